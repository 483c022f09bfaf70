import { type ReactNode, useMemo, useState } from 'react';
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { fitted, textWidth } from '@/app/charts/barsPlacement';
import { ChartChoice } from '@/app/charts/ChartChoice';
import { ChartMark } from '@/app/charts/ChartMark';
import { Figure } from '@/app/charts/Figure';
import { LegendStance } from '@/app/charts/LegendStance';
import { NoStatements } from '@/app/charts/MatrixChart';
import { AXIS, articlePlaces, TimelineAxis } from '@/app/charts/TimelineAxis';
import { TimelineCluster } from '@/app/charts/TimelineCluster';
import { TimelineColumn } from '@/app/charts/TimelineColumn';
import { timelineLanes } from '@/app/charts/timelineLanes';
import { type Cluster, type Lane, placeLanes } from '@/app/charts/timelinePlacement';
import { type TimeBin, type TimeScale, timeBins, timeScale } from '@/app/charts/timelineScale';
import { breakWords, timelineTable, timelineTitle } from '@/app/charts/timelineWords';
import { useScene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { useStore } from '@/app/state/store';
import { counted, filterWords } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import { useWidth } from '@/app/ui/useWidth';
import { displayOrder } from '@/core/analysis/rows';
import { timeline } from '@/core/analysis/timeline';
import { dayNumber, dayText } from '@/core/table/periods';
import './BarsChart.css';
import './TimelineChart.css';

/** More statements than this, or higher lanes, are counted instead of drawn one by one. */
const MOST_SQUARES = 600;
const MOST_HEIGHT = 2400;
const MOST_LANES = 30;
const COLUMNS = 220;
const NARROW = 600;
const LABEL_HEAD = 20;

type Item =
  | { readonly cluster: Cluster }
  | { readonly bin: TimeBin; readonly rows: readonly number[]; readonly at: number };

/** Every statement on its date; stated and inferred dates look different. */
export function TimelineChart() {
  const scene = useScene();
  if (scene.rows.length > 0) return <Days />;
  return (
    <Figure title="Statements on their dates" subtitle={filterWords(scene)} data={() => ({ columns: [], rows: [] })}>
      <NoStatements />
    </Figure>
  );
}

function Days() {
  const scene = useScene();
  const { corpus, choices, table, rows } = scene;
  const choose = useStore((state) => state.choose);
  const [holder, width] = useWidth<HTMLDivElement>(1344);
  const [all, setAll] = useState(false);
  const of = choices.nodes ?? 'issues';
  const narrow = width < NARROW;
  const many = rows.length > MOST_SQUARES;
  const labelWidth = narrow || many ? 0 : Math.min(224, width * 0.2);

  const days = useMemo(() => timeline(table, rows).map(({ day }) => day), [table, rows]);
  const articles = useMemo(() => {
    const heard = new Set([...rows].map((row) => table.article[row]));
    return corpus.articles.filter((_, at) => heard.has(at));
  }, [corpus, table, rows]);
  const scale = useMemo(() => {
    const published = articles.map((article) => dayNumber(article.published.date));
    const drawn = [...new Set([...days, ...published])].sort((a, b) => a - b);
    return timeScale(drawn, labelWidth, width - labelWidth, narrow ? 52 : 88);
  }, [days, articles, labelWidth, width, narrow]);

  const inputs = useMemo(() => timelineLanes(scene, of), [scene, of]);
  const lanes = useMemo(
    () =>
      many
        ? null
        : withinReason(placeLanes(scale, all ? inputs : inputs.slice(0, MOST_LANES), AXIS, narrow ? LABEL_HEAD : 0)),
    [many, scale, inputs, all, narrow],
  );
  const columns = useMemo(
    () => (lanes ? null : columnsOf(scale, table.day, displayOrder(table, rows))),
    [lanes, scale, table, rows],
  );

  const height = lanes ? (lanes.at(-1)?.top ?? 0) + (lanes.at(-1)?.height ?? 0) : AXIS + COLUMNS + 20;
  const places = useMemo(
    () => [
      ...(lanes ?? []).flatMap(({ position, top, clusters }) => [
        ...(position === null ? [] : [{ row: top, column: -1 }]),
        ...clusters.flatMap(({ squares }) => squares.map(({ x, y }) => ({ row: y, column: x }))),
      ]),
      ...(columns ?? []).map((_, column) => ({ row: 0, column })),
      ...articlePlaces(articles),
    ],
    [lanes, columns, articles],
  );
  const { mark } = useRoving(places);

  const isFocus = ({ kind, ids }: Focus) =>
    choices.focus?.kind === kind && choices.focus.ids.join('~') === ids.join('~');
  const focus = (one: Focus) => choose({ focus: isFocus(one) ? null : one, quote: null });
  const isQuote = (id: string) => choices.quote === id;
  const quote = (id: string) => choose({ focus: null, quote: isQuote(id) ? null : id });
  const openBin = ({ from, to }: TimeBin) => {
    if (from === to) focus({ kind: 'day', ids: [dayText(from)] });
    else choose({ time: { from: dayText(from), to: dayText(to) } });
  };

  const items: (Item & { x: number; y: number })[] = lanes
    ? lanes.flatMap(({ clusters }) => clusters.map((cluster) => ({ cluster, x: cluster.from, y: cluster.top })))
    : (columns ?? []).map(({ bin, rows: own }, at) => ({ bin, rows: own, at, x: bin.x, y: AXIS }));
  const unit = COLUMNS / Math.max(1, ...(columns ?? []).map(({ rows: own }) => own.length));
  const draw = (item: Item): ReactNode =>
    'cluster' in item ? (
      <TimelineCluster scene={scene} cluster={item.cluster} mark={mark} isQuote={isQuote} open={quote} />
    ) : (
      <TimelineColumn
        scene={scene}
        bin={item.bin}
        rows={item.rows}
        unit={unit}
        bottom={AXIS + COLUMNS + 10}
        at={item.at}
        mark={mark}
        selected={isFocus({ kind: 'day', ids: [dayText(item.bin.from)] })}
        open={() => openBin(item.bin)}
      />
    );
  const hidden = lanes ? inputs.length - lanes.length : 0;
  return (
    <Figure
      title={timelineTitle(days, rows.length)}
      subtitle={`${lanes ? 'One square a statement.' : manyWords(columns ?? [])}${breakWords(scale)} ${filterWords(scene)}.`}
      data={() => timelineTable(scene, (id) => choose({ focus: null, quote: id }))}
      controls={
        lanes && (
          <ChartChoice
            label="By"
            value={of}
            options={[
              ['issues', 'issue'],
              ['actors', 'actor'],
            ]}
            choose={(nodes) => choose({ nodes: nodes === 'issues' ? null : nodes, focus: null })}
          />
        )
      }
      legend={
        <LegendStance>
          {lanes && (
            <li>
              <svg width={44} height={14} aria-hidden="true">
                <path className="timeline-bracket" d="M0.5 1V13M43.5 1V13M0 7.5H15M29 7.5H44" />
                <rect className="timeline-sample" x={15.5} y={0.5} width={13} height={13} />
              </svg>
              date inferred, the bracket as wide as it is precise
            </li>
          )}
        </LegendStance>
      }
    >
      <div ref={holder} className="timeline-holder">
        <ScatterChart
          width={width}
          height={height}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" dataKey="x" domain={[0, width]} allowDataOverflow hide />
          <YAxis type="number" dataKey="y" domain={[0, height]} allowDataOverflow reversed hide />
          <TimelineAxis scale={scale} articles={articles} mark={mark} width={width} height={height} />
          {lanes?.map(({ label, position, count, top, height: own }) => {
            const id = (of === 'issues' ? corpus.issues : corpus.actors)[position ?? -1]?.id;
            const text = fitted(label, narrow ? width : labelWidth - 6, 14);
            const line = <line className="timeline-lane" x1={0} x2={width} y1={top + own - 0.5} y2={top + own - 0.5} />;
            const y = top + (narrow ? 18 : 24);
            const words = (
              <text className="bars-label" x={0} y={y}>
                {text}
              </text>
            );
            if (position === null || id === undefined)
              return (
                <g key={label}>
                  {line}
                  {words}
                </g>
              );
            const own_: Focus = of === 'issues' ? { kind: 'issue', ids: [id] } : { kind: 'actor', ids: [id] };
            return (
              <g key={id}>
                {line}
                <ChartMark
                  place={{ row: top, column: -1 }}
                  mark={mark}
                  label={`${label}: ${counted(count, 'statement')}`}
                  {...(text !== label && { tip: label })}
                  selected={isFocus(own_)}
                  open={() => focus(own_)}
                  bounds={{ x: 0, y: y - 15, width: textWidth(text), height: 20 }}
                  reach={0}
                >
                  {words}
                </ChartMark>
              </g>
            );
          })}
          <Scatter
            data={items}
            isAnimationActive={false}
            shape={({ payload }: { payload?: Item }) => <g>{payload && draw(payload)}</g>}
          />
        </ScatterChart>
        {hidden > 0 && (
          <button type="button" className="action" onClick={() => setAll(true)}>
            Show all {inputs.length} {of === 'issues' ? 'issues' : 'actors'}
          </button>
        )}
      </div>
    </Figure>
  );
}

const withinReason = (lanes: Lane[]): Lane[] | null => {
  const last = lanes.at(-1);
  return last && last.top + last.height > MOST_HEIGHT ? null : lanes;
};

interface Column {
  readonly bin: TimeBin;
  readonly rows: readonly number[];
}

/** The bins that hold statements. */
function columnsOf(scale: TimeScale, day: Int32Array, rows: Uint32Array): Column[] {
  const bins = timeBins(scale);
  const held = bins.map((): number[] => []);
  // Bins are in order: the last that begins on or before the day.
  for (const row of rows) {
    let [low, high] = [0, bins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((bins[middle]?.from ?? 0) <= (day[row] ?? 0)) low = middle;
      else high = middle - 1;
    }
    held[low]?.push(row);
  }
  return bins.flatMap((bin, at) => (held[at]?.length ? [{ bin, rows: held[at] ?? [] }] : []));
}

const manyWords = (columns: readonly Column[]) => {
  const span = Math.max(0, ...columns.map(({ bin }) => bin.to - bin.from + 1));
  return `Too many for a square each: counted by ${span === 1 ? 'day' : `${span} days`}; fewer statements are drawn one by one.`;
};
