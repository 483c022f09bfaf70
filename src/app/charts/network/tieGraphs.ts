import type { Scene } from '@/app/state/derive';
import {
  countedRows,
  isTwoMode,
  normOf,
  oneModeNorm,
  type TieNet,
  TWO_MODE,
  type TwoModeNet,
  twoModeNorm,
} from '@/app/state/networkChoice';
import { MEASURE_WORDS, weightText } from '@/app/state/networkWords';
import { actorName, counted, issueLabel, whoIs } from '@/app/state/words';
import { type NetworkNode, oneMode, twoMode } from '@/core/analysis/network';
import type { Measure } from '@/core/analysis/networkSpec';
import { countsInNetwork } from '@/core/analysis/profiles';
import { type GraphData, type GraphEdge, type GraphNode, MOST_NODES } from './graphData';
import { strongest } from './strongest';

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

const indexOf = (nodes: readonly NetworkNode[]) => new Map(nodes.map(({ position }, index) => [position, index]));

interface Built {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly zeroes: number;
}

/** The network of these rows, with a mark on what would not be there without statements that are only suggested. */
function built(scene: Scene, rows: Uint32Array, build: (rows: Uint32Array) => Built): Built {
  const all = build(rows);
  const { table } = scene;
  const accepted = scene.rows.filter((row) => table.review[row] === 0);
  if (accepted.length === scene.rows.length) return all;
  // What is reviewed may repeat what is only suggested: then it counts in its place.
  const { nodes, edges } = build(countedRows({ ...scene, rows: accepted }));
  const known = new Set(nodes.flatMap(({ id, count }) => (count > 0 ? id : [])));
  const tied = new Set(edges.map(({ id }) => id));
  return {
    ...all,
    nodes: all.nodes.map((node) => (node.count > 0 && !known.has(node.id) ? { ...node, suggested: true } : node)),
    edges: all.edges.map((edge) =>
      tied.has(edge.id) ? edge : { ...edge, suggested: true, spoken: `${edge.spoken}, only suggested` },
    ),
  };
}

function graphFrom(scene: Scene, net: TieNet, build: (rows: Uint32Array) => Built): GraphData {
  const { table, choices } = scene;
  const rows = countedRows(scene);
  const { nodes, edges, zeroes } = built(scene, rows, build);
  const counting = rows.filter((row) => countsInNetwork(table, row));
  return {
    net,
    norm: normOf({ net, norm: choices.norm }),
    dup: choices.dup,
    ...strongest(nodes, edges, MOST_NODES),
    zeroes,
    statements: counting.length,
    suggested: counting.filter((row) => table.review[row] !== 0).length,
    repeats: scene.rows.length - rows.length,
  };
}

/** Actors tied by the issues that they share, or issues by the actors. */
export function oneModeGraph(scene: Scene, measure: Measure): GraphData {
  const { table, choices } = scene;
  const by = choices.nodes ?? 'actors';
  return graphFrom(scene, measure, (rows) => {
    const network = oneMode(table, rows, { nodes: by, measure, norm: oneModeNorm(choices), by: choices.by });
    const nodes = network.nodes.map((node) => (by === 'actors' ? actorNode(scene, node) : issueNode(scene, node)));
    const at = indexOf(network.nodes);
    const line = lineMaker(scene, measure, nodes);
    return {
      nodes,
      edges: network.edges.map(({ a, b, weight }) => line(at.get(a)!, at.get(b)!, weight)),
      zeroes: network.zeroes,
    };
  });
}

/** Actors tied to issues: by the sum of their stances, the number of their statements, or the sides that they take. */
export function twoModeGraph(scene: Scene, net: TwoModeNet): GraphData {
  const { table, choices } = scene;
  return graphFrom(scene, net, (rows) => {
    const norm = twoModeNorm({ net, norm: choices.norm });
    const network = twoMode(table, rows, { measure: TWO_MODE[net], norm, by: choices.by });
    const nodes = [
      ...network.actors.map((node) => actorNode(scene, node)),
      ...network.issues.map((node) => issueNode(scene, node)),
    ];
    const actors = indexOf(network.actors);
    const issues = indexOf(network.issues);
    const offset = network.actors.length;
    const line = lineMaker(scene, net, nodes);
    return {
      nodes,
      edges: network.edges.map(({ a, b, weight }) => line(actors.get(a)!, offset + issues.get(b)!, weight)),
      zeroes: network.zeroes,
    };
  });
}
