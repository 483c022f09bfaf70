import type { StatementTable, Unit } from '@/core/table/table';

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

/** One pass over the columns. */
export declare function select(table: StatementTable, query: Query): Selection;
