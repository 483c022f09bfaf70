// The measures of all names as rows: in which order, and as the plain table that a chart and a slide have.
import type { Scene } from '@/app/state/derive';
import { NETWORK_SORTS, type NetworkSort } from '@/app/state/ids';
import { isSigned } from '@/app/state/networkChoice';
import type { CellValue, Column, TableData } from '@/app/ui/DataTable';
import { amountOf, MEASURE_NAMES, measureOf, missingText, NODE_MEASURES, type NodeMeasure } from './measureWords';
import type { MeasuredNode, NetworkStructure } from './networkStructure';
import { letterOf, nameOfCommunity } from './nodeLooks';

/** What the names are ordered by: a measure, their name or their community. */
export const rowSort = (sort: string | null): NetworkSort => {
  const known = NETWORK_SORTS.find((name) => name === sort);
  return known && known !== 'side' ? known : measureOf(sort);
};

/** Indices of nodes: the most first, those without a value last, equal ones as they stand in the corpus. */
export function rowOrder({ corpus }: Scene, { nodes, structure }: NetworkStructure, sort: NetworkSort): number[] {
  const all = nodes.map((_, index) => index);
  if (sort === 'name') {
    const { compare } = new Intl.Collator(corpus.language, { numeric: true });
    return all.sort((a, b) => compare(nodes[a]!.name, nodes[b]!.name) || a - b);
  }
  const measure = measureOf(sort);
  const value = (index: number) => amountOf(measure, nodes[index]!, structure.nodes[index]!) ?? -1;
  const group = (index: number) =>
    sort === 'community' ? (structure.nodes[index]!.community ?? Number.POSITIVE_INFINITY) : 0;
  return all.sort((a, b) => {
    const [one, other] = [group(a), group(b)];
    return one === other ? value(b) - value(a) || a - b : one - other;
  });
}

/** Decimals in a table of all measures. */
const digitsOf = (measure: NodeMeasure): number =>
  ({ count: 0, ties: 0, weight: 2, betweenness: 3, eigenvector: 3 })[measure];

/** All measures of all names. */
export function measuresTable(scene: Scene, whole: NetworkStructure, open: (node: MeasuredNode) => void): TableData {
  const { nodes, structure } = whole;
  const { net } = scene.choices;
  const signs = isSigned(net);
  const order = rowOrder(scene, whole, rowSort(scene.choices.sort));
  const columns: Column[] = [
    { label: 'name' },
    ...NODE_MEASURES.map((name) => ({
      label: name === 'count' && net === 'contacts' ? 'contacts' : MEASURE_NAMES[name],
      digits: digitsOf(name),
    })),
    ...(signs
      ? [
          { label: 'sum above 0', digits: 2 },
          { label: 'sum below 0', digits: 2 },
        ]
      : []),
    { label: 'community' },
  ];
  return {
    columns,
    rows: order.map((index): CellValue[] => {
      const node = nodes[index]!;
      const own = structure.nodes[index]!;
      const community =
        own.community === null ? 'none' : `${letterOf(own.community)} ${nameOfCommunity(whole, own.community)}`.trim();
      return [
        node.name,
        ...NODE_MEASURES.map((name) => amountOf(name, node, own) ?? missingText(name, structure, node)),
        ...(signs ? [own.positive, own.negative] : []),
        community,
      ];
    }),
    open: (row) => {
      const node = nodes[order[row] ?? -1];
      if (node) open(node);
    },
  };
}
