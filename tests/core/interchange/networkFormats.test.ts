// Networks read back: by graphology's parsers, which Gephi Lite uses, and as any reader of CSV has them.
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf/node';
import { parse as parseGraphml } from 'graphology-graphml/node';
import { parse as parseCsv } from 'papaparse';
import { writeGexf } from '@/core/interchange/gexf';
import { writeGraphml } from '@/core/interchange/graphml';
import { writeNetworkCsv } from '@/core/interchange/networkCsv';
import type { FileEdge, NetworkFile } from '@/core/interchange/networkFile';
import { HOSTILE, NETWORKS } from './networks';

const FORMATS = {
  GraphML: (network: NetworkFile) => parseGraphml(Graph, [...writeGraphml(network)].join('')),
  GEXF: (network: NetworkFile) => parseGexf(Graph, [...writeGexf(network)].join('')),
};
const hex = (colour: string) => {
  const rgb = /^rgb\((\d+),(\d+),(\d+)\)$/.exec(colour)?.slice(1).map(Number);
  return rgb ? `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}` : colour;
};

describe.each(Object.entries(FORMATS))('%s in graphology', (_, read) => {
  describe.each(Object.entries(NETWORKS))('%s', (_, make) => {
    const network = make();
    const graph = read(network);

    it('has the same names, kinds and figures', () => {
      const nodes = graph.mapNodes((id, { label, node_type: type, statements }) => ({
        id,
        name: label,
        type,
        statements,
      }));
      expect(nodes).toEqual(network.nodes.map(({ id, name, type, statements }) => ({ id, name, type, statements })));
      for (const { id, attributes } of network.nodes) expect(graph.getNodeAttributes(id)).toMatchObject(attributes);
    });

    it('has the same colours, sizes and places, with the top at the top', () => {
      for (const { id, colour, size, x, y } of network.nodes) {
        const found = graph.getNodeAttributes(id);
        expect(found['color'] && hex(found['color'])).toBe(colour);
        expect([found['size'], found['x']]).toEqual([size, x]);
        expect(found['y']).toBe(y === undefined ? undefined : 0 - y);
      }
      const colours = graph.mapEdges((_, { color }) => color && hex(color));
      expect(colours).toEqual(network.edges.map(({ colour }) => colour));
    });

    it('has the same ties, with their weights and the statements behind them', () => {
      expect(graph.type === 'undirected' || graph.size === 0).toBe(true);
      const ties = graph.mapEdges((_, attributes, a, b) => ({ a, b, ...attributes }));
      const expected = network.edges.map((edge: FileEdge) => ({
        a: edge.a,
        b: edge.b,
        weight: edge.weight,
        strength: Math.abs(edge.weight),
        sign: edge.weight < 0 ? 'negative' : 'positive',
        ...(network.spec.mode === 'two-mode'
          ? { statements: edge.statementsA.join(';'), count: edge.statementsA.length }
          : {
              statements_a: edge.statementsA.join(';'),
              statements_b: edge.statementsB.join(';'),
              count_a: edge.statementsA.length,
              count_b: edge.statementsB.length,
              agreement: edge.agreement,
              conflict: edge.conflict,
            }),
      }));
      expect(ties).toHaveLength(expected.length);
      ties.forEach((tie, at) => {
        expect(tie).toMatchObject(expected[at]!);
      });
    });

    it('says which network it is', () => {
      const said = JSON.stringify(graph.getAttributes());
      for (const word of [network.spec.measure, network.spec.norm, network.spec.dup]) expect(said).toContain(word);
      expect(graph.getAttribute('description')).toContain(network.description);
    });
  });
});

it('weights below 0 are among those read back', () => {
  const below = Object.values(NETWORKS).filter((make) => make().edges.some(({ weight }) => weight < 0));
  expect(below.length).toBeGreaterThan(1);
});

describe('network as CSV', () => {
  it.each(Object.entries(NETWORKS))('has one line for each tie: %s', (_, make) => {
    const network = make();
    const { data } = parseCsv<Record<string, string>>([...writeNetworkCsv(network)].join(''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ a, b, weight }) => [a, b, Number(weight)])).toEqual(
      network.edges.map(({ a, b, weight }) => [a, b, weight]),
    );
    if (network.spec.mode === 'two-mode') return;
    expect(data.map(({ statements_a: a, statements_b: b }) => [a, b])).toEqual(
      network.edges.map(({ statementsA, statementsB }) => [statementsA.join(';'), statementsB.join(';')]),
    );
  });

  it('lets no name run as a formula', () => {
    const csv = [...writeNetworkCsv(NETWORKS['names that try to break out']!())].join('');
    expect(csv).toContain(`"'${HOSTILE[2]}"`);
    expect(csv).not.toContain(`,${HOSTILE[2]}`);
  });
});
