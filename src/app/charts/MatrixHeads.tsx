import { MatrixName } from '@/app/charts/MatrixName';
import type { MatrixContext } from '@/app/charts/matrixContext';
import { breakable, slantedHeight } from '@/app/charts/matrixPlacement';
import { issueLabel } from '@/app/state/words';

/** The row of the names of issues, with their counts where these are set straight. */
export function MatrixHeads({ context }: { context: MatrixContext }) {
  const { scene, columns, size, periods, hovered } = context;
  const { corpus } = scene;
  const { slanted } = size;
  const labels = columns.map(({ position }) => issueLabel(corpus, position));
  return (
    <thead>
      <tr
        className={slanted ? 'matrix-heads matrix-heads-slanted' : 'matrix-heads'}
        style={slanted ? { height: slantedHeight(labels) } : {}}
      >
        <td />
        {columns.map(({ position, count }, column) => (
          <th key={position} scope="col" className={hovered?.column === column ? 'matrix-lit' : ''}>
            <MatrixName
              context={context}
              kind="issues"
              id={corpus.issues[position]?.id ?? ''}
              place={{ row: -1, column }}
            >
              <span className="matrix-head-label">
                {breakable(labels[column] ?? '', slanted ? Number.POSITIVE_INFINITY : size.step - 3)}
              </span>{' '}
              <span className={slanted ? 'visually-hidden' : 'matrix-head-count'}>
                {count}
                <span className="visually-hidden"> {count === 1 ? 'statement' : 'statements'}</span>
              </span>
            </MatrixName>
          </th>
        ))}
        {periods?.names.map((name) => (
          <th key={name} scope="col" className="matrix-period">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
