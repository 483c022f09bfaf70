import { useMemo } from 'react';
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { isSigned, isTwoMode } from '@/app/state/networkChoice';
import { type Place, useRoving } from '@/app/ui/roving';
import { levelOf } from '@/core/analysis/level';
import { lookupOf } from '@/core/corpus/lookup';
import type { GraphData, GraphEdge } from './graphData';
import { shortened } from './textWidth';
import './Adjacency.css';

/** Names on each side of the grid at most. */
const MOST_IN_GRID = 50;

interface Line {
  /** Index in the graph. */
  readonly node: number;
  readonly startsSide: boolean;
}

/** By side, in the order in which the sides' strongest come; issues as they come. */
function ordered(scene: Scene, graph: GraphData, shape: 'all' | 'actors' | 'issues'): Line[] {
  const { actor } = lookupOf(scene.corpus);
  const sides = new Map<number, number[]>();
  graph.nodes.slice(0, shape === 'all' ? MOST_IN_GRID : undefined).forEach((node, index) => {
    if (shape !== 'all' && (shape === 'issues') !== (node.shape === 'issue')) return;
    const position = actor.get(node.id);
    const side = node.shape === 'issue' || position === undefined ? -1 : scene.table.sideOf[position]!;
    sides.set(side, [...(sides.get(side) ?? []), index]);
  });
  return [...sides.values()]
    .flatMap((members) => members.map((node, at) => ({ node, startsSide: at === 0 })))
    .slice(0, MOST_IN_GRID);
}

const keyOf = (a: number, b: number) => `${a} ${b}`;

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

const same = (a: Focus | null, b: Focus) =>
  a !== null && a.kind === b.kind && [...a.ids].sort().join() === [...b.ids].sort().join();

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
  const rows = useMemo(() => ordered(scene, graph, isTwoMode(net) ? 'actors' : 'all'), [scene, graph, net]);
  const columns = useMemo(() => (isTwoMode(net) ? ordered(scene, graph, 'issues') : rows), [scene, graph, net, rows]);
  const cells = useMemo(() => cellsOf(graph), [graph]);
  const most = graph.edges.reduce((strength, { weight }) => Math.max(strength, Math.abs(weight)), 0);
  const places = useMemo(
    () =>
      rows.flatMap((line, row) =>
        columns.flatMap((other, column): Place[] => (cells.has(keyOf(line.node, other.node)) ? [{ row, column }] : [])),
      ),
    [rows, columns, cells],
  );
  const { mark } = useRoving(places);
  const name = (index: number) => graph.nodes[index]!.name;
  const left = graph.nodes.length + graph.leftOut - (isTwoMode(net) ? rows.length + columns.length : rows.length);

  return (
    <div className="adjacency-holder">
      <table className="adjacency">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ node, startsSide }) => (
              <th key={node} scope="col" className={startsSide ? 'adjacency-side' : ''} title={name(node)}>
                <span>{shortened(name(node), 20)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, startsSide }, row) => (
            <tr key={node} className={startsSide ? 'adjacency-side' : ''}>
              <th scope="row">{shortened(name(node))}</th>
              {columns.map((other, column) => {
                const found = cells.get(keyOf(node, other.node));
                const itself = !isTwoMode(net) && node === other.node;
                const className = `${itself ? 'adjacency-self' : ''}${other.startsSide ? ' adjacency-side' : ''}`;
                if (!found) return <td key={other.node} className={className} />;
                const first = found[0]!;
                const weight = found.reduce((sum, edge) => sum + edge.weight, 0);
                const focus: Focus =
                  found.length === 1
                    ? first.focus
                    : { kind: 'contact', ids: found.flatMap(({ contacts }) => contacts) };
                const level = isSigned(net) ? `level-${levelOf(weight, -most, most)}` : 'adjacency-plain';
                return (
                  <td key={other.node} className={className}>
                    <button
                      type="button"
                      {...mark({ row, column })}
                      className={`adjacency-cell ${level}`}
                      aria-label={found.map(({ spoken }) => spoken).join('; ')}
                      aria-pressed={same(scene.choices.focus, focus)}
                      data-tip={found.map(({ spoken }) => spoken).join('\n')}
                      onClick={() => open(focus)}
                    >
                      {net === 'contacts' ? weight : first.label}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
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
