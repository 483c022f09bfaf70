// What the size and the colour of a node stand for, as chosen: numbers, groups, and the words for both.

import type { Choices } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import type { Colour, Size } from '@/app/state/ids';
import { actorName } from '@/app/state/words';
import { communityName } from '@/core/analysis/communities';
import { lookupOf } from '@/core/corpus/lookup';
import type { Actor } from '@/core/corpus/schema';
import type { GraphData, GraphEdge } from './graphData';
import { figureOf } from './measureWords';
import { type NetworkStructure, networkStructure, nodeKey } from './networkStructure';

/** Groups that have a colour of their own; the others are told by their letter. */
export const COLOURED = 8;
/** Letters of the alphabet. */
const LETTERED = 26;

export interface NodeGroup {
  readonly letter: string;
  readonly name: string;
  /** Indices of nodes of the graph. */
  readonly members: readonly number[];
}

export interface NodeLooks {
  readonly size: Size;
  /** For each node what its area stands for, null where it has no value; null where all are equal. */
  readonly values: readonly (number | null)[] | null;
  readonly colour: Colour;
  /** The largest first; empty where colour means nothing. */
  readonly groups: readonly NodeGroup[];
  /** For each node its group's index, or null. */
  readonly groupOf: readonly (number | null)[];
  /** Whether there are more ties than communities are looked for in. */
  readonly tooLarge: boolean;
}

const MEASURED: readonly Size[] = ['weight', 'betweenness', 'eigenvector'];

/** "Scholz, Macron and 2 more". */
export const nameOfCommunity = ({ nodes, structure }: NetworkStructure, community: number): string =>
  communityName(structure.communities[community] ?? [], nodes);

export const letterOf = (index: number): string => (index < LETTERED ? String.fromCharCode(65 + index) : '');

function valuesOf(scene: Scene, graph: GraphData, edges: readonly GraphEdge[], size: Size): (number | null)[] | null {
  if (size === 'equal') return null;
  if (size === 'statements') return graph.nodes.map(({ count }) => count);
  if (size === 'ties') {
    const ties = graph.nodes.map(() => 0);
    for (const { a, b } of edges) for (const end of [a, b]) ties[end]! += 1;
    return ties;
  }
  const { of } = networkStructure(scene);
  const values = graph.nodes.map(({ id, shape }) => {
    const node = of.get(nodeKey(id, shape === 'issue'));
    return node ? figureOf(size, node) : null;
  });
  return values.every((value) => value === null) ? null : values;
}

const KIND_NAMES: Record<Actor['kind'] | 'issue', string> = {
  person: 'persons',
  government: 'governments',
  state: 'states',
  alliance: 'alliances',
  organization: 'organizations',
  media: 'media',
  issue: 'issues',
};

/** For each node the name of its group, told apart by a key; null where it belongs to none. */
function groupKeys(scene: Scene, graph: GraphData, colour: Colour): (readonly [key: string, name: string] | null)[] {
  const { corpus, table } = scene;
  const { actor } = lookupOf(corpus);
  if (colour === 'community') {
    const whole = networkStructure(scene);
    return graph.nodes.map(({ id, shape }) => {
      const community = whole.of.get(nodeKey(id, shape === 'issue'))?.community ?? null;
      return community === null ? null : [String(community), nameOfCommunity(whole, community)];
    });
  }
  return graph.nodes.map(({ id, shape }) => {
    if (shape === 'issue') return colour === 'kind' ? ['issue', KIND_NAMES.issue] : null;
    const position = actor.get(id);
    if (position === undefined) return null;
    const { kind } = corpus.actors[position]!;
    if (colour === 'kind') return [kind, KIND_NAMES[kind]];
    const side = table.sideOf[position]!;
    return [String(side), actorName(corpus, side)];
  });
}

function groupsOf(scene: Scene, graph: GraphData, colour: Colour): Pick<NodeLooks, 'groups' | 'groupOf'> {
  if (colour === 'plain') return { groups: [], groupOf: graph.nodes.map(() => null) };
  const keys = groupKeys(scene, graph, colour);
  const found = new Map<string, { name: string; members: number[] }>();
  keys.forEach((key, node) => {
    if (!key) return;
    const group = found.get(key[0]);
    if (group) group.members.push(node);
    else found.set(key[0], { name: key[1], members: [node] });
  });
  // A community has the same letter in every chart, however many of its members are drawn.
  const byKey = colour === 'community';
  const groups = [...found]
    .sort(([key, one], [otherKey, other]) =>
      byKey
        ? Number(key) - Number(otherKey)
        : other.members.length - one.members.length || one.members[0]! - other.members[0]!,
    )
    .map(([key, group], index) => ({ key, letter: letterOf(byKey ? Number(key) : index), ...group }));
  const at = new Map(groups.map(({ key }, index) => [key, index]));
  return { groups, groupOf: keys.map((key) => (key ? (at.get(key[0]) ?? null) : null)) };
}

/** The looks of these nodes; `edges` are those drawn. */
export function looksOf(
  scene: Scene,
  graph: GraphData,
  edges: readonly GraphEdge[],
  { size, colour }: Pick<Choices, 'size' | 'colour'>,
): NodeLooks {
  const tooLarge = colour === 'community' && networkStructure(scene).structure.eigenvector === 'tooLarge';
  return { size, values: valuesOf(scene, graph, edges, size), colour, ...groupsOf(scene, graph, colour), tooLarge };
}

/** What a node's area stands for, in words. */
export function sizeWords(graph: GraphData, { size, values }: NodeLooks): string {
  const contacts = graph.net === 'contacts';
  const words: Record<Size, string> = {
    statements: contacts ? 'area by contacts' : 'area by statements with a stance',
    ties: 'area by ties drawn',
    weight: 'area by weighted ties, whatever their sign',
    betweenness: 'area by betweenness',
    eigenvector: 'area by eigenvector centrality',
    equal: 'all equal',
  };
  return values === null && MEASURED.includes(size) ? `all equal: no ${measureName(size)} here` : words[size];
}

const measureName = (size: Size) =>
  ({ weight: 'weighted ties', betweenness: 'betweenness', eigenvector: 'eigenvector centrality' })[size as 'weight'];

/** What the area stands for, of one node, where that is no count: "betweenness 0.42". */
export function measureText({ size, values }: NodeLooks, node: number): string | null {
  if (values === null || !MEASURED.includes(size)) return null;
  const word = { weight: 'weight', betweenness: 'betweenness', eigenvector: 'eigenvector' }[size as 'weight'];
  const value = values[node] ?? null;
  return value === null ? `no ${word}` : `${word} ${sizeText(size, value)}`;
}

/** One value as the legend writes it. */
export function sizeText(size: Size, value: number): string {
  if (size === 'betweenness' || size === 'eigenvector') return value.toFixed(2);
  return Number.isInteger(value) ? value.toLocaleString('en-GB') : value.toFixed(value < 1 ? 2 : 1);
}

/** The group of a node in words: "community A, Scholz and Macron". */
export function groupWords({ colour, groups, groupOf }: NodeLooks, node: number): string {
  const group = groups[groupOf[node] ?? -1];
  if (!group) return '';
  return `${colour} ${group.letter}, ${group.name}`.replace(' ,', ',');
}
