import type { useRoving } from '@/app/ui/roving';
import type { Summary } from '@/core/analysis/summary';
import type { StatementTable } from '@/core/table/table';
import { SlideTile } from './SlideTile';

/** A tile that opens its statements. Its numbers stand below the button, whose name says them in words. */
export function SlideTileMark({
  table,
  summary,
  width,
  roving,
  label,
  tip,
  pressed,
  open,
}: {
  table: StatementTable;
  summary: Summary;
  width: number;
  roving: ReturnType<ReturnType<typeof useRoving>['mark']>;
  label: string;
  tip: string;
  pressed: boolean;
  open: () => void;
}) {
  return (
    <div className="slide-tile" style={{ width }}>
      <SlideTile table={table} summary={summary} width={width} />
      <button
        type="button"
        {...roving}
        className="slide-mark"
        aria-label={label}
        aria-pressed={pressed}
        data-tip={tip}
        onClick={open}
      />
    </div>
  );
}
