// A network as it leaves Parley, in any format: names instead of positions, and on each tie the statements behind it.
import { contributing, contributingTwoMode } from '@/core/analysis/contributing';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { type NetworkNode, oneMode, twoMode } from '@/core/analysis/network';
import type { Duplicates, Measure, Norm, TwoModeMeasure, TwoModeNorm } from '@/core/analysis/networkSpec';
import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus } from '@/core/corpus/schema';
import type { StatementTable, Unit } from '@/core/table/table';
import { edgeColour, nodeColour, nodeSizes } from './networkLooks';
import { networkDescription, networkTitle } from './networkWords';

export type NetworkSpec = { readonly by: Unit; readonly dup: Duplicates } & (
  | { readonly mode: 'actors' | 'issues'; readonly measure: Measure; readonly norm: Norm }
  | { readonly mode: 'two-mode'; readonly measure: TwoModeMeasure; readonly norm: TwoModeNorm }
);

/** How a node is drawn: its colour as #rrggbb, its diameter and its middle in px, y downwards. */
export interface DrawnAs {
  readonly colour?: string;
  readonly size?: number;
  readonly x?: number;
  readonly y?: number;
}

export interface FileNode extends DrawnAs {
  readonly colour: string;
  readonly size: number;
  readonly id: string;
  readonly name: string;
  readonly type: 'actor' | 'issue';
  /** Statements that count: with an issue and a stance, duplicates as asked for. */
  readonly statements: number;
  /** Whatever else is known of the node: side, kind, community, centralities. */
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface FileEdge {
  /** Ids of nodes; in a two-mode network a is the actor. */
  readonly a: string;
  readonly b: string;
  /** Never 0. */
  readonly weight: number;
  /** Ids of the statements behind the tie, in the corpus's order; `b` is empty in a two-mode network. */
  readonly statementsA: readonly string[];
  readonly statementsB: readonly string[];
  /** Un-normalised: agreement + conflict = pairs. 0 in a two-mode network. */
  readonly agreement: number;
  readonly conflict: number;
  /** #rrggbb. */
  readonly colour: string;
}

export interface NetworkFile {
  readonly spec: NetworkSpec;
  readonly title: string;
  /** Corpus, filter and choices in words. */
  readonly description: string;
  readonly nodes: readonly FileNode[];
  readonly edges: readonly FileEdge[];
}

export interface NetworkExtras {
  /** What passes the filter, in words; without it all statements do. */
  readonly filter?: string;
  /** Ties weaker than this, whatever their sign, are left out; their nodes stay. */
  readonly atLeast?: number;
  /** By the node's id, where the network is drawn; without it nodes have the looks of a plain drawing, and no places. */
  readonly drawn?: ReadonlyMap<string, DrawnAs>;
  /** By the node's id: what has been computed of it besides. */
  readonly attributes?: ReadonlyMap<string, Readonly<Record<string, string | number>>>;
}

/** Before it has looks. */
type Bare<Part extends FileNode> = Omit<Part, 'colour' | 'size'>;

/**
 * The network of these rows with names, ready to be written. Nodes are those with a statement among the rows, actors
 * before issues, in the corpus's order; edges those of `oneMode` or `twoMode`, in their order. Ids are the corpus's; an
 * issue that is called as an actor is has `issue:` before its id in a two-mode network.
 */
export function networkFile(
  corpus: Corpus,
  table: StatementTable,
  rows: Uint32Array,
  spec: NetworkSpec,
  { filter, atLeast = 0, drawn, attributes }: NetworkExtras = {},
): NetworkFile {
  const { by } = spec;
  const counted = withoutDuplicates(table, rows, spec);
  const ids = {
    actor: (position: number) => corpus.actors[position]!.id,
    issue: (position: number) => issueNodeId(corpus, spec, corpus.issues[position]!.id),
  };
  const actor = (node: NetworkNode) => actorNode(corpus, table, ids.actor, node);
  const issue = (node: NetworkNode) => issueNode(corpus, ids.issue, node);
  const strong = ({ weight }: { readonly weight: number }) => Math.abs(weight) >= atLeast - 1e-9;
  const statementIds = (list: Uint32Array) => Array.from(list, (row) => corpus.statements[row]!.id);

  let nodes: Bare<FileNode>[];
  let edges: Omit<FileEdge, 'colour'>[];
  if (spec.mode === 'two-mode') {
    const network = twoMode(table, counted, spec);
    const behind = contributingTwoMode(table, counted, by);
    nodes = [...network.actors.map(actor), ...network.issues.map(issue)];
    edges = network.edges.filter(strong).map(({ a, b, weight }) => ({
      a: ids.actor(a),
      b: ids.issue(b),
      weight,
      statementsA: statementIds(behind(a, b)),
      statementsB: [],
      agreement: 0,
      conflict: 0,
    }));
  } else {
    const { mode, measure, norm } = spec;
    const network = oneMode(table, counted, { nodes: mode, measure, norm, by });
    const behind = contributing(table, counted, { nodes: mode, by });
    const id = ids[mode === 'actors' ? 'actor' : 'issue'];
    nodes = network.nodes.map(mode === 'actors' ? actor : issue);
    edges = network.edges.filter(strong).map(({ a, b, weight }) => {
      const shared = behind(a, b);
      return {
        a: id(a),
        b: id(b),
        weight,
        statementsA: statementIds(shared.a),
        statementsB: statementIds(shared.b),
        agreement: shared.agreement,
        conflict: shared.conflict,
      };
    });
  }
  const tied = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const sizes = nodeSizes(nodes.map(({ statements }) => statements));
  return {
    spec,
    title: networkTitle(corpus, spec),
    description: networkDescription(corpus, spec, { filter, atLeast }),
    nodes: nodes.map((node) => ({
      ...node,
      colour: nodeColour(node, tied),
      size: sizes(node.statements),
      ...drawn?.get(node.id),
      attributes: { ...node.attributes, ...attributes?.get(node.id) },
    })),
    edges: edges.map((edge) => ({ ...edge, colour: edgeColour(spec, edge.weight) })),
  };
}

/** What an issue is called in a network: its id, but where an actor of the same network has that one. */
export function issueNodeId(corpus: Corpus, { mode }: Pick<NetworkSpec, 'mode'>, id: string): string {
  return mode === 'two-mode' && lookupOf(corpus).actor.has(id) ? `issue:${id}` : id;
}

function actorNode(
  { actors }: Corpus,
  { sideOf }: StatementTable,
  idOf: (position: number) => string,
  { position, count }: NetworkNode,
): Bare<FileNode> {
  const { name, kind, role } = actors[position]!;
  return {
    id: idOf(position),
    name,
    type: 'actor',
    statements: count,
    attributes: { kind, side: actors[sideOf[position]!]!.name, ...(role !== null && { role }) },
  };
}

function issueNode({ issues }: Corpus, idOf: (position: number) => string, node: NetworkNode): Bare<FileNode> {
  const { label, proposal } = issues[node.position]!;
  return {
    id: idOf(node.position),
    name: label,
    type: 'issue',
    statements: node.count,
    attributes: { kind: 'issue', proposal },
  };
}
