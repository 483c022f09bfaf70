// The structure of the network that is chosen: of all that passes the filter, whatever the threshold.

import { type Choices, DEFAULTS } from '@/app/state/choices';
import { contactsOf } from '@/app/state/contacts';
import { type Scene, sceneOf } from '@/app/state/derive';
import { keep } from '@/app/state/keep';
import { countedRows, isTwoMode, oneModeNorm, TWO_MODE, twoModeNorm } from '@/app/state/networkChoice';
import { actorName, issueLabel } from '@/app/state/words';
import { networkFor } from '@/core/analysis/knownNetworks';
import { type NetworkNode, oneMode, twoMode } from '@/core/analysis/network';
import { type NodeStructure, type Structure, structureOf } from '@/core/analysis/structure';
import type { Edge } from '@/core/analysis/ties';
import type { Corpus } from '@/core/corpus/schema';

export interface MeasuredNode {
  readonly id: string;
  readonly name: string;
  readonly isIssue: boolean;
  /** Position of the actor or issue. */
  readonly position: number;
  /** Statements that count, or contacts. */
  readonly count: number;
}

export interface NetworkStructure {
  readonly nodes: readonly MeasuredNode[];
  readonly structure: Structure;
  /** By `nodeKey`. */
  readonly of: ReadonlyMap<string, NodeStructure>;
}

/** An actor and an issue may have the same id. */
export const nodeKey = (id: string, isIssue: boolean): string => (isIssue ? `.${id}` : id);

function named({ corpus }: Scene, nodes: readonly Omit<NetworkNode, 'uncounted'>[], isIssue: boolean): MeasuredNode[] {
  const list: readonly { readonly id: string }[] = isIssue ? corpus.issues : corpus.actors;
  return nodes.map(({ position, count }) => ({
    id: list[position]!.id,
    name: isIssue ? issueLabel(corpus, position) : actorName(corpus, position),
    isIssue,
    position,
    count,
  }));
}

interface Ends {
  readonly nodes: readonly MeasuredNode[];
  /** By the index of nodes. */
  readonly edges: readonly Edge[];
  readonly actors?: number;
}

const indexOf = (nodes: readonly { readonly position: number }[], from = 0) =>
  new Map(nodes.map(({ position }, index) => [position, from + index]));

/** All contacts of two parties are one tie, whoever began. */
function contactTies(scene: Scene): Ends {
  const { nodes, edges } = contactsOf(scene.corpus, scene.choices);
  const at = indexOf(nodes);
  const pairs = new Map<string, { a: number; b: number; weight: number }>();
  for (const { from, to, interactions } of edges) {
    const [one, other] = [at.get(from)!, at.get(to)!];
    const [a, b] = one < other ? [one, other] : [other, one];
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, weight: 0 };
    pair.weight += interactions.length;
    pairs.set(`${a} ${b}`, pair);
  }
  return { nodes: named(scene, nodes, false), edges: [...pairs.values()] };
}

function tiesOf(scene: Scene, network: typeof networkFor): Ends {
  const { table, choices } = scene;
  const { net, by } = choices;
  if (net === 'contacts') return contactTies(scene);
  const rows = countedRows(scene);
  if (isTwoMode(net)) {
    const { actors, issues, edges } = twoMode(table, rows, { measure: TWO_MODE[net], norm: twoModeNorm(choices), by });
    const actorAt = indexOf(actors);
    const issueAt = indexOf(issues, actors.length);
    return {
      nodes: [...named(scene, actors, false), ...named(scene, issues, true)],
      edges: edges.map(({ a, b, weight }) => ({
        a: actorAt.get(a)!,
        b: issueAt.get(b)!,
        // 1, 2 and 3 name the side that is taken there.
        weight: net === 'two-mode-combine' ? 1 : weight,
      })),
      actors: actors.length,
    };
  }
  const nodes = choices.nodes ?? 'actors';
  const found = network(table, rows, { nodes, measure: net, norm: oneModeNorm(choices), by });
  const at = indexOf(found.nodes);
  return {
    nodes: named(scene, found.nodes, nodes === 'issues'),
    edges: found.edges.map(({ a, b, weight }) => ({ a: at.get(a)!, b: at.get(b)!, weight })),
  };
}

function measured(scene: Scene, network: typeof networkFor, sumsOnly = false): NetworkStructure {
  const { nodes, edges, actors } = tiesOf(scene, network);
  const structure = structureOf(nodes, edges, { sumsOnly, ...(actors !== undefined && { actors }) });
  return {
    nodes,
    structure,
    of: new Map(nodes.map(({ id, isIssue }, index) => [nodeKey(id, isIssue), structure.nodes[index]!])),
  };
}

/** Without keeping it: for the windows of time, of which there are many. */
export const structureIn = (scene: Scene, sumsOnly: boolean): NetworkStructure => measured(scene, oneMode, sumsOnly);

/** Small pictures of several slides are drawn at once. */
const kept = keep(
  12,
  (
    corpus: Corpus,
    rows: Uint32Array,
    net: Choices['net'],
    nodes: Choices['nodes'],
    norm: Choices['norm'],
    dup: Choices['dup'],
    by: Choices['by'],
    actor: Choices['actor'],
    article: Choices['article'],
    time: Choices['time'],
  ): NetworkStructure => {
    const scene = sceneOf(corpus, { ...DEFAULTS, net, nodes, norm, dup, by, actor, article, time });
    return measured({ ...scene, rows }, networkFor);
  },
);

/** The same until something changes that it follows from: not with each mark that is selected. */
export function networkStructure({ corpus, rows, choices }: Scene): NetworkStructure {
  const { net, nodes, norm, dup, by, actor, article, time } = choices;
  return kept(corpus, rows, net, nodes, norm, dup, by, actor, article, time);
}
