import { edgeColumns, graphValues, type NetworkColumn, nodeColumns, rgbOf } from './networkColumns';
import type { DrawnAs, NetworkFile } from './networkFile';
import { escapeXml } from './xml';

/**
 * A network as GEXF 1.2, with the module for colours, sizes and places: undirected; every tie with its true weight, below 0
 * where it is a clash. Not 1.3: networkx before 3.6 does not read it, and nothing here needs it. Piece by piece, as GraphML is.
 */
export function* writeGexf(network: NetworkFile): Iterable<string> {
  const nodes = nodeColumns(network);
  const edges = edgeColumns(network);
  const { title, description, ...whole } = graphValues(network);
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">',
    '<meta>',
    '<creator>Parley</creator>',
    `<keywords>${escapeXml(Object.values(whole).join(', '))}</keywords>`,
    `<description>${escapeXml(`${title}. ${description}`)}</description>`,
    '</meta>',
    `<graph mode="static" defaultedgetype="undirected" name="${escapeXml(title)}">`,
    '<attributes class="node" mode="static">',
    ...nodes.map((column) => attribute(column)),
    '</attributes>',
    '<attributes class="edge" mode="static">',
    ...edges.map((column) => attribute(column)),
    // The same for all ties: GEXF has no place for what holds for the whole network.
    ...Object.entries(whole).map(([name, value]) => attribute({ name, type: 'string' }, value)),
    '</attributes>',
    '<nodes>',
  ];
  yield `${head.join('\n')}\n`;
  for (const node of network.nodes) {
    const { id, name } = node;
    yield `<node id="${escapeXml(id)}" label="${escapeXml(name)}">${values(nodes, node)}${drawn(node)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const [at, edge] of network.edges.entries()) {
    const ends = `source="${escapeXml(edge.a)}" target="${escapeXml(edge.b)}" weight="${edge.weight}"`;
    yield `<edge id="e${at}" ${ends}>${values(edges, edge)}${drawn(edge)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** Id and title are the same: some readers go by the one, some by the other. */
function attribute({ name, type }: Pick<NetworkColumn<never>, 'name' | 'type'>, all?: string): string {
  const head = `attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${type}"`;
  return all === undefined ? `<${head}/>` : `<${head}><default>${escapeXml(all)}</default></attribute>`;
}

function values<Item>(columns: readonly NetworkColumn<Item>[], item: Item): string {
  const list = columns.flatMap(({ name, of }) => {
    const value = of(item);
    return value === undefined ? [] : `<attvalue for="${escapeXml(name)}" value="${escapeXml(String(value))}"/>`;
  });
  return `<attvalues>${list.join('')}</attvalues>`;
}

function drawn({ colour, size, x, y }: DrawnAs): string {
  const parts: string[] = [];
  if (colour !== undefined) {
    const [r, g, b] = rgbOf(colour);
    parts.push(`<viz:color r="${r}" g="${g}" b="${b}"/>`);
  }
  // On a screen y grows downwards, in Gephi upwards.
  if (x !== undefined && y !== undefined) parts.push(`<viz:position x="${x}" y="${-y}" z="0"/>`);
  if (size !== undefined) parts.push(`<viz:size value="${size}"/>`);
  return parts.join('');
}
