import { createContext, useContext, useMemo } from 'react';
import { type DotItemDotProps, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import { placeSlope, SLOPE, slopeSteps, slopeY } from '@/app/charts/shiftPlacement';
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

interface SlopeMarks {
  readonly table: StatementTable;
  readonly shift: Shift;
  readonly row: number;
  readonly mark: RovingMark;
  readonly ends: readonly [SlopeMark, SlopeMark];
  readonly line: SlopeMark;
}

/** Read inside the chart: so a selection draws the marks anew and leaves recharts, and the focus, as they are. */
const Shared = createContext<SlopeMarks | null>(null);

/** The line from one period's mean to the other's, with the statements that both are made of. */
export function ShiftSlope(marks: SlopeMarks) {
  const { table, shift } = marks;
  const chart = useMemo(() => <Slope table={table} shift={shift} />, [table, shift]);
  return <Shared value={marks}>{chart}</Shared>;
}

function Slope({ table, shift }: Pick<SlopeMarks, 'table' | 'shift'>) {
  const middle = (table.min + table.max) / 2;
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
        <text key={step} className="shift-tick" x={SLOPE.axis - 8} y={slopeY(table, step) + 4} textAnchor="end">
          {signed(step, Number.isInteger(step) ? 0 : 1)}
        </text>
      ))}
      <Between />
      <Line
        dataKey="mean"
        className="shift-line"
        isAnimationActive={false}
        dot={({ cx, cy, index }: DotItemDotProps) => (
          <End key={index} x={cx ?? 0} y={cy ?? 0} at={index === 0 ? 0 : 1} />
        )}
        activeDot={false}
      />
    </LineChart>
  );
}

/** What is hit to select the line. */
function Between() {
  const marks = useContext(Shared);
  if (!marks) return null;
  const { table, shift, row, mark, line } = marks;
  const [before, after] = [slopeY(table, shift.before.mean), slopeY(table, shift.after.mean)];
  return (
    <ChartMark
      place={{ row, column: 1 }}
      mark={mark}
      {...line}
      tip={line.label.replace(': ', '\n')}
      bounds={{
        x: SLOPE.before + 12,
        y: Math.min(before, after) - 8,
        width: SLOPE.after - SLOPE.before - 24,
        height: Math.abs(before - after) + 16,
      }}
      reach={0}
    />
  );
}

function End({ x, y, at }: { x: number; y: number; at: 0 | 1 }) {
  const marks = useContext(Shared);
  if (!marks) return null;
  const { table, shift, row, mark, ends } = marks;
  const first = at === 0;
  const { label, selected, open } = ends[at];
  const { mean } = first ? shift.before : shift.after;
  const end = placeSlope(table, shift)[at];
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
      words={
        <>
          {end.counts.map((count) => (
            <text key={count.y} className="shift-count" x={count.x} y={count.y} textAnchor={first ? 'end' : 'start'}>
              × {count.count}
            </text>
          ))}
          <text className="shift-mean" x={x + (first ? 4 : -4)} y={end.textY} textAnchor="middle">
            {signed(mean)}
          </text>
        </>
      }
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
      <circle className={first ? 'shift-ring' : 'shift-disc'} cx={x} cy={y} r={first ? 4.5 : 5.5} />
    </ChartMark>
  );
}
