import { type ReactNode, useMemo, useState } from 'react';
import { ChartChoice } from '@/app/charts/ChartChoice';
import { Figure } from '@/app/charts/Figure';
import { LegendStance } from '@/app/charts/LegendStance';
import { NoStatements } from '@/app/charts/NoStatements';
import { AXIS, articlePlaces } from '@/app/charts/TimelineAxis';
import { COLUMNS, COLUMNS_MARGIN, TimelineDrawing, type TimelineMarks } from '@/app/charts/TimelineDrawing';
import { TimelineUndated } from '@/app/charts/TimelineUndated';
import { timelineLanes } from '@/app/charts/timelineLanes';
import { type Lane, placeLanes } from '@/app/charts/timelinePlacement';
import { type TimeBin, type TimeColumn, timeColumns, timeScale } from '@/app/charts/timelineScale';
import { breakWords, timelineTable, timelineTitle } from '@/app/charts/timelineWords';
import { useSelection } from '@/app/charts/useSelection';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { filterWords } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import { useWidth } from '@/app/ui/useWidth';
import { displayOrder } from '@/core/analysis/rows';
import { timeline } from '@/core/analysis/timeline';
import { dayNumber, dayText, NO_DAY } from '@/core/table/periods';
import './BarsChart.css';
import './TimelineChart.css';

/** More statements than this, or higher lanes, are counted instead of drawn one by one. */
const MOST_SQUARES = 600;
const MOST_HEIGHT = 2400;
const MOST_LANES = 30;
const NARROW = 600;
const LABEL_HEAD = 20;

/** Every statement on its date; stated and inferred dates look different, and what has none stands apart. */
export function TimelineChart() {
  const scene = useScene();
  const { corpus, choices, table, rows } = scene;
  const { by } = choices;
  const of = choices.nodes ?? 'issues';
  const dated = useMemo(() => rows.filter((row) => table.day[row] !== NO_DAY), [table, rows]);
  const undated = useMemo(() => {
    const rest = rows.filter((row) => table.day[row] === NO_DAY);
    return timelineLanes({ corpus, table, rows: rest }, { of, by });
  }, [corpus, table, rows, of, by]);
  const apart = undated.length > 0 && <TimelineUndated scene={scene} lanes={undated} />;
  if (dated.length > 0) return <Days rows={dated} apart={apart} />;
  return (
    <Figure
      title={rows.length > 0 ? timelineTitle([], rows.length) : 'Statements on their dates'}
      subtitle={`${filterWords(scene)}.`}
      data={() => timelineTable(scene, openQuote)}
      controls={apart && <LaneChoice />}
      legend={apart && <LegendStance />}
    >
      {rows.length === 0 ? (
        <NoStatements />
      ) : (
        <div className="timeline-holder">
          <p className="timeline-none">No day is known for any of them, so there is no time axis to draw.</p>
          {apart}
        </div>
      )}
    </Figure>
  );
}

const openQuote = (id: string) => useStore.getState().choose({ focus: null, quote: id });

/** Whether each issue or each actor has a line. */
function LaneChoice() {
  const nodes = useScene().choices.nodes ?? 'issues';
  const choose = useStore((state) => state.choose);
  return (
    <ChartChoice
      label="By"
      value={nodes}
      options={[
        ['issues', 'issue'],
        ['actors', 'actor'],
      ]}
      choose={(chosen) => choose({ nodes: chosen === 'issues' ? null : chosen, focus: null })}
    />
  );
}

/** The rows that have a date, and below them what stands apart. */
function Days({ rows, apart }: { rows: Uint32Array; apart: ReactNode }) {
  const scene = useScene();
  const { corpus, choices, table } = scene;
  const choose = useStore((state) => state.choose);
  const [holder, width] = useWidth<HTMLDivElement>(1344);
  const [all, setAll] = useState(false);
  const { by } = choices;
  const of = choices.nodes ?? 'issues';
  const narrow = width < NARROW;
  const many = rows.length > MOST_SQUARES;
  const labelWidth = narrow || many ? 0 : Math.min(224, width * 0.23);

  const days = useMemo(() => timeline(table, rows).map(({ day }) => day), [table, rows]);
  const articles = useMemo(() => {
    const heard = new Set([...rows].map((row) => table.article[row]));
    return corpus.articles.filter(({ published }, at) => published !== null && heard.has(at));
  }, [corpus, table, rows]);
  const scale = useMemo(() => {
    const published = articles.flatMap((article) => (article.published ? [dayNumber(article.published.date)] : []));
    const drawn = [...new Set([...days, ...published])].sort((a, b) => a - b);
    return timeScale(drawn, labelWidth, width - labelWidth, narrow ? 52 : 88);
  }, [days, articles, labelWidth, width, narrow]);

  const inputs = useMemo(() => timelineLanes({ corpus, table, rows }, { of, by }), [corpus, table, rows, of, by]);
  const lanes = useMemo(
    () =>
      many
        ? null
        : withinReason(
            placeLanes(scale, all ? inputs : inputs.slice(0, MOST_LANES), {
              top: AXIS,
              head: narrow ? LABEL_HEAD : 0,
              labelWidth: (narrow ? width : labelWidth) - 6,
            }),
          ),
    [many, scale, inputs, all, narrow, width, labelWidth],
  );
  const columns = useMemo(
    () => (lanes ? null : timeColumns(scale, table.day, displayOrder(table, rows))),
    [lanes, scale, table, rows],
  );

  const height = lanes ? (lanes.at(-1)?.top ?? 0) + (lanes.at(-1)?.height ?? 0) : AXIS + COLUMNS + 2 * COLUMNS_MARGIN;
  const places = useMemo(
    () => [
      ...(lanes ?? []).flatMap(({ position, row, clusters }) => [
        ...(position === null ? [] : [{ row, column: -1 }]),
        ...clusters.flatMap(({ squares }) => squares.map(({ x, y }) => ({ row: y, column: x }))),
      ]),
      ...(columns ?? []).map((_, column) => ({ row: 0, column })),
      ...articlePlaces(articles),
    ],
    [lanes, columns, articles],
  );
  const { mark } = useRoving(places);

  const selection = useSelection();
  const openBin = ({ from, to }: TimeBin) => {
    if (from === to) selection.focus({ kind: 'day', ids: [dayText(from)] });
    else choose({ time: { from: dayText(from), to: dayText(to) } });
  };

  const marks: TimelineMarks = {
    scene,
    of,
    width,
    height,
    scale,
    articles,
    lanes,
    columns,
    narrow,
    mark,
    ...selection,
    openBin,
  };
  const missing = scene.rows.length - rows.length;
  const hidden = lanes ? inputs.length - lanes.length : 0;
  return (
    <Figure
      title={timelineTitle(days, rows.length)}
      subtitle={`${lanes ? 'One square for each statement.' : manyWords(columns ?? [])}${breakWords(scale)}${missing > 0 ? ` ${missing.toLocaleString('en-GB')} without a date stand below.` : ''} ${filterWords(scene)}.`}
      data={() => timelineTable(scene, openQuote)}
      controls={(lanes || apart) && <LaneChoice />}
      legend={
        <LegendStance>
          {lanes && (
            <li>
              <svg width={44} height={14} aria-hidden="true">
                <path className="timeline-bracket" d="M0.5 1V13M43.5 1V13M0 7.5H15M29 7.5H44" />
                <rect className="timeline-sample" x={15.5} y={0.5} width={13} height={13} />
              </svg>
              date inferred; the wider the bracket, the less precise
            </li>
          )}
        </LegendStance>
      }
    >
      <div ref={holder} className="timeline-holder">
        <TimelineDrawing {...marks} />
        {hidden > 0 && (
          <button type="button" className="action" onClick={() => setAll(true)}>
            Show all {inputs.length} {of === 'issues' ? 'issues' : 'actors'}
          </button>
        )}
        {apart}
      </div>
    </Figure>
  );
}

const withinReason = (lanes: Lane[]): Lane[] | null => {
  const last = lanes.at(-1);
  return last && last.top + last.height > MOST_HEIGHT ? null : lanes;
};

const manyWords = (columns: readonly TimeColumn[]) => {
  const span = Math.max(0, ...columns.map(({ bin }) => bin.to - bin.from + 1));
  return `Too many for a square each: counted by ${span === 1 ? 'day' : `${span} days`}; fewer statements are drawn one by one.`;
};
