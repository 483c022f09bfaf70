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
  const told = rows.length.toLocaleString('en-GB');
  return (
    <ChartMark place={place} mark={mark} label={words} tip={tipOf(words)} {...state} bounds={box} reach={0}>
      <Boxes level={level} box={box} share={suggested / rows.length} outsideLeft={outsideLeft} />
      <g className={markClass(level, suggested === rows.length)}>
        {detail === 'counts' && (
          <Count box={box} suggested={suggested / rows.length} outsideLeft={outsideLeft} told={told} />
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

/** A segment's number where it fits: on the part that is not hatched, else on a patch of paper. */
function Count({
  box,
  suggested,
  outsideLeft,
  told,
}: {
  box: MarkBounds;
  suggested: number;
  outsideLeft: boolean;
  told: string;
}) {
  const needed = textWidth(told, 12) + 8;
  if (box.width < needed) return null;
  const hatched = Math.round(box.width * suggested);
  const plain = box.width - hatched;
  const clear = plain >= needed;
  const x = clear ? box.x + (outsideLeft ? hatched : 0) + plain / 2 : box.x + box.width / 2;
  const centre = box.y + box.height / 2;
  return (
    <>
      {!clear && (
        <rect className="mark-knockout" x={x - needed / 2 + 1} y={centre - 9} width={needed - 2} height={18} />
      )}
      <text className={clear ? 'bars-name' : 'bars-name bars-name-ink'} x={x} y={centre + 4} textAnchor="middle">
        {told}
      </text>
    </>
  );
}
