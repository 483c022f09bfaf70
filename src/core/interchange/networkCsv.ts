import { csvPieces } from './csv';
import { edgeColumns } from './networkColumns';
import type { FileEdge, NetworkFile } from './networkFile';

/**
 * The ties of a network as CSV, one a line: ids and names of both ends, the weight, and all that stands behind it. Nodes
 * without a tie are not in it. Piece by piece, as in GraphML.
 */
export function* writeNetworkCsv(network: NetworkFile): Iterable<string> {
  const columns = edgeColumns(network);
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const row = (edge: FileEdge) => [
    edge.a,
    edge.b,
    names.get(edge.a) ?? '',
    names.get(edge.b) ?? '',
    edge.weight,
    ...columns.map(({ of }) => of(edge) ?? ''),
  ];
  const head = ['a', 'b', 'name_a', 'name_b', 'weight', ...columns.map(({ name }) => name)];
  yield* csvPieces(head, mapped(network.edges, row));
}

/** One after another: all rows at once would hold the ids of every statement behind every tie. */
function* mapped<From, To>(list: readonly From[], of: (item: From) => To): Iterable<To> {
  for (const item of list) yield of(item);
}
