import { MatrixRow } from '@/app/charts/MatrixRow';
import type { MatrixContext } from '@/app/charts/matrixContext';
import type { RowGroup } from '@/app/charts/matrixPlacement';
import type { Focus } from '@/app/state/ids';
import { actorName, counted } from '@/app/state/words';

/** The rows of one side, under its name where it has several; `first` is the place of the first among all rows. */
export function MatrixSide({
  context,
  group: { side, members, count },
  first,
  drawn,
}: {
  context: MatrixContext;
  group: RowGroup;
  first: number;
  /** How many of its members are drawn. */
  drawn: number;
}) {
  const { scene, columns, periods, isFocus, focus } = context;
  const { corpus } = scene;
  const own: Focus = { kind: 'side', ids: [corpus.actors[side ?? -1]?.id ?? ''] };
  return (
    <tbody>
      {side !== null && members.length > 1 && (
        <tr className="matrix-side">
          <th scope="rowgroup" colSpan={columns.length + 1 + (periods ? 2 : 0)}>
            <button type="button" aria-pressed={isFocus(own)} onClick={() => focus(own)}>
              {actorName(corpus, side)} <span>{counted(count, 'statement')}</span>
            </button>
          </th>
        </tr>
      )}
      {members.slice(0, drawn).map((actor, at) => (
        <MatrixRow key={actor.position} context={context} actor={actor} row={first + at} />
      ))}
    </tbody>
  );
}
