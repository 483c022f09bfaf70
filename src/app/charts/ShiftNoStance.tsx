import { useState } from 'react';
import type { ShiftContext } from '@/app/charts/ShiftRowItem';
import { actorName, counted, issueLabel } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Shifts } from '@/core/analysis/shift';

/** Pairs listed before the rest is asked for. */
const MOST = 12;

/** Those heard in both periods who at one end at least take no stance: nothing can be compared. */
export function ShiftNoStance({
  context,
  pairs,
  row,
}: {
  context: ShiftContext;
  pairs: Shifts['withoutStance'];
  row: number;
}) {
  const { scene, names, mark, isFocus, open, focusOf } = context;
  const [all, setAll] = useState(false);
  const { corpus } = scene;
  const shown = all ? pairs : pairs.slice(0, MOST);
  if (pairs.length === 0) return null;
  return (
    <section className="shift-once">
      <h4>
        {names[0]} and {names[1]}, without a stance in one or both
      </h4>
      <p className="shift-silent">
        {shown.map(({ actor, issue }, column) => {
          const focus = focusOf('shift', actor, issue);
          const selected = isFocus(focus);
          return (
            <button
              key={`${actor} ${issue}`}
              type="button"
              {...mark({ row, column })}
              className={selected ? 'shift-once-mark shift-once-selected' : 'shift-once-mark'}
              aria-pressed={selected}
              onClick={() => open(focus)}
            >
              <StatementSquare level="none" /> {actorName(corpus, actor)} on {issueLabel(corpus, issue)}
            </button>
          );
        })}
      </p>
      {shown.length < pairs.length && (
        <button type="button" className="action" onClick={() => setAll(true)}>
          {counted(pairs.length - shown.length, 'more pair')}
        </button>
      )}
    </section>
  );
}
