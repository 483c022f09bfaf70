// What the engine suggests for the two bundled articles, beside what people have coded there.
import { readFileSync } from 'node:fs';
import { type Agreement, agreement } from '@/core/analysis/agreement';
import { type Codebook, parseCodebook } from '@/core/corpus/codebook';
import { parseCorpus } from '@/core/corpus/parse';
import type { Actor, Article, Corpus, Mode, Span, Statement } from '@/core/corpus/schema';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';
import type { Extraction } from '@/core/extraction/types';
import { WORD } from '@/core/table/words';

/** Who is said to say what: one for each speaker, however many issues it touches. */
export interface Passage {
  readonly article: string;
  /** Null where the engine cannot tell. */
  readonly speaker: string | null;
  readonly via: string | null;
  readonly mode: Mode;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Null where people coded it. */
  readonly rule: string | null;
}

/** How many are found again in the other, by one way of telling that two passages are the same. */
export interface Found {
  /** Accepted passages with a cue that the engine finds, of how many. */
  readonly found: number;
  readonly accepted: number;
  /** Suggested passages that are accepted ones, with a cue or narrated, of how many. */
  readonly right: number;
  readonly suggested: number;
}

export interface QuotationFound {
  readonly article: string;
  readonly text: string;
  /** Ids of who is coded as its speaker, and of whom the engine names. */
  readonly speakers: readonly string[];
  readonly named: readonly string[];
  readonly right: boolean;
}

export interface Comparison {
  readonly articles: readonly Article[];
  /** Of everybody in either coding, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly extractions: readonly Extraction[];
  /** The same speaker, and at least half the words of the shorter content in both. */
  readonly samePassage: Found;
  /** The same speaker and contents of a token F1 of at least 0.8, each with one at most. */
  readonly sameWords: Found;
  /** Of the accepted passages that are found, those that are voiced by the same, and those told in the same way. */
  readonly sameVia: number;
  readonly sameMode: number;
  readonly missed: readonly Passage[];
  readonly notAccepted: readonly Passage[];
  readonly quotations: readonly QuotationFound[];
  readonly agreement: Agreement;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));

export async function compareWithAccepted(): Promise<Comparison> {
  const corpus = bundledCorpus();
  const codebook = bundledCodebook();
  const tagger = await loadTagger();
  const { articles } = corpus;
  const extractions = articles.map(({ text }) => extract(text, { tagger, codebook }));
  const coded = codedPassages(corpus);
  const suggested = articles.flatMap((article, index) => suggestedPassages(article, extractions[index]!));
  const inText = new Map(articles.map(({ id, text }) => [id, wordStarts(text)]));
  const wordsOf = new Map(
    [...coded, ...suggested].map((one) => [one, wordsIn(one.content, inText.get(one.article)!)] as const),
  );
  const alike = (a: Passage, b: Passage) =>
    a.article === b.article && a.speaker === b.speaker ? likeness(wordsOf.get(a)!, wordsOf.get(b)!) : NOTHING;
  const samePassage = (a: Passage, b: Passage) => alike(a, b).ofShorter >= 0.5;

  const cued = coded.filter(({ cue }) => cue.length > 0);
  const found = cued.filter((one) => suggested.some((other) => samePassage(one, other)));
  const right = suggested.filter((one) => coded.some((other) => samePassage(one, other)));
  const foundWith = (same: (one: Passage, other: Passage) => boolean) =>
    found.filter((one) => suggested.some((other) => samePassage(one, other) && same(one, other))).length;
  const sameWords = pairs(coded, suggested, (a, b) => alike(a, b).f1);
  const counts = { accepted: cued.length, suggested: suggested.length };
  const compared = agreement(corpus, asCorpus(corpus, extractions));
  if (compared.kind !== 'agreement') throw new Error(`The suggestions cannot be compared: ${compared.kind}.`);
  return {
    articles,
    names: new Map(
      [...extractions.flatMap(({ actors }) => actors), ...corpus.actors].map(({ id, name }) => [id, name] as const),
    ),
    extractions,
    samePassage: { found: found.length, right: right.length, ...counts },
    sameWords: {
      found: sameWords.filter(([one]) => one.cue.length > 0).length,
      right: sameWords.length,
      ...counts,
    },
    sameVia: foundWith((one, other) => one.via === other.via),
    sameMode: foundWith((one, other) => one.mode === other.mode),
    missed: cued.filter((one) => !found.includes(one)),
    notAccepted: suggested.filter((one) => !right.includes(one)),
    quotations: articles.flatMap((article, index) => quotationsOf(article, corpus, extractions[index]!)),
    agreement: compared,
  };
}

function bundledCorpus(): Corpus {
  const result = parseCorpus(read('corpora/ukraine-talks.json'));
  if (!result.ok) throw new Error('The bundled corpus is no corpus.');
  return result.corpus;
}

function bundledCodebook(): Codebook {
  const result = parseCodebook(read('codebooks/ukraine-talks.json'));
  if (!result.ok) throw new Error('The bundled codebook is no codebook.');
  return result.codebook;
}

function codedPassages({ statements }: Corpus): Passage[] {
  const byPlace = new Map<string, Passage>();
  for (const { article, speaker, via, mode, spans } of statements) {
    const passage = { article, speaker, via, mode, ...spans, rule: null };
    const place = JSON.stringify([article, speaker, spans]);
    if (!byPlace.has(place)) byPlace.set(place, passage);
  }
  return [...byPlace.values()];
}

/** Those in the article proper: what stands in menus and in the author's biography was not coded. */
function suggestedPassages(article: Article, { attributions }: Extraction): Passage[] {
  return attributions
    .filter(({ content }) => content.every((span) => isInBody(article, span)))
    .flatMap(({ actor, also, via, mode, source, cue, content, rule }) =>
      [actor, ...also].map((speaker) => ({ article: article.id, speaker, via, mode, source, cue, content, rule })),
    );
}

const isInBody = ({ body }: Article, [start, end]: Span) => body.some(([from, to]) => from <= start && end <= to);

const wordStarts = (text: string) => Array.from(text.matchAll(WORD), ({ index }) => index);

const wordsIn = (content: readonly Span[], starts: readonly number[]) =>
  new Set(starts.filter((at) => content.some(([start, end]) => start <= at && at < end)));

const NOTHING = { f1: 0, ofShorter: 0 };

function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): typeof NOTHING {
  const common = [...a].filter((at) => b.has(at)).length;
  if (common === 0) return NOTHING;
  return { f1: (2 * common) / (a.size + b.size), ofShorter: common / Math.min(a.size, b.size) };
}

/** One with one, the most alike first. */
function pairs(
  coded: readonly Passage[],
  suggested: readonly Passage[],
  f1: (a: Passage, b: Passage) => number,
): [Passage, Passage][] {
  const candidates = coded.flatMap((one) => suggested.map((other) => ({ one, other, f1: f1(one, other) })));
  const taken = new Set<Passage>();
  return candidates
    .filter((candidate) => candidate.f1 >= 0.8)
    .sort((a, b) => b.f1 - a.f1)
    .flatMap(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other] as [Passage, Passage]];
    });
}

/** Everything in quotation marks: the engine is right where it gives it, whole, to those who are coded for it. */
function quotationsOf(article: Article, { statements }: Corpus, { attributions }: Extraction): QuotationFound[] {
  const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();
  return Array.from(article.text.matchAll(/“[^”]*”/g), ({ index, 0: { length } }): Span => [index, index + length])
    .filter((span) => isInBody(article, span))
    .map(([start, end]) => {
      const holds = (content: readonly Span[]) => content.some(([from, to]) => from <= start + 1 && end - 1 <= to);
      const speakers = sorted(
        statements
          .filter(({ article: of, mode, spans }) => {
            return of === article.id && (mode === 'direct' || mode === 'mixed') && holds(spans.content);
          })
          .map(({ speaker }) => speaker),
      );
      const given = attributions
        .filter(({ content }) => holds(content))
        .map(({ actor, also }) => sorted([actor ?? 'nobody', ...also]));
      const right = given.some((named) => named.join(' ') === speakers.join(' '));
      const named = right ? speakers : sorted(given.flat());
      return { article: article.id, text: article.text.slice(start, end), speakers, named, right };
    });
}

/** The suggestions as a coding of the same articles; an attribution that touches no issue is a statement without one. */
function asCorpus(corpus: Corpus, extractions: readonly Extraction[]): Corpus {
  const known = new Set(corpus.actors.map(({ id }) => id));
  const others = new Map<string, Actor>();
  const statements: Statement[] = [];
  corpus.articles.forEach((article, index) => {
    const extraction = extractions[index]!;
    for (const { id, name } of extraction.actors) {
      const actor: Actor = { id, name, short: null, kind: 'person', memberOf: null, role: null, aliases: [] };
      if (!known.has(id)) others.set(id, actor);
    }
    extraction.attributions.forEach((attribution, at) => {
      const { actor, also, via, mode, source, cue, content, rule } = attribution;
      if (actor === null || !content.every((span) => isInBody(article, span))) return;
      const suggested = extraction.statements.filter((one) => one.attribution === at);
      for (const speaker of [actor, ...also]) {
        const own = suggested.filter((one) => one.speaker === speaker);
        for (const { issue, stance } of own.length > 0 ? own : [{ issue: null, stance: null }]) {
          statements.push({
            id: `suggested-${statements.length + 1}`,
            article: article.id,
            speaker,
            via,
            issue,
            stance,
            mode,
            spans: { source: source.map(copied), cue: cue.map(copied), content: content.map(copied) },
            addressees: [],
            date: null,
            review: { status: 'suggested', rule },
            coder: 'parley',
            note: null,
          });
        }
      }
    });
  });
  return { ...corpus, actors: [...corpus.actors, ...others.values()], statements };
}

const copied = ([start, end]: Span): Span => [start, end];
