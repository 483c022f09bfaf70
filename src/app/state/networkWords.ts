// What a network's choices and figures are called, for the drawing, the table and the evidence alike.
import { isSigned, type TieNet } from '@/app/state/networkChoice';
import { signed } from '@/app/state/words';
import type { Duplicates, Norm, TwoModeNorm } from '@/core/analysis/networkSpec';

type AnyNorm = Norm | TwoModeNorm;

export const MEASURE_WORDS: Record<TieNet, string> = {
  ignore: 'pairs of statements on the same issues',
  congruence: 'agreement',
  conflict: 'conflict',
  subtract: 'agreement minus conflict',
  'two-mode': 'net stance',
  'two-mode-ignore': 'statements',
  'two-mode-combine': 'side taken',
};

/** "divided by …", and in a word. */
export const NORM_WORDS: Record<AnyNorm, { readonly by: string; readonly short: string }> = {
  no: { by: 'nothing', short: 'nothing' },
  average: { by: 'the average of both', short: 'average' },
  jaccard: { by: 'what either says (Jaccard)', short: 'Jaccard' },
  cosine: { by: 'the product of both (cosine)', short: 'cosine' },
  activity: { by: 'all by the actor (activity)', short: 'actor’s' },
  prominence: { by: 'all on the issue (prominence)', short: 'issue’s' },
};

/** The denominator in full, for the line below a title and for tips. */
export const NORM_FULL: Record<AnyNorm, string> = {
  no: '',
  average: 'the average of both ends’ statements',
  jaccard: 'what either says alone plus the pairs that are alike (Jaccard)',
  cosine: 'the product of both ends’ statements (cosine)',
  activity: 'the number of the actor’s statements (activity)',
  prominence: 'the number of statements on the issue (prominence)',
};

/** What the name of a division does not tell, said wherever it is chosen. */
export const NORM_NOTES: Partial<Record<AnyNorm, string>> = {
  jaccard:
    'What either says alone: statements on an issue with a stance that the other never takes there. Pairs alike: equal issue, equal stance.',
  cosine:
    'This is DNA’s cosine: N(a) × N(b), not the cosine of two vectors. Two identical profiles of three statements give 1/3.',
  activity: 'The divisor counts the actor’s statements, not their sum.',
  prominence: 'The divisor counts the statements on the issue, not their sum.',
};

export const DUP_WORDS: Record<Duplicates, string> = {
  include: 'each time',
  document: 'once per article',
  week: 'once a week',
  month: 'once a month',
  year: 'once a year',
  all: 'once in all',
};

/** Said where stances weigh in and no legend does. */
export const NEUTRAL_NOTE =
  'A statement that takes no side counts as half agreement with those for and with those against.';

const SIDES = ['', 'for', 'against', 'both'] as const;

/** A share with two figures that tell: "0.36", "0.042". */
function digitsOf(weight: number): number {
  const size = Math.abs(weight);
  return size === 0 || size >= 0.0995 ? 2 : Math.min(9, 1 - Math.floor(Math.log10(size)));
}

/** A weight as it is written: a count where it is one, a share where it is divided, a sign where it has one. */
export function weightText(net: TieNet, weight: number, norm: AnyNorm = 'no'): string {
  if (net === 'two-mode-combine') return SIDES[weight] ?? '';
  const whole = net === 'ignore' || net === 'two-mode' || net === 'two-mode-ignore';
  const digits = norm !== 'no' ? digitsOf(weight) : whole ? 0 : weight % 0.5 === 0 ? 1 : 2;
  if (isSigned(net)) return signed(weight, digits);
  // Writing a comma takes long where there are eighty thousand lines.
  return whole && norm === 'no' && weight >= 1000 ? weight.toLocaleString('en-GB') : weight.toFixed(digits);
}
