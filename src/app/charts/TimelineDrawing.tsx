import { createContext, useContext, useMemo } from 'react';
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { textWidth } from '@/app/charts/barsPlacement';
import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import { AXIS, TimelineAxis } from '@/app/charts/TimelineAxis';
import { TimelineCluster } from '@/app/charts/TimelineCluster';
import { TimelineColumn } from '@/app/charts/TimelineColumn';
import { LABEL_LINE, type Lane } from '@/app/charts/timelinePlacement';
import type { TimeBin, TimeColumn, TimeScale } from '@/app/charts/timelineScale';
import type { Selection } from '@/app/charts/useSelection';
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { counted } from '@/app/state/words';
import type { Article } from '@/core/corpus/schema';
import { dayText } from '@/core/table/periods';

/** Height of the highest column, and the room above and below. */
export const COLUMNS = 220;
export const COLUMNS_MARGIN = 10;

export interface TimelineMarks extends Selection {
  readonly scene: Scene;
  readonly of: 'issues' | 'actors';
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly articles: readonly Article[];
  /** A square a statement; null where statements are counted in columns. */
  readonly lanes: readonly Lane[] | null;
  readonly columns: readonly TimeColumn[] | null;
  /** Labels stand above their lanes. */
  readonly narrow: boolean;
  readonly mark: RovingMark;
  readonly openBin: (bin: TimeBin) => void;
}

/** Read inside the chart: so a selection draws the marks anew and leaves recharts, and the focus, as they are. */
const Shared = createContext<TimelineMarks | null>(null);

/** A lane's cluster or a column, by its place in the lists. */
interface Datum {
  readonly x: number;
  readonly y: number;
  readonly lane: number;
  readonly at: number;
}

export function TimelineDrawing(marks: TimelineMarks) {
  const { width, height, lanes, columns } = marks;
  const data = useMemo(
    (): Datum[] =>
      lanes
        ? lanes.flatMap(({ clusters }, lane) => clusters.map(({ from, top }, at) => ({ x: from, y: top, lane, at })))
        : (columns ?? []).map(({ bin }, at) => ({ x: bin.x, y: AXIS, lane: 0, at })),
    [lanes, columns],
  );
  const chart = useMemo(
    () => (
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" dataKey="x" domain={[0, width]} allowDataOverflow hide />
        <YAxis type="number" dataKey="y" domain={[0, height]} allowDataOverflow reversed hide />
        <Around />
        <Scatter
          data={data}
          isAnimationActive={false}
          shape={({ payload }: { payload?: Datum }) => <g>{payload && <Item {...payload} />}</g>}
        />
      </ScatterChart>
    ),
    [width, height, data],
  );
  return <Shared value={marks}>{chart}</Shared>;
}

function Item({ lane, at }: Datum) {
  const marks = useContext(Shared);
  if (!marks) return null;
  const { scene, lanes, columns, mark, isFocus, isQuote, quote, openBin } = marks;
  const cluster = lanes?.[lane]?.clusters[at];
  if (cluster) return <TimelineCluster scene={scene} cluster={cluster} mark={mark} isQuote={isQuote} open={quote} />;
  const column = columns?.[at];
  if (!column) return null;
  const highest = Math.max(1, ...(columns ?? []).map(({ rows }) => rows.length));
  const { bin, rows } = column;
  return (
    <TimelineColumn
      scene={scene}
      bin={bin}
      rows={rows}
      unit={COLUMNS / highest}
      bottom={AXIS + COLUMNS + COLUMNS_MARGIN}
      at={at}
      mark={mark}
      selected={bin.from === bin.to && isFocus({ kind: 'day', ids: [dayText(bin.from)] })}
      open={() => openBin(bin)}
    />
  );
}

/** The axis and the names of the lanes. */
function Around() {
  const marks = useContext(Shared);
  if (!marks) return null;
  const { scale, articles, mark, height, lanes } = marks;
  return (
    <>
      <TimelineAxis scale={scale} articles={articles} mark={mark} height={height} />
      {lanes?.map((lane) => (
        <LaneHead key={lane.position} marks={marks} lane={lane} />
      ))}
    </>
  );
}

function LaneHead({ marks, lane }: { marks: TimelineMarks; lane: Lane }) {
  const { scene, of, width, narrow, mark, isFocus, focus } = marks;
  const { label, lines, position, count, top, height, row } = lane;
  const { corpus } = scene;
  const id = (of === 'issues' ? corpus.issues : corpus.actors)[position ?? -1]?.id;
  const y = top + (narrow ? 18 : 24);
  const bottom = top + height - 0.5;
  const words = lines
    .map((text, at) => ({ text, y: y + at * LABEL_LINE }))
    .map(({ text, y }) => (
      <text key={y} className="bars-label" x={0} y={y}>
        {text}
      </text>
    ));
  const own: Focus | null = id === undefined ? null : { kind: of === 'issues' ? 'issue' : 'actor', ids: [id] };
  return (
    <g>
      <line className="timeline-lane" x1={0} x2={width} y1={bottom} y2={bottom} />
      {own === null ? (
        words
      ) : (
        <ChartMark
          place={{ row, column: -1 }}
          mark={mark}
          label={`${label}: ${counted(count, 'statement')}`}
          {...(lines.some((line) => line.endsWith('…')) && { tip: label })}
          selected={isFocus(own)}
          open={() => focus(own)}
          bounds={{
            x: 0,
            y: y - 15,
            width: Math.max(...lines.map((line) => textWidth(line))),
            height: 20 + (lines.length - 1) * LABEL_LINE,
          }}
          reach={0}
          words={words}
        />
      )}
    </g>
  );
}
