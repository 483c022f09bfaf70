import { useMemo } from 'react';
import { type Scene, selectionOf } from '@/app/state/derive';
import { useWindowSettings } from '@/app/state/windows';
import {
  spokenWindows,
  type TimeWindow,
  WINDOW_UNITS,
  type WindowKind,
  type WindowUnit,
  windowCount,
  windows,
} from '@/core/analysis/windows';

/** More windows nobody waits for, nor tells apart. */
const MOST_WINDOWS = 400;
/** So many windows at most, unless the reader asks for more. */
const USUAL = 26;

export interface CutTime {
  readonly kind: WindowKind;
  readonly unit: WindowUnit;
  readonly size: number;
  /** Units that do not make too many windows. */
  readonly units: readonly WindowUnit[];
  /** All windows there are. */
  readonly many: number;
  /** Those with statements of their own. */
  readonly list: readonly TimeWindow[];
  /** Rows that pass the filter, at any time. */
  readonly rows: Uint32Array;
}

/** The time of the corpus in windows, as the reader cuts it; the filter's own days do not count. */
export function useWindows({ corpus, table, choices }: Scene): CutTime {
  const { kind, unit: chosen, size } = useWindowSettings();
  const { firstDay, lastDay } = table;
  const { rows } = selectionOf(corpus, choices.time === null ? choices : { ...choices, time: null });
  const count = (unit: WindowUnit) => windowCount(firstDay, lastDay, { kind: 'cumulative', unit, size: 1 });
  const units = WINDOW_UNITS.filter((unit) => unit === 'month' || count(unit) <= MOST_WINDOWS);
  const usual = units.find((unit) => count(unit) <= USUAL) ?? 'month';
  const unit = chosen !== null && units.includes(chosen) ? chosen : usual;
  const all = useMemo(() => windows(firstDay, lastDay, { kind, unit, size }), [firstDay, lastDay, kind, unit, size]);
  const list = useMemo(() => spokenWindows(table, rows, all, kind), [table, rows, all, kind]);
  return { kind, unit, size, units, many: all.length, list, rows };
}
