// Coefficients of agreement between coders: pure figures, no corpora.

/** A figure, or why there is none: nothing was compared, or everything has one value, so that chance agrees as well. */
export type Coefficient =
  | { readonly kind: 'value'; readonly value: number; readonly units: number }
  | { readonly kind: 'noPairs' }
  | { readonly kind: 'noVariation'; readonly units: number };

/**
 * Cohen's kappa for two coders and nominal categories: (p − e) / (1 − e), with p the share of units on which they agree
 * and e the sum over categories of the products of both coders' shares (Cohen, A coefficient of agreement for nominal
 * scales, Educational and Psychological Measurement 20, 1960). 1 is full agreement, 0 what chance would give, below 0
 * less than that.
 */
export function cohensKappa(pairs: readonly (readonly [number, number])[]): Coefficient {
  const units = pairs.length;
  if (units === 0) return { kind: 'noPairs' };
  const shares = [new Map<number, number>(), new Map<number, number>()] as const;
  let agreed = 0;
  for (const [a, b] of pairs) {
    if (a === b) agreed++;
    shares[0].set(a, (shares[0].get(a) ?? 0) + 1);
    shares[1].set(b, (shares[1].get(b) ?? 0) + 1);
  }
  // In whole numbers as long as possible: only then is 1 − e exactly 0 where it should be.
  let byChance = 0;
  for (const [category, count] of shares[0]) byChance += count * (shares[1].get(category) ?? 0);
  const squared = units * units;
  if (byChance === squared) return { kind: 'noVariation', units };
  return { kind: 'value', value: (agreed * units - byChance) / (squared - byChance), units };
}

/** How far apart two values are, squared: 0 for the same. */
export type Difference = (a: number, b: number) => number;

export const nominal: Difference = (a, b) => (a === b ? 0 : 1);
export const interval: Difference = (a, b) => (a - b) ** 2;

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of coders and with values missing
 * (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). Each unit holds the values that its coders gave;
 * units with fewer than two count for nothing. 1 is full agreement, 0 what chance would give.
 */
export function krippendorffsAlpha(of: readonly (readonly number[])[], difference: Difference): Coefficient {
  const units = of.filter((values) => values.length > 1);
  if (units.length === 0) return { kind: 'noPairs' };
  const counts = new Map<number, number>();
  let observed = 0;
  let n = 0;
  for (const values of units) {
    let sum = 0;
    for (const a of values) for (const b of values) sum += difference(a, b);
    observed += sum / (values.length - 1);
    n += values.length;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let expected = 0;
  for (const [a, countA] of counts) for (const [b, countB] of counts) expected += countA * countB * difference(a, b);
  if (expected === 0) return { kind: 'noVariation', units: units.length };
  return { kind: 'value', value: 1 - ((n - 1) * observed) / expected, units: units.length };
}
