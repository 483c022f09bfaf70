import type { Scene } from '@/app/state/derive';
import { Glyph, MarkBox, type MarkLevel, type MarkVoice, markClass, VoiceMark } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import type { Cell } from '@/core/analysis/matrix';
import { onPole } from '@/core/analysis/summary';
import { VOICES } from '@/core/corpus/voice';
import { NO_STANCE, type StatementTable } from '@/core/table/table';

const MARK_STEP = 9;
/** Room that the sign takes at the left of a tile. */
const SIGN = 28;
/** Room for a sign and a mark side by side. */
const LEAST_MARKED = 20;
/** Marks drawn one by one; more are told as a number. */
const MOST_MARKS = 8;

const voiceOf = (table: StatementTable, row: number): MarkVoice => VOICES[table.voice[row] ?? 0] ?? 'quoted';

/** Marks of single statements from the right edge, or their number where they are many or do not fit. */
function Statements({
  table,
  rows,
  right,
  room,
  y,
}: {
  table: StatementTable;
  rows: readonly number[];
  right: number;
  room: number;
  y: number;
}) {
  if (rows.length > MOST_MARKS || rows.length * MARK_STEP > room) {
    return (
      <text className="tile-count" x={right - 6} y={y + 4} textAnchor="end">
        {rows.length}
      </text>
    );
  }
  return rows.map((row, at) => (
    <VoiceMark
      key={row}
      voice={voiceOf(table, row)}
      noStance={table.stance[row] === NO_STANCE}
      x={right - MARK_STEP - (rows.length - 1 - at) * MARK_STEP}
      y={y}
    />
  ));
}

const byVoice = (table: StatementTable, rows: Iterable<number>): number[] =>
  [...rows].sort(
    (a, b) =>
      Number(table.stance[a] === NO_STANCE) - Number(table.stance[b] === NO_STANCE) ||
      (table.voice[a] ?? 0) - (table.voice[b] ?? 0),
  );

/** One cell of the matrix, drawn: colour and sign for the mean, a mark for each statement. */
export function Tile({
  scene,
  cell,
  width,
  height,
  marks,
}: {
  scene: Pick<Scene, 'table'>;
  cell: Cell;
  width: number;
  height: number;
  marks: boolean;
}) {
  const { table } = scene;
  const y = height / 2;
  if (cell.kind === 'bothSides')
    return <BothSides table={table} cell={cell} width={width} height={height} marks={marks} />;
  const level: MarkLevel = cell.kind === 'noStance' ? 'none' : levelOf(cell.mean, table.min, table.max);
  const suggested = cell.suggested === cell.count;
  const strong = level === 'n2' || level === 'p2';
  return (
    <g className={markClass(level, suggested)}>
      <MarkBox level={level} x={0} y={0} width={width} height={height} suggested={suggested} />
      {suggested && level !== 'none' && <rect className="mark-knockout" x={3} y={y - 7} width={18} height={14} />}
      <Glyph level={level} x={marks ? 12 : width / 2} y={y} strong={strong} />
      {marks && <Statements table={table} rows={byVoice(table, cell.rows)} right={width} room={width - SIGN} y={y} />}
    </g>
  );
}

/** Statements on both sides: equal segments for against, neutral and for, never a mean. */
function BothSides({
  table,
  cell,
  width,
  height,
  marks,
}: {
  table: StatementTable;
  cell: Cell;
  width: number;
  height: number;
  marks: boolean;
}) {
  const poles = marks ? (['against', 'neutral', 'for'] as const) : (['against', 'for'] as const);
  const parts = poles.map((pole) => [...onPole(table, cell.rows, pole)]).filter((rows) => rows.length > 0);
  const gap = 1;
  const part = (width - gap * (parts.length - 1)) / parts.length;
  const y = height / 2;
  return parts.map((rows, at) => {
    const x = Math.round(at * (part + gap));
    const right = Math.round(at * (part + gap) + part);
    const mean = rows.reduce((sum, row) => sum + (table.stance[row] ?? 0), 0) / rows.length;
    const level = levelOf(mean, table.min, table.max);
    const room = right - x;
    const withMark = marks && room >= LEAST_MARKED;
    return (
      <g
        key={level}
        className={markClass(
          level,
          rows.every((row) => table.review[row] === 1),
        )}
      >
        <MarkBox level={level} x={x} y={0} width={room} height={height} />
        <Glyph level={level} x={withMark ? x + 6 : x + Math.round(room / 2)} y={y} size={6} />
        {withMark &&
          (rows.length === 1 ? (
            <VoiceMark voice={voiceOf(table, rows[0] ?? 0)} x={right - 6} y={y} />
          ) : (
            <text className="tile-count" x={right - 3} y={y + 4} textAnchor="end">
              {rows.length}
            </text>
          ))}
      </g>
    );
  });
}
