import { Glyph, MarkBox, type MarkLevel, markClass } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { onPole, type Summary } from '@/core/analysis/summary';
import type { StatementTable } from '@/core/table/table';

const TILE_HEIGHT = 44;
/** The marks are drawn for the page, and twice as large here. */
const DOUBLE = 2;

interface Part {
  readonly level: MarkLevel;
  readonly count: number;
  readonly suggested: boolean;
}

/** One part for one mean, or one for each side taken: never an average of both. */
function partsOf(table: StatementTable, summary: Summary): Part[] {
  const { rows, count } = summary;
  const suggested = (own: Uint32Array) => own.every((row) => table.review[row] !== 0);
  if (summary.kind === 'noStance') return [{ level: 'none', count, suggested: false }];
  if (summary.kind === 'stance') {
    return [{ level: levelOf(summary.mean, table.min, table.max), count, suggested: suggested(rows) }];
  }
  return (['against', 'neutral', 'for'] as const).flatMap((pole): Part[] => {
    const own = onPole(table, rows, pole);
    if (own.length === 0) return [];
    const mean = own.reduce((sum, row) => sum + (table.stance[row] ?? 0), 0) / own.length;
    return [{ level: levelOf(mean, table.min, table.max), count: own.length, suggested: suggested(own) }];
  });
}

/** Room for a sign with what is around it, and for a digit. */
const SIGN = 34;
const DIGIT = 15;

/** The least width at which all of these can be drawn with their numbers. */
export const leastTile = (table: StatementTable, summaries: Iterable<Summary>): number =>
  Math.max(
    0,
    ...[...summaries].map((summary) => {
      const parts = partsOf(table, summary);
      const widest = Math.max(...parts.map(({ count }) => count.toLocaleString('en-GB').length));
      return parts.length * (SIGN + widest * DIGIT);
    }),
  );

/** A sign for the mean and the number of statements behind it. */
export function SlideTile({ table, summary, width }: { table: StatementTable; summary: Summary; width: number }) {
  const parts = partsOf(table, summary);
  const gap = 2;
  const own = Math.floor((width - gap * (parts.length - 1)) / parts.length / DOUBLE) * DOUBLE;
  return (
    <svg width={width} height={TILE_HEIGHT} aria-hidden="true" focusable="false">
      {parts.map(({ level, count, suggested }, at) => {
        const x = at * (own + gap);
        const number = count.toLocaleString('en-GB');
        const left = own - number.length * DIGIT;
        const strong = (level === 'n2' || level === 'p2') && left >= 66;
        const roomy = left >= 44;
        const sign = x + (strong ? 28 : roomy ? 20 : 14);
        return (
          <g key={level} className={markClass(level, suggested)}>
            <g transform={`scale(${DOUBLE})`} className={markClass(level, suggested)}>
              <MarkBox
                level={level}
                x={x / DOUBLE}
                y={0}
                width={own / DOUBLE}
                height={TILE_HEIGHT / DOUBLE}
                suggested={suggested}
              />
              {suggested && (
                <rect className="mark-knockout" x={x / DOUBLE + 1} y={2} width={own / DOUBLE - 2} height={18} />
              )}
              <Glyph level={level} x={sign / DOUBLE} y={TILE_HEIGHT / 2 / DOUBLE} strong={strong} />
            </g>
            <text
              className={suggested || level === 'none' ? 'slide-count slide-count-ink' : 'slide-count'}
              x={x + own - (roomy ? 12 : 7)}
              y={TILE_HEIGHT / 2 + 9}
              textAnchor="end"
            >
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the signs mean, as far as they occur. */
export function signWords(table: StatementTable, summaries: Iterable<Summary>): string {
  const levels = new Set<MarkLevel>();
  for (const summary of summaries) for (const { level } of partsOf(table, summary)) levels.add(level);
  const words = [
    (levels.has('n1') || levels.has('n2')) && '− against',
    levels.has('z0') && '0 neither',
    (levels.has('p1') || levels.has('p2')) && '+ for',
    levels.has('none') && 'dashed: no stance',
  ].filter((word) => word !== false);
  return `${words.join(', ')}; number: statements`;
}
