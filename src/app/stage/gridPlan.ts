// What of a grid fits on a slide: as many columns as have readable heads, as many rows as have room. No drawing; px.

import type { Room } from './slideRoom';
import { cutTo, linesOf, widthOf } from './slideText';

export interface GridPlan {
  readonly columns: number;
  readonly rows: number;
  /** Room for the names of the rows. */
  readonly names: number;
  /** From one column to the next, and from one row to the next. */
  readonly step: number;
  readonly rowStep: number;
  /** For each column the lines of its head. */
  readonly heads: readonly (readonly string[])[];
}

const HEAD_LINE = 28;
const HEAD_LINES = 3;
/** From the last line of a head to the first row. */
const BELOW_HEAD = 12;
/** Between one head and the next. */
const BETWEEN = 18;
const STEP = { least: 92, usual: 148, most: 210 };
const ROW = { least: 52, most: 68 };
/** Between one tile and the next. */
export const TILE_GAP = 12;
const NAMES = { least: 120, most: 300, gap: 24 };

export const headHeight = (heads: GridPlan['heads']): number =>
  Math.max(1, ...heads.map(({ length }) => length)) * HEAD_LINE + BELOW_HEAD;

/**
 * `heads` and `names` stand in the order in which they are wanted; those that find no room are the last ones. `tile` is
 * the least width of what stands in a cell.
 */
export function planGrid(
  heads: readonly string[],
  names: readonly string[],
  { width, height }: Room,
  tile = 0,
): GridPlan {
  const longest = Math.max(0, ...names.map((name) => widthOf(name)));
  const nameRoom = Math.min(NAMES.most, width * 0.3, Math.max(NAMES.least, Math.ceil(longest) + NAMES.gap));
  const room = Math.max(0, width - nameRoom);
  const least = Math.max(STEP.least, tile + TILE_GAP);
  const stepOf = (count: number) => Math.min(Math.max(STEP.most, least), Math.floor(room / count));
  let columns = 0;
  let broken: (readonly string[])[] = [];
  for (let count = Math.min(heads.length, Math.floor(room / least)); count > 0 && columns === 0; count--) {
    const lines = heads.slice(0, count).map((head) => linesOf(head, stepOf(count) - BETWEEN, HEAD_LINES));
    if (lines.every((own) => own !== null)) [columns, broken] = [count, lines as string[][]];
  }
  if (columns === 0) {
    // A word that fits no column is cut, and says so by its ellipsis.
    columns = Math.min(heads.length, Math.max(1, Math.floor(room / Math.max(STEP.usual, least))));
    const own = stepOf(columns) - BETWEEN;
    broken = heads.slice(0, columns).map((head) => linesOf(head, own, HEAD_LINES) ?? [cutTo(head, own)]);
  }
  const free = Math.max(0, height - headHeight(broken));
  const rows = Math.min(names.length, Math.max(1, Math.floor(free / ROW.least)));
  const rowStep = Math.min(ROW.most, Math.floor(free / Math.max(1, rows)));
  return { columns, rows, names: nameRoom, step: stepOf(Math.max(1, columns)), rowStep, heads: broken };
}
