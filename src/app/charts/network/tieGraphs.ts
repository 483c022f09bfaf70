import type { Scene } from '@/app/state/derive';
import {
  countedRows,
  isTwoMode,
  normOf,
  oneModeNorm,
  reviewedScene,
  type TieNet,
  TWO_MODE,
  type TwoModeNet,
  twoModeNorm,
} from '@/app/state/networkChoice';
import { MEASURE_WORDS, weightText } from '@/app/state/networkWords';
import { actorName, counted, issueLabel, whoIs } from '@/app/state/words';
import { type NetworkQuestion, networkFor } from '@/core/analysis/knownNetworks';
import { type NetworkNode, type OneModeOptions, twoMode } from '@/core/analysis/network';
import type { Measure } from '@/core/analysis/networkSpec';
import { countsInNetwork } from '@/core/analysis/profiles';
import { pairKey } from '@/core/analysis/rows';
import type { Ties } from '@/core/analysis/ties';
import { type GraphData, type GraphEdge, type GraphNode, MOST_NODES } from './graphData';
import { byStrength, strongestNodes } from './strongest';

const statementsOf = (count: number) => ({
  count,
  counted: counted(count, 'statement'),
  spoken: counted(count, 'statement with a stance', 'statements with a stance'),
  silent: false,
});

function actorNode({ corpus }: Scene, { position, count }: NetworkNode): GraphNode {
  const actor = corpus.actors[position]!;
  return {
    id: actor.id,
    name: actorName(corpus, position),
    full: whoIs(corpus, position),
    shape: actor.kind === 'person' ? 'person' : 'body',
    ...statementsOf(count),
    focus: { kind: 'actor', ids: [actor.id] },
  };
}

function issueNode({ corpus }: Scene, { position, count }: NetworkNode): GraphNode {
  const { id, proposal } = corpus.issues[position]!;
  return {
    id,
    name: issueLabel(corpus, position),
    full: proposal,
    shape: 'issue',
    ...statementsOf(count),
    focus: { kind: 'issue', ids: [id] },
  };
}

/** What makes lines of one network: its reading, and what the weights are divided by. */
function lineMaker({ choices }: Scene, net: TieNet, nodes: readonly GraphNode[]) {
  const norm = normOf({ net, norm: choices.norm });
  const words = `${MEASURE_WORDS[net]}${norm === 'no' ? '' : ', normalised'}`;
  return (a: number, b: number, weight: number): GraphEdge => {
    const [one, other] = [nodes[a]!, nodes[b]!];
    const label = weightText(net, weight, norm);
    const tone = net !== 'two-mode-combine' || weight === 3 ? null : weight === 1 ? 'for' : 'against';
    return {
      id: `${one.id}~${other.id}`,
      a,
      b,
      weight,
      ...(tone && { tone }),
      label,
      detail: '',
      spoken: isTwoMode(net)
        ? `${one.name} on ${other.name}: ${words} ${label}`
        : `${one.name} and ${other.name}: ${label} ${words}`,
      arrows: 'none',
      possible: false,
      inferred: 0,
      focus: { kind: 'edge', ids: [one.id, other.id] },
      contacts: [],
    };
  };
}

/** Index in the nodes of the graph, by position. */
function indexOf(nodes: readonly NetworkNode[], from = 0): Int32Array {
  const at = new Int32Array(nodes.reduce((most, { position }) => Math.max(most, position), -1) + 1);
  for (const [index, { position }] of nodes.entries()) at[position] = from + index;
  return at;
}

/** A network of some rows: its ties have positions of actors or issues at both ends. */
interface Built {
  readonly nodes: readonly GraphNode[];
  readonly ties: Ties;
  /** From the position of either end to the index of its node. */
  readonly ends: readonly [Int32Array, Int32Array];
  readonly zeroes: number;
}

/** Which nodes and ties would be there without what is only suggested; null where nothing is. */
function reviewedIn(scene: Scene, build: (rows: Uint32Array) => Built) {
  const reviewed = reviewedScene(scene);
  if (reviewed === scene) return null;
  // What is reviewed may repeat what is only suggested: then it counts in its place.
  const { nodes, ties } = build(countedRows(reviewed));
  const tied = new Set<number>();
  for (let at = 0; at < ties.weight.length; at++) tied.add(pairKey(ties.a[at]!, ties.b[at]!));
  return { nodes: new Set(nodes.flatMap(({ id, count }) => (count > 0 ? id : []))), tied };
}

function graphFrom(scene: Scene, net: TieNet, build: (rows: Uint32Array) => Built): GraphData {
  const { table, choices } = scene;
  const rows = countedRows(scene);
  const { nodes, ties, ends, zeroes } = build(rows);
  const reviewed = reviewedIn(scene, build);
  const order = strongestNodes(
    nodes,
    {
      a: Int32Array.from(ties.a, (position) => ends[0][position]!),
      b: Int32Array.from(ties.b, (position) => ends[1][position]!),
      weight: ties.weight,
    },
    MOST_NODES,
  );
  const drawn = order.map((index) => {
    const node = nodes[index]!;
    return reviewed && node.count > 0 && !reviewed.nodes.has(node.id) ? { ...node, suggested: true } : node;
  });
  const at = new Int32Array(nodes.length).fill(-1);
  for (const [place, index] of order.entries()) at[index] = place;
  const line = lineMaker(scene, net, drawn);
  const edges: GraphEdge[] = [];
  for (const [tie, weight] of ties.weight.entries()) {
    const [one, other] = [ties.a[tie]!, ties.b[tie]!];
    const [a, b] = [at[ends[0][one]!]!, at[ends[1][other]!]!];
    if (a < 0 || b < 0) continue;
    const edge = line(a, b, weight);
    const only = reviewed && !reviewed.tied.has(pairKey(one, other));
    edges.push(only ? { ...edge, suggested: true, spoken: `${edge.spoken}, only suggested` } : edge);
  }
  const counting = rows.filter((row) => countsInNetwork(table, row));
  return {
    net,
    norm: normOf({ net, norm: choices.norm }),
    dup: choices.dup,
    nodes: drawn,
    edges: edges.sort(byStrength),
    leftOut: nodes.length - drawn.length,
    ties: ties.weight.length,
    zeroes,
    statements: counting.length,
    suggested: counting.filter((row) => table.review[row] !== 0).length,
    repeats: scene.rows.length - rows.length,
  };
}

const optionsOf = ({ choices }: Scene, measure: Measure): OneModeOptions => ({
  nodes: choices.nodes ?? 'actors',
  measure,
  norm: oneModeNorm(choices),
  by: choices.by,
});

/** The networks that a graph of this scene is made from, to be worked out beforehand where that takes long. */
export function questionsOf(scene: Scene): readonly NetworkQuestion[] {
  const { table, choices } = scene;
  const { net } = choices;
  if (net === 'contacts' || isTwoMode(net)) return [];
  const options = optionsOf(scene, net);
  return [...new Set([scene, reviewedScene(scene)])].map((one) => ({ table, rows: countedRows(one), options }));
}

/** Actors tied by the issues that they share, or issues by the actors. */
export function oneModeGraph(scene: Scene, measure: Measure): GraphData {
  const options = optionsOf(scene, measure);
  return graphFrom(scene, measure, (rows) => {
    const network = networkFor(scene.table, rows, options);
    const at = indexOf(network.nodes);
    return {
      nodes: network.nodes.map((node) =>
        options.nodes === 'actors' ? actorNode(scene, node) : issueNode(scene, node),
      ),
      ties: network.ties,
      ends: [at, at],
      zeroes: network.zeroes,
    };
  });
}

/** Actors tied to issues: by the sum of their stances, the number of their statements, or the sides that they take. */
export function twoModeGraph(scene: Scene, net: TwoModeNet): GraphData {
  const { table, choices } = scene;
  return graphFrom(scene, net, (rows) => {
    const norm = twoModeNorm({ net, norm: choices.norm });
    const { actors, issues, edges, zeroes } = twoMode(table, rows, { measure: TWO_MODE[net], norm, by: choices.by });
    return {
      nodes: [...actors.map((node) => actorNode(scene, node)), ...issues.map((node) => issueNode(scene, node))],
      ties: {
        a: Uint16Array.from(edges, ({ a }) => a),
        b: Uint16Array.from(edges, ({ b }) => b),
        weight: Float64Array.from(edges, ({ weight }) => weight),
      },
      ends: [indexOf(actors), indexOf(issues, actors.length)],
      zeroes,
    };
  });
}
