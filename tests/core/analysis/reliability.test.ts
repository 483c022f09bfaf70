import { cohensKappa, interval, krippendorffsAlpha, nominal } from '@/core/analysis/reliability';

/** Pairs of categories out of a table of counts. */
const table = (counts: readonly (readonly number[])[]) =>
  counts.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)));
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const transposed = (coders: readonly (readonly (number | null)[])[]) =>
  (coders[0] ?? []).map((_, unit) => coders.flatMap((values) => values[unit] ?? []));
const digits = (text: string) => [...text].map((digit) => (digit === '.' ? null : Number(digit)));

describe('Cohen’s kappa', () => {
  it.each([
    // Textbook tables of two raters who say yes or no.
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
    [
      [
        [10, 0],
        [0, 10],
      ],
      1,
    ],
    [
      [
        [0, 10],
        [10, 0],
      ],
      -1,
    ],
  ])('of %j is %d', (counts, expected) => {
    const found = cohensKappa(table(counts));
    expect(found).toMatchObject({ kind: 'value', units: counts.flat().reduce((sum, count) => sum + count) });
    if (found.kind === 'value') expect(found.value).toBeCloseTo(expected, 4);
  });

  it('has no value where nothing is compared, or both use one category alone', () => {
    expect(cohensKappa([])).toEqual({ kind: 'noPairs' });
    expect(cohensKappa(table([[7]]))).toEqual({ kind: 'noVariation', units: 7 });
    // One of them varies: chance can be told, and is no better.
    expect(cohensKappa(table([[3, 4]]))).toMatchObject({ kind: 'value', value: 0 });
  });
});

describe('Krippendorff’s alpha', () => {
  it('is that of the worked examples of its author', () => {
    const binary = transposed([digits('0100000010'), digits('1110010000')]);
    expect(krippendorffsAlpha(binary, nominal)).toMatchObject({ value: expect.closeTo(0.095, 3) });
    const fiveCategories = transposed([letters('aabbdcccedda'), letters('babbbccceddd')]);
    expect(krippendorffsAlpha(fiveCategories, nominal)).toMatchObject({ value: expect.closeTo(0.692, 3), units: 12 });
    const missing = transposed([
      digits('12332141 2...'.replace(' ', '')),
      digits('1233224125.3'),
      digits('.3332342251.'),
      digits('1233244125 1.'.replace(' ', '')),
    ]);
    expect(krippendorffsAlpha(missing, nominal)).toMatchObject({ value: expect.closeTo(0.743, 3), units: 11 });
    expect(krippendorffsAlpha(missing, interval)).toMatchObject({ value: expect.closeTo(0.849, 3) });
  });

  it('of two coders’ numbers weighs how far they are apart', () => {
    const near = [
      [1, 2],
      [4, 4],
      [5, 5],
      [2, 2],
    ];
    const far = [
      [1, 5],
      [4, 4],
      [5, 5],
      [2, 2],
    ];
    const [a, b] = [near, far].map((units) => krippendorffsAlpha(units, interval));
    // By hand: observed 2 · 1, expected over the eight values 1 2 4 4 5 5 2 2, n = 8.
    expect(a).toMatchObject({ value: expect.closeTo(1 - (7 * 2) / (2 * (8 * 95 - 25 * 25)), 10) });
    expect(a?.kind === 'value' && b?.kind === 'value' && a.value > b.value).toBe(true);
  });

  it('has no value where no unit has two values, or all are the same', () => {
    expect(krippendorffsAlpha([], nominal)).toEqual({ kind: 'noPairs' });
    expect(krippendorffsAlpha([[1], []], interval)).toEqual({ kind: 'noPairs' });
    expect(krippendorffsAlpha([[2, 2], [2, 2], [5]], interval)).toEqual({ kind: 'noVariation', units: 2 });
  });
});
