import { useMemo } from 'react';
import type { Scene } from '@/app/state/derive';
import type { Focus, NetworkSort } from '@/app/state/ids';
import { isTwoMode } from '@/app/state/networkChoice';
import { useStore } from '@/app/state/store';
import { type Place, useRoving } from '@/app/ui/roving';
import { AdjacencyRow, keyOf } from './AdjacencyRow';
import { blocksOf, sortOf, usualSort } from './adjacencyOrder';
import type { GraphData, GraphEdge } from './graphData';
import { Select } from './Select';
import { shortened } from './textWidth';
import './Adjacency.css';

function cellsOf({ edges, net }: GraphData): Map<string, GraphEdge[]> {
  const cells = new Map<string, GraphEdge[]>();
  const add = (a: number, b: number, edge: GraphEdge) =>
    cells.set(keyOf(a, b), [...(cells.get(keyOf(a, b)) ?? []), edge]);
  for (const edge of edges) {
    add(edge.a, edge.b, edge);
    if (net === 'contacts' ? edge.arrows === 'both' : !isTwoMode(net)) add(edge.b, edge.a, edge);
  }
  return cells;
}

const ORDERS: readonly (readonly [NetworkSort, string])[] = [
  ['community', 'community'],
  ['side', 'side'],
  ['name', 'name'],
  ['count', 'count'],
  ['ties', 'ties'],
  ['weight', 'weighted ties'],
  ['betweenness', 'betweenness'],
  ['eigenvector', 'eigenvector'],
];

/** The same network as a grid: who stands in the row, with (or towards) whom in the column. Every cell opens its tie. */
export function Adjacency({
  scene,
  graph,
  title,
  open,
}: {
  scene: Scene;
  graph: GraphData;
  title: string;
  open: (focus: Focus) => void;
}) {
  const { net } = graph;
  const choose = useStore((state) => state.choose);
  const sort = sortOf(scene.choices.sort, net);
  const twoMode = isTwoMode(net);
  const down = useMemo(() => blocksOf(scene, graph, sort, twoMode ? 'actors' : 'all'), [scene, graph, sort, twoMode]);
  const across = useMemo(
    () => (twoMode ? blocksOf(scene, graph, sort, 'issues') : down),
    [scene, graph, sort, twoMode, down],
  );
  const rows = useMemo(() => down.flatMap(({ nodes }) => nodes), [down]);
  const columns = useMemo(() => across.flatMap(({ nodes }) => nodes), [across]);
  const starts = new Set(across.map(({ nodes }) => nodes[0]));
  const cells = useMemo(() => cellsOf(graph), [graph]);
  const most = graph.edges.reduce((strength, { weight }) => Math.max(strength, Math.abs(weight)), 0);
  const places = useMemo(
    () =>
      rows.flatMap((node, row) =>
        columns.flatMap((other, column): Place[] => (cells.has(keyOf(node, other)) ? [{ row, column }] : [])),
      ),
    [rows, columns, cells],
  );
  const { mark } = useRoving(places);
  const rowOf = new Map(rows.map((node, row) => [node, row]));
  const name = (index: number) => graph.nodes[index]!.name;
  const left = graph.nodes.length + graph.leftOut - (twoMode ? rows.length + columns.length : rows.length);

  const named = (blocks: typeof down) => blocks.length > 1 && blocks.some((block) => block.name !== '');
  const sideOf = (node: number) => (starts.has(node) ? ' adjacency-side' : '');

  return (
    <div className="adjacency-holder">
      <p className="network-bar" data-export="no">
        <Select
          label="Order"
          tip="By community: found by the Louvain method on the positive ties of the whole network"
          value={ORDERS.some(([name]) => name === sort) ? sort : usualSort(net)}
          options={ORDERS}
          choose={(name) => choose({ sort: name === usualSort(net) ? null : name })}
        />
      </p>
      <table className="adjacency">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((node) => (
              <th key={node} scope="col" className={sideOf(node)} title={name(node)}>
                <span>{shortened(name(node), 20)}</span>
              </th>
            ))}
          </tr>
          {named(across) && across.some(({ letter }) => letter !== '') && (
            <tr className="adjacency-letters">
              <td />
              {across.map(({ key, letter, name, nodes }) => (
                <th key={key} scope="colgroup" colSpan={nodes.length} className="adjacency-side" title={name}>
                  <span aria-hidden="true">{letter}</span>
                  <span className="visually-hidden">{name}</span>
                </th>
              ))}
            </tr>
          )}
        </thead>
        {down.map((block) => (
          <tbody key={block.key}>
            {named(down) && (
              <tr className="adjacency-block">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {block.letter && <b>{block.letter}</b>} {block.name}
                </th>
              </tr>
            )}
            {block.nodes.map((node) => (
              <AdjacencyRow
                key={node}
                graph={graph}
                node={node}
                columns={columns}
                cells={cells}
                most={most}
                place={(column) => mark({ row: rowOf.get(node) ?? 0, column })}
                sideOf={sideOf}
                chosen={scene.choices.focus}
                open={open}
              />
            ))}
          </tbody>
        ))}
      </table>
      <p className="caption adjacency-note">
        {net === 'contacts'
          ? 'Read from the row to the column: the number counts contacts; where both take part it stands twice.'
          : 'An empty cell: nothing shared, or a tie of 0.'}
        {left > 0 && ` The ${rows.length} strongest are shown; ${left} more are in the table.`}
      </p>
    </div>
  );
}
