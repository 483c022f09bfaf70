import {
  type BarMark,
  type BarsLayout,
  fitted,
  NO_STANCE_SIZE,
  NO_STANCE_STEP,
  type PlacedBar,
  reviewedOf,
  textWidth,
} from '@/app/charts/barsPlacement';
import { type BarsOf, barInWords, barName, segmentInWords, statementInWords, tipOf } from '@/app/charts/barsWords';
import { ChartMark, type MarkBounds, type RovingMark } from '@/app/charts/ChartMark';
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { actorName, issueLabel } from '@/app/state/words';
import { Glyph, MarkBox, type MarkLevel, markClass } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { poleOf } from '@/core/analysis/summary';
import { NO_STANCE } from '@/core/table/table';

/** What all rows share. */
export interface BarsContext {
  readonly scene: Scene;
  readonly of: BarsOf;
  readonly layout: BarsLayout;
  readonly mark: RovingMark;
  readonly isFocus: (focus: Focus) => boolean;
  readonly isQuote: (id: string) => boolean;
  readonly focus: (focus: Focus) => void;
  readonly quote: (id: string) => void;
}

const LABEL = -1;

/** Columns of a row's marks: the label, the blocks from left to right, those without a stance. */
export function barPlaces(bar: PlacedBar, row: number, squares: boolean) {
  const silent = bar.bar.noStance.length;
  const count = bar.marks.length + (squares ? silent : Math.min(1, silent));
  return Array.from({ length: count + 1 }, (_, at) => ({ row, column: at + LABEL }));
}

/** One row, in the band that the chart gives it: `x` and `width` are those of the whole bar, `y` its top. */
export function BarsRow({
  context,
  placed,
  row,
  x,
  y,
  width,
}: {
  context: BarsContext;
  placed: PlacedBar;
  row: number;
  x: number;
  y: number;
  width: number;
}) {
  const { scene, of, layout, mark, isFocus, focus } = context;
  const { corpus } = scene;
  const { bar, from, to, marks } = placed;
  const { thickness, labelAbove, labelWidth } = layout;
  const id = (of === 'issues' ? corpus.issues : corpus.actors)[bar.position]?.id ?? '';
  const name = barName(scene, of, bar.position);
  const unit = to > from ? width / (to - from) : layout.unit;
  const at = (units: number) => x + (units - from) * unit;
  const middle = y + thickness / 2 + 5;
  const own: Focus = of === 'issues' ? { kind: 'issue', ids: [id] } : { kind: 'actor', ids: [id] };
  const label = fitted(name, labelWidth, 14);
  const labelY = labelAbove ? y - 10 : middle;
  return (
    <g>
      <ChartMark
        place={{ row, column: LABEL }}
        mark={mark}
        label={barInWords(name, bar)}
        {...(label !== name && { tip: name })}
        selected={isFocus(own)}
        open={() => focus(own)}
        bounds={{ x: 0, y: labelY - 15, width: Math.min(labelWidth, textWidth(label)), height: 20 }}
      >
        <text className="bars-label" x={0} y={labelY}>
          {label}
        </text>
      </ChartMark>
      {marks.map((part, index) => (
        <Block
          key={`${part.stance} ${part.rows[0]}`}
          context={context}
          part={part}
          place={{ row, column: index }}
          id={id}
          name={name}
          left={at(part.from)}
          right={at(part.to)}
          y={y}
        />
      ))}
      {bar.against > 0 && (
        <text className="bars-count" x={at(from) - 9} y={middle} textAnchor="end">
          {bar.against}
        </text>
      )}
      {bar.inFavour > 0 && (
        <text className="bars-count" x={at(to) + 9} y={middle}>
          {bar.inFavour}
        </text>
      )}
      {bar.noStance.length > 0 && <Silent context={context} placed={placed} row={row} id={id} name={name} y={y} />}
    </g>
  );
}

function useOpen(context: BarsContext, id: string, stance: number, rows: ArrayLike<number>, single: boolean) {
  const { scene, isFocus, isQuote, focus, quote } = context;
  const statement = single ? scene.corpus.statements[rows[0] ?? -1]?.id : undefined;
  if (statement !== undefined) return { selected: isQuote(statement), open: () => quote(statement) };
  const step: Focus = { kind: 'step', ids: [id, stance === NO_STANCE ? 'none' : String(stance)] };
  return { selected: isFocus(step), open: () => focus(step) };
}

/** One statement, or all of one stance where statements are too narrow. */
function Block({
  context,
  part,
  place,
  id,
  name,
  left,
  right,
  y,
}: {
  context: BarsContext;
  part: BarMark;
  place: { row: number; column: number };
  id: string;
  name: string;
  left: number;
  right: number;
  y: number;
}) {
  const { scene, of, layout, mark } = context;
  const { corpus, table } = scene;
  const { detail, thickness } = layout;
  const { stance, rows } = part;
  const single = detail !== 'counts';
  const state = useOpen(context, id, stance, rows, single);
  const words = single ? statementInWords(scene, rows[0] ?? -1) : segmentInWords(scene, name, stance, rows);
  const level = levelOf(stance, table.min, table.max);
  // White between blocks, but never instead of one.
  const gap = right - left > 6 ? 1 : 0;
  const box: MarkBounds = {
    x: Math.round(left) + gap,
    y,
    width: Math.max(2, Math.round(right) - Math.round(left) - gap),
    height: thickness,
  };
  const centre = y + thickness / 2;
  const suggested = rows.length - reviewedOf(table, rows);
  const row = rows[0] ?? -1;
  const issue = table.issue[row] ?? -1;
  const named = of === 'issues' ? actorName(corpus, table.speaker[row] ?? -1) : issueLabel(corpus, issue);
  const told = String(rows.length);
  return (
    <ChartMark place={place} mark={mark} label={words} tip={tipOf(words)} {...state} bounds={box} reach={0}>
      <Boxes
        level={level}
        box={box}
        share={suggested / rows.length}
        outsideLeft={poleOf(table, stance) === 'against'}
      />
      <g className={markClass(level, suggested === rows.length)}>
        {detail === 'counts' && box.width >= textWidth(told, 12) + 8 && (
          <>
            {suggested > 0 && (
              <rect
                className="mark-knockout"
                x={box.x + box.width / 2 - textWidth(told, 12) / 2 - 3}
                y={centre - 9}
                width={textWidth(told, 12) + 6}
                height={18}
              />
            )}
            <text
              className={suggested > 0 ? 'bars-name bars-name-ink' : 'bars-name'}
              x={box.x + box.width / 2}
              y={centre + 4}
              textAnchor="middle"
            >
              {told}
            </text>
          </>
        )}
        {single && suggested > 0 && (
          <rect
            className="mark-knockout"
            x={detail === 'names' ? box.x + 3 : box.x + box.width / 2 - 6}
            y={centre - 9}
            width={detail === 'names' ? Math.min(box.width - 6, textWidth(fitted(named, box.width - 18), 12) + 14) : 12}
            height={18}
          />
        )}
        {single && (
          <Glyph
            level={level}
            x={detail === 'names' ? box.x + 8 : box.x + Math.round(box.width / 2)}
            y={centre}
            size={6}
          />
        )}
        {detail === 'names' && (
          <text className={suggested > 0 ? 'bars-name bars-name-ink' : 'bars-name'} x={box.x + 14.5} y={centre + 4}>
            {fitted(named, box.width - 16)}
          </text>
        )}
      </g>
    </ChartMark>
  );
}

/** The box of a segment; what is only suggested of it lies outside and is hatched. */
function Boxes({
  level,
  box,
  share,
  outsideLeft,
}: {
  level: MarkLevel;
  box: MarkBounds;
  share: number;
  outsideLeft: boolean;
}) {
  const hatched = Math.round(box.width * share);
  const plain = box.width - hatched;
  return (
    <>
      {plain > 0 && (
        <g className={markClass(level)}>
          <MarkBox level={level} {...box} x={outsideLeft ? box.x + hatched : box.x} width={plain} />
        </g>
      )}
      {hatched > 0 && (
        <g className={markClass(level, true)}>
          <MarkBox level={level} {...box} x={outsideLeft ? box.x : box.x + plain} width={hatched} suggested />
        </g>
      )}
    </>
  );
}

/** Statements without a stance, ranged right: a square each, or a box with their number. */
function Silent({
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
  const { scene, layout, mark } = context;
  const { noStance } = placed.bar;
  const first = placed.marks.length;
  const top = y + (layout.thickness - NO_STANCE_SIZE) / 2;
  if (!layout.squares) {
    const box = { x: layout.width - 44, y: top, width: 44, height: NO_STANCE_SIZE };
    return (
      <SilentMark
        context={context}
        rows={noStance}
        id={id}
        name={name}
        place={{ row, column: first }}
        mark={mark}
        box={box}
      />
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
          mark={mark}
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
  mark,
  box,
}: {
  context: BarsContext;
  rows: ArrayLike<number>;
  id: string;
  name: string;
  place: { row: number; column: number };
  mark: RovingMark;
  box: MarkBounds;
}) {
  const { scene, layout } = context;
  const state = useOpen(context, id, NO_STANCE, rows, layout.squares);
  const words = layout.squares ? statementInWords(scene, rows[0] ?? -1) : segmentInWords(scene, name, NO_STANCE, rows);
  return (
    <ChartMark place={place} mark={mark} label={words} tip={tipOf(words)} {...state} bounds={box}>
      <g className={markClass('none')}>
        <MarkBox level="none" {...box} />
        {!layout.squares && (
          <text className="bars-name" x={box.x + box.width / 2} y={box.y + 15} textAnchor="middle">
            {rows.length}
          </text>
        )}
      </g>
    </ChartMark>
  );
}
