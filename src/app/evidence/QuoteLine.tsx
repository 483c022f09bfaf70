import type { ReactNode } from 'react';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { listed, stanceLabel } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import {
  heardWords,
  isSuggested,
  levelAt,
  quoteText,
  shortNameOf,
  stanceWords,
  statementAt,
  voiceAt,
} from './quoteText';

/** A statement in two lines: its words, which open it, and who said them how. */
export function QuoteLine({
  scene: { corpus, table },
  row,
  aside,
  withIssue = false,
  with: others = [],
}: {
  scene: Scene;
  row: number;
  /** A figure at the right. */
  aside?: ReactNode;
  withIssue?: boolean;
  /** Rows of others who say the same in the same words. */
  with?: readonly number[];
}) {
  const openQuote = useStore((state) => state.openQuote);
  const statement = statementAt(corpus, row);
  const names = listed([row, ...others].map((one) => shortNameOf(corpus, statementAt(corpus, one).speaker)));
  const who = `${names}, ${heardWords(corpus, statement, voiceAt(table, row))}`;
  return (
    <li className="quote-line">
      <StatementSquare level={levelAt(table, row)} suggested={isSuggested(statement)} />
      <div>
        <button
          type="button"
          className={`quote quote-line-words quote-${statement.mode}`}
          dir="auto"
          onClick={() => openQuote(statement.id)}
        >
          {quoteText(corpus, statement)}
        </button>
        <div className="quote-line-facts caption">
          <span>
            {who}
            {withIssue ? (
              `, ${stanceWords(corpus, statement)}`
            ) : (
              <span className="visually-hidden">, {stanceLabel(corpus, statement.stance)}</span>
            )}
          </span>
          {aside !== undefined && <span className="quote-line-aside">{aside}</span>}
        </div>
      </div>
    </li>
  );
}
