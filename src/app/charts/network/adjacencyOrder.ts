// Who stands where in the grid of ties: blocks of names that belong together, or one block in the order asked for.
import type { Scene } from '@/app/state/derive';
import { NETWORK_SORTS, type Net, type NetworkSort } from '@/app/state/ids';
import { actorName } from '@/app/state/words';
import { lookupOf } from '@/core/corpus/lookup';
import type { GraphData } from './graphData';
import { figureOf, type NodeMeasure } from './measureWords';
import { networkStructure, nodeKey } from './networkStructure';
import { letterOf, nameOfCommunity } from './nodeLooks';

/** Names on each side of the grid at most. */
const MOST_IN_GRID = 50;

export interface Block {
  readonly key: string;
  /** '' where there is but one block, of no name. */
  readonly name: string;
  /** Stands for the name above the columns; '' where the name does. */
  readonly letter: string;
  /** Indices in the graph. */
  readonly nodes: readonly number[];
}

/** Who clashes with whom is no community, and contacts go between sides. */
export const usualSort = (net: Net): NetworkSort => (net === 'contacts' || net === 'conflict' ? 'side' : 'community');

export const sortOf = (sort: string | null, net: Net): NetworkSort =>
  NETWORK_SORTS.find((name) => name === sort) ?? usualSort(net);

type Parts = Pick<Block, 'key' | 'name' | 'letter'>;

function partOf(scene: Scene, { nodes }: GraphData, sort: 'community' | 'side', index: number): Parts {
  const { id, shape } = nodes[index]!;
  if (sort === 'community') {
    const whole = networkStructure(scene);
    const own = whole.of.get(nodeKey(id, shape === 'issue'));
    const community = own?.community ?? null;
    if (community === null) {
      const tied = own !== undefined && own.positive > 0;
      return {
        key: '~',
        name: tied ? 'Communities are not worked out: too many ties' : 'No positive tie',
        letter: '–',
      };
    }
    const name = nameOfCommunity(whole, community);
    return { key: String(community).padStart(5, '0'), name, letter: letterOf(community) };
  }
  const position = shape === 'issue' ? undefined : lookupOf(scene.corpus).actor.get(id);
  if (position === undefined) return { key: '', name: '', letter: '' };
  const side = scene.table.sideOf[position]!;
  return { key: String(side), name: actorName(scene.corpus, side), letter: '' };
}

/** A number to order by, the greatest first. */
function amountIn(scene: Scene, { nodes }: GraphData, measure: NodeMeasure): (index: number) => number {
  if (measure === 'count') return (index) => nodes[index]!.count;
  const { of } = networkStructure(scene);
  return (index) => {
    const node = of.get(nodeKey(nodes[index]!.id, nodes[index]!.shape === 'issue'));
    return (node && figureOf(measure, node)) ?? -1;
  };
}

/** The blocks of one side of the grid: communities by size, sides by whose strongest comes first. */
export function blocksOf(
  scene: Scene,
  graph: GraphData,
  sort: NetworkSort,
  which: 'all' | 'actors' | 'issues',
): Block[] {
  const { nodes } = graph;
  const all = nodes.map((_, index) => index);
  const shown =
    which === 'all' ? all : all.filter((index) => (nodes[index]!.shape === 'issue') === (which === 'issues'));
  const some = shown.slice(0, MOST_IN_GRID);
  if (sort !== 'community' && sort !== 'side') {
    const { compare } = new Intl.Collator(scene.corpus.language, { numeric: true });
    const value = sort === 'name' ? null : amountIn(scene, graph, sort);
    const ordered = some.sort((a, b) =>
      value ? value(b) - value(a) || a - b : compare(nodes[a]!.name, nodes[b]!.name) || a - b,
    );
    return [{ key: '', name: '', letter: '', nodes: ordered }];
  }
  const blocks = new Map<string, Parts & { nodes: number[] }>();
  for (const index of some) {
    const part = partOf(scene, graph, sort, index);
    const block = blocks.get(part.key);
    if (block) block.nodes.push(index);
    else blocks.set(part.key, { ...part, nodes: [index] });
  }
  const list = [...blocks.values()];
  return sort === 'side' ? list : list.sort((a, b) => (a.key < b.key ? -1 : 1));
}
