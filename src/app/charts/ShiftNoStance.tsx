import type { ShiftContext } from '@/app/charts/ShiftRowItem';
import { actorName, issueLabel } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Shifts } from '@/core/analysis/shift';

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
  const { corpus } = scene;
  if (pairs.length === 0) return null;
  return (
    <section className="shift-once">
      <h4>
        {names[0]} and {names[1]}, without a stance in one or both
      </h4>
      <p className="shift-silent">
        {pairs.map(({ actor, issue }, column) => {
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
    </section>
  );
}
