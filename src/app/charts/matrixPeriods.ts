import { periodsOf, type Scene } from '@/app/state/derive';
import { periodNames } from '@/app/state/words';
import type { Total } from '@/core/analysis/matrix';
import { dayNumber } from '@/core/table/periods';

export interface PeriodCounts {
  /** Short enough for a narrow column. */
  readonly names: readonly string[];
  /** Statements of an actor in each of the periods. */
  readonly counts: (actor: Total) => readonly number[];
}

/** Statements of an actor in each of the two periods; null where the corpus has no two that a short name tells apart. */
export function periodCounts(scene: Scene): PeriodCounts | null {
  const periods = periodsOf(scene.corpus, scene.choices);
  if (!periods) return null;
  const { day } = scene.table;
  const bounds = periods.map(([from, to]) => [dayNumber(from), dayNumber(to)] as const);
  const names = periodNames(periods);
  if (names.some((name) => name.length > 12)) return null;
  return {
    names: names.map((name) => (name.length > 4 ? name.slice(0, 3) : name)),
    counts: (actor) =>
      bounds.map(([from, to]) => actor.rows.filter((row) => (day[row] ?? 0) >= from && (day[row] ?? 0) <= to).length),
  };
}
