import type { ReactNode } from 'react';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { stanceLabel, step } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Mode } from '@/core/corpus/schema';
import { DateWords } from './DateWords';
import {
  isAuthorsOwn,
  isSuggested,
  issueOf,
  levelAt,
  modeWords,
  namesOf,
  speakerName,
  stanceWords,
  statementAt,
} from './quoteText';
import { alsoOn } from './textMarks';

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is said where nobody else's mouth is named. */
const NO_VIA: Record<Mode, string> = {
  direct: 'no one, own words',
  mixed: 'no one, own words in part',
  indirect: 'no one named',
  narrated: 'the author',
};

/** Other statements on the same words that are listed before the rest is only counted. */
const MOST_ALSO = 6;

/** What is coded of a statement. */
export function Facts({ scene, row }: { scene: Scene; row: number }) {
  const { corpus, table } = scene;
  const statement = statementAt(corpus, row);
  const { stance, via, mode, addressees, review, note } = statement;
  const issue = issueOf(corpus, statement);
  const label = stanceLabel(corpus, stance);
  return (
    <dl className="facts">
      <Fact name="Stance">
        <StatementSquare level={levelAt(table, row)} suggested={isSuggested(statement)} /> <strong>{label}</strong>
        {issue === null ? ', touches no issue' : `, ${issue}`}
        {stance !== null && ` (${step(stance)})`}
      </Fact>
      <Fact name="Said as">{modeWords(statement)}</Fact>
      <Fact name="Via">
        {via !== null
          ? namesOf(corpus, [via])
          : isAuthorsOwn(corpus, statement)
            ? 'no one, the author’s own'
            : NO_VIA[mode]}
      </Fact>
      {addressees.length > 0 && <Fact name="To">{namesOf(corpus, addressees)}</Fact>}
      <Fact name="Date">
        <DateWords claim={statement.date} />
      </Fact>
      <Fact name="Review">
        {review.status === 'accepted'
          ? `reviewed by ${review.by}`
          : `suggested by the rule ${review.rule}, not yet reviewed`}
      </Fact>
      {note !== null && (
        <Fact name="Note">
          <span dir="auto">{note}</span>
        </Fact>
      )}
      <Also scene={scene} row={row} />
    </dl>
  );
}

function Also({ scene: { corpus, table }, row }: { scene: Scene; row: number }) {
  const openQuote = useStore((state) => state.openQuote);
  const others = alsoOn(corpus, table, row);
  if (others.length === 0) return null;
  const { speaker } = statementAt(corpus, row);
  return (
    <Fact name="Also">
      <ul className="facts-also">
        {others.slice(0, MOST_ALSO).map((other) => {
          const statement = statementAt(corpus, other);
          return (
            <li key={statement.id}>
              <StatementSquare level={levelAt(table, other)} suggested={isSuggested(statement)} />{' '}
              <button type="button" className="action" onClick={() => openQuote(statement.id)}>
                {statement.speaker !== speaker && `${speakerName(corpus, statement)} `}
                {stanceWords(corpus, statement)}
              </button>
            </li>
          );
        })}
        {others.length > MOST_ALSO && <li>and {others.length - MOST_ALSO} more on the same words</li>}
      </ul>
    </Fact>
  );
}
