// Where the bars and their blocks stand: order, scale and sizes, no drawing. Lengths are in px unless they say "units";
// a unit is the width of one statement.
import type { Bar } from '@/core/analysis/bars';
import { orderByCount } from '@/core/analysis/order';
import { poleOf } from '@/core/analysis/summary';
import type { StatementTable } from '@/core/table/table';

/** What a block has room for: sign and name, the sign alone, or nothing, then a segment has its count. */
export type Detail = 'names' | 'signs' | 'counts';

export interface BarMark {
  readonly stance: number;
  /** One statement, or all of the stance. */
  readonly rows: readonly number[];
  /** Units from the zero line: left of it below 0. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedBar {
  readonly bar: Bar;
  readonly label: string;
  /** Ends in units from the zero line; the neutral statements lie across it. */
  readonly from: number;
  readonly to: number;
  /** From left to right: strongest outside. */
  readonly marks: readonly BarMark[];
}

export interface BarsLayout {
  readonly bars: readonly PlacedBar[];
  readonly width: number;
  /** Width of one statement. */
  readonly unit: number;
  /** Position of the zero line. */
  readonly zero: number;
  readonly detail: Detail;
  /** Labels stand above their bars, for want of room beside them. */
  readonly labelAbove: boolean;
  readonly labelWidth: number;
  /** From one row to the next, and a bar's height. */
  readonly step: number;
  readonly thickness: number;
  /** Statements without a stance as squares, or as one box with their number. */
  readonly squares: boolean;
}

export const NO_STANCE_STEP = 26;
export const NO_STANCE_SIZE = 22;
export const NO_STANCE_BOX = 44;
/** Room for the count of a bar's side, with its gaps. */
export const countRoom = (count: number): number => (count === 0 ? 8 : 14 + String(count).length * 9);
/** Under these a block has no room for a name, for a sign. */
const LEAST_FOR_NAME = { issues: 60, actors: 88 };
const LEAST_FOR_SIGN = 24;
const MOST_UNIT = { issues: 78, actors: 112 };
const NARROW = 600;
/** Bars are thinner where there are more. */
const MANY = 24;

/** Width of a text in Inter, near enough to keep room for it: without measuring, so that it is the same everywhere. */
export function textWidth(text: string, size = 14): number {
  let ems = 0;
  for (const letter of text) {
    if (/[iIjl|.,:;!’'‘ ]/u.test(letter)) ems += 0.27;
    else if (/[frt()[\]\-–“”]/u.test(letter)) ems += 0.38;
    else if (/[mwMW—…]/u.test(letter)) ems += 0.83;
    else ems += /\p{Lu}/u.test(letter) ? 0.66 : 0.56;
  }
  return ems * size;
}

/** The text, cut to what fits a width. */
export function fitted(text: string, width: number, size = 12): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text.slice(0, Math.floor(width / (size * 0.27)));
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1).trimEnd();
  return cut.length > 1 ? `${cut}…` : '';
}

/** The text on one line or two that break between words; the last is cut to what fits. */
export function wrapped(text: string, width: number, size = 12): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=[\s–-])/u)) {
    const longer = (lines.at(-1) ?? '') + word;
    const fits = lines.at(-1) === '' || textWidth(longer.trimEnd(), size) <= width;
    if (fits || lines.length === 2) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitted(line.trim(), width, size));
}

/** What a block is called: the name, without its article, or over two lines, whichever fits first; else cut. */
export function blockName(name: string, width: number, thickness: number): string[] {
  const bare = name.replace(/^The /u, '');
  const whole = [name, bare].find((one) => textWidth(one, 12) <= width);
  if (whole !== undefined) return [whole];
  const lines = thickness >= 28 ? wrapped(bare, width) : [];
  return lines.length > 1 && lines.every((line) => !line.endsWith('…')) ? lines : [fitted(bare, width)];
}

interface Sides {
  /** Fixed room left of the bar, then its units left of zero; the same on the right. */
  readonly left: number;
  readonly before: number;
  readonly right: number;
  readonly after: number;
}

/** The widest unit, up to `most`, with which every row fits the width on one common zero line. */
export function widestUnit(rows: readonly Sides[], width: number, most: number): number {
  const needed = (unit: number) =>
    Math.max(0, ...rows.map(({ left, before }) => left + before * unit)) +
    Math.max(0, ...rows.map(({ right, after }) => right + after * unit));
  if (needed(most) <= width) return most;
  let [low, high] = [0, most];
  for (let turn = 0; turn < 40; turn++) {
    const middle = (low + high) / 2;
    if (needed(middle) <= width) low = middle;
    else high = middle;
  }
  return low >= LEAST_FOR_SIGN ? Math.floor(low) : low;
}

function marksOf(table: StatementTable, bar: Bar, single: boolean): Omit<PlacedBar, 'label'> {
  const from = -(bar.against + bar.neutral / 2);
  let at = from;
  const marks = bar.segments.flatMap(({ stance, rows }): BarMark[] => {
    // Reviewed ones towards zero, suggested ones outside: a segment then has at most two parts.
    const inwards = poleOf(table, stance) === 'against' ? -1 : 1;
    const ordered = [...rows].sort((a, b) => inwards * ((table.review[a] ?? 0) - (table.review[b] ?? 0)));
    const start = at;
    at += rows.length;
    return single
      ? ordered.map((row, index) => ({ stance, rows: [row], from: start + index, to: start + index + 1 }))
      : [{ stance, rows: ordered, from: start, to: at }];
  });
  return { bar, from, to: at, marks };
}

/** Lays out the bars, most statements first. `labels` has one for each position. */
export function placeBars(
  table: StatementTable,
  bars: readonly Bar[],
  { of, labels, width }: { of: 'issues' | 'actors'; labels: readonly string[]; width: number },
): BarsLayout {
  const ordered = orderByCount(bars);
  const labelAbove = width < NARROW;
  const labelWidth = labelAbove ? width : Math.min(220, width * 0.25);
  const mostSilent = Math.max(0, ...ordered.map(({ noStance }) => noStance.length));
  const squares = mostSilent * NO_STANCE_STEP <= Math.min(200, width * 0.15);
  const silentWidth = (bar: Bar) => {
    if (bar.noStance.length === 0) return 0;
    return squares ? bar.noStance.length * NO_STANCE_STEP + 24 : NO_STANCE_BOX + 8;
  };
  const labelOf = (bar: Bar) => labels[bar.position] ?? '';
  const rows = ordered.map((bar) => ({
    left: countRoom(bar.against) + (labelAbove ? 0 : Math.min(labelWidth, textWidth(labelOf(bar))) + 8),
    before: bar.against + bar.neutral / 2,
    right: countRoom(bar.inFavour) + silentWidth(bar),
    after: bar.inFavour + bar.neutral / 2,
  }));
  const unit = widestUnit(rows, width, MOST_UNIT[of]);
  const left = Math.max(0, ...rows.map(({ left: fixed, before }) => fixed + before * unit));
  const right = Math.max(0, ...rows.map(({ right: fixed, after }) => fixed + after * unit));
  const detail: Detail = unit >= LEAST_FOR_NAME[of] ? 'names' : unit >= LEAST_FOR_SIGN ? 'signs' : 'counts';
  const thickness = ordered.length > MANY ? 24 : 30;
  return {
    bars: ordered.map((bar) => ({ ...marksOf(table, bar, detail !== 'counts'), label: labelOf(bar) })),
    width,
    unit,
    zero: Math.round(left + Math.max(0, width - left - right) / 2),
    detail,
    labelAbove,
    labelWidth,
    step: thickness + (labelAbove ? 38 : 16),
    thickness,
    squares,
  };
}

/** How many of the rows, counted from the zero line, are reviewed; the rest is suggested. */
export function reviewedOf(table: StatementTable, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (table.review[row] === 0 ? 1 : 0), 0);
}
