import fc from 'fast-check';
import { communityName } from '@/core/analysis/communities';
import { oneMode, twoMode } from '@/core/analysis/network';
import { structureOf } from '@/core/analysis/structure';
import { type Said, small } from './corpora';

type Tie = readonly [a: number, b: number, weight?: number];

const nodes = (many: number, ...silent: number[]) =>
  Array.from({ length: many }, (_, at) => ({ count: silent.includes(at) ? 0 : 1 }));
const of = (many: number, ties: readonly Tie[], ...silent: number[]) =>
  structureOf(
    nodes(many, ...silent),
    ties.map(([a, b, weight = 1]) => ({ a, b, weight })),
  );
/** From the positions of nodes to their indices. */
const indexOf = (list: readonly { readonly position: number }[], from = 0) =>
  new Map(list.map(({ position }, index) => [position, from + index]));
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8));

const PATH: Tie[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
];
const STAR: Tie[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
];
/** Two triangles, tied by one weak tie from 2 to 3. */
const TWINS: Tie[] = [
  [0, 1, 2],
  [0, 2, 2],
  [1, 2, 2],
  [2, 3, 0.5],
  [3, 4, 2],
  [3, 5, 2],
  [4, 5, 2],
];

describe('betweenness', () => {
  it('is the share of the shortest paths of others that lead through a node: on a path of five', () => {
    // Of the 6 pairs of others the second lies between 0 and 2, 3, 4; the middle one between 0, 1 and 3, 4.
    expect(of(5, PATH).nodes.map(({ betweenness }) => betweenness)).toEqual(close([0, 3 / 6, 4 / 6, 3 / 6, 0]));
  });

  it('is 1 for the middle of a star and counts steps, not weights', () => {
    const weighed = STAR.map(([a, b], at): Tie => [a, b, at + 1]);
    expect(of(5, weighed).nodes.map(({ betweenness }) => betweenness)).toEqual(close([1, 0, 0, 0, 0]));
  });

  it('takes no path over a clash', () => {
    const { nodes: found } = of(3, [
      [0, 1],
      [1, 2],
      [0, 2, -3],
    ]);
    expect(found[1]!.betweenness).toBe(1);
  });

  it('of a network that would take too long is not there, and said not to be', () => {
    const many = 420;
    const ties = Array.from({ length: many }, (_, a) =>
      Array.from({ length: many - a - 1 }, (_, at): Tie => [a, a + at + 1]),
    ).flat();
    const found = of(many, ties);
    expect(found.betweenness).toBe('tooLarge');
    expect(found.nodes.every(({ betweenness }) => betweenness === null)).toBe(true);
    expect(found.eigenvector).toBe('computed');
  });
});

describe('eigenvector centrality', () => {
  it('of a star with four rays is a half at their ends', () => {
    // The greatest eigenvalue is 2: 2 * end = middle.
    expect(of(5, STAR).nodes.map(({ eigenvector }) => eigenvector)).toEqual(close([1, 0.5, 0.5, 0.5, 0.5]));
  });

  it('goes by the weights of the ties', () => {
    // A path with weights 1 and 2: the eigenvalue is the root of 5, the ends 1 and 2 in shares of it.
    const { nodes: found } = of(3, [
      [0, 1, 10],
      [1, 2, 20],
    ]);
    expect(found.map(({ eigenvector }) => eigenvector)).toEqual(close([1 / Math.sqrt(5), 1, 2 / Math.sqrt(5)]));
  });

  it('is that of the largest connected part, and has no value elsewhere', () => {
    const found = of(6, [...STAR.slice(0, 3), [4, 5, 100]]);
    expect(found.largest).toBe(4);
    expect(found.nodes.map(({ eigenvector }) => eigenvector)).toEqual([
      ...close([1, 1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3)]),
      null,
      null,
    ]);
  });

  it('has no value where two parts are equally large, instead of one of them by chance', () => {
    const found = of(4, [
      [0, 1],
      [2, 3],
    ]);
    expect(found.eigenvector).toBe('noLargest');
    expect(found.nodes.map(({ eigenvector }) => eigenvector)).toEqual([null, null, null, null]);
  });
});

describe('ties, weights and density', () => {
  it('count every tie, and sum agreement and clash apart', () => {
    const found = of(4, [
      [0, 1, 2],
      [0, 2, -3],
      [0, 3, 0.5],
    ]);
    expect(found.nodes[0]).toMatchObject({ ties: 3, positive: 2.5, negative: -3 });
    expect(found.density).toEqual({ positive: 2, negative: 1, pairs: 6, share: 0.5 });
  });

  it('leave out who says nothing that counts: he could have no tie', () => {
    const found = of(3, [[0, 1]], 2);
    expect(found.density).toMatchObject({ pairs: 1, share: 1 });
    expect(found.nodes[2]).toMatchObject({ ties: 0, betweenness: null, eigenvector: null, community: null });
  });

  it('of clashes alone say that there is nothing to be central in', () => {
    const found = of(2, [[0, 1, -1]]);
    expect([found.betweenness, found.eigenvector, found.communities]).toEqual(['noTies', 'noTies', []]);
  });

  it('are there alone where nothing else is asked for', () => {
    const edges = [{ a: 0, b: 1, weight: 2 }];
    const sums = structureOf(nodes(2), edges, { sumsOnly: true });
    const all = structureOf(nodes(2), edges);
    expect(sums.density).toEqual(all.density);
    expect(sums.nodes[0]).toMatchObject({ ties: 1, positive: 2, betweenness: null, eigenvector: null });
    expect([sums.betweenness, sums.eigenvector]).toEqual(['leftOut', 'leftOut']);
  });

  it('of nobody have no share', () => {
    expect(of(0, []).density).toEqual({ positive: 0, negative: 0, pairs: 0, share: null });
  });

  it('of a two-mode network go by actors times issues', () => {
    const { table, rows } = small(
      [
        { who: 'a', on: 'p', stance: 2 },
        { who: 'b', on: 'p', stance: -1 },
        { who: 'b', on: 'q', stance: 1 },
      ],
      { scale: [-2, 2], actors: ['a', 'b'], issues: ['p', 'q'] },
    );
    const { actors, issues, edges } = twoMode(table, rows, { measure: 'subtract', by: 'person' });
    const [actorAt, issueAt] = [indexOf(actors), indexOf(issues, actors.length)];
    const found = structureOf(
      [...actors, ...issues],
      edges.map(({ a, b, weight }) => ({ a: actorAt.get(a)!, b: issueAt.get(b)!, weight })),
      { actors: actors.length },
    );
    expect(found.density).toEqual({ positive: 2, negative: 1, pairs: 4, share: 0.75 });
    expect(found.nodes.map(({ ties }) => ties)).toEqual([1, 2, 2, 1]);
  });
});

describe('communities', () => {
  it('are the two triangles that one weak tie holds together', () => {
    const found = of(7, TWINS);
    expect(found.communities).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(found.nodes.map(({ community }) => community)).toEqual([0, 0, 0, 1, 1, 1, null]);
  });

  it('stay apart where clashes tie them', () => {
    const clashes = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b): Tie => [a, b, -9]));
    expect(
      of(
        6,
        [...TWINS, ...clashes].filter(([a, b]) => !(a === 2 && b === 3)),
      ).communities,
    ).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('do not depend on how large the weights are', () => {
    const scaled = (by: number) =>
      of(
        6,
        TWINS.map(([a, b, weight = 1]): Tie => [a, b, weight * by]),
      ).communities;
    expect(scaled(1e-9)).toEqual(scaled(1));
    expect(scaled(1e6)).toEqual(scaled(1));
  });

  it('are named by the members with the most statements', () => {
    const named = ['Ito', 'Scholz', 'Macron', 'Biden'].map((name, at) => ({ name, count: at === 0 ? 1 : 6 - at }));
    expect(communityName([0, 1, 2, 3], named)).toBe('Scholz, Macron and 2 more');
    expect(communityName([0, 2], named)).toBe('Macron and Ito');
  });
});

const ties = fc.uniqueArray(
  fc.record({
    a: fc.nat({ max: 11 }),
    b: fc.nat({ max: 11 }),
    weight: fc.integer({ min: -6, max: 9 }),
  }),
  { maxLength: 40, selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}` },
);
const anyGraph = ties.map((list) => list.filter(({ a, b, weight }) => a !== b && weight !== 0));

describe('of any network', () => {
  it('every value lies in its range, and the sums agree', () => {
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const found = structureOf(nodes(12), edges);
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        expect(sum(found.nodes.map((node) => node.ties))).toBe(2 * edges.length);
        expect(sum(found.nodes.map((node) => node.positive + node.negative))).toBe(
          2 * sum(edges.map(({ weight }) => weight)),
        );
        for (const { betweenness, eigenvector } of found.nodes) {
          for (const value of [betweenness, eigenvector]) {
            if (value === null) continue;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
        if (found.eigenvector === 'computed') {
          expect(found.nodes.filter(({ eigenvector }) => eigenvector !== null)).toHaveLength(found.largest);
        }
        const members = found.communities.flat();
        expect(new Set(members).size).toBe(members.length);
        expect(members.length).toBe(found.nodes.filter(({ positive }) => positive > 0).length);
      }),
    );
  });

  it('centralities do not depend on the order of the nodes', () => {
    fc.assert(
      fc.property(anyGraph, fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), (edges, order) => {
        const plain = structureOf(nodes(12), edges);
        const turned = structureOf(
          nodes(12),
          edges.map(({ a, b, weight }) => ({ a: order[a]!, b: order[b]!, weight })),
        );
        expect([turned.betweenness, turned.eigenvector, turned.density]).toEqual([
          plain.betweenness,
          plain.eigenvector,
          plain.density,
        ]);
        plain.nodes.forEach((node, at) => {
          const same = turned.nodes[order[at]!]!;
          expect(same.ties).toBe(node.ties);
          for (const name of ['betweenness', 'eigenvector'] as const) {
            if (node[name] === null) expect(same[name]).toBeNull();
            else expect(same[name]).toBeCloseTo(node[name], 5);
          }
        });
      }),
    );
  });

  it('nothing depends on the order of the statements, nor on names', () => {
    const said = fc.array(
      fc.record({
        who: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        on: fc.constantFrom('p', 'q', 'r'),
        stance: fc.integer({ min: -2, max: 2 }),
      }),
      { maxLength: 40 },
    );
    const structure = (list: readonly Said[], actors: readonly string[]) => {
      const { table, rows } = small(list, { scale: [-2, 2], actors: [...actors], issues: ['p', 'q', 'r'] });
      const network = oneMode(table, rows, { nodes: 'actors', measure: 'subtract', by: 'person' });
      const at = indexOf(network.nodes);
      return structureOf(
        network.nodes,
        network.edges.map(({ a, b, weight }) => ({ a: at.get(a)!, b: at.get(b)!, weight })),
      );
    };
    fc.assert(
      fc.property(said, (list) => {
        const renamed = [...list].reverse().map((one) => ({ ...one, who: `${one.who}x` }));
        expect(
          structure(
            renamed,
            ['a', 'b', 'c', 'd', 'e'].map((id) => `${id}x`),
          ),
        ).toEqual(structure(list, ['a', 'b', 'c', 'd', 'e']));
      }),
    );
  });
});
