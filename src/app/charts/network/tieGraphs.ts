import type { Scene } from '@/app/state/derive';
import { actorName, counted, issueLabel, signed, whoIs } from '@/app/state/words';
import { type Edge, type NetworkNode, oneMode, twoMode } from '@/core/analysis/network';
import type { Measure } from '@/core/analysis/networkSpec';
import { countsInNetwork } from '@/core/analysis/profiles';
import { type GraphData, type GraphEdge, type GraphNode, MOST_NODES } from './graphData';
import { strongest } from './strongest';

/** A weight as it is written: a count for shared issues, a sign where there is one. */
export function weightText(measure: Measure | 'two-mode', weight: number): string {
  if (measure === 'ignore') return String(weight);
  if (measure === 'subtract') return signed(weight, weight % 0.5 === 0 ? 1 : 2);
  if (measure === 'two-mode') return signed(weight, 0);
  return weight.toFixed(weight % 0.5 === 0 ? 1 : 2);
}

export const MEASURE_WORDS: Record<Measure | 'two-mode', string> = {
  ignore: 'pairs of statements on the same issues',
  congruence: 'agreement',
  conflict: 'conflict',
  subtract: 'agreement minus conflict',
  'two-mode': 'net stance',
};

function actorNode({ corpus }: Scene, { position, count }: NetworkNode): GraphNode {
  const actor = corpus.actors[position]!;
  return {
    id: actor.id,
    name: actorName(corpus, position),
    full: whoIs(corpus, position),
    shape: actor.kind === 'person' ? 'person' : 'body',
    count,
    counted: counted(count, 'statement'),
    spoken: counted(count, 'statement with a stance', 'statements with a stance'),
    silent: false,
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
    count,
    counted: counted(count, 'statement'),
    spoken: counted(count, 'statement with a stance', 'statements with a stance'),
    silent: false,
    focus: { kind: 'issue', ids: [id] },
  };
}

function tie(
  nodes: readonly GraphNode[],
  measure: Measure | 'two-mode',
  a: number,
  b: number,
  weight: number,
): GraphEdge {
  const [one, other] = [nodes[a]!, nodes[b]!];
  const label = weightText(measure, weight);
  return {
    id: `${one.id}~${other.id}`,
    a,
    b,
    weight,
    label,
    detail: '',
    spoken:
      measure === 'two-mode'
        ? `${one.name} on ${other.name}: ${MEASURE_WORDS[measure]} ${label}`
        : `${one.name} and ${other.name}: ${label} ${MEASURE_WORDS[measure]}`,
    arrows: 'none',
    possible: false,
    inferred: 0,
    focus: { kind: 'edge', ids: [one.id, other.id] },
    contacts: [],
  };
}

const indexOf = (nodes: readonly NetworkNode[]) => new Map(nodes.map(({ position }, index) => [position, index]));

const suggestedOf = ({ table, rows }: Scene) =>
  rows.filter((row) => table.review[row] !== 0 && countsInNetwork(table, row)).length;

interface Built {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly zeroes: number;
}

/** The network of all rows, with a mark on what would not be there without statements that are only suggested. */
function built({ table, rows }: Scene, build: (rows: Uint32Array) => Built): Built {
  const all = build(rows);
  const accepted = rows.filter((row) => table.review[row] === 0);
  if (accepted.length === rows.length) return all;
  const { nodes, edges } = build(accepted);
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

/** Actors tied by the issues that they share, or issues by the actors. */
export function oneModeGraph(scene: Scene, measure: Measure): GraphData {
  const { table, choices } = scene;
  const by = choices.nodes ?? 'actors';
  const { nodes, edges, zeroes } = built(scene, (rows) => {
    const network = oneMode(table, rows, { nodes: by, measure, by: choices.by });
    const nodes = network.nodes.map((node) => (by === 'actors' ? actorNode(scene, node) : issueNode(scene, node)));
    const at = indexOf(network.nodes);
    const edges = network.edges.map(({ a, b, weight }) => tie(nodes, measure, at.get(a)!, at.get(b)!, weight));
    return { nodes, edges, zeroes: network.zeroes };
  });
  return {
    net: measure,
    ...strongest(nodes, edges, MOST_NODES),
    zeroes,
    statements: nodes.reduce((sum, { count }) => sum + count, 0),
    suggested: suggestedOf(scene),
  };
}

/** Actors tied to issues by the sum of their stances. */
export function twoModeGraph(scene: Scene): GraphData {
  const { table, choices } = scene;
  const { nodes, edges, zeroes } = built(scene, (rows) => {
    const network = twoMode(table, rows, { measure: 'subtract', by: choices.by });
    const nodes = [
      ...network.actors.map((node) => actorNode(scene, node)),
      ...network.issues.map((node) => issueNode(scene, node)),
    ];
    const actors = indexOf(network.actors);
    const issues = indexOf(network.issues);
    const offset = network.actors.length;
    const edges = network.edges.map(({ a, b, weight }: Edge) =>
      tie(nodes, 'two-mode', actors.get(a)!, offset + issues.get(b)!, weight),
    );
    return { nodes, edges, zeroes: network.zeroes };
  });
  return {
    net: 'two-mode',
    ...strongest(nodes, edges, MOST_NODES),
    zeroes,
    statements: nodes.reduce((sum, { shape, count }) => (shape === 'issue' ? sum : sum + count), 0),
    suggested: suggestedOf(scene),
  };
}
