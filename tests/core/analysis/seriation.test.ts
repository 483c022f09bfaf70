import fc from 'fast-check';
import { leafOrder } from '@/core/analysis/leafOrder';
import { matrix } from '@/core/analysis/matrix';
import { similarityOrder } from '@/core/analysis/seriation';
import { type Said, type Small, small } from './corpora';

const orderOf = ({ table, rows, corpus }: Small) => {
  const { actors, issues } = similarityOrder(table, matrix(table, rows, { by: 'person' }));
  return { actors: actors.map((at) => corpus.actors[at]!.id), issues: issues.map((at) => corpus.issues[at]!.id) };
};

/** A direction means nothing in itself. */
const either = (order: readonly unknown[], expected: readonly unknown[]) =>
  expect([order, [...order].reverse()]).toContainEqual(expected);

const debates = fc
  .array(
    fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      on: fc.constantFrom('p', 'q', 'r', 's'),
      stance: fc.option(fc.integer({ min: -2, max: 2 }), { freq: 6 }),
    }),
    { maxLength: 60 },
  )
  .map((said): readonly Said[] => said);

describe('the order by similarity', () => {
  it('finds the order again in which every distance grows away from the diagonal, whatever the order it is given in', () => {
    const strict = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(strict, fc.infiniteStream(fc.nat()), (gaps, random) => {
        const along = [0];
        for (const gap of gaps) along.push(along.at(-1)! + gap);
        const mixed = along.map((place) => ({ place, key: random.next().value })).sort((a, b) => a.key - b.key);
        const n = mixed.length;
        const distances = new Float64Array(n * n);
        // Neither a line nor a metric: any growing function of the distance along the order will do.
        mixed.forEach(({ place: a }, i) => {
          mixed.forEach(({ place: b }, j) => {
            distances[i * n + j] = (a - b) ** 2;
          });
        });
        either(
          leafOrder(n, distances).map((at) => mixed[at]!.place),
          along,
        );
      }),
    );
  });

  it('keeps the sum of distances between neighbours as small as any order that keeps the clusters can', () => {
    // Two pairs: a-b and c-d. Of the four ways to join them, b-c is the nearest joint.
    const of = [
      [0, 1, 9, 9],
      [1, 0, 3, 9],
      [9, 3, 0, 1],
      [9, 9, 1, 0],
    ];
    either(leafOrder(4, Float64Array.from(of.flat())), [0, 1, 2, 3]);
  });

  it('lines up actors who each share issues with the next, and their issues alike', () => {
    const places = [4, 1, 6, 0, 3, 5, 2];
    const said = places.flatMap((at) => [0, 1, 2].map((next) => ({ who: `a${at}`, on: `i${at + next}`, stance: 1 })));
    const { actors, issues } = orderOf(small(said));
    either(
      actors,
      [0, 1, 2, 3, 4, 5, 6].map((at) => `a${at}`),
    );
    either(
      issues,
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => `i${at}`),
    );
  });

  it('puts those who share no issue between opposite ones: never mentioned is unknown, not the other pole', () => {
    const said = [
      { who: 'for', on: 'tax', stance: 2 },
      { who: 'against', on: 'tax', stance: -2 },
      { who: 'elsewhere', on: 'war', stance: 2 },
    ];
    expect(orderOf(small(said)).actors[1]).toBe('elsewhere');
  });

  it('does not take never mentioned for neutral', () => {
    const said = [
      { who: 'neutral', on: 'tax', stance: 0 },
      { who: 'silent', on: 'war', stance: 2 },
      { who: 'both', on: 'tax', stance: 0 },
      { who: 'both', on: 'war', stance: 2 },
    ];
    // Were it neutral, the first and the third would differ on the war alone and the second would stand for tax too.
    either(orderOf(small(said)).actors, ['neutral', 'both', 'silent']);
  });

  it('has everybody once, equal profiles side by side, and those without a stance at the end', () => {
    fc.assert(
      fc.property(debates, (said) => {
        const one = small(said);
        const of = matrix(one.table, one.rows, { by: 'person' });
        const { actors, issues } = similarityOrder(one.table, of);
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(actors)).toEqual(of.actors.map(({ position }) => position));
        expect(sorted(issues)).toEqual(of.issues.map(({ position }) => position));
        const profile = (actor: number) =>
          [...of.cells.values()]
            .filter((cell) => cell.actor === actor && cell.kind !== 'noStance')
            .map((cell) => `${cell.issue} ${cell.kind === 'noStance' ? '' : cell.mean}`)
            .join();
        const seen = actors.map(profile);
        const runs = seen.filter((own, at) => own !== seen[at - 1]);
        expect(runs).toHaveLength(new Set(seen).size);
        const silent = seen.indexOf('');
        if (silent >= 0) expect(seen.slice(silent).every((own) => own === '')).toBe(true);
      }),
    );
  });

  it('is the same, whatever the actors are called and in whichever order the statements come', () => {
    // Distinct distances, so that nothing is left for positions to decide.
    const said: Said[] = [
      ['a', 'p', 2],
      ['a', 'q', 2],
      ['a', 'r', -1],
      ['a', 's', 1],
      ['b', 'p', 2],
      ['b', 'q', 1],
      ['c', 'q', -1],
      ['c', 'r', 1],
      ['c', 's', 2],
      ['d', 'p', -2],
      ['d', 'q', -2],
    ].map(([who, on, stance]) => ({ who: String(who), on: String(on), stance: Number(stance) }));
    const plain = orderOf(small(said));
    const turned = orderOf(small([...said].reverse()));
    expect(turned).toEqual(plain);
    const renamed = orderOf(small(said.map((one) => ({ ...one, who: `z${100 - one.who.charCodeAt(0)}` }))));
    expect(renamed.actors).toEqual(plain.actors.map((id) => `z${100 - id.charCodeAt(0)}`));
  });

  it('stands for nothing, for one actor, and beyond 2,000 different profiles', () => {
    expect(orderOf(small([]))).toEqual({ actors: [], issues: [] });
    expect(orderOf(small([{ who: 'a', on: 'p', stance: 1 }]))).toEqual({ actors: ['a'], issues: ['p'] });
    // Pairs of issues: 2,080 different profiles.
    const said = Array.from({ length: 65 }, (_, i) =>
      Array.from({ length: i }, (_, j) => [i, j].map((on) => ({ who: `a${i}-${j}`, on: `i${on}`, stance: 1 }))),
    ).flat(2);
    const { actors } = orderOf(small(said));
    expect(new Set(actors).size).toBe(2080);
  });
});
