import { generateCorpus } from '#tests/fixtures/generate';
import { edgeEvidence } from '@/core/analysis/edgeEvidence';
import { lookupOf } from '@/core/corpus/lookup';
import { type NetworkSpec, networkFile } from '@/core/interchange/networkFile';
import { tableOf } from '@/core/table/table';

const corpus = generateCorpus({ statements: 300, actors: 12, issues: 7, articles: 5, seed: 4 });
const table = tableOf(corpus);
const rows = Uint32Array.from(corpus.statements.keys());
const one = (patch: Partial<NetworkSpec> = {}) =>
  ({ mode: 'actors', measure: 'subtract', norm: 'no', by: 'person', dup: 'include', ...patch }) as NetworkSpec;

describe('a network on its way out', () => {
  it.each(['actors', 'issues'] as const)(
    'has on each tie of %s the statements of both sides, and what they come to',
    (mode) => {
      const { edges } = networkFile(corpus, table, rows, one({ mode }));
      expect(edges.length).toBeGreaterThan(5);
      const lookup = lookupOf(corpus);
      const at = mode === 'actors' ? lookup.actor : lookup.issue;
      for (const edge of edges) {
        const [a, b] = [at.get(edge.a)!, at.get(edge.b)!];
        const evidence = edgeEvidence(table, rows, { nodes: mode, by: 'person', a, b });
        const ids = (side: 'a' | 'b') =>
          evidence.shared
            .flatMap((shared) => shared[side].map(({ row }) => row))
            .sort((x, y) => x - y)
            .map((row) => corpus.statements[row]!.id);
        expect(edge.statementsA).toEqual(ids('a'));
        expect(edge.statementsB).toEqual(ids('b'));
        expect(edge.agreement).toBeCloseTo(evidence.agreement, 9);
        expect(edge.conflict).toBeCloseTo(evidence.conflict, 9);
        expect(edge.weight).toBeCloseTo(edge.agreement - edge.conflict, 9);
      }
    },
  );

  it('lists each statement with a stance on exactly one tie of actor and issue', () => {
    const { edges, nodes } = networkFile(corpus, table, rows, one({ mode: 'two-mode', measure: 'ignore' }));
    const counting = corpus.statements.filter(({ issue, stance }) => issue !== null && stance !== null);
    expect(edges.flatMap(({ statementsA }) => statementsA).sort()).toEqual(counting.map(({ id }) => id).sort());
    for (const edge of edges) {
      for (const id of edge.statementsA) {
        const { speaker, issue } = counting.find((statement) => statement.id === id)!;
        expect([edge.a, edge.b]).toEqual([speaker, issue]);
      }
    }
    const total = (type: 'actor' | 'issue') =>
      nodes.reduce((sum, node) => (node.type === type ? sum + node.statements : sum), 0);
    expect([total('actor'), total('issue')]).toEqual([counting.length, counting.length]);
  });

  it('keeps a node whose ties are all too weak, and says what is left out', () => {
    const all = networkFile(corpus, table, rows, one());
    const strongest = Math.max(...all.edges.map(({ weight }) => Math.abs(weight)));
    const few = networkFile(corpus, table, rows, one(), { atLeast: strongest });
    expect(few.nodes.map(({ id }) => id)).toEqual(all.nodes.map(({ id }) => id));
    expect(few.edges).toEqual(all.edges.filter(({ weight }) => Math.abs(weight) === strongest));
    expect(few.description).toContain(`Ties weaker than ${strongest} are left out.`);
  });

  it('counts what is repeated as often as asked for', () => {
    const once = networkFile(corpus, table, rows, one({ dup: 'all' }));
    const stances = new Set(
      corpus.statements.flatMap(({ speaker, issue, stance }) =>
        issue === null || stance === null ? [] : [`${speaker} ${issue} ${stance}`],
      ),
    );
    expect(once.nodes.reduce((sum, { statements }) => sum + statements, 0)).toBe(stances.size);
    expect(once.description).toContain('Duplicates: all (counted once).');
  });

  it('tells an issue from an actor of the same id', () => {
    const [actor, other] = corpus.actors;
    const [issue] = corpus.issues;
    const renamed = {
      ...corpus,
      issues: corpus.issues.map((it) => (it === issue ? { ...it, id: actor!.id } : it)),
      statements: corpus.statements.map((it) => (it.issue === issue!.id ? { ...it, issue: actor!.id } : it)),
    };
    expect(other!.id).not.toBe(actor!.id);
    const { nodes, edges } = networkFile(renamed, tableOf(renamed), rows, one({ mode: 'two-mode', measure: 'ignore' }));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes.find(({ id }) => id === `issue:${actor!.id}`)?.name).toBe(issue!.label);
    const known = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ a, b }) => !known.has(a) || !known.has(b))).toEqual([]);
  });

  it('looks as a plain drawing does where nobody has drawn it: larger with more statements, clashes told from agreement', () => {
    const few = generateCorpus({ statements: 70, actors: 14, issues: 9, articles: 4, seed: 5 });
    const { nodes, edges } = networkFile(few, tableOf(few), Uint32Array.from(few.statements.keys()), one());
    const bySize = [...nodes].sort((a, b) => a.size - b.size);
    expect(bySize.map(({ statements }) => statements)).toEqual(
      nodes.map(({ statements }) => statements).sort((a, b) => a - b),
    );
    const colours = (sign: 1 | -1) => new Set(edges.flatMap(({ weight, colour }) => (weight * sign > 0 ? colour : [])));
    expect([colours(1).size, colours(-1).size]).toEqual([1, 1]);
    expect(colours(1)).not.toEqual(colours(-1));
  });

  it('carries what a chart knows of its nodes', () => {
    const [first] = networkFile(corpus, table, rows, one()).nodes;
    const { nodes } = networkFile(corpus, table, rows, one(), {
      drawn: new Map([[first!.id, { colour: '#112233', size: 12, x: 3, y: 4 }]]),
      attributes: new Map([[first!.id, { community: 2 }]]),
    });
    expect(nodes[0]).toMatchObject({ colour: '#112233', size: 12, x: 3, y: 4, attributes: { community: 2 } });
    expect(nodes[0]!.attributes).toMatchObject(first!.attributes);
  });
});
