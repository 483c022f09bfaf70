import { useMemo, useState } from 'react';
import type { LaneInput } from '@/app/charts/timelinePlacement';
import { squareInWords } from '@/app/charts/timelineWords';
import { useSelection } from '@/app/charts/useSelection';
import { isSuggested, levelAt, statementAt } from '@/app/evidence/quoteText';
import type { Scene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import { useRoving } from '@/app/ui/roving';

/** Statements drawn before the rest is asked for, and those drawn at all: more are in the table. */
const MOST = 120;
const MOST_ASKED = 1200;

/** The first so many statements of the lanes, lane by lane. */
function firstOf(lanes: readonly LaneInput[], most: number): LaneInput[] {
  let left = most;
  return lanes.flatMap((lane) => {
    const rows = lane.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...lane, rows }];
  });
}

/** Statements without a date, apart from the axis: on it they would stand on a day that nobody has named. */
export function TimelineUndated({ scene, lanes }: { scene: Scene; lanes: readonly LaneInput[] }) {
  const { corpus, table } = scene;
  const { isQuote, quote } = useSelection();
  const [all, setAll] = useState(false);
  const count = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = useMemo(() => firstOf(lanes, all ? MOST_ASKED : MOST), [lanes, all]);
  const places = useMemo(() => shown.flatMap(({ rows }, row) => rows.map((_, column) => ({ row, column }))), [shown]);
  const { mark } = useRoving(places);
  const more = Math.min(count, MOST_ASKED);
  return (
    <section className="timeline-undated">
      <h3>Without a date: {counted(count, 'statement')}</h3>
      <dl>
        {shown.map(({ label, position, rows }, lane) => (
          <div key={position}>
            <dt>{label}</dt>
            <dd>
              {rows.map(({ row }, column) => {
                const statement = statementAt(corpus, row);
                const words = squareInWords(scene, row);
                const [head = '', ...rest] = words.split(': ');
                return (
                  <button
                    key={row}
                    type="button"
                    {...mark({ row: lane, column })}
                    className="timeline-undated-mark"
                    aria-label={words}
                    aria-pressed={isQuote(statement.id)}
                    data-tip={`${head}\n${rest.join(': ')}\nEnter or a click opens the words.`}
                    onClick={() => quote(statement.id)}
                  >
                    <StatementSquare level={levelAt(table, row)} suggested={isSuggested(statement)} />
                  </button>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
      {places.length < more && (
        <button type="button" className="action" onClick={() => setAll(true)}>
          Show {more === count ? `all ${count.toLocaleString('en-GB')}` : `the first ${more.toLocaleString('en-GB')}`}
        </button>
      )}
      {places.length >= more && more < count && <p className="caption">The table has them all.</p>}
    </section>
  );
}
