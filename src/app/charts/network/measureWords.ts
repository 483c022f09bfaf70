// The measures of a network's nodes: names, values and what they say, for table, lines and titles.
import type { Net } from '@/app/state/ids';
import { isSigned } from '@/app/state/networkChoice';
import { counted, listed } from '@/app/state/words';
import type { NodeStructure, Structure } from '@/core/analysis/structure';
import type { MeasuredNode, NetworkStructure } from './networkStructure';

export const NODE_MEASURES = ['count', 'ties', 'weight', 'betweenness', 'eigenvector'] as const;
export type NodeMeasure = (typeof NODE_MEASURES)[number];

/** What is ordered by and drawn over time unless the reader asks for another. */
const USUAL: NodeMeasure = 'weight';

export const measureOf = (sort: string | null): NodeMeasure => NODE_MEASURES.find((name) => name === sort) ?? USUAL;

export const MEASURE_NAMES: Record<NodeMeasure, string> = {
  count: 'statements',
  ties: 'ties',
  weight: 'weighted ties',
  betweenness: 'betweenness',
  eigenvector: 'eigenvector centrality',
};

/** What a measure is, in a sentence with its range. */
export const MEASURE_TIPS: Record<NodeMeasure, string> = {
  count: 'Statements that count: with an issue and a stance, repeats as chosen.',
  ties: 'Degree: how many others the name is tied to, whatever the sign.',
  weight: 'Weighted degree: the sum of the weights of all ties, without their signs.',
  betweenness:
    'The share of the shortest paths between two others that lead through the name, 0 to 1. Steps count, not weights; over positive ties alone.',
  eigenvector:
    'High for names tied strongly to others for whom it is high; 1 for the highest. By the weights of positive ties, in the largest connected part.',
};

/** A measure of the structure; null where the node has no value. */
export const figureOf = (measure: Exclude<NodeMeasure, 'count'>, own: NodeStructure): number | null =>
  measure === 'weight' ? own.positive - own.negative : own[measure];

export const amountOf = (measure: NodeMeasure, node: MeasuredNode, own: NodeStructure): number | null =>
  measure === 'count' ? node.count : figureOf(measure, own);

/** As many decimals as the values of one measure need, so that all are written alike. */
export function writerOf(measure: NodeMeasure, values: readonly (number | null)[]): (value: number) => string {
  if (measure === 'count' || measure === 'ties') return (value) => value.toLocaleString('en-GB');
  if (measure !== 'weight') return (value) => value.toFixed(2);
  const most = values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
  const halves = values.every((value) => Number.isInteger((value ?? 0) * 2));
  const whole = values.every((value) => Number.isInteger(value ?? 0));
  const digits = whole ? 0 : halves ? 1 : most < 0.1 ? 4 : 2;
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value) => format.format(value);
}

/** Why a node has no value. */
export function missingText(
  measure: NodeMeasure,
  { betweenness, eigenvector }: Structure,
  { count }: MeasuredNode,
): string {
  if (count === 0) return 'not counted';
  const state = measure === 'betweenness' ? betweenness : eigenvector;
  if (state === 'computed') return 'apart';
  return state === 'noTies' ? 'no positive tie' : 'not worked out';
}

/** What the measures leave open, in sentences. */
export function stateNotes({ betweenness, eigenvector, nodes, largest }: Structure): string[] {
  const notes: string[] = [];
  if (betweenness === 'tooLarge' || eigenvector === 'tooLarge') {
    notes.push('This network is too large for some measures: a filter makes them possible.');
  }
  if (eigenvector === 'noLargest') notes.push('No eigenvector centrality: two connected parts are equally large.');
  if (eigenvector === 'unsettled') notes.push('No eigenvector centrality: it does not settle on one value.');
  const apart = nodes.filter(({ ties, eigenvector: own }) => ties > 0 && own === null).length;
  if (eigenvector === 'computed' && apart > 0) {
    notes.push(
      `Eigenvector centrality is that of the largest connected part, ${counted(largest, 'name')}; “apart” is outside it.`,
    );
  }
  return notes;
}

const whole = (count: number) => count.toLocaleString('en-GB');

/** A share with two decimals, or as many as keep it from reading as all (1.00) or nothing (0.00) when it is neither. */
export function shareText(share: number): string {
  let decimals = 2;
  while (decimals < 6 && share > 0 && share < 1 && /^(?:0\.0+|1\.0+)$/.test(share.toFixed(decimals))) decimals += 1;
  return share.toFixed(decimals);
}

/** "37 of 66 possible ties are there, a density of 0.56; 21 above 0, 16 below." */
export function densityWords({ density: { positive, negative, pairs, share } }: Structure, net: Net): string {
  if (share === null) return 'No two could be tied.';
  const signs = isSigned(net) ? `: ${whole(positive)} above 0, ${whole(negative)} below` : '';
  return `${whole(positive + negative)} of ${whole(pairs)} possible ties are there, a density of ${shareText(share)}${signs}.`;
}

/** What is said of one name, and of several. */
const SAYS: Record<NodeMeasure, readonly [one: string, several: string]> = {
  count: ['has the most statements', 'have the most statements'],
  ties: ['has the most ties', 'have the most ties'],
  weight: ['has the strongest ties in all', 'have the strongest ties in all'],
  betweenness: ['stands between most others', 'stand between most others'],
  eigenvector: ['is most strongly tied to the well tied', 'are most strongly tied to the well tied'],
};

/** Names that a title takes. */
const NAMED = 3;

/** Who has the most of it; all who share it, or their number. */
export function measureTitle(measure: NodeMeasure, { nodes, structure }: NetworkStructure): string {
  const values = nodes.map((node, index) => amountOf(measure, node, structure.nodes[index]!) ?? 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const top = nodes.filter((_, index) => Math.abs(values[index]! - most) < 1e-9);
  if (most === 0) return `Nobody has ${MEASURE_NAMES[measure]}`;
  const [one, several] = SAYS[measure];
  if (top.length > NAMED) return `${top.length} names share first place: they ${several}`;
  return `${listed(top.map(({ name }) => name))} ${top.length === 1 ? one : several}`;
}
