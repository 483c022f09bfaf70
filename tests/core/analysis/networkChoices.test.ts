import { generateTable } from '#tests/fixtures/generateTable';
import { contributing } from '@/core/analysis/contributing';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { knownNetwork, networkFor, productsFor } from '@/core/analysis/knownNetworks';
import { oneMode, oneModeInSteps, twoMode } from '@/core/analysis/network';
import { DUPLICATES, type Duplicates, MEASURES, NORMS, type Norm } from '@/core/analysis/networkSpec';
import { NO_ISSUE, NO_STANCE, type StatementTable } from '@/core/table/table';
import { allRows, type Said, small } from './corpora';

const says = (who: string, on: string, ...stances: number[]): Said[] => stances.map((stance) => ({ who, on, stance }));

describe('normalisations, worked out by hand', () => {
  // Ann has 4 statements, bob 3. On tax: 2 + 1 x 1 against 1; pairs 2 x 1 + 1 x 1 = 3, of which 2 agree. Nobody shares rent.
  const { table, rows } = small(
    [...says('ann', 'tax', 1, 1, 0), ...says('ann', 'rent', 1), ...says('bob', 'tax', 1), ...says('bob', 'road', 0, 0)],
    { scale: [0, 1] },
  );
  const weight = (norm: Norm, measure: 'congruence' | 'conflict' = 'congruence') =>
    oneMode(table, rows, { nodes: 'actors', measure, norm, by: 'person' }).edges.map((edge) => edge.weight);

  it('no: two pairs agree and one clashes', () => {
    expect(weight('no')).toEqual([2]);
    expect(weight('no', 'conflict')).toEqual([1]);
  });

  it('average: divided by the average of 4 and 3 statements', () => {
    expect(weight('average')).toEqual([2 / 3.5]);
  });

  it('jaccard: divided by what only one has, and the products of what both have', () => {
    // Ann alone: tax against 1, rent 1. Bob alone: road against 2. Both: tax in favour 2 x 1.
    expect(weight('jaccard')).toEqual([2 / (1 + 1 + 2 + 2)]);
  });

  it('cosine: divided by 4 x 3, so that even the same three statements are but a third alike', () => {
    expect(weight('cosine')).toEqual([2 / 12]);
    const same = small(['a', 'b'].flatMap((who) => ['x', 'y', 'z'].flatMap((on) => says(who, on, 1))));
    const [edge] = oneMode(same.table, same.rows, {
      nodes: 'actors',
      measure: 'congruence',
      norm: 'cosine',
      by: 'person',
    }).edges;
    expect(edge?.weight).toBeCloseTo(1 / 3, 12);
  });

  it('activity and prominence: divided by the statements of the actor, or on the issue', () => {
    const of = (norm: 'activity' | 'prominence') =>
      twoMode(table, rows, { measure: 'subtract', norm, by: 'person' }).edges.map((edge) => edge.weight);
    // Ann: tax 2 - 1, rent 1. Bob: tax 1, road -2. On tax there are 4 statements.
    expect(of('activity')).toEqual([1 / 4, 1 / 4, 1 / 3, -2 / 3]);
    expect(of('prominence')).toEqual([1 / 4, 1 / 1, 1 / 4, -2 / 2]);
  });

  it('combine: 1 in favour, 2 against, 3 both', () => {
    const edges = twoMode(table, rows, { measure: 'combine', by: 'person' }).edges;
    expect(edges.map((edge) => edge.weight)).toEqual([3, 1, 1, 2]);
  });
});

describe('duplicates', () => {
  const on = (day: string | null, document = 0) => ({ day, document });
  // Ann says the same again and again; bob once.
  const times = [
    on('2021-12-31', 1),
    on('2022-01-01', 1),
    on('2022-01-02', 2),
    on('2022-01-03', 2),
    on('2022-01-31', 3),
    on('2022-02-01', 3),
    on('2023-01-03', 4),
    on(null, 5),
    on(null, 6),
  ];
  const { table, rows } = small([
    ...times.map(({ day }): Said => ({ who: 'ann', on: 'tax', stance: 1, day })),
    { who: 'bob', on: 'tax', stance: 1 },
    { who: 'ann', on: 'tax', day: '2022-01-01' },
  ]);
  for (const [row, { document }] of times.entries()) table.article[row] = document;
  const kept = (dup: Duplicates) => [...withoutDuplicates(table, rows, { by: 'person', dup })].filter((row) => row < 9);

  it.each<[Duplicates, string, number[]]>([
    ['include', 'all count', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['document', 'once in each of six documents', [0, 2, 4, 6, 7, 8]],
    [
      'week',
      'Friday to Sunday are one week, also across a new year; the same days a year later are another',
      [0, 3, 4, 6, 7],
    ],
    ['month', 'January 2022 is not January 2023', [0, 1, 5, 6, 7]],
    ['year', 'once in 2021, 2022, 2023, and once without a date', [0, 1, 6, 7]],
    ['all', 'once', [0]],
  ])('%s: %s', (dup, _, expected) => {
    expect(kept(dup)).toEqual(expected);
    const [edge] = oneMode(table, withoutDuplicates(table, rows, { by: 'person', dup }), {
      nodes: 'actors',
      measure: 'ignore',
      by: 'person',
    }).edges;
    expect(edge?.weight).toBe(expected.length);
  });

  it('are never statements that count in no network', () => {
    expect([...withoutDuplicates(table, rows, { by: 'person', dup: 'all' })]).toContain(10);
  });

  it('in many statements are found as by words', () => {
    const many = generateTable({ size: 20_000, actors: 40, issues: 8, articles: 30, days: 60, seed: 4 });
    const all = allRows(many);
    for (const dup of DUPLICATES.filter((one) => one === 'all' || one === 'document')) {
      const seen = new Set<string>();
      const expected = all.filter((row) => {
        if (many.issue[row] === NO_ISSUE || many.stance[row] === NO_STANCE) return true;
        const key = [many.side[row], many.issue[row], many.stance[row], dup === 'all' ? '' : many.article[row]].join();
        return !seen.has(key) && seen.add(key);
      });
      expect(withoutDuplicates(many, all, { by: 'organization', dup })).toEqual(expected);
    }
  });
});

describe('large networks', () => {
  // In the first most speak on most issues, in the second hardly any two share one: they are worked out differently.
  const tables: Record<string, StatementTable> = {
    'in which most share most': generateTable({ size: 6000, actors: 43, issues: 12, articles: 9, days: 9, seed: 1 }),
    'in which few share anything': generateTable({
      size: 900,
      actors: 300,
      issues: 400,
      articles: 9,
      days: 9,
      seed: 2,
    }),
  };

  it.each(Object.keys(tables))('%s are the sums over pairs of statements', (name) => {
    const table = tables[name]!;
    const rows = allRows(table);
    const behind = contributing(table, rows, { nodes: 'actors', by: 'person' });
    for (const measure of MEASURES) {
      const { ties, edges, zeroes } = oneMode(table, rows, { nodes: 'actors', measure, by: 'person' });
      expect(edges.map(({ a, b, weight }) => [a, b, weight])).toEqual(
        Array.from(ties.a, (a, at) => [a, ties.b[at], ties.weight[at]]),
      );
      const weights = new Map(edges.map(({ a, b, weight }) => [`${a} ${b}`, weight]));
      let nothing = 0;
      const wrong: unknown[] = [];
      for (let a = 0; a < table.actorCount; a++) {
        for (let b = a + 1; b < table.actorCount; b++) {
          const { pairs, agreement, conflict } = behind(a, b);
          const expected = { ignore: pairs, congruence: agreement, conflict, subtract: agreement - conflict }[measure];
          const weight = weights.get(`${a} ${b}`) ?? 0;
          if (Math.abs(weight - expected) > 1e-9) wrong.push({ a, b, weight, expected });
          if (pairs > 0 && expected === 0) nothing++;
        }
      }
      expect(wrong).toEqual([]);
      expect(zeroes).toBe(nothing);
    }
  });

  it.each(Object.keys(tables))('%s have the same norms, however they are worked out', (name) => {
    const table = tables[name]!;
    const rows = allRows(table);
    const x = new Map<string, number>();
    for (const row of rows) {
      if (table.issue[row] === NO_ISSUE || table.stance[row] === NO_STANCE) continue;
      const key = `${table.speaker[row]} ${table.issue[row]} ${table.stance[row]}`;
      x.set(key, (x.get(key) ?? 0) + 1);
    }
    const said = new Map<number, Map<string, number>>();
    for (const [key, count] of x) {
      const [actor, ...kind] = key.split(' ');
      const own = said.get(Number(actor)) ?? new Map<string, number>();
      said.set(Number(actor), own.set(kind.join(' '), count));
    }
    const plain = oneMode(table, rows, { nodes: 'actors', measure: 'ignore', norm: 'no', by: 'person' }).edges;
    const jaccard = oneMode(table, rows, { nodes: 'actors', measure: 'ignore', norm: 'jaccard', by: 'person' }).edges;
    expect(jaccard).toHaveLength(plain.length);
    for (const [at, { a, b, weight }] of jaccard.entries()) {
      const [one, other] = [said.get(a)!, said.get(b)!];
      let divisor = 0;
      for (const [kind, count] of one) divisor += count * (other.get(kind) ?? 1);
      for (const [kind, count] of other) divisor += one.has(kind) ? 0 : count;
      expect(weight).toBeCloseTo(plain[at]!.weight / divisor, 12);
    }
  });

  it('come in steps, after any of which the work can be left alone', () => {
    const table = generateTable({ size: 60_000, actors: 900, issues: 40, articles: 9, days: 9, seed: 3 });
    const options = { nodes: 'actors', measure: 'congruence', norm: 'jaccard', by: 'person' } as const;
    const work = oneModeInSteps(table, allRows(table), options);
    let steps = 0;
    let longest = 0;
    for (;;) {
      const before = performance.now();
      const { done, value } = work.next();
      longest = Math.max(longest, performance.now() - before);
      if (done) {
        expect(value.ties.a.length).toBeGreaterThan(100_000);
        break;
      }
      steps++;
    }
    expect(steps).toBeGreaterThan(20);
    // On an idle machine some 10 ms.
    expect(longest).toBeLessThan(1000);
  });

  it('are worked out once, as long as table, rows and choices stay the same', () => {
    const table = tables['in which most share most']!;
    const rows = allRows(table);
    const options = (norm: Norm) => ({ nodes: 'actors', measure: 'congruence', norm, by: 'person' }) as const;
    const first = networkFor(table, rows, options('no'));
    expect(networkFor(table, rows, options('no'))).toBe(first);
    for (const norm of NORMS.slice(1)) {
      expect(networkFor(table, rows, options(norm)).ties.weight[0]).toBeLessThan(first.ties.weight[0]!);
    }
    expect(knownNetwork({ table, rows: rows.slice(), options: options('no') })).toBeNull();
  });

  it('are known for large before they are worked out', () => {
    const products = (table: StatementTable) =>
      productsFor({
        table,
        rows: allRows(table),
        options: { nodes: 'actors', measure: 'congruence', by: 'person' },
      });
    expect(products(tables['in which few share anything']!)).toBeLessThan(100_000);
    const many = generateTable({ size: 100_000, actors: 500, issues: 50, articles: 9, days: 9, seed: 3 });
    expect(products(many)).toBeGreaterThan(20_000_000);
  });
});
