import { toCsv } from './csv';
import { edgeColumns } from './networkColumns';
import type { NetworkFile } from './networkFile';

/**
 * The ties of a network as CSV, one a line: ids and names of both ends, the weight, and all that stands behind it. Nodes
 * without a tie are not in it.
 */
export function writeNetworkCsv(network: NetworkFile): string {
  const columns = edgeColumns(network);
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  return toCsv(
    ['a', 'b', 'name_a', 'name_b', 'weight', ...columns.map(({ name }) => name)],
    network.edges.map((edge) => [
      edge.a,
      edge.b,
      names.get(edge.a) ?? '',
      names.get(edge.b) ?? '',
      edge.weight,
      ...columns.map(({ of }) => of(edge) ?? ''),
    ]),
  );
}
