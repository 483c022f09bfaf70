// Which lanes a timeline has: one for each issue, or each actor, with statements.
import { barName } from '@/app/charts/barsWords';
import type { LaneInput } from '@/app/charts/timelinePlacement';
import type { Scene } from '@/app/state/derive';
import { bars } from '@/core/analysis/bars';
import { orderByCount } from '@/core/analysis/order';
import type { Unit } from '@/core/table/table';

/** Most statements first; those without an issue last. */
export function timelineLanes(
  { corpus, table, rows }: Pick<Scene, 'corpus' | 'table' | 'rows'>,
  { of, by }: { readonly of: 'issues' | 'actors'; readonly by: Unit },
): LaneInput[] {
  const dated = (own: Uint32Array) =>
    [...own].map((row) => {
      const date = corpus.statements[row]?.date;
      return {
        row,
        day: table.day[row] ?? 0,
        precision: date?.precision ?? 'day',
        inferred: date?.basis === 'inferred',
      } as const;
    });
  const { bars: counted, withoutIssue } = bars(table, rows, { of, by });
  const lanes: LaneInput[] = orderByCount(counted).map((bar) => ({
    label: barName({ corpus }, of, bar.position),
    position: bar.position,
    rows: dated(bar.rows),
  }));
  if (withoutIssue.length > 0) lanes.push({ label: 'No issue', position: null, rows: dated(withoutIssue) });
  return lanes;
}
