// A network as it leaves Parley, in any format: names instead of positions, and on each tie the statements behind it.
import type { Duplicates, Measure, Norm, TwoModeMeasure, TwoModeNorm } from '@/core/analysis/networkSpec';
import type { Unit } from '@/core/table/table';

export type NetworkSpec = { readonly by: Unit; readonly dup: Duplicates } & (
  | { readonly mode: 'actors' | 'issues'; readonly measure: Measure; readonly norm: Norm }
  | { readonly mode: 'two-mode'; readonly measure: TwoModeMeasure; readonly norm: TwoModeNorm }
);

export interface FileNode {
  readonly id: string;
  readonly name: string;
  readonly type: 'actor' | 'issue';
  /** Statements that count: with an issue and a stance, duplicates as asked for. */
  readonly statements: number;
  /** As drawn, where the network is the one shown: #rrggbb, and a diameter. */
  readonly colour?: string;
  readonly size?: number;
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
}

export interface NetworkFile {
  readonly title: string;
  /** Corpus, filter and choices in words. */
  readonly description: string;
  readonly nodes: readonly FileNode[];
  readonly edges: readonly FileEdge[];
}
