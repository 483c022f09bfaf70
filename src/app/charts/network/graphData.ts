// What a network chart draws and tells, whichever reading it has: nodes and lines with their words and what they open.
import type { Focus, Net } from '@/app/state/ids';
import type { Duplicates, Norm, TwoModeNorm } from '@/core/analysis/networkSpec';

export interface GraphNode {
  readonly id: string;
  /** The name used where room is scarce. */
  readonly name: string;
  readonly full: string;
  readonly shape: 'person' | 'body' | 'issue';
  /** Statements that count, or contacts. */
  readonly count: number;
  /** The count in words, in short for the drawing and in full. */
  readonly counted: string;
  readonly spoken: string;
  /** Addressed, never heard. */
  readonly silent: boolean;
  /** All that counts of it is only suggested. */
  readonly suggested?: boolean;
  readonly focus: Focus;
}

export interface GraphEdge {
  /** Told apart from the other lines between the same two nodes. */
  readonly id: string;
  /** Indices of nodes. */
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  /** Where no sign tells the colour. */
  readonly tone?: 'for' | 'against';
  /** Written on the line: its value, or its type. */
  readonly label: string;
  /** Below the label, in small. */
  readonly detail: string;
  /** What it says to those who do not see it. */
  readonly spoken: string;
  /** Where arrowheads stand: at b, at both ends, or nowhere. */
  readonly arrows: 'none' | 'end' | 'both';
  /** Called merely possible. */
  readonly possible: boolean;
  /** It would not be there without statements that are only suggested. */
  readonly suggested?: boolean;
  /** Contacts whose date is inferred. */
  readonly inferred: number;
  readonly focus: Focus;
  /** The contacts behind it. */
  readonly contacts: readonly string[];
}

export interface GraphData {
  readonly net: Net;
  /** What the weights are divided by. */
  readonly norm: Norm | TwoModeNorm;
  readonly dup: Duplicates;
  /** Strongest first, at most MOST_NODES. */
  readonly nodes: readonly GraphNode[];
  /** All lines between these nodes, strongest first. */
  readonly edges: readonly GraphEdge[];
  /** Nodes beyond MOST_NODES. */
  readonly leftOut: number;
  /** Lines of the network as a whole, with those of nodes that are left out. */
  readonly ties: number;
  /** Pairs that share something and whose weight comes to 0. */
  readonly zeroes: number;
  /** Statements that count. */
  readonly statements: number;
  /** Of those, the ones that are only suggested. */
  readonly suggested: number;
  /** Statements that would count if they did not repeat others. */
  readonly repeats: number;
}

/** Nodes drawn at most: more are a cloud, and slow. */
export const MOST_NODES = 400;
/** Lines drawn at most. */
export const MOST_EDGES = 1200;
