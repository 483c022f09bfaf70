import { type BarsContext, stateOf } from '@/app/charts/barsContext';
import { type BarMark, fitted, reviewedOf, textWidth } from '@/app/charts/barsPlacement';
import { segmentInWords, statementInWords, tipOf } from '@/app/charts/barsWords';
import { ChartMark, type MarkBounds } from '@/app/charts/ChartMark';
import { actorName, issueLabel } from '@/app/state/words';
import { Glyph, MarkBox, type MarkLevel, markClass } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { poleOf } from '@/core/analysis/summary';

/** One statement, or all of one stance where statements are too narrow. */
export function BarsBlock({
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
  const state = stateOf(context, id, stance, rows, single);
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
  const outsideLeft = poleOf(table, stance) === 'against';
  return (
    <ChartMark place={place} mark={mark} label={words} tip={tipOf(words)} {...state} bounds={box} reach={0}>
      <Boxes
        level={level}
        box={box}
        share={suggested / rows.length}
        outsideLeft={outsideLeft}
        numbers={!single}
        count={rows.length}
      />
      <g className={markClass(level, suggested === rows.length)}>
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

/** The box of a segment; what is only suggested of it lies outside and is hatched. Both have their number where asked. */
function Boxes({
  level,
  box,
  share,
  outsideLeft,
  numbers,
  count,
}: {
  level: MarkLevel;
  box: MarkBounds;
  /** Of the segment's statements those only suggested, from 0 to 1. */
  share: number;
  outsideLeft: boolean;
  numbers: boolean;
  count: number;
}) {
  const hatched = Math.round(box.width * share);
  const plain = box.width - hatched;
  const suggested = Math.round(count * share);
  const parts = [
    { suggested: false, x: outsideLeft ? box.x + hatched : box.x, width: plain, count: count - suggested },
    { suggested: true, x: outsideLeft ? box.x : box.x + plain, width: hatched, count: suggested },
  ];
  return parts.map(
    (part) =>
      part.width > 0 && (
        <g key={String(part.suggested)} className={markClass(level, part.suggested)}>
          <MarkBox level={level} {...box} x={part.x} width={part.width} suggested={part.suggested} />
          {numbers && <Count {...part} y={box.y + box.height / 2} />}
        </g>
      ),
  );
}

/** The number of a part, where it fits; on a patch of paper where the part is hatched. */
function Count({
  suggested,
  x,
  width,
  count,
  y,
}: {
  suggested: boolean;
  x: number;
  width: number;
  count: number;
  y: number;
}) {
  const told = count.toLocaleString('en-GB');
  const needed = textWidth(told, 12) + 6;
  if (width < needed) return null;
  const middle = x + width / 2;
  return (
    <>
      {suggested && <rect className="mark-knockout" x={middle - needed / 2} y={y - 9} width={needed} height={18} />}
      <text className={suggested ? 'bars-name bars-name-ink' : 'bars-name'} x={middle} y={y + 4} textAnchor="middle">
        {told}
      </text>
    </>
  );
}
