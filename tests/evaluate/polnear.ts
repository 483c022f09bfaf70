// PolNeAR, where a copy lies beside the repository: read to measure the engine, never to build it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '@/core/corpus/schema';
import { extract } from '@/core/extraction/extract';
import { loadTagger } from '@/core/extraction/tagger';

const SHARED = new URL('../../../shared/', import.meta.url);

export type Part = 'dev' | 'train';
export type Role = 'source' | 'cue' | 'content';
export type Subset = 'attribution' | 'quoted' | 'unquoted' | 'speech';

export type Spans = Readonly<Record<Role, readonly Span[]>>;

interface Gold {
  readonly file: string;
  readonly text: string;
  readonly attributions: readonly Spans[];
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predicted: number;
  readonly gold: number;
}

export type Scores = Readonly<Record<Subset, Figures>> & Readonly<Record<Role, Readonly<Record<string, Figures>>>>;

type Fragments = [first: number, end: number][];

/** What is used of the scorer and its list of reporting cues. */
interface Scorer {
  readonly tokenize: (text: string) => Fragments;
  readonly toTokenFragments: (tokens: Fragments, spans: readonly Span[]) => Fragments;
  readonly matchAttributions: (
    predicted: readonly Record<Role, Fragments>[],
    gold: readonly Record<Role, Fragments>[],
  ) => [predicted: number, gold: number][];
  readonly score: (gold: readonly Gold[], predictions: ReadonlyMap<string, readonly Spans[]>) => Scores;
  readonly isSpeechCue: (cue: string) => boolean;
}

/** An attribution of either side, with what the comparison says of it. */
export interface Judged extends Spans {
  readonly file: string;
  readonly text: string;
  /** Null for the annotators' own. */
  readonly rule: string | null;
  readonly matched: boolean;
  /** Which subsets it belongs to. */
  readonly in: readonly Subset[];
  /** Those of the other side whose content it shares words with, most of them first. */
  readonly beside: readonly Beside[];
}

export interface Beside extends Spans {
  readonly rule: string | null;
  readonly contentF1: number;
  readonly sourceAgrees: boolean;
}

export interface Measured {
  readonly scores: Scores;
  readonly predicted: readonly Judged[];
  readonly gold: readonly Judged[];
  readonly articles: number;
}

const fileOf = (path: string) => fileURLToPath(new URL(path, SHARED));
const dataOf = (part: Part) => fileOf(`data/polnear/${part}.jsonl`);

/** Whether the part and the scorer are there. */
export function hasPolnear(part: Part): boolean {
  return existsSync(dataOf(part)) && existsSync(fileOf('tools/attribution-score/score.mjs'));
}

async function loadScorer(): Promise<Scorer> {
  const load = async (name: string) =>
    (await import(/* @vite-ignore */ new URL(`tools/attribution-score/${name}`, SHARED).href)) as object;
  return { ...(await load('score.mjs')), ...(await load('speechCues.mjs')) } as Scorer;
}

/** Runs the engine over a part of PolNeAR and holds it against the annotators, by the scorer's own functions. */
export async function measurePolnear(part: Part): Promise<Measured> {
  const [scorer, tagger] = await Promise.all([loadScorer(), loadTagger()]);
  const lines = readFileSync(dataOf(part), 'utf8').split('\n');
  const articles = lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Gold);
  const predictions = new Map<string, readonly Spans[]>();
  const predicted: Judged[] = [];
  const gold: Judged[] = [];
  for (const article of articles) {
    const { attributions } = extract(article.text, { tagger });
    predictions.set(article.file, attributions);
    const judged = judge(scorer, article, attributions);
    predicted.push(...judged.predicted);
    gold.push(...judged.gold);
  }
  return { scores: scorer.score(articles, predictions), predicted, gold, articles: articles.length };
}

interface Side extends Spans {
  readonly rule?: string;
}

function judge(scorer: Scorer, article: Gold, found: readonly Side[]) {
  const { file, text } = article;
  const tokens = scorer.tokenize(text);
  const inTokens = (side: Spans) => ({
    source: scorer.toTokenFragments(tokens, side.source),
    cue: scorer.toTokenFragments(tokens, side.cue),
    content: scorer.toTokenFragments(tokens, side.content),
  });
  const ours = found.map(inTokens);
  const theirs = article.attributions.map(inTokens);
  const pairs = scorer.matchAttributions(ours, theirs);
  const words = (fragments: Fragments) =>
    fragments.map(([first, end]) => text.slice(tokens[first]![0], tokens[end - 1]![1])).join(' ');
  const subsetsOf = (one: Record<Role, Fragments>): Subset[] => [
    'attribution',
    /["“”«»]|''|``/.test(words(one.content)) ? 'quoted' : 'unquoted',
    ...(scorer.isSpeechCue(words(one.cue)) ? (['speech'] as const) : []),
  ];
  const side = (
    all: readonly Side[],
    own: readonly Record<Role, Fragments>[],
    others: readonly Side[],
    othersTokens: readonly Record<Role, Fragments>[],
    matched: ReadonlySet<number>,
  ): Judged[] =>
    all.map((one, index) => ({
      file,
      text,
      source: one.source,
      cue: one.cue,
      content: one.content,
      rule: one.rule ?? null,
      matched: matched.has(index),
      in: subsetsOf(own[index]!),
      beside: matched.has(index) ? [] : besideOf(own[index]!, others, othersTokens),
    }));
  return {
    predicted: side(found, ours, article.attributions, theirs, new Set(pairs.map(([one]) => one))),
    gold: side(article.attributions, theirs, found, ours, new Set(pairs.map(([, other]) => other))),
  };
}

function besideOf(
  one: Record<Role, Fragments>,
  others: readonly Side[],
  othersTokens: readonly Record<Role, Fragments>[],
): Beside[] {
  return others
    .flatMap((other, index) => {
      const { content, source } = othersTokens[index]!;
      const shared = common(one.content, content);
      if (shared === 0) return [];
      return {
        source: other.source,
        cue: other.cue,
        content: other.content,
        rule: other.rule ?? null,
        contentF1: (2 * shared) / (length(one.content) + length(content)),
        sourceAgrees: common(one.source, source) > 0 || one.source.length + source.length === 0,
      };
    })
    .sort((a, b) => b.contentF1 - a.contentF1);
}

const length = (fragments: Fragments) => fragments.reduce((sum, [first, end]) => sum + end - first, 0);

function common(a: Fragments, b: Fragments): number {
  let sum = 0;
  for (const [s, e] of a) for (const [t, f] of b) sum += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return sum;
}
