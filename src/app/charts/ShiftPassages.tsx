import type { CSSProperties } from 'react';
import type { RovingMark } from '@/app/charts/ChartMark';
import { useSelection } from '@/app/charts/useSelection';
import { heardWords, statementAt, voiceAt } from '@/app/evidence/quoteText';
import type { Scene } from '@/app/state/derive';
import { actorName, stanceLabel } from '@/app/state/words';
import { excerpt } from '@/core/analysis/findings/excerpt';

/** Characters of a passage; the drawer has it whole. */
const MOST = 170;

/** Passages of the speakers at one end of a shift, for each side taken. Each opens its statement. */
export function ShiftPassages({
  scene,
  rows,
  mark,
  placeOf,
  rise,
}: {
  scene: Scene;
  rows: readonly number[];
  mark: RovingMark;
  placeOf: (at: number) => { row: number; column: number };
  /** Height in px of the mean that the passages stand for: a single one starts there. */
  rise: number;
}) {
  const { isQuote, quote } = useSelection();
  const { corpus, table } = scene;
  return (
    <div className="shift-passages" style={{ '--rise': `${rows.length > 1 ? 0 : rise}px` } as CSSProperties}>
      {rows.map((row, at) => {
        const statement = statementAt(corpus, row);
        const { text, own, speaker } = excerpt(scene, row, MOST);
        return (
          <div key={row}>
            <button
              type="button"
              {...mark(placeOf(at))}
              dir="auto"
              className={own ? 'shift-passage' : 'shift-passage shift-passage-bare'}
              aria-pressed={isQuote(statement.id)}
              onClick={() => quote(statement.id)}
            >
              {own ? `“${text}”` : text}
            </button>
            <p className="caption">
              {actorName(corpus, speaker)}, {heardWords(corpus, statement, voiceAt(table, row))}
              <span className="visually-hidden">, {stanceLabel(corpus, statement.stance)}</span>
            </p>
          </div>
        );
      })}
    </div>
  );
}
