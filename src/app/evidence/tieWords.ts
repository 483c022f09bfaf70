// The formula of a tie's weight, in words and in numbers.
import { DUP_WORDS, weightText } from '@/app/state/networkWords';
import { counted, signed } from '@/app/state/words';
import type { Duplicates, Measure, Norm, TwoModeMeasure, TwoModeNorm } from '@/core/analysis/networkSpec';
import type { TieFormula, TwoModeFormula } from '@/core/analysis/tieFormula';

export interface Equation {
  /** "2 agreements on 2 issues / average of 6 and 5 statements = 0.36". */
  readonly words: string;
  /** "2 / 5.5 = 0.36"; '' where nothing divides. */
  readonly figures: string;
  /** What the words leave open; '' where nothing. */
  readonly note: string;
}

/** Two decimals at most, and none for nothing: "2", "2.5", "2.25". */
const plain = (value: number) => {
  const text = Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return value < 0 && text !== '0' ? `−${text}` : text;
};

const some = (value: number, one: string) => `${plain(value)} ${value === 1 ? one : `${one}s`}`;

/** How a pair of statements counts, with the scale's width. */
export function pairFormula(measure: Measure, width: number): string {
  switch (measure) {
    case 'ignore':
      return 'Each pair of statements on the same issue counts 1, whatever their stances.';
    case 'congruence':
      return `Each pair of statements on an issue counts 1 if the stances are equal, 0 if they are poles apart: 1 − |difference| / ${width}.`;
    case 'conflict':
      return `Each pair of statements on an issue counts 0 if the stances are equal, 1 if they are poles apart: |difference| / ${width}.`;
    case 'subtract':
      return `Each pair of statements on an issue adds 1 − |difference| / ${width} to agreement and |difference| / ${width} to conflict; the tie is agreement minus conflict.`;
  }
}

/** The undivided sum, below the table of what it is made of. */
export function sumWords(measure: Measure, { pairs, agreement, conflict }: TieFormula): string {
  switch (measure) {
    case 'ignore':
      return counted(pairs, 'pair');
    case 'congruence':
      return `Agreement ${agreement.toFixed(2)}`;
    case 'conflict':
      return `Conflict ${conflict.toFixed(2)}`;
    case 'subtract':
      return `${agreement.toFixed(2)} − ${conflict.toFixed(2)} = ${signed(agreement - conflict, 2)}`;
  }
}

interface OneModeWords {
  readonly measure: Measure;
  readonly norm: Norm;
  readonly nodes: 'actors' | 'issues';
  readonly ends: readonly [string, string];
}

export function equationOf(formula: TieFormula, { measure, norm, nodes, ends }: OneModeWords): Equation {
  const { sum, divisor, weight, things, pairs, agreement, conflict, counts, alone, alike } = formula;
  const [on, by] = nodes === 'issues' ? ['by', 'on'] : ['on', 'by'];
  const shared = `${on} ${counted(things, nodes === 'issues' ? 'actor' : 'issue')}`;
  const above = {
    ignore: `${counted(pairs, 'pair')} of statements ${shared}`,
    congruence: `${some(agreement, 'agreement')} ${shared}`,
    conflict: `${some(conflict, 'conflict')} ${shared}`,
    subtract: `${some(agreement, 'agreement')} − ${some(conflict, 'conflict')} ${shared}`,
  }[measure];
  const result = weightText(measure, weight, norm);
  if (norm === 'no') return { words: `${above} = ${result}`, figures: '', note: '' };
  const [first, second] = counts;
  const below = {
    average: `average of ${first} and ${second} statements`,
    cosine: `${first} × ${second} statements`,
    jaccard: `(${alone[0]} only ${by} ${ends[0]} + ${alone[1]} only ${by} ${ends[1]} + ${counted(alike, 'pair')} alike)`,
  }[norm];
  return {
    words: `${measure === 'subtract' ? `(${above})` : above} / ${below} = ${result}`,
    figures: `${plain(sum)} / ${plain(divisor)} = ${result}`,
    note:
      norm === 'jaccard'
        ? `Only ${by} one: with a stance that the other never takes there. Alike: a statement of each, equal in ${nodes === 'issues' ? 'actor' : 'issue'} and stance.`
        : `${first} and ${second}: all statements with a stance ${by} ${ends[0]} and ${by} ${ends[1]}, also on what they do not share.`,
  };
}

/** Stances that are written one by one; more are counted. */
const LISTED = 12;

/** "+2 +2 −1", or "14 × +2, 3 × −1". */
function stanceSum(stances: readonly number[]): string {
  if (stances.length <= LISTED) return stances.map((stance) => signed(stance, 0)).join(' ');
  const counts = new Map<number, number>();
  for (const stance of stances) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  return [...counts].map(([stance, count]) => `${count} × ${signed(stance, 0)}`).join(', ');
}

export function twoModeEquation(
  { sum, divisor, weight, count }: TwoModeFormula,
  {
    measure,
    norm,
    names,
    stances,
  }: {
    readonly measure: TwoModeMeasure;
    readonly norm: TwoModeNorm;
    readonly names: readonly [string, string];
    readonly stances: readonly number[];
  },
): Equation {
  if (measure === 'combine') {
    const those = (side: number) => stances.filter((stance) => stance === side).length;
    const result = weightText('two-mode-combine', weight);
    return { words: `${those(1)} for, ${those(-1)} against: ${result}`, figures: '', note: '' };
  }
  const net = measure === 'subtract' ? 'two-mode' : 'two-mode-ignore';
  const above = measure === 'subtract' ? stanceSum(stances) : counted(count, 'statement');
  const result = weightText(net, weight, norm);
  if (norm === 'no') return { words: measure === 'ignore' ? above : `${above} = ${result}`, figures: '', note: '' };
  const whose = norm === 'activity' ? `by ${names[0]}` : `on ${names[1]}`;
  const alone = measure === 'ignore' || stances.length === 1;
  return {
    words: `${alone ? above : `(${above})`} / ${counted(divisor, 'statement')} ${whose} = ${result}`,
    figures: `${plain(sum)} / ${plain(divisor)} = ${result}`,
    note: '',
  };
}

/** "Counted once per article: 2 repeats are listed and do not count." */
export function repeatNote(dup: Duplicates, repeats: ReadonlyMap<number, readonly number[]>): string {
  if (dup === 'include') return '';
  const count = [...repeats.values()].reduce((sum, { length }) => sum + length, 0);
  const words = `An identical actor, issue and stance counts ${DUP_WORDS[dup]}.`;
  if (count === 0) return `${words} Nothing is repeated here.`;
  return `${words} ${counted(count, 'repeat')} ${count === 1 ? 'is' : 'are'} listed and not added up again.`;
}
