import type { BarsLayout } from '@/app/charts/barsPlacement';
import type { BarsOf } from '@/app/charts/barsWords';
import type { RovingMark } from '@/app/charts/ChartMark';
import type { Selection } from '@/app/charts/useSelection';
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { NO_STANCE } from '@/core/table/table';

/** What all rows share. */
export interface BarsContext extends Selection {
  readonly scene: Scene;
  readonly of: BarsOf;
  readonly layout: BarsLayout;
  readonly mark: RovingMark;
}

/** Whether a mark is selected, and what it opens: its one statement, or all of its stance in the bar. */
export function stateOf(context: BarsContext, id: string, stance: number, rows: ArrayLike<number>, single: boolean) {
  const { scene, isFocus, isQuote, focus, quote } = context;
  const statement = single ? scene.corpus.statements[rows[0] ?? -1]?.id : undefined;
  const step: Focus = { kind: 'step', ids: [id, stance === NO_STANCE ? 'none' : String(stance)] };
  // A segment that was selected where it was one mark stays so where there is room for its statements.
  if (statement !== undefined) {
    return { selected: isQuote(statement) || isFocus(step), open: () => quote(statement) };
  }
  return { selected: isFocus(step), open: () => focus(step) };
}
