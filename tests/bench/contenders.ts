// Three ways to keep statements and count their facets, each given the same queries.
import crossfilter from 'crossfilter2';
import { type Query, select } from '@/core/table/filter';
import { NO_ISSUE, NO_STANCE, type StatementTable } from '@/core/table/table';

/** The facets in the order in which every contender reads them, each with the query's field. */
const FACETS = {
  actor: 'actors',
  issue: 'issues',
  article: 'articles',
  mode: 'modes',
  stance: 'stances',
  review: 'reviews',
  day: 'days',
} as const;
type Facet = keyof typeof FACETS;
const FACET_NAMES = Object.keys(FACETS) as Facet[];

export type Change = Partial<Pick<Query, (typeof FACETS)[Facet]>>;
type Statement = Readonly<Record<Facet | 'row', number>>;

/** What was read after a change: enough to compare the contenders, and to keep the engine from skipping work. */
export interface Reading {
  /** Number of rows and sum of their positions. */
  readonly rows: readonly [count: number, sum: number];
  /** For each facet the sum of its counts, each times its code. */
  readonly counts: readonly number[];
}

/** Takes a change of one filter and reads the row list and all facets' counts. `query` is the state after the change. */
export interface Contender {
  readonly name: string;
  apply(change: Change, query: Query): void;
  /** Reads the last result; not timed. */
  read(): Reading;
}

const weigh = (code: number, times: number) => (code + 200) * times;

export function tableContender(table: StatementTable): Contender {
  let last: ReturnType<typeof select>;
  const { issueCount, min, max, firstDay } = table;
  const code: Record<Facet, (slot: number) => number> = {
    actor: (slot) => slot,
    issue: (slot) => (slot === issueCount ? NO_ISSUE : slot),
    article: (slot) => slot,
    mode: (slot) => slot,
    stance: (slot) => (slot > max - min ? NO_STANCE : slot + min),
    review: (slot) => slot,
    day: (slot) => slot + firstDay,
  };
  return {
    name: 'Parley',
    apply: (_, query) => {
      last = select(table, query);
    },
    read: () => ({
      rows: [last.rows.length, last.rows.reduce((sum, row) => sum + row, 0)],
      counts: FACET_NAMES.map((facet) =>
        last.counts[facet].reduce((sum, times, slot) => sum + weigh(code[facet](slot), times), 0),
      ),
    }),
  };
}

/** The same statements, an object each, with the codes of the table for values. */
export function objectsOf(table: StatementTable): Statement[] {
  const at = (column: ArrayLike<number>, row: number) => column[row] as number;
  return Array.from({ length: table.size }, (_, row) => ({
    row,
    actor: at(table.speaker, row),
    issue: at(table.issue, row),
    article: at(table.article, row),
    mode: at(table.mode, row),
    stance: at(table.stance, row),
    review: at(table.review, row),
    day: at(table.day, row),
  }));
}

const sumOfRows = (rows: readonly Statement[]) => rows.reduce((sum, { row }) => sum + row, 0);

/** A dimension and a group a facet; a change of one filter is told to that dimension alone. */
export function crossfilterContender(statements: Statement[]): Contender {
  const filter = crossfilter(statements);
  const dimensions = FACET_NAMES.map((facet) => filter.dimension((statement) => statement[facet]));
  const groups = dimensions.map((dimension) => dimension.group<number, number>());
  let rows: Statement[] = [];
  let counts: (readonly { key: number; value: number }[])[] = [];
  return {
    name: 'crossfilter2',
    apply: (change) => {
      FACET_NAMES.forEach((facet, at) => {
        const wanted = change[FACETS[facet]];
        if (wanted === undefined) return;
        const dimension = dimensions[at]!;
        const [only] = wanted ?? [];
        if (wanted === null || only === undefined) dimension.filterAll();
        else if (facet === 'day') dimension.filterRange([only, (wanted[1] ?? only) + 1]);
        else if (wanted.length === 1) dimension.filterExact(only);
        else {
          const set = new Set<unknown>(wanted);
          dimension.filterFunction((value) => set.has(value));
        }
      });
      rows = filter.allFiltered();
      counts = groups.map((group) => group.all());
    },
    read: () => ({
      rows: [rows.length, sumOfRows(rows)],
      counts: counts.map((group) => group.reduce((sum, { key, value }) => sum + weigh(key, value), 0)),
    }),
  };
}

/** An array of objects, filtered and counted with sets and maps in one pass. */
export function objectsContender(statements: readonly Statement[]): Contender {
  let rows: Statement[] = [];
  let counts: Map<number, number>[] = [];
  return {
    name: 'objects',
    apply: (_, query) => {
      const days = query.days;
      const passes = FACET_NAMES.map((facet) => {
        if (facet === 'day') return (day: number) => days === null || (day >= days[0] && day <= days[1]);
        const wanted = new Set(query[FACETS[facet] as Exclude<(typeof FACETS)[Facet], 'days'>]);
        return (value: number) => wanted.size === 0 || wanted.has(value);
      });
      rows = [];
      counts = FACET_NAMES.map(() => new Map());
      const add = (at: number, value: number) => {
        const group = counts[at]!;
        group.set(value, (group.get(value) ?? 0) + 1);
      };
      for (const statement of statements) {
        let fails = 0;
        let failed = -1;
        FACET_NAMES.forEach((facet, at) => {
          if (passes[at]!(statement[facet])) return;
          fails++;
          failed = at;
        });
        if (fails === 1) add(failed, statement[FACET_NAMES[failed]!]);
        if (fails > 0) continue;
        rows.push(statement);
        FACET_NAMES.forEach((facet, at) => {
          add(at, statement[facet]);
        });
      }
    },
    read: () => ({
      rows: [rows.length, sumOfRows(rows)],
      counts: counts.map((group) => [...group].reduce((sum, [value, times]) => sum + weigh(value, times), 0)),
    }),
  };
}
