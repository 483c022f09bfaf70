import { Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import { placeSlope, SLOPE, type SlopeEnd, slopeSteps } from '@/app/charts/shiftPlacement';
import { signed } from '@/app/state/words';
import { SquareShape } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import type { Shift } from '@/core/analysis/shift';
import type { StatementTable } from '@/core/table/table';

export interface SlopeMark {
  readonly label: string;
  readonly selected: boolean;
  readonly open: () => void;
}

/** The line from one period's mean to the other's, with the statements that both are made of. */
export function ShiftSlope({
  table,
  shift,
  row,
  mark,
  ends,
  line,
}: {
  table: StatementTable;
  shift: Shift;
  row: number;
  mark: RovingMark;
  ends: readonly [SlopeMark, SlopeMark];
  line: SlopeMark;
}) {
  const [before, after] = placeSlope(table, shift);
  const middle = (table.min + table.max) / 2;
  const top = Math.min(before.y, after.y) - 8;
  const height = Math.abs(before.y - after.y) + 16;
  const dot = ({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) => {
    const first = index === 0;
    return (
      <End
        key={index}
        end={first ? before : after}
        first={first}
        x={cx ?? 0}
        y={cy ?? 0}
        mean={first ? shift.before.mean : shift.after.mean}
        table={table}
        row={row}
        mark={mark}
        {...ends[first ? 0 : 1]}
      />
    );
  };
  return (
    <LineChart
      width={SLOPE.width}
      height={SLOPE.height}
      margin={{ top: SLOPE.margin, right: 0, bottom: SLOPE.margin, left: 0 }}
      data={[
        { x: SLOPE.before, mean: shift.before.mean },
        { x: SLOPE.after, mean: shift.after.mean },
      ]}
      accessibilityLayer={false}
    >
      <XAxis dataKey="x" type="number" domain={[0, SLOPE.width]} hide />
      <YAxis type="number" domain={[table.min, table.max]} hide />
      {slopeSteps(table).map((step) => (
        <ReferenceLine
          key={step}
          segment={[
            { x: SLOPE.axis, y: step },
            { x: SLOPE.width, y: step },
          ]}
          className={step === middle ? 'shift-grid shift-grid-middle' : 'shift-grid'}
        />
      ))}
      {[table.min, middle, table.max].map((step) => (
        <text
          key={step}
          className="shift-tick"
          x={SLOPE.axis - 8}
          y={SLOPE.margin + ((table.max - step) / (table.max - table.min)) * (SLOPE.height - 2 * SLOPE.margin) + 4}
          textAnchor="end"
        >
          {signed(step, Number.isInteger(step) ? 0 : 1)}
        </text>
      ))}
      <ChartMark
        place={{ row, column: 1 }}
        mark={mark}
        {...line}
        tip={line.label.replace(': ', '\n')}
        bounds={{ x: SLOPE.before + 12, y: top, width: SLOPE.after - SLOPE.before - 24, height }}
        reach={0}
      />
      <Line dataKey="mean" className="shift-line" isAnimationActive={false} dot={dot} activeDot={false} />
    </LineChart>
  );
}

function End({
  end,
  first,
  x,
  y,
  mean,
  table,
  row,
  mark,
  label,
  selected,
  open,
}: SlopeMark & {
  end: SlopeEnd;
  first: boolean;
  x: number;
  y: number;
  mean: number;
  table: StatementTable;
  row: number;
  mark: RovingMark;
}) {
  const xs = [x - 7, x + 7, ...end.squares.flatMap((square) => [square.x, square.x + 14])];
  const ys = [y - 7, y + 7, ...end.squares.flatMap((square) => [square.y, square.y + 14])];
  const bounds = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  return (
    <ChartMark
      place={{ row, column: first ? 0 : 2 }}
      mark={mark}
      label={label}
      tip={label.replace(': ', '\n')}
      selected={selected}
      open={open}
      bounds={bounds}
      reach={0}
    >
      {end.squares.map((square) => (
        <SquareShape
          key={`${square.x} ${square.y}`}
          level={levelOf(square.stance, table.min, table.max)}
          x={square.x}
          y={square.y}
          suggested={square.suggested}
        />
      ))}
      {end.counts.map((count) => (
        <text key={count.y} className="shift-count" x={count.x} y={count.y} textAnchor={first ? 'end' : 'start'}>
          × {count.count}
        </text>
      ))}
      <circle className={first ? 'shift-ring' : 'shift-disc'} cx={x} cy={y} r={first ? 4.5 : 5.5} />
      <text className="shift-mean" x={x + (first ? 4 : -4)} y={end.textY} textAnchor="middle">
        {signed(mean)}
      </text>
    </ChartMark>
  );
}
