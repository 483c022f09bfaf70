import { passagesText } from '@/app/evidence/quoteText';
import { listed } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Codebook } from '@/core/corpus/codebook';
import type { Attribution, SuggestedStatement } from '@/core/extraction/types';
import { levelFor } from './suggestionMarks';
import { howHeard, type Names, positionsOf, positionWords, ruleWords, speakersOf } from './suggestionWords';

/** One suggestion: who says it, its words, which lead to their place, what they are for or against, and the rule. */
export function Suggestion({
  id,
  text,
  attribution,
  statements,
  codebook,
  names,
  current,
  select,
}: {
  id: string;
  text: string;
  attribution: Attribution;
  /** Those that rest on it. */
  statements: readonly SuggestedStatement[];
  codebook: Codebook | null;
  names: Names;
  current: boolean;
  select: () => void;
}) {
  const speakers = speakersOf(text, attribution, names);
  const all = new Set(statements.map(({ speaker }) => speaker)).size;
  return (
    <li id={id} className="suggestion" data-current={current || undefined}>
      <p className="suggestion-who">
        <b>{speakers}</b>, {howHeard(text, attribution, names)}
      </p>
      <button type="button" className="quote" dir="auto" aria-pressed={current} onClick={select}>
        {passagesText(text, attribution.content, attribution.mode)}
      </button>
      {positionsOf(statements).map(({ statement, speakers: whose }) => (
        <p key={`${statement.speaker} ${statement.issue}`} className="suggestion-position">
          <StatementSquare level={levelFor(codebook, statement.stance)} suggested />
          <span>
            {positionWords(
              text,
              statement,
              codebook,
              whose.length < all ? listed(whose.map((id) => names.get(id) ?? id)) : '',
            )}
          </span>
        </p>
      ))}
      <p className="caption">{ruleWords(attribution)}.</p>
    </li>
  );
}
