import { MODES } from '@/core/corpus/schema';
import { NO_DAY } from './periods';
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
  /** First and last day, both included. What has no date lies between no days. */
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
    /** Index day - firstDay; length lastDay - firstDay + 2; the last entry counts statements without a date. */
    readonly day: Uint32Array;
  };
}

// One bit a filter. A row's mask has the bits of the filters that it fails.
const ACTOR = 1;
const ISSUE = 2;
const ARTICLE = 4;
const DAY = 8;
/** Mode, stance and review together: few codes each, so that one column and one count hold all three. */
const MANNER = 16;
const TEXT = 32;

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
  const fails = new Uint8Array(lastDay - firstDay + 2);
  if (days === null) return fails;
  const from = Math.max(0, days[0] - firstDay) + 1;
  return fails.fill(DAY).fill(0, from, Math.max(from, days[1] - firstDay + 2));
}

/** Moves the first entry behind the others. */
function firstLast(counts: Uint32Array): Uint32Array {
  const moved = new Uint32Array(counts.length);
  moved.set(counts.subarray(1));
  moved[counts.length - 1] = counts[0]!;
  return moved;
}

const manners = new WeakMap<StatementTable, Uint16Array>();

/** Stance, mode and review of each row as one code: (stance slot x modes + mode) x reviews + review. */
function mannerOf(table: StatementTable): Uint16Array {
  const known = manners.get(table);
  if (known) return known;
  const { size, min, mode, stance, review } = table;
  const codes = new Uint16Array(size);
  for (let row = 0; row < size; row++) {
    const slot = stance[row] === NO_STANCE ? 0 : stance[row]! - min + 1;
    codes[row] = (slot * MODES.length + mode[row]!) * REVIEWS.length + review[row]!;
  }
  manners.set(table, codes);
  return codes;
}

/**
 * Filters the table and counts its facets in one pass over the columns.
 *
 * A row counts toward a facet when it passes every filter but the facet's own, that is when the mask of the filters
 * that it fails is 0 or that facet's bit alone. Free text filters and has no counts. Codes that the table does not have
 * match nothing.
 */
export function select(table: StatementTable, query: Query): Selection {
  const { size, min, max, issue, article, day } = table;
  const actor = query.by === 'person' ? table.speaker : table.side;
  const manner = mannerOf(table);
  const text = query.text;
  // In the pass "none" has the first slot, so that finding a slot takes no branch: NO_ISSUE is the largest number of
  // 16 bits.
  const issueSlot = (position: number) => (position + 1) & 0xffff;
  const before = table.firstDay - 1;
  const daySlot = (date: number) => (date === NO_DAY ? 0 : date - before);
  const issues = query.issues.map((code) => wantedSlot(code, NO_ISSUE, 0));
  const stances = query.stances.map((code) => wantedSlot(code, NO_STANCE, min));

  const actorFails = failing(table.actorCount, query.actors, ACTOR);
  const issueFails = failing(table.issueCount + 1, issues, ISSUE);
  const articleFails = failing(table.articleCount, query.articles, ARTICLE);
  const dayFails = failingDays(table, query.days);
  const modeFails = failing(MODES.length, query.modes, MANNER);
  const stanceFails = failing(max - min + 2, stances, MANNER);
  const reviewFails = failing(REVIEWS.length, query.reviews, MANNER);
  const mannerFails = new Uint8Array(stanceFails.length * MODES.length * REVIEWS.length).map(
    (_, code) => stanceFails[stanceSlot(code)]! | modeFails[modeSlot(code)]! | reviewFails[reviewSlot(code)]!,
  );

  const actorCounts = new Uint32Array(actorFails.length);
  const issueCounts = new Uint32Array(issueFails.length);
  const articleCounts = new Uint32Array(articleFails.length);
  const dayCounts = new Uint32Array(dayFails.length);
  const mannerCounts = new Uint32Array(mannerFails.length);
  const rows = new Uint32Array(size);
  let found = 0;

  for (let row = 0; row < size; row++) {
    const a = actor[row]!;
    const i = issueSlot(issue[row]!);
    const r = article[row]!;
    const d = daySlot(day[row]!);
    const c = manner[row]!;
    const failed =
      actorFails[a]! |
      issueFails[i]! |
      articleFails[r]! |
      dayFails[d]! |
      mannerFails[c]! |
      (text === null ? 0 : (1 - text[row]!) * TEXT);
    // Overwritten by the next row unless this one stays.
    rows[found] = row;
    found += oneIfNone(failed);
    actorCounts[a]! += oneIfNone(failed & ~ACTOR);
    issueCounts[i]! += oneIfNone(failed & ~ISSUE);
    articleCounts[r]! += oneIfNone(failed & ~ARTICLE);
    dayCounts[d]! += oneIfNone(failed & ~DAY);
    mannerCounts[c]! += oneIfNone(failed & ~MANNER);
  }

  const modeCounts = new Uint32Array(modeFails.length);
  const stanceCounts = new Uint32Array(stanceFails.length);
  const reviewCounts = new Uint32Array(reviewFails.length);
  for (const [code, count] of mannerCounts.entries()) {
    const [s, m, v] = [stanceSlot(code), modeSlot(code), reviewSlot(code)];
    if (modeFails[m] === 0 && reviewFails[v] === 0) stanceCounts[s]! += count;
    if (stanceFails[s] === 0 && reviewFails[v] === 0) modeCounts[m]! += count;
    if (stanceFails[s] === 0 && modeFails[m] === 0) reviewCounts[v]! += count;
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
      day: firstLast(dayCounts),
    },
  };
}

const reviewSlot = (code: number) => code % REVIEWS.length;
const modeSlot = (code: number) => Math.floor(code / REVIEWS.length) % MODES.length;
const stanceSlot = (code: number) => Math.floor(code / (REVIEWS.length * MODES.length));

/** 1 for a mask without bits, else 0; added without asking, since no processor could guess the answers. */
function oneIfNone(mask: number): number {
  return (mask - 1) >>> 31;
}
