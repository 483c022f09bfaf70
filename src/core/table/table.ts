// The columnar statement table: built once when a corpus is opened, read by everything that counts.

/** Stands in `stance` where a statement takes none: not a number on any scale. */
export const NO_STANCE = -128;
/** Stands in `issue` where a statement touches none. */
export const NO_ISSUE = 0xffff;

/** Who reports a statement. Order of display and of the column's codes. */
export const VOICES = ['quoted', 'reported', 'ascribed'] as const;
export type Voice = (typeof VOICES)[number];

/** Order of display and of the column's codes. */
export const REVIEWS = ['accepted', 'suggested'] as const;
export type Review = (typeof REVIEWS)[number];

/** Who counts as the actor: the speaker as coded, or the top of his memberOf chain. */
export const UNITS = ['person', 'organization'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * One row a statement, in the corpus's order; every column has `size` entries.
 * Dictionary columns hold positions in the corpus's lists of actors, issues and articles (at most 65,534 each).
 */
export interface StatementTable {
  readonly size: number;
  readonly actorCount: number;
  readonly issueCount: number;
  readonly articleCount: number;
  /** The scale's ends; every stance that is not NO_STANCE lies between them. */
  readonly min: number;
  readonly max: number;
  /** Earliest and latest day of any statement (days since 1 January 1970); 0 and -1 in an empty table. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Speaker as coded. */
  readonly speaker: Uint16Array;
  /** Top of the speaker's memberOf chain: the side that he belongs to. */
  readonly side: Uint16Array;
  /** Position of the issue, or NO_ISSUE. */
  readonly issue: Uint16Array;
  readonly article: Uint16Array;
  /** Stance on the scale, or NO_STANCE. */
  readonly stance: Int8Array;
  /** Position in MODES. */
  readonly mode: Uint8Array;
  /** Position in VOICES. */
  readonly voice: Uint8Array;
  /** Position in REVIEWS. */
  readonly review: Uint8Array;
  /** Days since 1 January 1970. */
  readonly day: Int32Array;
  /** For each actor the top of his memberOf chain (himself where he belongs to no one). */
  readonly sideOf: Uint16Array;
}
