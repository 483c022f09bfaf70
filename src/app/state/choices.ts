import type { Colour, Focus, Net, Nodes, Size, Tab, View } from '@/app/state/ids';
import type { Duplicates, Norm, TwoModeNorm } from '@/core/analysis/networkSpec';
import type { Mode } from '@/core/corpus/schema';
import type { Review, Unit } from '@/core/table/table';

/** Days as YYYY-MM-DD, both included. `from: null` is open; `to: 'latest'` follows the corpus. */
export interface TimeRange {
  readonly from: string | null;
  readonly to: string;
}

/** Two spans of days that a shift compares, each as [first day, last day]. */
export type Periods = readonly [readonly [string, string], readonly [string, string]];

/** Empty lists, null and '' mean: everything. `none` asks for what has no stance or no issue. */
export interface Filter {
  readonly actor: readonly string[];
  readonly issue: readonly string[];
  readonly article: readonly string[];
  readonly mode: readonly Mode[];
  readonly stance: readonly (number | 'none')[];
  readonly review: readonly Review[];
  readonly time: TimeRange | null;
  readonly q: string;
}

/** All that the user chose and a link carries; nothing that can be derived from it. */
export interface Choices extends Filter {
  readonly view: View;
  readonly tab: Tab;
  /** The chart's table instead of the chart. */
  readonly table: boolean;
  /** The article in the source reader. */
  readonly doc: string | null;
  readonly by: Unit;
  /** null: the periods that the corpus suggests. */
  readonly periods: Periods | null;
  /** null: the view's own order. Otherwise a name out of ids.ts; `hand~id~…~.issue~…` is an order made by hand. */
  readonly sort: string | null;
  readonly focus: Focus | null;
  /** The open statement. */
  readonly quote: string | null;
  readonly net: Net;
  /** null: the chart's own choice. */
  readonly nodes: Nodes | null;
  /** Counts only where the network has it: see `normOf`. */
  readonly norm: Norm | TwoModeNorm;
  readonly dup: Duplicates;
  /** Ties at least this strong; null: the chart's own threshold. */
  readonly min: number | null;
  readonly size: Size;
  readonly colour: Colour;
}

export const NO_FILTER: Filter = {
  actor: [],
  issue: [],
  article: [],
  mode: [],
  stance: [],
  review: [],
  time: null,
  q: '',
};

export const DEFAULTS: Choices = {
  ...NO_FILTER,
  view: 'overview',
  tab: 'matrix',
  table: false,
  doc: null,
  by: 'person',
  periods: null,
  sort: null,
  focus: null,
  quote: null,
  net: 'subtract',
  nodes: null,
  norm: 'no',
  dup: 'include',
  min: null,
  size: 'statements',
  colour: 'plain',
};

/** Whether anything narrows what is shown. */
export const isFiltered = (filter: Filter): boolean =>
  filter.q !== '' ||
  filter.time !== null ||
  [filter.actor, filter.issue, filter.article, filter.mode, filter.stance, filter.review].some(
    (list) => list.length > 0,
  );
