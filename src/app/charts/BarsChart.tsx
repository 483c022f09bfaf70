import { createContext, useContext, useMemo, useState } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { BarsRow, barPlaces } from '@/app/charts/BarsRow';
import type { BarsContext } from '@/app/charts/barsContext';
import { type PlacedBar, placeBars } from '@/app/charts/barsPlacement';
import { barName, barsTable, barsTitle } from '@/app/charts/barsWords';
import { ChartChoice } from '@/app/charts/ChartChoice';
import { Figure } from '@/app/charts/Figure';
import { LegendStance } from '@/app/charts/LegendStance';
import { NoStatements } from '@/app/charts/NoStatements';
import { useSelection } from '@/app/charts/useSelection';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted, filterWords } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import { useWidth } from '@/app/ui/useWidth';
import { bars as barsOf } from '@/core/analysis/bars';
import './BarsChart.css';

const HEAD = 30;
/** Bars drawn before the rest is asked for. */
const MOST_BARS = 120;

interface Datum {
  readonly row: number;
  readonly placed: PlacedBar;
  readonly ends: [number, number];
}

/** Read inside the chart: so a selection draws the rows anew and leaves recharts, and the focus, as they are. */
const Shared = createContext<BarsContext | null>(null);

function Row({ x, y, width, payload }: BarShapeProps) {
  const context = useContext(Shared);
  const { placed, row } = payload as Datum;
  if (!context) return null;
  const top = Math.round(y) + (context.layout.labelAbove ? 10 : 0);
  return <BarsRow context={context} placed={placed} row={row} x={x} y={top} width={width} />;
}

/** Statements for and against, counted: a bar an issue or an actor, where there is room a block a statement. */
export function BarsChart() {
  const scene = useScene();
  const { corpus, choices, table, rows } = scene;
  const choose = useStore((state) => state.choose);
  const [holder, width] = useWidth<HTMLDivElement>(1344);
  const of = choices.nodes ?? 'issues';

  const counts = useMemo(() => barsOf(table, rows, { of, by: choices.by }), [table, rows, of, choices.by]);
  const layout = useMemo(() => {
    const items = of === 'issues' ? corpus.issues : corpus.actors;
    const labels = items.map((_, at) => barName({ corpus }, of, at));
    return placeBars(table, counts.bars, { of, labels, width });
  }, [table, corpus, counts, of, width]);
  const [all, setAll] = useState(false);
  const data = useMemo(
    () =>
      layout.bars
        .slice(0, all ? layout.bars.length : MOST_BARS)
        .map((placed, row): Datum => ({ row, placed, ends: [placed.from, placed.to] })),
    [layout, all],
  );
  const places = useMemo(
    () => data.flatMap(({ placed, row }) => barPlaces(placed, row, layout.squares)),
    [data, layout.squares],
  );
  const { mark } = useRoving(places);

  const context: BarsContext = { ...useSelection(), scene, of, layout, mark };
  const height = HEAD + data.length * layout.step;
  const chart = useMemo(
    () => (
      <BarChart
        width={width}
        height={height}
        data={data}
        layout="vertical"
        margin={{ top: HEAD, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        barCategoryGap={0}
      >
        <Frame layout={layout} count={data.length} of={of} />
        <XAxis
          type="number"
          hide
          domain={[-layout.zero / layout.unit, (width - layout.zero) / layout.unit]}
          allowDataOverflow
        />
        <YAxis type="category" dataKey="row" hide />
        <Bar
          dataKey="ends"
          barSize={layout.thickness}
          isAnimationActive={false}
          shape={(shape: BarShapeProps) => <Row {...shape} />}
        />
      </BarChart>
    ),
    [data, layout, of, width, height],
  );
  const lost = counts.withoutIssue.length;
  return (
    <Figure
      title={barsTitle(scene, of, counts.bars)}
      subtitle={`Statements by ${of === 'issues' ? 'issue' : 'actor'} and stance, counts. ${detailWords(of, layout.detail)} ${filterWords(scene)}.`}
      data={() =>
        barsTable(scene, of, counts.bars, (position) => {
          const id = (of === 'issues' ? corpus.issues : corpus.actors)[position]?.id ?? '';
          choose({ focus: { kind: of === 'issues' ? 'issue' : 'actor', ids: [id] }, quote: null });
        })
      }
      controls={
        <ChartChoice
          label="By"
          value={of}
          options={[
            ['issues', 'issue'],
            ['actors', 'actor'],
          ]}
          choose={(nodes) => choose({ nodes: nodes === 'issues' ? null : nodes, focus: null })}
        />
      }
      legend={data.length > 0 && <LegendStance />}
      note={`Counts, not shares: with few statements a percentage misleads.${lost > 0 ? ` ${counted(lost, 'statement')} without an issue ${lost === 1 ? 'is' : 'are'} in no bar.` : ''}`}
    >
      <div ref={holder} className="bars-holder">
        {data.length === 0 ? <NoStatements /> : <Shared value={context}>{chart}</Shared>}
        {data.length < layout.bars.length && (
          <button type="button" className="action bars-more" onClick={() => setAll(true)}>
            Show all {counted(layout.bars.length, of === 'issues' ? 'issue' : 'actor')}
          </button>
        )}
      </div>
    </Figure>
  );
}

const detailWords = (of: 'issues' | 'actors', detail: 'names' | 'signs' | 'counts') =>
  ({
    names: `One block for each statement, named by its ${of === 'issues' ? 'speaker' : 'issue'}.`,
    signs: 'One block for each statement.',
    counts: 'A number in each segment where it fits.',
  })[detail];

/** Lines between the rows and the heads of both sides. */
function Frame({
  layout,
  count,
  of,
}: {
  layout: ReturnType<typeof placeBars>;
  count: number;
  of: 'issues' | 'actors';
}) {
  const proposal = of === 'issues' && layout.zero > 180 && layout.width - layout.zero > 220 ? ' the proposal' : '';
  const silent = layout.bars.some(({ bar }) => bar.noStance.length > 0);
  return (
    <g>
      <text className="bars-head bars-head-against" x={layout.zero - 9} y={19} textAnchor="end">
        ← against{proposal}
      </text>
      <text className="bars-head bars-head-for" x={layout.zero + 10} y={19}>
        for{proposal} →
      </text>
      {silent && (
        <text className="bars-head" x={layout.width} y={19} textAnchor="end">
          no stance
        </text>
      )}
      <line
        className="bars-zero"
        x1={layout.zero + 0.5}
        x2={layout.zero + 0.5}
        y1={HEAD - 6}
        y2={HEAD + count * layout.step}
      />
      {Array.from({ length: count + 1 }, (_, at) => {
        const y = HEAD + at * layout.step - 0.5;
        return <line key={y} className="bars-line" x1={0} x2={layout.width} y1={y} y2={y} />;
      })}
    </g>
  );
}
