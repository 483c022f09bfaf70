import { MatrixName } from '@/app/charts/MatrixName';
import type { MatrixContext } from '@/app/charts/matrixContext';
import { cellFocus, cellInWords, cellTip } from '@/app/charts/matrixWords';
import { Tile } from '@/app/charts/Tile';
import { actorName, whoIs } from '@/app/state/words';
import type { Place } from '@/app/ui/roving';
import { type Cell, cellAt, type Total } from '@/core/analysis/matrix';

/** An actor's row: the name, a cell an issue, and the counts of both periods. */
export function MatrixRow({ context, actor, row }: { context: MatrixContext; actor: Total; row: number }) {
  const { scene, matrix, columns, periods, hovered } = context;
  const { corpus } = scene;
  return (
    <tr>
      <th scope="row" className={hovered?.row === row ? 'matrix-name matrix-lit' : 'matrix-name'}>
        <MatrixName
          context={context}
          kind="actors"
          id={corpus.actors[actor.position]?.id ?? ''}
          place={{ row, column: -1 }}
          title={whoIs(corpus, actor.position)}
        >
          {actorName(corpus, actor.position)}
        </MatrixName>
      </th>
      {columns.map(({ position }, column) => {
        const cell = cellAt(matrix, actor.position, position);
        return (
          <td key={position} className="matrix-cell">
            {cell.kind !== 'neverMentioned' && <CellButton context={context} cell={cell} place={{ row, column }} />}
          </td>
        );
      })}
      {periods?.counts(actor).map((n, at) => (
        <td key={periods.names[at]} className="matrix-period">
          {n === 0 ? <span title="never heard">–</span> : n}
        </td>
      ))}
    </tr>
  );
}

function CellButton({ context, cell, place }: { context: MatrixContext; cell: Cell; place: Place }) {
  const { scene, size, mark, isFocus, focus, hover } = context;
  const own = cellFocus(scene.corpus, cell);
  const selected = isFocus(own);
  return (
    <button
      type="button"
      className={selected ? 'matrix-tile matrix-selected' : 'matrix-tile'}
      {...mark(place)}
      aria-label={cellInWords(scene, cell)}
      aria-pressed={selected}
      data-tip={cellTip(scene, cell)}
      onMouseEnter={() => hover(place)}
      onClick={() => focus(own)}
    >
      <svg width={size.width} height={size.height} aria-hidden="true" focusable="false">
        <Tile scene={scene} cell={cell} width={size.width} height={size.height} marks={size.marks} />
      </svg>
    </button>
  );
}
