import { lookupOf } from '@/core/corpus/lookup';
import { NO_TEXT } from '@/core/corpus/noText';
import type { Actor, Article, Corpus, Statement } from '@/core/corpus/schema';
import { fold, WORD } from '@/core/table/words';
import { type Coefficient, cohensKappa, interval, krippendorffsAlpha, nominal } from './reliability';

/** Least token F1 of two contents that are taken for the same passage. */
const SAME = 0.8;

/** One statement in both codings; rows are positions in each corpus's list of statements. */
export interface CodedTwice {
  readonly first: number;
  readonly second: number;
  readonly sameIssue: boolean;
  /** Two that take no stance are of the same one. */
  readonly sameStance: boolean;
}

export interface Agreement {
  readonly kind: 'agreement';
  /** In the order of the first coding. */
  readonly pairs: readonly CodedTwice[];
  /** Statements of texts that both have, which the other coding does not have. */
  readonly firstOnly: readonly number[];
  readonly secondOnly: readonly number[];
  /** Articles whose text the other has not, and nothing was compared in. */
  readonly leftOut: readonly [readonly Article[], readonly Article[]];
  /** Articles whose text both have. */
  readonly articles: number;
  /** Cohen's kappa for the issue. "No issue" is a category of its own, here and in the next. */
  readonly issueKappa: Coefficient;
  readonly issueAlpha: Coefficient;
  /** Over the pairs in which both take a stance, whatever their issues. */
  readonly stanceAlpha: Coefficient;
}

/** Why two codings cannot be compared. */
export type NotComparable =
  /** One article in two versions: from that character on the texts differ. */
  | { readonly kind: 'otherText'; readonly article: Article; readonly at: number }
  | { readonly kind: 'noSharedText' }
  | { readonly kind: 'otherScale' };

/**
 * How far two codings of the same text agree. Statements are paired within an article where they have the same speaker
 * and contents of a token F1 of at least 0.8: each with one at most, the most alike first; of equally alike ones those
 * that stand nearest in the text, then those with the same issue, then with the nearer stance. Texts are the same where
 * they are so letter by letter, speakers and issues by their ids or else by their names. A statement whose words a file
 * did not hold is paired with none.
 *
 * @param passagesAlone one of them comes from a file that has passages and no articles: those are known by their names
 */
export function agreement(first: Corpus, second: Corpus, passagesAlone = false): Agreement | NotComparable {
  if (first.scale.min !== second.scale.min || first.scale.max !== second.scale.max) return { kind: 'otherScale' };
  const differing = passagesAlone ? null : otherVersion(first, second);
  if (differing) return differing;
  const shared = passagesAlone ? namedAlike(first, second) : withSameText(first, second);
  if (shared.size === 0) return { kind: 'noSharedText' };
  const inFirst = new Set(shared.values());
  const a = readCoding(first, first, (article) => (inFirst.has(article) ? article : undefined));
  const b = readCoding(second, first, (article) => shared.get(article));
  const pairs = paired(a, b);
  const taken = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, two]) => two))] as const;
  const stances = pairs.map(([one, two]) => [one.stance, two.stance].filter((stance) => stance !== null));
  // An issue by any number that stands for it alone.
  const codes = new Map<string | null, number>();
  const code = ({ issue }: Coded) => codes.get(issue) ?? codes.set(issue, codes.size).size - 1;
  const issues = pairs.map(([one, two]) => [code(one), code(two)] as const);
  return {
    kind: 'agreement',
    pairs: pairs.map(([one, two]) => ({
      first: one.row,
      second: two.row,
      sameIssue: one.issue === two.issue,
      sameStance: one.stance === two.stance,
    })),
    firstOnly: a.filter((one) => !taken[0].has(one)).map(({ row }) => row),
    secondOnly: b.filter((two) => !taken[1].has(two)).map(({ row }) => row),
    leftOut: [first.articles.filter(({ id }) => !inFirst.has(id)), second.articles.filter(({ id }) => !shared.has(id))],
    articles: inFirst.size,
    issueKappa: cohensKappa(issues),
    issueAlpha: krippendorffsAlpha(issues, nominal),
    stanceAlpha: krippendorffsAlpha(stances, interval),
  };
}

/** The second's articles whose text the first has, each with the first's. */
function withSameText(first: Corpus, second: Corpus): Map<string, string> {
  const texts = new Map(first.articles.map(({ text, id }) => [text, id]));
  return new Map(
    second.articles.flatMap(({ id, text }) => {
      const own = texts.get(text);
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
}

function namedAlike(first: Corpus, second: Corpus): Map<string, string> {
  const { article } = lookupOf(first);
  const ownOf = counterparts(second.articles, first.articles, ({ title }) => [title]);
  return new Map(second.articles.flatMap(({ id }) => (article.has(ownOf(id)) ? [[id, ownOf(id)] as const] : [])));
}

/** The first article that both have by its id, but not letter by letter. */
function otherVersion(first: Corpus, second: Corpus): NotComparable | null {
  const { article: positions } = lookupOf(second);
  for (const article of first.articles) {
    const other = second.articles[positions.get(article.id) ?? -1];
    if (!other || other.text === article.text) continue;
    let at = 0;
    while (article.text[at] === other.text[at]) at++;
    return { kind: 'otherText', article, at };
  }
  return null;
}

/** A statement in the terms of the first corpus. */
interface Coded {
  readonly row: number;
  readonly article: string;
  readonly speaker: string;
  readonly issue: string | null;
  readonly stance: number | null;
  readonly start: number;
  readonly words: ReadonlyMap<string, number>;
  readonly length: number;
}

const namesOf = ({ name, short, aliases }: Actor) => [name, ...(short ? [short] : []), ...aliases];
const textOf = (name: string) => (name.match(WORD) ?? []).map(fold).join(' ');

/** For each id its counterpart in the other list: of the same id, or else of a name that both have. */
function counterparts<Item extends { readonly id: string }>(
  items: readonly Item[],
  others: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): (id: string) => string {
  const ids = new Set(others.map(({ id }) => id));
  const byName = new Map(others.flatMap((other) => namesOf(other).map((name) => [textOf(name), other.id] as const)));
  // No id has a space: what has no counterpart cannot be taken for another.
  const known = (item: Item) => namesOf(item).flatMap((name) => byName.get(textOf(name)) ?? [])[0];
  const found = new Map(
    items.map((item) => [item.id, ids.has(item.id) ? item.id : (known(item) ?? `other ${item.id}`)]),
  );
  return (id) => found.get(id)!;
}

function readCoding(corpus: Corpus, first: Corpus, articleOf: (id: string) => string | undefined): Coded[] {
  const speakerOf = counterparts(corpus.actors, first.actors, namesOf);
  const issueOf = counterparts(corpus.issues, first.issues, ({ label }) => [label]);
  const texts = new Map(corpus.articles.map(({ id, text }) => [id, text]));
  return corpus.statements.flatMap((statement, row) => {
    const article = articleOf(statement.article);
    if (article === undefined) return [];
    const words = new Map<string, number>();
    let length = 0;
    const content = contentOf(texts.get(statement.article)!, statement);
    for (const [word] of content === NO_TEXT ? [] : content.matchAll(WORD)) {
      const token = fold(word);
      words.set(token, (words.get(token) ?? 0) + 1);
      length++;
    }
    return {
      row,
      article,
      speaker: speakerOf(statement.speaker),
      issue: statement.issue === null ? null : issueOf(statement.issue),
      stance: statement.stance,
      start: statement.spans.content[0]![0],
      words,
      length,
    };
  });
}

const contentOf = (text: string, { spans }: Statement) =>
  spans.content.map(([start, end]) => text.slice(start, end)).join(' ');

/** Twice the words that both have, as often as both have them, by the words of both. */
function tokenF1(a: Coded, b: Coded): number {
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/**
 * Which of these may be the same passage as another, so that not each is held against each: an F1 of 0.8 needs two
 * thirds of either's words in common, hence one at least out of any that make up more than a third. The rarest are asked.
 */
function sharingWords(all: readonly Coded[]): (one: Coded) => readonly Coded[] {
  const having = new Map<string, Coded[]>();
  for (const coded of all) {
    for (const word of coded.words.keys()) {
      const known = having.get(word);
      if (known) known.push(coded);
      else having.set(word, [coded]);
    }
  }
  return ({ words, length }) => {
    const found = new Set<Coded>();
    let asked = 0;
    const rarest = Array.from(words, ([word, count]) => ({ count, those: having.get(word) ?? [] }));
    for (const { count, those } of rarest.sort((x, y) => x.those.length - y.those.length)) {
      for (const coded of those) found.add(coded);
      asked += count;
      if (asked * 3 > length) break;
    }
    return [...found];
  };
}

function paired(a: readonly Coded[], b: readonly Coded[]): [Coded, Coded][] {
  const place = ({ article, speaker }: Coded) => `${article} ${speaker}`;
  const others = new Map<string, Coded[]>();
  for (const two of b) {
    const own = others.get(place(two));
    if (own) own.push(two);
    else others.set(place(two), [two]);
  }
  const mayBeLike = new Map([...others].map(([key, own]) => [key, sharingWords(own)]));
  const alike = a.flatMap((one) =>
    (mayBeLike.get(place(one))?.(one) ?? []).flatMap((two) => {
      const f1 = tokenF1(one, two);
      return f1 < SAME ? [] : [{ one, two, f1 }];
    }),
  );
  const apart = ({ one, two }: (typeof alike)[number]) => Math.abs(one.start - two.start);
  const otherIssue = ({ one, two }: (typeof alike)[number]) => Number(one.issue !== two.issue);
  // One that takes no stance is further from any stance than they are from each other.
  const otherStance = ({ one, two }: (typeof alike)[number]) =>
    one.stance === two.stance ? 0 : Math.abs((one.stance ?? 1000) - (two.stance ?? 1000));
  alike.sort(
    (x, y) =>
      y.f1 - x.f1 ||
      apart(x) - apart(y) ||
      otherIssue(x) - otherIssue(y) ||
      otherStance(x) - otherStance(y) ||
      x.one.row - y.one.row ||
      x.two.row - y.two.row,
  );
  const taken = new Set<Coded>();
  const pairs: [Coded, Coded][] = [];
  for (const { one, two } of alike) {
    if (taken.has(one) || taken.has(two)) continue;
    taken.add(one).add(two);
    pairs.push([one, two]);
  }
  return pairs.sort(([one], [two]) => one.row - two.row);
}
