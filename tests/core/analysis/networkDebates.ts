// Debates of any kind, and the networks of each worked out as the formulas are written: statement by statement, over plain
// objects, with words for keys.
import fc from 'fast-check';
import type { Duplicates, Measure, Norm, TwoModeMeasure, TwoModeNorm } from '@/core/analysis/networkSpec';
import { type Said, type Small, small } from './corpora';

export const ACTORS = ['a', 'b', 'c', 'd', 'e'];
export const ISSUES = ['p', 'q', 'r'];
const SIDES: Record<string, string> = { b: 'd', c: 'd' };

/** On both sides of the ends of weeks, months and years; the first two are 52 weeks apart, in the same week of two years. */
const DAYS = [
  '2021-01-04',
  '2022-01-03',
  '2022-01-09',
  '2022-01-10',
  '2022-01-31',
  '2022-02-01',
  '2022-12-31',
  '2023-01-01',
];

/** A statement, in one of three documents. */
export type Spoken = Said & { readonly document: number };

export interface Debate {
  readonly scale: readonly [number, number];
  readonly said: readonly Spoken[];
}

export const debates = fc
  .constantFrom<readonly [number, number]>([-2, 2], [0, 1], [-5, 5], [1, 4])
  .chain(([min, max]) =>
    fc.record({
      scale: fc.constant<readonly [number, number]>([min, max]),
      said: fc.array(
        fc
          .record({
            who: fc.constantFrom(...ACTORS),
            on: fc.option(fc.constantFrom(...ISSUES), { freq: 6 }),
            stance: fc.option(fc.integer({ min, max }), { freq: 6 }),
            mode: fc.constantFrom('direct' as const, 'indirect' as const, 'narrated' as const),
            day: fc.option(fc.constantFrom(...DAYS), { freq: 4 }),
            document: fc.nat(2),
          })
          .map(({ on, stance, ...rest }): Spoken => (on === null ? rest : { ...rest, on, stance })),
        { maxLength: 40 },
      ),
    }),
  );

export const build = ({ said, scale }: Debate, actors = ACTORS, issues = ISSUES): Small => {
  const built = small(said, { scale, sides: SIDES, actors, issues });
  for (const [row, { document }] of said.entries()) built.table.article[row] = document;
  return built;
};

interface Counted {
  readonly actor: string;
  readonly issue: string;
  readonly stance: number;
}

/** What the duplicates of a statement are told by besides actor, issue and stance. */
function spanOf({ day = null, document }: Spoken, dup: Duplicates): string {
  if (dup === 'document') return String(document);
  if (dup === 'all') return '';
  if (day === null) return 'undated';
  if (dup === 'week') {
    const monday = new Date(`${day}T00:00:00Z`);
    monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
    return monday.toISOString();
  }
  return day.slice(0, dup === 'month' ? 7 : 4);
}

/** The statements that count, an identical one once in each span. */
export function countedIn({ said }: Debate, by: 'person' | 'organization', dup: Duplicates): Counted[] {
  const seen = new Set<string>();
  return said.flatMap((one) => {
    const { who, on, stance } = one;
    if (on === undefined || stance === undefined || stance === null) return [];
    const actor = by === 'person' ? who : (SIDES[who] ?? who);
    const key = [actor, on, stance, spanOf(one, dup)].join(' ');
    if (dup !== 'include' && seen.has(key)) return [];
    seen.add(key);
    return [{ actor, issue: on, stance }];
  });
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** By the names of both ends, "a ~ b" with the first in the alphabet first. */
export function naiveOneMode(
  statements: readonly Counted[],
  [min, max]: readonly [number, number],
  nodes: 'actors' | 'issues',
  measure: Measure,
  norm: Norm,
): Record<string, number> {
  const [end, via] = nodes === 'actors' ? (['actor', 'issue'] as const) : (['issue', 'actor'] as const);
  const names = [...new Set(statements.map((one) => one[end]))].sort();
  const of = (name: string) => statements.filter((one) => one[end] === name);
  const x = (name: string, on: string, stance: number) =>
    of(name).filter((one) => one[via] === on && one.stance === stance).length;
  const kinds = [...new Set(statements.map((one) => `${one[via]} ${one.stance}`))].map((kind) => {
    const [on, stance] = kind.split(' ') as [string, string];
    return { on, stance: Number(stance) };
  });
  const divisor = (a: string, b: string): number => {
    if (norm === 'no') return 1;
    if (norm === 'average') return (of(a).length + of(b).length) / 2;
    if (norm === 'cosine') return of(a).length * of(b).length;
    const both = kinds.map(({ on, stance }) => [x(a, on, stance), x(b, on, stance)] as const);
    return (
      total(both.map(([ofA, ofB]) => (ofB === 0 ? ofA : 0))) +
      total(both.map(([ofA, ofB]) => (ofA === 0 ? ofB : 0))) +
      total(both.map(([ofA, ofB]) => ofA * ofB))
    );
  };
  const weights: Record<string, number> = {};
  for (const a of names) {
    for (const b of names.filter((name) => name > a)) {
      const pairs = of(a).flatMap((one) =>
        of(b).flatMap((other) => (one[via] === other[via] ? Math.abs(one.stance - other.stance) / (max - min) : [])),
      );
      const worth = { ignore: () => 1, congruence: (d: number) => 1 - d, conflict: (d: number) => d };
      const weight =
        measure === 'subtract' ? total(pairs.map((d) => 1 - 2 * d)) : total(pairs.map((d) => worth[measure](d)));
      if (Math.abs(weight) > 1e-9) weights[`${a} ~ ${b}`] = weight / divisor(a, b);
    }
  }
  return weights;
}

/** By actor, then issue. */
export function naiveTwoMode(
  statements: readonly Counted[],
  [min, max]: readonly [number, number],
  measure: TwoModeMeasure,
  norm: TwoModeNorm,
): Record<string, number> {
  const weights: Record<string, number> = {};
  for (const { actor, issue } of statements) {
    const own = statements.filter((one) => one.actor === actor);
    const on = own.filter((one) => one.issue === issue);
    const yes = on.filter(({ stance }) => stance === max).length;
    const weight = {
      ignore: on.length,
      subtract: min === 0 && max === 1 ? yes - (on.length - yes) : total(on.map(({ stance }) => stance)),
      combine: (yes > 0 ? 1 : 0) + (yes < on.length ? 2 : 0),
    }[measure];
    const divisor = {
      no: 1,
      activity: own.length,
      prominence: statements.filter((one) => one.issue === issue).length,
    }[norm];
    if (weight !== 0) weights[`${actor} ~ ${issue}`] = weight / divisor;
  }
  return weights;
}
