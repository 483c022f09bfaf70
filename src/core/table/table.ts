// The columnar statement table: built once when a corpus is opened, read by everything that counts.
import { lookupOf } from '@/core/corpus/lookup';
import { type Corpus, MODES, MOST } from '@/core/corpus/schema';
import { sidesOf } from '@/core/corpus/sides';
import { voicesOf } from '@/core/corpus/voice';
import { dayNumber, NO_DAY } from './periods';

/** Stands in `stance` where a statement takes none: not a number on any scale. */
export const NO_STANCE = -128;
/** Stands in `issue` where a statement touches none. */
export const NO_ISSUE = 0xffff;

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
  /** Earliest and latest day of any statement (days since 1 January 1970); 0 and -1 where none has a date. */
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
  /** Days since 1 January 1970, or NO_DAY. */
  readonly day: Int32Array;
  /** For each actor the top of his memberOf chain (himself where he belongs to no one). */
  readonly sideOf: Uint16Array;
}

const tables = new WeakMap<Corpus, StatementTable>();

/** The corpus's table, built on first use and kept as long as the corpus is. */
export function tableOf(corpus: Corpus): StatementTable {
  let table = tables.get(corpus);
  if (table === undefined) {
    table = buildTable(corpus);
    tables.set(corpus, table);
  }
  return table;
}

/**
 * Turns the statements of a valid corpus (see parseCorpus) into columns. Throws a RangeError where an id leads nowhere or
 * there are more actors, issues or articles than a column can hold, which parsing refuses.
 */
export function buildTable(corpus: Corpus): StatementTable {
  const { statements, actors, issues, articles, scale } = corpus;
  if (Math.max(actors.length, issues.length, articles.length) > MOST) {
    throw new RangeError(`More than ${MOST} actors, issues or articles`);
  }
  const lookup = lookupOf(corpus);
  const sideOf = sidesOf(corpus);
  const size = statements.length;
  const table = {
    speaker: new Uint16Array(size),
    side: new Uint16Array(size),
    issue: new Uint16Array(size),
    article: new Uint16Array(size),
    stance: new Int8Array(size),
    mode: new Uint8Array(size),
    voice: voicesOf(corpus),
    review: new Uint8Array(size),
    day: new Int32Array(size),
  };
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  statements.forEach((statement, row) => {
    const speaker = positionOf(lookup.actor, statement.speaker);
    const day = statement.date === null ? NO_DAY : dayNumber(statement.date.date);
    table.speaker[row] = speaker;
    table.side[row] = sideOf[speaker] as number;
    table.issue[row] = statement.issue === null ? NO_ISSUE : positionOf(lookup.issue, statement.issue);
    table.article[row] = positionOf(lookup.article, statement.article);
    table.stance[row] = statement.stance ?? NO_STANCE;
    table.mode[row] = MODES.indexOf(statement.mode);
    table.review[row] = REVIEWS.indexOf(statement.review.status);
    table.day[row] = day;
    if (day === NO_DAY) return;
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  });
  return {
    size,
    actorCount: actors.length,
    issueCount: issues.length,
    articleCount: articles.length,
    min: scale.min,
    max: scale.max,
    firstDay: firstDay > lastDay ? 0 : firstDay,
    lastDay: firstDay > lastDay ? -1 : lastDay,
    ...table,
    sideOf,
  };
}

function positionOf(positions: ReadonlyMap<string, number>, id: string): number {
  const position = positions.get(id);
  if (position === undefined) throw new RangeError(`Unknown id: ${id}`);
  return position;
}
