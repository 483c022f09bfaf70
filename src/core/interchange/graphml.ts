import { edgeColumns, graphValues, type NetworkColumn, nodeColumns, rgbOf } from './networkColumns';
import type { FileEdge, FileNode, NetworkFile } from './networkFile';
import { escapeXml } from './xml';

type Kind = 'graph' | 'node' | 'edge';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

/** Gephi's names for how a node or a tie is drawn, which Gephi Lite and others know as well. */
const colourColumns: readonly NetworkColumn<{ readonly colour: string }>[] = (['r', 'g', 'b'] as const).map(
  (name, at) => ({ name, type: 'integer', of: ({ colour }) => rgbOf(colour)[at] }),
);
const drawnColumns: readonly NetworkColumn<FileNode>[] = [
  ...colourColumns,
  { name: 'size', type: 'double', of: ({ size }) => size },
  { name: 'x', type: 'double', of: ({ x }) => x },
  // On a screen y grows downwards, in these programs upwards.
  { name: 'y', type: 'double', of: ({ y }) => y && -y },
];

/**
 * A network as GraphML 1.0: undirected; every tie with its true weight, below 0 where it is a clash. Piece by piece: the
 * statements behind all ties of a large network are more than one string can hold.
 */
export function* writeGraphml(network: NetworkFile): Iterable<string> {
  const nodes: NetworkColumn<FileNode>[] = [
    { name: 'label', type: 'string', of: ({ name }) => name },
    ...nodeColumns(network),
    ...drawnColumns,
  ];
  const edges: NetworkColumn<FileEdge>[] = [
    { name: 'weight', type: 'double', of: ({ weight }) => weight },
    ...edgeColumns(network),
    ...colourColumns,
  ];
  const graph = Object.entries(graphValues(network));
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...graph.map(([name]) => key('graph', { name, type: 'string' })),
    ...nodes.filter(isUsedBy(network.nodes)).map((column) => key('node', column)),
    ...edges.filter(isUsedBy(network.edges)).map((column) => key('edge', column)),
    '<graph id="network" edgedefault="undirected">',
    ...graph.map(([name, value]) => data('graph', name, value)),
  ];
  yield `${head.join('\n')}\n`;
  for (const node of network.nodes) yield `<node id="${escapeXml(node.id)}">${values('node', nodes, node)}</node>\n`;
  for (const [at, edge] of network.edges.entries()) {
    const ends = `source="${escapeXml(edge.a)}" target="${escapeXml(edge.b)}"`;
    yield `<edge id="e${at}" ${ends}>${values('edge', edges, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Programs show a column for each key: one without any value would be an empty one. */
const isUsedBy =
  <Item>(items: readonly Item[]) =>
  ({ of }: NetworkColumn<Item>) =>
    items.some((item) => of(item) !== undefined);

const idOf = (kind: Kind, name: string) => `${kind}-${escapeXml(name)}`;

const key = (kind: Kind, { name, type }: Pick<NetworkColumn<never>, 'name' | 'type'>) =>
  `<key id="${idOf(kind, name)}" for="${kind}" attr.name="${escapeXml(name)}" attr.type="${TYPES[type]}"/>`;

const data = (kind: Kind, name: string, value: string | number) =>
  `<data key="${idOf(kind, name)}">${escapeXml(String(value))}</data>`;

function values<Item>(kind: Kind, columns: readonly NetworkColumn<Item>[], item: Item): string {
  return columns
    .flatMap(({ name, of }) => {
      const value = of(item);
      return value === undefined ? [] : data(kind, name, value);
    })
    .join('');
}
