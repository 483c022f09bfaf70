import { MODES } from '@/core/corpus/schema';
import { NO_ISSUE, NO_STANCE, REVIEWS, type StatementTable, type Unit } from './table';

/** What is asked of the table, in positions and codes. An empty list or null asks for everything. */
export interface Query {
  /** Whether `actors` are compared with the speaker as coded or with his side. */
  readonly by: Unit;
  readonly actors: readonly number[];
  /** Positions of issues; NO_ISSUE asks for statements without one. */
  readonly issues: readonly number[];
  readonly articles: readonly number[];
  readonly modes: readonly number[];
  /** Stances on the scale; NO_STANCE asks for statements without one. */
  readonly stances: readonly number[];
  readonly reviews: readonly number[];
  /** First and last day, both included. */
  readonly days: readonly [number, number] | null;
  /** One byte a row, 1 where the text matches (see search.ts). */
  readonly text: Uint8Array | null;
}

/** The rows that pass every filter, and each facet's counts under all the other filters. */
export interface Selection {
  /** Ascending. */
  readonly rows: Uint32Array;
  readonly counts: {
    /** By speaker as coded, or by side, as the query's `by` says. Length actorCount. */
    readonly actor: Uint32Array;
    /** Length issueCount + 1; the last entry counts statements without an issue. */
    readonly issue: Uint32Array;
    readonly article: Uint32Array;
    readonly mode: Uint32Array;
    /** Index stance - min; length max - min + 2; the last entry counts statements without a stance. */
    readonly stance: Uint32Array;
    readonly review: Uint32Array;
    /** Index day - firstDay; length lastDay - firstDay + 1. */
    readonly day: Uint32Array;
  };
}

// One bit a filter. A row's mask has the bits of the filters that it fails.
const ACTOR = 1;
const ISSUE = 2;
const ARTICLE = 4;
const MODE = 8;
const STANCE = 16;
const REVIEW = 32;
const DAY = 64;
const TEXT = 128;

/** For each slot 0 where it passes and `bit` where it fails. A wanted slot that does not exist is written nowhere. */
function failing(length: number, wanted: readonly number[], bit: number): Uint8Array {
  const fails = new Uint8Array(length);
  if (wanted.length === 0) return fails;
  fails.fill(bit);
  for (const slot of wanted) fails[slot] = 0;
  return fails;
}

/** The slot of a code where "none" has the first one; -1 where the code lies before the others. */
function wantedSlot(code: number, none: number, first: number): number {
  if (code === none) return 0;
  return code < first ? -1 : code - first + 1;
}

function failingDays({ firstDay, lastDay }: StatementTable, days: Query['days']): Uint8Array {
  const fails = new Uint8Array(lastDay - firstDay + 1);
  if (days === null) return fails;
  const from = Math.max(0, days[0] - firstDay);
  return fails.fill(DAY).fill(0, from, Math.max(from, days[1] - firstDay + 1));
}

/** Moves the first entry behind the others. */
function firstLast(counts: Uint32Array): Uint32Array {
  const moved = new Uint32Array(counts.length);
  moved.set(counts.subarray(1));
  moved[counts.length - 1] = counts[0]!;
  return moved;
}

/**
 * Filters the table and counts its facets in one pass over the columns.
 *
 * A row counts toward a facet when it passes every filter but the facet's own, that is when the mask of the filters
 * that it fails is 0 or that facet's bit alone. Free text filters and has no counts. Codes that the table does not have
 * match nothing.
 */
export function select(table: StatementTable, query: Query): Selection {
  const { size, firstDay, min, max, issue, article, mode, stance, review, day } = table;
  const actor = query.by === 'person' ? table.speaker : table.side;
  const text = query.text;
  // In the pass "none" has the first slot, so that finding a slot takes no branch: NO_ISSUE is the largest number of
  // 16 bits, and NO_STANCE lies below every scale.
  const issueSlot = (position: number) => (position + 1) & 0xffff;
  const stanceSlot = (value: number) => {
    const step = value - min + 1;
    return step & ~(step >> 31);
  };
  const issues = query.issues.map((code) => wantedSlot(code, NO_ISSUE, 0));
  const stances = query.stances.map((code) => wantedSlot(code, NO_STANCE, min));

  const actorFails = failing(table.actorCount, query.actors, ACTOR);
  const issueFails = failing(table.issueCount + 1, issues, ISSUE);
  const articleFails = failing(table.articleCount, query.articles, ARTICLE);
  const modeFails = failing(MODES.length, query.modes, MODE);
  const stanceFails = failing(max - min + 2, stances, STANCE);
  const reviewFails = failing(REVIEWS.length, query.reviews, REVIEW);
  const dayFails = failingDays(table, query.days);

  const actorCounts = new Uint32Array(actorFails.length);
  const issueCounts = new Uint32Array(issueFails.length);
  const articleCounts = new Uint32Array(articleFails.length);
  const modeCounts = new Uint32Array(modeFails.length);
  const stanceCounts = new Uint32Array(stanceFails.length);
  const reviewCounts = new Uint32Array(reviewFails.length);
  const dayCounts = new Uint32Array(dayFails.length);
  const rows = new Uint32Array(size);
  let found = 0;

  for (let row = 0; row < size; row++) {
    const a = actor[row]!;
    const i = issueSlot(issue[row]!);
    const r = article[row]!;
    const m = mode[row]!;
    const s = stanceSlot(stance[row]!);
    const v = review[row]!;
    const d = day[row]! - firstDay;
    const failed =
      actorFails[a]! |
      issueFails[i]! |
      articleFails[r]! |
      modeFails[m]! |
      stanceFails[s]! |
      reviewFails[v]! |
      dayFails[d]! |
      (text === null ? 0 : (1 - text[row]!) * TEXT);
    // Overwritten by the next row unless this one stays.
    rows[found] = row;
    found += oneIfNone(failed);
    actorCounts[a]! += oneIfNone(failed & ~ACTOR);
    issueCounts[i]! += oneIfNone(failed & ~ISSUE);
    articleCounts[r]! += oneIfNone(failed & ~ARTICLE);
    modeCounts[m]! += oneIfNone(failed & ~MODE);
    stanceCounts[s]! += oneIfNone(failed & ~STANCE);
    reviewCounts[v]! += oneIfNone(failed & ~REVIEW);
    dayCounts[d]! += oneIfNone(failed & ~DAY);
  }
  return {
    rows: rows.slice(0, found),
    counts: {
      actor: actorCounts,
      issue: firstLast(issueCounts),
      article: articleCounts,
      mode: modeCounts,
      stance: firstLast(stanceCounts),
      review: reviewCounts,
      day: dayCounts,
    },
  };
}

/** 1 for a mask without bits, else 0; added without asking, since no processor could guess the answers. */
function oneIfNone(mask: number): number {
  return (mask - 1) >>> 31;
}
