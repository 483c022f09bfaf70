import type { ShiftRow } from '@/app/charts/shiftPlacement';
import { heardWords, quoteText, statementAt, voiceAt } from '@/app/evidence/quoteText';
import type { Scene } from '@/app/state/derive';
import { actorName } from '@/app/state/words';
import { rowToQuote } from '@/core/analysis/findings/excerpt';
import { FittedWords } from './FittedWords';
import { cutSettings } from './quoteSettings';
import type { Room } from './slideRoom';
import { LINE } from './slideText';
import { tallestFree } from './slopePlan';

/** Space between squares and words. */
const BREATH = 4;

/** The words of one statement at the later end, where there is room for two lines of them. */
export function SlidePassage({
  scene,
  row,
  left,
  room,
  taken,
  square,
}: {
  scene: Scene;
  row: ShiftRow;
  left: number;
  room: Room;
  taken: readonly number[];
  square: number;
}) {
  const { corpus, table } = scene;
  const at = rowToQuote({ corpus, table }, row.shift.after.rows);
  if (at === null) return null;
  const half = Math.max(square, LINE) / 2;
  const free = tallestFree(
    taken.map((y) => ({ from: y - half, to: y + half })),
    room.height,
  );
  const height = free.to - free.from - 2 * BREATH;
  if (height < 2 * LINE) return null;
  const statement = statementAt(corpus, at);
  return (
    <div className="slide-passage" style={{ left, top: free.from + BREATH, width: room.width - left, height }}>
      <FittedWords
        key={`${statement.id} ${room.width} ${height}`}
        settings={cutSettings(quoteText(corpus, statement, { whole: true }))}
        height={height}
        className="slide-passage-words"
        after={`${actorName(corpus, table.speaker[at] ?? -1)}, ${heardWords(corpus, statement, voiceAt(table, at))}`}
      />
    </div>
  );
}
