import { type BarsContext, stateOf } from '@/app/charts/barsContext';
import { type BarMark, blockName, reviewedOf, textWidth } from '@/app/charts/barsPlacement';
import { segmentInWords, statementInWords, tipOf } from '@/app/charts/barsWords';
import { ChartMark, type MarkBounds } from '@/app/charts/ChartMark';
import { actorName, issueLabel } from '@/app/state/words';
import { Glyph, MarkBox, type MarkLevel, markClass } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { poleOf } from '@/core/analysis/summary';

/** Where a block's name begins, right of its sign. */
const NAME = 12.5;
/** From one line of a block's name to the next. */
const NAME_LINE = 13;

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
  const told = detail === 'names' ? blockName(named, box.width - NAME - 1, thickness) : [];
  const lines = told.map((text, at) => ({ text, y: centre + 4 + (at - (told.length - 1) / 2) * NAME_LINE }));
  const parts = partsOf(box, rows.length, suggested, poleOf(table, stance) === 'against');
  return (
    <ChartMark
      place={place}
      mark={mark}
      label={words}
      tip={tipOf(words)}
      {...state}
      bounds={box}
      reach={0}
      words={
        <>
          {!single && parts.map((part) => <Count key={String(part.suggested)} level={level} part={part} y={centre} />)}
          {detail === 'names' && (
            <g className={markClass(level, suggested > 0)}>
              {lines.map(({ text, y }) => (
                <text
                  key={y}
                  className={suggested > 0 ? 'bars-name bars-name-ink' : 'bars-name'}
                  x={box.x + NAME}
                  y={y}
                >
                  {text}
                </text>
              ))}
            </g>
          )}
        </>
      }
    >
      {parts.map((part) => (
        <g key={String(part.suggested)} className={markClass(level, part.suggested)}>
          <MarkBox level={level} {...box} x={part.x} width={part.width} suggested={part.suggested} />
        </g>
      ))}
      <g className={markClass(level, suggested === rows.length)}>
        {single && suggested > 0 && (
          <rect
            className="mark-knockout"
            x={detail === 'names' ? box.x + 3 : box.x + box.width / 2 - 6}
            y={centre - (lines.length > 1 ? 13 : 9)}
            width={
              detail === 'names'
                ? Math.min(box.width - 6, Math.max(...told.map((line) => textWidth(line, 12))) + 14)
                : 12
            }
            height={lines.length > 1 ? 26 : 18}
          />
        )}
        {single && (
          <Glyph
            level={level}
            x={detail === 'names' ? box.x + 7 : box.x + Math.round(box.width / 2)}
            y={centre}
            size={6}
          />
        )}
      </g>
    </ChartMark>
  );
}

/** What is reviewed and what is only suggested of a segment, side by side. */
interface Part {
  readonly suggested: boolean;
  readonly x: number;
  readonly width: number;
  readonly count: number;
}

/** Suggested ones lie outside. A part without statements is left out. */
function partsOf(box: MarkBounds, count: number, suggested: number, outsideLeft: boolean): Part[] {
  const hatched = Math.round((box.width * suggested) / count);
  const plain = box.width - hatched;
  return [
    { suggested: false, x: outsideLeft ? box.x + hatched : box.x, width: plain, count: count - suggested },
    { suggested: true, x: outsideLeft ? box.x : box.x + plain, width: hatched, count: suggested },
  ].filter(({ width }) => width > 0);
}

/** The number of a part, where it fits; on a patch of paper where the part is hatched. */
function Count({ level, part, y }: { level: MarkLevel; part: Part; y: number }) {
  const told = part.count.toLocaleString('en-GB');
  const needed = textWidth(told, 12) + 6;
  if (part.width < needed) return null;
  const middle = part.x + part.width / 2;
  return (
    <g className={markClass(level, part.suggested)}>
      {part.suggested && (
        <rect className="mark-knockout" x={middle - needed / 2} y={y - 9} width={needed} height={18} />
      )}
      <text
        className={part.suggested ? 'bars-name bars-name-ink' : 'bars-name'}
        x={middle}
        y={y + 4}
        textAnchor="middle"
      >
        {told}
      </text>
    </g>
  );
}
