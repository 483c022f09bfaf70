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
import { type Ties, tieAt } from '@/core/analysis/ties';
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
  return (a: number, b: number, weight: number, suggested: boolean): GraphEdge => {
    const [one, other] = [nodes[a]!, nodes[b]!];
    const label = weightText(net, weight, norm);
    const said = isTwoMode(net)
      ? `${one.name} on ${other.name}: ${words} ${label}`
      : `${one.name} and ${other.name}: ${label} ${words}`;
    const tone = net !== 'two-mode-combine' || weight === 3 ? null : weight === 1 ? 'for' : 'against';
    return {
      id: `${one.id}~${other.id}`,
      a,
      b,
      weight,
      ...(tone && { tone }),
      ...(suggested && { suggested }),
      label,
      detail: '',
      spoken: suggested ? `${said}, only suggested` : said,
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
  const at = new Int32Array(nodes.reduce((most, { position }) => Math.max(most, position), -1) + 1).fill(-1);
  for (const [index, { position }] of nodes.entries()) at[position] = from + index;
  return at;
}

/** A network of some rows: its ties have positions of actors or issues at both ends. */
interface Built {
  readonly nodes: readonly NetworkNode[];
  /** The words of a node, which many are too many for. */
  readonly wordsOf: (index: number) => GraphNode;
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
  const { nodes, ties, ends } = build(countedRows(reviewed));
  return {
    /** Positions, at the first or second end of ties. */
    has: (end: 0 | 1, position: number) => (nodes[ends[end][position] ?? -1]?.count ?? 0) > 0,
    ties: (a: number, b: number) => tieAt(ties, a, b) !== -1,
  };
}

function graphFrom(scene: Scene, net: TieNet, build: (rows: Uint32Array) => Built): GraphData {
  const { table, choices } = scene;
  const rows = countedRows(scene);
  const { nodes, wordsOf, ties, ends, zeroes } = build(rows);
  const reviewed = reviewedIn(scene, build);
  const { weight: weights } = ties;
  const lines = { a: new Int32Array(weights.length), b: new Int32Array(weights.length), weight: weights };
  for (let tie = 0; tie < weights.length; tie++) {
    lines.a[tie] = ends[0][ties.a[tie]!]!;
    lines.b[tie] = ends[1][ties.b[tie]!]!;
  }
  const order = strongestNodes(nodes, lines, MOST_NODES);
  const drawn = order.map((index) => {
    const { position, count } = nodes[index]!;
    const node = wordsOf(index);
    const known = !reviewed || count === 0 || reviewed.has(node.shape === 'issue' ? 1 : 0, position);
    return known ? node : { ...node, suggested: true };
  });
  const at = new Int32Array(nodes.length).fill(-1);
  for (const [place, index] of order.entries()) at[index] = place;
  const line = lineMaker(scene, net, drawn);
  const edges: GraphEdge[] = [];
  for (let tie = 0; tie < weights.length; tie++) {
    const [a, b] = [at[lines.a[tie]!]!, at[lines.b[tie]!]!];
    if (a < 0 || b < 0) continue;
    edges.push(line(a, b, weights[tie]!, reviewed !== null && !reviewed.ties(ties.a[tie]!, ties.b[tie]!)));
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
      nodes: network.nodes,
      wordsOf: (index) => (options.nodes === 'actors' ? actorNode : issueNode)(scene, network.nodes[index]!),
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
    const nodes = [...actors, ...issues];
    return {
      nodes,
      wordsOf: (index) => (index < actors.length ? actorNode : issueNode)(scene, nodes[index]!),
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
