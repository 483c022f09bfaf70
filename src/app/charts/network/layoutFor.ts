import { type Choices, DEFAULTS } from '@/app/state/choices';
import { type Scene, sceneOf, selectionOf } from '@/app/state/derive';
import type { Net, Nodes } from '@/app/state/ids';
import { keep } from '@/app/state/keep';
import { isSigned, isTwoMode, reviewedScene } from '@/app/state/networkChoice';
import type { NetworkQuestion } from '@/core/analysis/knownNetworks';
import type { Corpus } from '@/core/corpus/schema';
import type { Unit } from '@/core/table/table';
import type { GraphData, GraphEdge, GraphNode } from './graphData';
import { graphOf } from './graphOf';
import { nodeKey } from './networkStructure';
import { strongEnough, thresholdFor } from './threshold';

interface Link {
  readonly a: number;
  readonly b: number;
  readonly pull: number;
  readonly main: boolean;
}

/** Weak ties beyond so many say nothing about places and would only cost time. */
const MOST_LINKS = 4000;

/**
 * What places are computed from: the whole network, so that moving the threshold does not move the nodes; but lines that
 * are drawn at first, from `initial` up, decide. Nodes go by id, whatever the order of the statements.
 */
function linksOf(graph: GraphData, initial: number): Link[] {
  const most = graph.edges.reduce((strength, { weight }) => Math.max(strength, Math.abs(weight)), 0);
  const first = new Set<GraphEdge>(strongEnough(graph.edges, initial));
  const pairs = new Map<string, Link>();
  for (const edge of graph.edges) {
    const [a, b] = edge.a < edge.b ? [edge.a, edge.b] : [edge.b, edge.a];
    const key = `${a} ${b}`;
    const main = first.has(edge);
    // Clashing pairs need not stand near each other.
    const pull = (edge.weight < 0 && isSigned(graph.net) ? 0.3 : 1) * (Math.abs(edge.weight) / most);
    const known = pairs.get(key);
    if (!known || known.pull < pull) pairs.set(key, { a, b, pull, main: main || known?.main === true });
    if (pairs.size >= MOST_LINKS) break;
  }
  return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

const keyOf = ({ id, shape }: GraphNode) => nodeKey(id, shape === 'issue');

/** The network that the places of this scene follow from, to be worked out beforehand where that takes long. */
export function layoutQuestions(scene: Scene): readonly NetworkQuestion[] {
  const { corpus, table, choices } = scene;
  const { net, nodes, by } = choices;
  if (net === 'contacts' || isTwoMode(net)) return [];
  const { rows } = selectionOf(corpus, { ...choices, time: null });
  const options = { nodes: nodes ?? 'actors', measure: 'subtract', norm: 'no', by } as const;
  const whole = { ...scene, rows };
  return [...new Set([whole, reviewedScene(whole)])].map((one) => ({ table, rows: one.rows, options }));
}

interface LayoutOf {
  readonly nodes: readonly string[];
  readonly links: readonly Link[];
}

/** The network that places follow from is the same while time runs through it. */
const baseOf = keep(
  4,
  (corpus: Corpus, rows: Uint32Array, net: Net, nodes: Nodes | null, by: Unit, ...contacts: Contacts) => {
    const [actor, article] = contacts;
    const choices: Choices = { ...DEFAULTS, net, nodes, by, actor, article };
    return graphOf({ ...sceneOf(corpus, choices), rows });
  },
);
type Contacts = [actor: Choices['actor'], article: Choices['article']];

/**
 * What the nodes' places follow from: one network for all measures, divisions, handlings of repeats and times, so that
 * the nodes stay where they are and the eye sees what changes. Those that are drawn only under other choices come last.
 */
export function layoutOf(scene: Scene, graph: GraphData): LayoutOf {
  const net = graph.net === 'contacts' ? 'contacts' : isTwoMode(graph.net) ? 'two-mode' : 'subtract';
  const { corpus, choices } = scene;
  const same = graph.net === net && graph.norm === 'no' && graph.dup === 'include' && choices.time === null;
  const { rows } = selectionOf(corpus, { ...choices, time: null });
  const base = same ? graph : baseOf(corpus, rows, net, choices.nodes, choices.by, choices.actor, choices.article);
  const known = new Set(base.nodes.map(keyOf));
  const others = graph.nodes.map(keyOf).filter((key) => !known.has(key));
  return { nodes: [...known, ...others], links: linksOf(base, thresholdFor(base)?.initial ?? 0) };
}

/** The places that were found for a layout, in the order of the graph's nodes. */
export function placesIn<Place>(graph: GraphData, { nodes }: LayoutOf, places: readonly Place[]): Place[] {
  const at = new Map(nodes.map((key, index) => [key, places[index]!]));
  return graph.nodes.map((node) => at.get(keyOf(node))!);
}
