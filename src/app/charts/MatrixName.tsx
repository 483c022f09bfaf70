import type { ReactNode } from 'react';
import type { MatrixContext } from '@/app/charts/matrixContext';
import type { NameKind } from '@/app/charts/matrixReorder';
import type { Focus } from '@/app/state/ids';
import type { Place } from '@/app/ui/roving';

const FOCUS_KIND = { actors: 'actor', issues: 'issue' } as const;

/** The name of a row or a column: opens its statements, and can be moved. */
export function MatrixName({
  context: { mark, reorder, isFocus, focus },
  kind,
  id,
  place,
  title,
  children,
}: {
  context: MatrixContext;
  kind: NameKind;
  id: string;
  place: Place;
  title?: string;
  children: ReactNode;
}) {
  const own: Focus = { kind: FOCUS_KIND[kind], ids: [id] };
  const { onKeyDown: rove, ...roving } = mark(place);
  const { onKeyDown: move, ...dragging } = reorder(kind, id);
  return (
    <button
      type="button"
      {...roving}
      {...dragging}
      aria-pressed={isFocus(own)}
      title={title}
      onKeyDown={(event) => {
        move(event);
        rove(event);
      }}
      onClick={() => focus(own)}
    >
      {children}
    </button>
  );
}
