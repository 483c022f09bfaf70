// Which network is chosen, in the words of the analysis.
import type { Choices } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import type { Net } from '@/app/state/ids';
import { keep } from '@/app/state/keep';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import {
  type Measure,
  NORMS,
  type Norm,
  TWO_MODE_NORMS,
  type TwoModeMeasure,
  type TwoModeNorm,
} from '@/core/analysis/networkSpec';
import type { StatementTable } from '@/core/table/table';

export type TwoModeNet = Extract<Net, `two-mode${string}`>;

/** A reading whose lines are made of statements. */
export type TieNet = Measure | TwoModeNet;

export const isTwoMode = (net: Net): net is TwoModeNet => net.startsWith('two-mode');

/** Whether a line has a sign. */
export const isSigned = (net: Net): boolean => net === 'subtract' || net === 'two-mode';

export const TWO_MODE: Record<TwoModeNet, TwoModeMeasure> = {
  'two-mode': 'subtract',
  'two-mode-ignore': 'ignore',
  'two-mode-combine': 'combine',
};

type Chosen = Pick<Choices, 'net' | 'norm'>;

/** What a one-mode network is divided by: the choice, where it has a meaning there. */
export const oneModeNorm = ({ norm }: Chosen): Norm => NORMS.find((name) => name === norm) ?? 'no';

/** The same for a two-mode network. */
export const twoModeNorm = ({ net, norm }: Chosen): TwoModeNorm =>
  net === 'two-mode-combine' ? 'no' : (TWO_MODE_NORMS.find((name) => name === norm) ?? 'no');

/** What the lines are divided by, whatever the reading. */
export function normOf(chosen: Chosen): Norm | TwoModeNorm {
  if (chosen.net === 'contacts') return 'no';
  return isTwoMode(chosen.net) ? twoModeNorm(chosen) : oneModeNorm(chosen);
}

/** The ways of dividing that the reading has; one alone where there is nothing to choose. */
export function normsFor(net: Net): readonly (Norm | TwoModeNorm)[] {
  if (net === 'contacts' || net === 'two-mode-combine') return ['no'];
  return isTwoMode(net) ? TWO_MODE_NORMS : NORMS;
}

/** Small pictures of several slides are drawn at once; each may ask for its rows and for the reviewed among them. */
const KEPT = 24;

const counted = keep(KEPT, (table: StatementTable, rows: Uint32Array, by: Choices['by'], dup: Choices['dup']) =>
  withoutDuplicates(table, rows, { by, dup }),
);

/**
 * The rows that a network counts: those that pass the filter, without the repeats that the reader chose to leave out.
 * The same object until one of these changes.
 */
export const countedRows = ({ table, rows, choices: { by, dup } }: Scene): Uint32Array => counted(table, rows, by, dup);

const accepted = keep(KEPT, (table: StatementTable, rows: Uint32Array) =>
  rows.every((row) => table.review[row] === 0) ? rows : rows.filter((row) => table.review[row] === 0),
);

/** The scene of what is reviewed; the same scene where all is. */
export function reviewedScene(scene: Scene): Scene {
  const rows = accepted(scene.table, scene.rows);
  return rows === scene.rows ? scene : { ...scene, rows };
}
