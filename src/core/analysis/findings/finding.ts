import type { FindingContext } from './context';

/** A piece of a sentence. `text` is what it reads as where nothing is drawn. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'actor'; readonly text: string; readonly actor: number }
  | { readonly kind: 'issue'; readonly text: string; readonly issue: number }
  /** A mean: to be shown with the square of its level. */
  | { readonly kind: 'mean'; readonly text: string; readonly mean: number }
  /** One statement's stance: the square alone, in place of the text. */
  | { readonly kind: 'stance'; readonly text: string; readonly stance: number }
  | ({ readonly kind: 'quote' } & Excerpt);

/** A passage of one statement, shortened at a word where it is long. */
export interface Excerpt {
  readonly row: number;
  /** Without the outer quotation marks of the article. */
  readonly text: string;
  /** The speaker's own words (mode direct): to be set in quotation marks. Anything else stands bare. */
  readonly own: boolean;
  /** Position of the speaker as coded. */
  readonly speaker: number;
}

export interface Group {
  /** What the group is: a period, "against", "for", a name. */
  readonly label: string;
  /** From against to for, without a stance last. May be empty: then the group says that there is nothing. */
  readonly rows: readonly number[];
}

export interface Finding {
  /** [a-z0-9-]+; the same for the same finding of the same corpus, whatever else is found. */
  readonly id: string;
  readonly kind: string;
  readonly heading: string;
  /** From 0 to 1: how large the effect is, and on how many statements it rests. Comparable between kinds. */
  readonly score: number;
  readonly sentence: readonly Part[];
  /** The counts behind the sentence, in words. */
  readonly caption: string;
  /** The evidence: rows of the table, each once. */
  readonly rows: readonly number[];
  /** The same rows as the strip of squares shows them. */
  readonly groups: readonly Group[];
  /** How the groups relate: one after the other, one against the other, or only one. */
  readonly relation: 'then' | 'versus' | 'one';
  readonly quote?: Excerpt;
  /** Whether it speaks of time, and a date that it rests on is inferred. */
  readonly inferred: boolean;
  /** Positions of whom and what it speaks of, so that other views can point there. */
  readonly actors: readonly number[];
  readonly issues: readonly number[];
}

/** One kind of finding, for any corpus: it names no actor and no issue. */
export interface Rule {
  readonly kind: string;
  readonly heading: string;
  /** From 0 to 1: what a finding of this kind is worth to a reader's first minute, beside the other kinds. */
  readonly worth: number;
  /** The best finding of this kind, or null where none reaches the least that the rule asks for. Score from 0 to 1. */
  readonly find: (context: FindingContext) => Omit<Finding, 'kind' | 'heading'> | null;
}

/** How far n statements carry: 0 for none, one half at `half`, towards 1. Keeps large effects of small numbers down. */
export function support(n: number, half: number): number {
  return n / (n + half);
}

/** The rows of all groups, in their order. */
export function rowsOf(groups: readonly Group[]): number[] {
  return groups.flatMap((group) => group.rows);
}
