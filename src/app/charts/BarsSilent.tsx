import { type BarsContext, stateOf } from '@/app/charts/barsContext';
import { NO_STANCE_BOX, NO_STANCE_SIZE, NO_STANCE_STEP, type PlacedBar } from '@/app/charts/barsPlacement';
import { segmentInWords, statementInWords, tipOf } from '@/app/charts/barsWords';
import { ChartMark, type MarkBounds } from '@/app/charts/ChartMark';
import { MarkBox, markClass } from '@/app/ui/marks';
import { NO_STANCE } from '@/core/table/table';

/** Statements without a stance, ranged right: a square each, or a box with their number. */
export function BarsSilent({
  context,
  placed,
  row,
  id,
  name,
  y,
}: {
  context: BarsContext;
  placed: PlacedBar;
  row: number;
  id: string;
  name: string;
  y: number;
}) {
  const { scene, layout } = context;
  const { noStance } = placed.bar;
  const first = placed.marks.length;
  const top = y + (layout.thickness - NO_STANCE_SIZE) / 2;
  if (!layout.squares) {
    const box = { x: layout.width - NO_STANCE_BOX, y: top, width: NO_STANCE_BOX, height: NO_STANCE_SIZE };
    return (
      <SilentMark context={context} rows={noStance} id={id} name={name} place={{ row, column: first }} box={box} />
    );
  }
  const left = layout.width - noStance.length * NO_STANCE_STEP;
  return (
    <>
      <text className="bars-silent" x={left - 4} y={top + 16} textAnchor="end">
        {noStance.length}
      </text>
      {[...noStance].map((statement, at) => (
        <SilentMark
          key={scene.corpus.statements[statement]?.id}
          context={context}
          rows={[statement]}
          id={id}
          name={name}
          place={{ row, column: first + at }}
          box={{ x: left + at * NO_STANCE_STEP + 4, y: top, width: NO_STANCE_SIZE, height: NO_STANCE_SIZE }}
        />
      ))}
    </>
  );
}

function SilentMark({
  context,
  rows,
  id,
  name,
  place,
  box,
}: {
  context: BarsContext;
  rows: ArrayLike<number>;
  id: string;
  name: string;
  place: { row: number; column: number };
  box: MarkBounds;
}) {
  const { scene, layout, mark } = context;
  const state = stateOf(context, id, NO_STANCE, rows, layout.squares);
  const words = layout.squares ? statementInWords(scene, rows[0] ?? -1) : segmentInWords(scene, name, NO_STANCE, rows);
  return (
    <ChartMark
      place={place}
      mark={mark}
      label={words}
      tip={tipOf(words)}
      {...state}
      bounds={box}
      words={
        !layout.squares && (
          <text className="bars-silent-count" x={box.x + box.width / 2} y={box.y + 15} textAnchor="middle">
            {rows.length}
          </text>
        )
      }
    >
      <g className={markClass('none')}>
        <MarkBox level="none" {...box} />
      </g>
    </ChartMark>
  );
}
