import type { RovingMark } from '@/app/charts/ChartMark';
import { ShiftPassages } from '@/app/charts/ShiftPassages';
import { ShiftSlope } from '@/app/charts/ShiftSlope';
import { type ShiftRow, slopeY } from '@/app/charts/shiftPlacement';
import { endInWords, rowName, shiftInWords } from '@/app/charts/shiftWords';
import type { Scene } from '@/app/state/derive';
import type { Focus, FocusKind } from '@/app/state/ids';
import { issueLabel } from '@/app/state/words';

/** What all rows share. */
export interface ShiftContext {
  readonly scene: Scene;
  readonly names: readonly [string, string];
  readonly mark: RovingMark;
  readonly isFocus: (focus: Focus) => boolean;
  readonly open: (focus: Focus) => void;
  readonly focusOf: (kind: FocusKind, actor: number, issue: number, ...end: string[]) => Focus;
  readonly shiftFocus: (row: ShiftRow) => Focus;
}

/** One comparison: passages of the first period, the slope, passages of the second. */
export function ShiftRowItem({
  context,
  at,
  row,
  before,
  after,
}: {
  context: ShiftContext;
  at: number;
  row: ShiftRow;
  before: readonly number[];
  after: readonly number[];
}) {
  const { scene, names, mark, isFocus, open, focusOf, shiftFocus } = context;
  const { corpus, table } = scene;
  const { shift, ofSide } = row;
  const issue = issueLabel(corpus, shift.issue);
  const name = rowName(scene, row);
  const words = shiftInWords(shift);
  const of = (focus: Focus, label: string) => ({ label, selected: isFocus(focus), open: () => open(focus) });
  const end = (which: 0 | 1) =>
    of(
      focusOf(ofSide ? 'side-end' : 'end', shift.actor, shift.issue, String(which + 1)),
      `${name} on ${issue}, ${names[which]}: ${endInWords(which === 0 ? shift.before : shift.after)}`,
    );
  const ends = [end(0), end(1)] as const;
  const line = of(shiftFocus(row), `${name} on ${issue}: ${words.moved}, ${words.counts}`);
  // Passages are of two or three lines: lower down they would stand out of the row.
  const rise = (mean: number) => Math.max(0, Math.min(slopeY(table, mean) - 14, 46));
  const selected = line.selected || ends.some((one) => one.selected);
  return (
    <section className={selected ? 'shift-row shift-row-selected' : 'shift-row'}>
      <h3>
        {name} <span className="shift-issue">{issue}</span>
      </h3>
      <p className="shift-size">
        <strong>{words.moved}</strong>, {words.counts}
      </p>
      <div className="shift-before">
        <ShiftPassages
          scene={scene}
          rows={before}
          mark={mark}
          placeOf={(index) => ({ row: at, column: index - before.length })}
          rise={rise(shift.before.mean)}
        />
      </div>
      <div className="shift-slope">
        <ShiftSlope table={table} shift={shift} row={at} mark={mark} ends={ends} line={line} />
      </div>
      <div className="shift-after">
        <ShiftPassages
          scene={scene}
          rows={after}
          mark={mark}
          placeOf={(index) => ({ row: at, column: 3 + index })}
          rise={rise(shift.after.mean)}
        />
      </div>
    </section>
  );
}
