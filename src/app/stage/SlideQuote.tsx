import { useMemo } from 'react';
import {
  articleOf,
  heardWords,
  isSuggested,
  levelAt,
  quoteText,
  speakerName,
  stanceWords,
  statementAt,
  voiceAt,
} from '@/app/evidence/quoteText';
import { FittedWords } from '@/app/stage/FittedWords';
import { SlideFigure } from '@/app/stage/SlideFigure';
import { SlideNothing } from '@/app/stage/SlideNothing';
import { useScene } from '@/app/state/derive';
import { claimedDay, whoIs } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import { lookupOf } from '@/core/corpus/lookup';
import { quoteSettings } from './slideQuote';
import { useRoom } from './slideRoom';
import { someOf } from './slideText';

/** Speaker, stance and article below the words. */
const BELOW = 128;

/** One statement, large: the open one, or the first that passes the filter. */
export function SlideQuote() {
  const scene = useScene();
  const { corpus, table, rows, choices } = scene;
  const [holder, room] = useRoom();
  const row = useMemo(() => {
    const open = corpus.statements.findIndex(({ id }) => id === choices.quote);
    if (open >= 0) return open;
    // Of an open article, the first of its own statements.
    const own = choices.view === 'article' && choices.doc !== null ? choices.doc : null;
    return [...rows].find((one) => own === null || corpus.statements[one]?.article === own) ?? rows[0];
  }, [corpus, rows, choices]);
  if (row === undefined) return <SlideNothing holder={holder} />;

  const statement = statementAt(corpus, row);
  const article = articleOf(corpus, statement);
  const whole = quoteText(corpus, statement, { whole: true });
  const { proposal } = corpus.issues[lookupOf(corpus).issue.get(statement.issue ?? '') ?? -1] ?? { proposal: null };
  const on = proposal === null ? '' : `, on the proposal “${proposal.replace(/\.$/, '')}”`;
  const said = `${someOf(1, rows.length, 'statement')}${on}.`;
  return (
    <SlideFigure title={`A statement by ${speakerName(corpus, statement)}`} subtitle={said} holder={holder}>
      <blockquote className="slide-quote">
        <FittedWords
          key={`${statement.id} ${room.width} ${room.height}`}
          settings={quoteSettings(whole)}
          height={room.height - BELOW}
          className={whole.startsWith('“') ? 'slide-quote-own' : ''}
        />
      </blockquote>
      <div className="slide-quote-by">
        <p>
          <strong>{whoIs(corpus, lookupOf(corpus).actor.get(statement.speaker) ?? -1)}</strong>,{' '}
          {heardWords(corpus, statement, voiceAt(table, row))}
        </p>
        <p>
          <StatementSquare level={levelAt(table, row)} size={22} suggested={isSuggested(statement)} />{' '}
          {stanceWords(corpus, statement)}
        </p>
        <p className="slide-quiet">
          {article.title}, {claimedDay(statement.date)}
          {statement.date.basis === 'inferred' ? ' (inferred)' : ''}
        </p>
      </div>
    </SlideFigure>
  );
}
