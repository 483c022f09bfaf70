import { textWidth } from '@/app/charts/barsPlacement';
import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import { panelAt, type TimePanel, type TimeScale, timeTicks, xOf } from '@/app/charts/timelineScale';
import { useStore } from '@/app/state/store';
import { claimedDay, shortDay } from '@/app/state/words';
import type { Article } from '@/core/corpus/schema';
import { dayNumber, dayText } from '@/core/table/periods';

/** Height of the dates, and with the marks of the articles below them. */
const DATES = 34;
export const AXIS = 62;
/** A stretch narrower than this has its year alone, px. */
const LEAST_DATED = 64;
/** Width of a year, px. */
const YEAR = 32;
/** Articles whose marks have words beside them; more would run into each other. */
const MOST_NAMED = 4;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthAndYear = (day: number) => {
  const [year = '', month = ''] = dayText(day).split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
};

const yearsOf = (from: number, to: number) => {
  const [first, last] = [dayText(from).slice(0, 4), dayText(to).slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
};

/** Places of the articles' marks for the arrow keys. */
export const articlePlaces = (articles: readonly Article[]) => articles.map((_, column) => ({ row: -1, column }));

/** Dates, what is left out between them, and when the articles appeared. */
export function TimelineAxis({
  scale,
  articles,
  mark,
  height,
}: {
  scale: TimeScale;
  articles: readonly Article[];
  mark: RovingMark;
  height: number;
}) {
  const openArticle = useStore((state) => state.openArticle);
  const ticks = timeTicks(scale);
  const dated = ({ width }: TimePanel) => width >= LEAST_DATED;
  return (
    <g>
      {scale.panels.map((panel) => (
        <g key={panel.from}>
          <line className="timeline-axis" x1={panel.x} x2={panel.x + panel.width} y1={DATES - 0.5} y2={DATES - 0.5} />
          {(ticks[0]?.unit !== 'month' || !dated(panel)) && (
            <text className="timeline-year" x={Math.min(panel.x, panel.x + panel.width - YEAR)} y={10}>
              {yearsOf(panel.from, panel.to)}
            </text>
          )}
        </g>
      ))}
      {ticks.map(({ x, day, unit }) => {
        const date = unit === 'day' ? shortDay(dayText(day)).replace(/(\p{L}{3})\p{L}+/u, '$1') : monthAndYear(day);
        const panel = panelAt(scale, day);
        const half = textWidth(date, 12) / 2;
        return (
          <g key={day}>
            <line className="timeline-grid" x1={Math.round(x) + 0.5} x2={Math.round(x) + 0.5} y1={DATES} y2={height} />
            {panel && dated(panel) && (
              // Within its stretch: beyond it stand the words of a break, or nothing.
              <text
                className="timeline-tick"
                x={Math.min(Math.max(x, panel.x + half), panel.x + panel.width - half)}
                y={27}
                textAnchor="middle"
              >
                {date}
              </text>
            )}
          </g>
        );
      })}
      {scale.breaks.map(({ x, width, days }) => (
        <g key={x}>
          <rect className="timeline-break" x={x} y={0} width={width} height={height} />
          <path className="timeline-axis" d={`M${x - 3} ${DATES + 5}l6 -11M${x + width - 3} ${DATES + 5}l6 -11`} />
          <text className="timeline-tick" x={x + width / 2} y={17} textAnchor="middle">
            {days} days
          </text>
          <text className="timeline-tick" x={x + width / 2} y={31} textAnchor="middle">
            left out
          </text>
        </g>
      ))}
      {articles.map((article, column) => {
        const { published } = article;
        const x = published && xOf(scale, dayNumber(published.date));
        if (!published || x === null) return null;
        const inferred = published.basis === 'inferred';
        const when = `published ${claimedDay(published)}${inferred ? ', inferred' : ''}`;
        const { words, leftwards } = captionAt(scale, x, inferred, articles.length);
        const room = words === '' ? 0 : textWidth(words, 12) + 10;
        return (
          <ChartMark
            key={article.id}
            place={{ row: -1, column }}
            mark={mark}
            label={`Open “${article.title}”, ${when}`}
            tip={`${article.title}\n${when}\nA click opens the article.`}
            selected={false}
            open={() => openArticle(article.id, null)}
            bounds={{
              x: leftwards ? x - room : x - 7,
              y: DATES + 4,
              width: words === '' ? 14 : room + 7,
              height: 18,
            }}
            reach={0}
            words={
              words !== '' && (
                <text
                  className="timeline-tick"
                  x={leftwards ? x - 9 : x + 9}
                  y={DATES + 16}
                  textAnchor={leftwards ? 'end' : 'start'}
                >
                  {words}
                </text>
              )
            }
          >
            <path className="timeline-published" d={`M${x} ${DATES + 4}l5 9h-10z`} />
          </ChartMark>
        );
      })}
    </g>
  );
}

/** Words beside an article's mark, as many as its panel has room for; and the side on which they fit. */
function captionAt(scale: TimeScale, x: number, inferred: boolean, articles: number) {
  const panel = scale.panels.find((one) => x >= one.x && x <= one.x + one.width);
  const told = inferred ? ['published, inferred', 'inferred'] : ['published'];
  for (const words of articles <= MOST_NAMED && panel ? told : []) {
    const room = textWidth(words, 12) + 10;
    if (panel && x + room <= panel.x + panel.width) return { words, leftwards: false };
    if (panel && x - room >= panel.x) return { words, leftwards: true };
  }
  return { words: '', leftwards: false };
}
