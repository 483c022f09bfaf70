// What the shift says in words: neutral as to the issue, with the counts beside each claim.
import type { ShiftRow } from '@/app/charts/shiftPlacement';
import type { Scene } from '@/app/state/derive';
import { actorName, counted, issueLabel, listed, signed } from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import type { Shift, StancedCell } from '@/core/analysis/shift';

/** Names that a title holds; of more it tells the number. */
const MOST_NAMED = 2;

/** Differences of means that read the same with one decimal are told as the same. */
const sizeOf = ({ difference }: Shift) => Math.abs(Number(difference.toFixed(1)));
const steps = (size: number) => `${size.toFixed(1)} ${size === 1 ? 'step' : 'steps'}`;

export function rowName({ corpus }: Scene, { shift, ofSide, alone, voices }: ShiftRow): string {
  const name = actorName(corpus, shift.actor);
  if (ofSide) return `${name}, ${counted(voices, 'speaker')}`;
  if (alone) return corpus.actors[shift.actor]?.kind === 'person' ? `${name} alone` : `${name} itself`;
  return voices > 1 ? `${name}, ${counted(voices, 'speaker')}` : name;
}

const withStance = ({ withStance: n }: StancedCell, noun: boolean) => (noun ? counted(n, 'statement') : String(n));

/** "1.8 steps more against" and "2 statements, then 5; 2 more take no stance". */
export function shiftInWords(one: Shift): { moved: string; counts: string } {
  const size = sizeOf(one);
  const silent = one.before.withoutStance + one.after.withoutStance;
  const also = silent > 0 ? `; ${silent} more ${silent === 1 ? 'takes' : 'take'} no stance` : '';
  return {
    moved: size > 0 ? `${steps(size)} more ${one.difference > 0 ? 'for' : 'against'}` : 'Did not move',
    counts: `${withStance(one.before, true)}, then ${withStance(one.after, false)}${also}`,
  };
}

/** The mean at an end, with what it is made of where it hides both sides. */
export function endInWords(cell: StancedCell): string {
  const sides = cell.kind === 'bothSides' ? `, on both sides: ${cell.against} against, ${cell.inFavour} for` : '';
  return `mean ${signed(cell.mean)} of ${counted(cell.withStance, 'statement')}${sides}`;
}

/** Names what moved most, and all that share the place; or counts. */
export function shiftTitle(
  scene: Scene,
  rows: readonly ShiftRow[],
  [first, second]: readonly [string, string],
): string {
  const between = `between ${first} and ${second}`;
  if (rows.length === 0) return `Nobody is heard on one issue both in ${first} and in ${second}`;
  const most = rows.reduce((size, { shift }) => Math.max(size, sizeOf(shift)), 0);
  if (most === 0) return rows.length === 1 ? `The one comparison ${between} shows no move` : `Nobody moved ${between}`;
  const top = rows.filter(({ shift }) => sizeOf(shift) === most);
  const size = steps(most);
  if (top.length > MOST_NAMED)
    return `${top.length} of ${counted(rows.length, 'comparison')} moved by ${size} ${between}, none by more`;
  const names = top.map(
    ({ shift }) => `${actorName(scene.corpus, shift.actor)} on ${issueLabel(scene.corpus, shift.issue)}`,
  );
  return `Moved most ${between}: ${listed(names)}, by ${size}`;
}

/** A row for each comparison. */
export function shiftTable(
  scene: Scene,
  rows: readonly ShiftRow[],
  [first, second]: readonly [string, string],
  open: (row: ShiftRow) => void,
): TableData {
  return {
    columns: [
      { label: 'Who' },
      { label: 'Issue' },
      { label: `Mean, ${first}`, digits: 1 },
      { label: `Statements, ${first}`, digits: 0 },
      { label: `Mean, ${second}`, digits: 1 },
      { label: `Statements, ${second}`, digits: 0 },
      { label: 'Difference', digits: 1 },
    ],
    rows: rows.map((row) => [
      rowName(scene, row),
      issueLabel(scene.corpus, row.shift.issue),
      row.shift.before.mean,
      row.shift.before.withStance,
      row.shift.after.mean,
      row.shift.after.withStance,
      row.shift.difference,
    ]),
    open: (at) => {
      const row = rows[at];
      if (row) open(row);
    },
  };
}
