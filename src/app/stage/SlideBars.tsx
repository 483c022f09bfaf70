import { useMemo } from 'react';
import { barInWords, barName, barsTitle, segmentInWords, statementInWords } from '@/app/charts/barsWords';
import { useSelection } from '@/app/charts/useSelection';
import { useScene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { Glyph, MarkBox, markClass } from '@/app/ui/marks';
import { useRoving } from '@/app/ui/roving';
import { type Bar, bars as barsOf } from '@/core/analysis/bars';
import { levelOf } from '@/core/analysis/level';
import { orderByCount } from '@/core/analysis/order';
import { NO_STANCE, type StatementTable } from '@/core/table/table';
import { SlideFigure } from './SlideFigure';
import { SlideNothing } from './SlideNothing';
import { useRoom } from './slideRoom';
import { cutTo, someOf, widthOf } from './slideText';

const HEAD = 40;
const ROW = { least: 54, most: 72 };
const BLOCK = 44;
const LABEL = { most: 380, gap: 20 };
/** Under this a block has no room for its sign, and stands for all of its stance. */
const LEAST = 28;
const MOST = 88;
/** Room for a count at an end of a bar. */
const COUNT = 56;

interface Mark {
  readonly stance: number;
  readonly rows: readonly number[];
  /** Units from the zero line. */
  readonly from: number;
  readonly to: number;
}

/** From against to for, the strongest outside; the neutral ones lie across the zero line. */
function marksOf(bar: Bar, single: boolean): Mark[] {
  let at = -(bar.against + bar.neutral / 2);
  return bar.segments.flatMap(({ stance, rows }): Mark[] => {
    const start = at;
    at += rows.length;
    return single
      ? [...rows].map((row, index) => ({ stance, rows: [row], from: start + index, to: start + index + 1 }))
      : [{ stance, rows: [...rows], from: start, to: at }];
  });
}

const suggestedIn = (table: StatementTable, rows: readonly number[]) => rows.every((row) => table.review[row] !== 0);

/** Statements against and for, counted: a bar an issue or an actor. */
export function SlideBars() {
  const scene = useScene();
  const { corpus, table, rows: passing, choices } = scene;
  const [holder, { width, height }] = useRoom();
  const of = choices.nodes ?? 'issues';
  const all = useMemo(
    () => orderByCount(barsOf(table, passing, { of, by: choices.by }).bars),
    [table, passing, of, choices.by],
  );
  const most = Math.max(1, Math.floor((height - HEAD) / ROW.least));
  const shown = all.slice(0, most);
  const step = Math.min(ROW.most, Math.floor((height - HEAD) / Math.max(1, shown.length)));

  const names = shown.map(({ position }) => barName(scene, of, position));
  const labels = Math.min(LABEL.most, Math.max(0, ...names.map((name) => widthOf(name)))) + LABEL.gap;
  const before = Math.max(0.5, ...shown.map(({ against, neutral }) => against + neutral / 2));
  const after = Math.max(0.5, ...shown.map(({ inFavour, neutral }) => inFavour + neutral / 2));
  const silent = Math.max(0, ...shown.map(({ noStance }) => noStance.length)) > 0;
  const silentRoom = silent ? widthOf('no stance') + 24 : 0;
  const room = Math.max(0, width - labels - 2 * COUNT - silentRoom);
  const exact = Math.min(MOST, room / (before + after));
  const unit = exact >= LEAST ? Math.floor(exact) : exact;
  const single = unit >= LEAST;
  const zero = labels + COUNT + before * unit + Math.max(0, room - (before + after) * unit) / 2;

  const drawn = shown.map((bar) => ({ bar, marks: marksOf(bar, single) }));
  const { mark } = useRoving(drawn.flatMap(({ marks }, row) => marks.map((_, column) => ({ row, column }))));
  const { isFocus, isQuote, focus, quote } = useSelection();
  if (shown.length === 0) return <SlideNothing holder={holder} />;

  const noun = of === 'issues' ? 'issue' : choices.by === 'person' ? 'actor' : 'side';
  const counts = shown.reduce((sum, { withStance }) => sum + withStance, 0);
  const subtitle = `${someOf(shown.length, all.length, noun)}${shown.length < all.length ? ', those with most statements' : ''}; ${single ? 'one block a statement' : 'as long as their number'}, ${counted(counts, 'statement with a stance', 'statements with a stance')}.`;
  return (
    <SlideFigure title={barsTitle(scene, of, all)} subtitle={subtitle} holder={holder}>
      <svg className="slide-bars" width={width} height={HEAD + shown.length * step}>
        <title>{barsTitle(scene, of, all)}</title>
        <text className="slide-bars-against" x={zero - 12} y={24} textAnchor="end">
          ← against
        </text>
        <text className="slide-bars-for" x={zero + 12} y={24}>
          for →
        </text>
        {silent && (
          <text x={width} y={24} textAnchor="end">
            no stance
          </text>
        )}
        <line className="slide-zero" x1={zero - 1} x2={zero - 1} y1={HEAD - 6} y2={HEAD + shown.length * step} />
        {drawn.map(({ bar, marks }, row) => {
          const top = HEAD + row * step;
          const y = top + Math.round((step - BLOCK) / 2);
          const base = top + step / 2 + 9;
          const name = names[row] ?? '';
          const id = (of === 'issues' ? corpus.issues : corpus.actors)[bar.position]?.id ?? '';
          const first = marks[0]?.from ?? 0;
          const last = marks.at(-1)?.to ?? 0;
          return (
            <g key={bar.position}>
              <line className="slide-rule" x1={0} x2={width} y1={top + 0.5} y2={top + 0.5} />
              <text className="slide-bars-name" x={0} y={base}>
                {cutTo(name, labels - LABEL.gap)}
                <title>{barInWords(name, bar)}</title>
              </text>
              {marks.map(({ stance, rows, from, to }, column) => {
                const x = Math.round(zero + from * unit);
                const own = Math.max(3, Math.round(zero + to * unit) - x - (unit > 6 ? 2 : 0));
                const level = levelOf(stance, table.min, table.max);
                const suggested = suggestedIn(table, rows);
                const statement = single ? corpus.statements[rows[0] ?? -1]?.id : undefined;
                const words = single
                  ? statementInWords(scene, rows[0] ?? -1)
                  : segmentInWords(scene, name, stance, rows);
                const whole = { kind: 'step' as const, ids: [id, stance === NO_STANCE ? 'none' : String(stance)] };
                const open = () => (statement === undefined ? focus(whole) : quote(statement));
                const { ref, onKeyDown, ...roving } = mark({ row, column });
                return (
                  // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
                  <g
                    key={`${stance} ${rows[0]}`}
                    {...roving}
                    ref={ref}
                    role="button"
                    className="slide-block"
                    aria-label={words}
                    aria-pressed={statement === undefined ? isFocus(whole) : isQuote(statement)}
                    data-tip={words}
                    onClick={open}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return onKeyDown(event);
                      event.preventDefault();
                      open();
                    }}
                  >
                    <g transform={`translate(${x} ${y}) scale(2)`} className={markClass(level, suggested)}>
                      <MarkBox level={level} x={0} y={0} width={own / 2} height={BLOCK / 2} suggested={suggested} />
                      {own >= LEAST - 2 && suggested && (
                        <rect className="mark-knockout" x={own / 4 - 6} y={5} width={12} height={12} />
                      )}
                      {own >= LEAST - 2 && (
                        <Glyph
                          level={level}
                          x={own / 4}
                          y={BLOCK / 4}
                          strong={own >= 44 && (level === 'n2' || level === 'p2')}
                        />
                      )}
                    </g>
                  </g>
                );
              })}
              {bar.against > 0 && (
                <text className="slide-bars-count" x={zero + first * unit - 10} y={base} textAnchor="end">
                  {bar.against.toLocaleString('en-GB')}
                </text>
              )}
              {bar.inFavour > 0 && (
                <text className="slide-bars-count" x={zero + last * unit + 8} y={base}>
                  {bar.inFavour.toLocaleString('en-GB')}
                </text>
              )}
              {bar.noStance.length > 0 && (
                <text x={width} y={base} textAnchor="end">
                  {bar.noStance.length.toLocaleString('en-GB')}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </SlideFigure>
  );
}
