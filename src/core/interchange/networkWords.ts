// What a network is, in words: it travels with the file, which may be opened years later and by somebody else.
import type { Duplicates, Measure, Norm, TwoModeMeasure, TwoModeNorm } from '@/core/analysis/networkSpec';
import type { Corpus } from '@/core/corpus/schema';
import type { NetworkSpec } from './networkFile';

const MEASURES: Record<Measure, string> = {
  ignore: 'same issues',
  congruence: 'agreement',
  conflict: 'conflict',
  subtract: 'agreement minus conflict',
};
const TWO_MODE: Record<TwoModeMeasure, string> = {
  ignore: 'statements',
  subtract: 'net stance',
  combine: '1 for, 2 against, 3 both',
};
const NORMS: Record<Norm | TwoModeNorm, string> = {
  no: 'none',
  average: 'divided by the average number of statements',
  jaccard: 'Jaccard',
  cosine: 'divided by the product of the numbers of statements',
  activity: 'divided by the actor’s statements',
  prominence: 'divided by the statements on the issue',
};
const DUP: Record<Duplicates, string> = {
  include: 'counted each time',
  document: 'counted once in each document',
  week: 'counted once in each week',
  month: 'counted once in each month',
  year: 'counted once in each year',
  all: 'counted once',
};

const number = (value: number) => (value < 0 ? `−${-value}` : String(value));

const who = ({ by }: NetworkSpec) => (by === 'organization' ? 'organizations' : 'persons as coded');

/** "Ukraine talks: agreement minus conflict among actors". */
export function networkTitle({ title }: Corpus, spec: NetworkSpec): string {
  if (spec.mode === 'two-mode') return `${title}: ${TWO_MODE[spec.measure]}, actors by issues`;
  const measure = spec.mode === 'issues' && spec.measure === 'ignore' ? 'same actors' : MEASURES[spec.measure];
  return `${title}: ${measure} among ${spec.mode}`;
}

/** All that has to be known to make the same network again, one sentence for each choice. */
export function networkDescription(
  { basis, scale }: Corpus,
  spec: NetworkSpec,
  { filter, atLeast }: { readonly filter: string | undefined; readonly atLeast: number },
): string {
  const tied =
    spec.mode === 'actors'
      ? `Actors (${who(spec)}), tied by the issues that both speak to.`
      : spec.mode === 'issues'
        ? `Issues, tied by the actors (${who(spec)}) who speak to both.`
        : `Actors (${who(spec)}), tied to the issues that they speak to.`;
  return [
    tied,
    `Measure: ${spec.measure}${spec.mode === 'two-mode' ? ` (${TWO_MODE[spec.measure]})` : ` (${MEASURES[spec.measure]})`}.`,
    `Normalisation: ${spec.norm}${spec.norm === 'no' ? '' : ` (${NORMS[spec.norm]})`}.`,
    `Duplicates: ${spec.dup} (${DUP[spec.dup]}).`,
    `Scale: ${number(scale.min)} to ${number(scale.max)}.`,
    `Statements: ${filter ?? 'all'}.`,
    atLeast > 0 ? `Ties weaker than ${atLeast} are left out.` : '',
    basis,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
