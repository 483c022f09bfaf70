// Networks read back by networkx, which most Python programs use. Skipped where it is not installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGexf } from '@/core/interchange/gexf';
import { writeGraphml } from '@/core/interchange/graphml';
import { NETWORKS } from './networks';

const SCRIPT = `
import json, sys, warnings
import networkx as nx
warnings.simplefilter("error")
read = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}
graphs = []
for path in sys.argv[1:]:
    graph = read[path.rsplit(".", 1)[1]](path)
    graphs.append({
        "directed": graph.is_directed(),
        "multi": graph.is_multigraph(),
        "nodes": [[node, data] for node, data in graph.nodes(data=True)],
        "edges": [[sorted([a, b]), data] for a, b, data in graph.edges(data=True)],
    })
json.dump(graphs, sys.stdout)
`;

interface Found {
  readonly directed: boolean;
  readonly multi: boolean;
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [readonly [string, string], Readonly<Record<string, unknown>>])[];
}

// The system's own first: another one found on the path may have no packages.
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import networkx']).status === 0,
);
if (python === undefined) console.warn('networkx is not installed: its tests are skipped.');

const names = Object.keys(NETWORKS);

describe.skipIf(python === undefined).each([
  ['GEXF', 'gexf', writeGexf],
  ['GraphML', 'graphml', writeGraphml],
] as const)('%s in networkx', (_, extension, write) => {
  let found: readonly Found[];
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'networkx-'));
    const files = names.map((name, at) => {
      const path = join(folder, `${at}.${extension}`);
      writeFileSync(path, [...write(NETWORKS[name]!())].join(''));
      return path;
    });
    const { stdout, stderr, status } = spawnSync(python!, ['-c', SCRIPT, ...files], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    found = JSON.parse(stdout);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(names)('%s: nodes, ties, weights and statements are equal', (name) => {
    const network = NETWORKS[name]!();
    const graph = found[names.indexOf(name)]!;
    expect([graph.directed, graph.multi]).toEqual([false, false]);
    expect(graph.nodes.map(([id, { label, statements }]) => ({ id, name: label, statements }))).toEqual(
      network.nodes.map(({ id, name, statements }) => ({ id, name, statements })),
    );
    const inOrder = (ties: readonly (readonly unknown[])[]) => ties.map((tie) => JSON.stringify(tie)).sort();
    const sides = network.spec.mode === 'two-mode' ? ['statements'] : ['statements_a', 'statements_b'];
    expect(
      inOrder(graph.edges.map(([ends, data]) => [ends, data['weight'], ...sides.map((side) => data[side])])),
    ).toEqual(
      inOrder(
        network.edges.map(({ a, b, weight, statementsA, statementsB }) => {
          const statements = [statementsA, statementsB].slice(0, sides.length).map((ids) => ids.join(';'));
          return [[a, b].sort(), weight, ...statements];
        }),
      ),
    );
  });

  it('has colours and sizes as drawn', () => {
    const [name] = names;
    const network = NETWORKS[name!]!();
    for (const [id, data] of found[0]!.nodes) {
      const { size, colour } = network.nodes.find((node) => node.id === id)!;
      const viz = data['viz'] as { size: number; color: { r: number; g: number; b: number } } | undefined;
      const { r, g, b } = viz?.color ?? (data as { r: number; g: number; b: number });
      expect(viz?.size ?? data['size']).toBe(size);
      expect(`#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`).toBe(colour);
    }
  });
});
