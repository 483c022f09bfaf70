import type { Focus } from '@/app/state/ids';
import { isSigned, isTwoMode } from '@/app/state/networkChoice';
import type { useRoving } from '@/app/ui/roving';
import { levelOf } from '@/core/analysis/level';
import type { GraphData, GraphEdge } from './graphData';
import { shortened } from './textWidth';

export const keyOf = (a: number, b: number) => `${a} ${b}`;

const same = (a: Focus | null, b: Focus) =>
  a !== null && a.kind === b.kind && [...a.ids].sort().join() === [...b.ids].sort().join();

/** One name and its ties to those in the columns. */
export function AdjacencyRow({
  graph: { net, nodes },
  node,
  columns,
  cells,
  most,
  place,
  sideOf,
  chosen,
  open,
}: {
  graph: GraphData;
  node: number;
  columns: readonly number[];
  cells: ReadonlyMap<string, readonly GraphEdge[]>;
  /** The strongest tie of the grid. */
  most: number;
  place: (column: number) => ReturnType<ReturnType<typeof useRoving>['mark']>;
  /** The class of what begins a block. */
  sideOf: (node: number) => string;
  chosen: Focus | null;
  open: (focus: Focus) => void;
}) {
  return (
    <tr>
      <th scope="row">{shortened(nodes[node]!.name)}</th>
      {columns.map((other, column) => {
        const found = cells.get(keyOf(node, other));
        const itself = !isTwoMode(net) && node === other;
        const className = `${itself ? 'adjacency-self' : ''}${sideOf(other)}`;
        if (!found) return <td key={other} className={className} />;
        const first = found[0]!;
        const weight = found.reduce((sum, edge) => sum + edge.weight, 0);
        const focus: Focus =
          found.length === 1 ? first.focus : { kind: 'contact', ids: found.flatMap(({ contacts }) => contacts) };
        const level = isSigned(net) ? `level-${levelOf(weight, -most, most)}` : 'adjacency-plain';
        return (
          <td key={other} className={className}>
            <button
              type="button"
              {...place(column)}
              className={`adjacency-cell ${level}`}
              aria-label={found.map(({ spoken }) => spoken).join('; ')}
              aria-pressed={same(chosen, focus)}
              data-tip={found.map(({ spoken }) => spoken).join('\n')}
              onClick={() => open(focus)}
            >
              {net === 'contacts' ? weight : first.label}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
