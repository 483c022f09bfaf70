import { useMemo } from 'react';
import { useSelection } from '@/app/charts/useSelection';
import {
  articleOf,
  heardWords,
  isSuggested,
  levelAt,
  quoteText,
  shortNameOf,
  speakerName,
  stanceWords,
  statementAt,
  voiceAt,
} from '@/app/evidence/quoteText';
import { useScene } from '@/app/state/derive';
import { claimedDay, whoIs } from '@/app/state/words';
import { type MarkLevel, SquareShape } from '@/app/ui/marks';
import { lookupOf } from '@/core/corpus/lookup';
import { FittedWords } from './FittedWords';
import { quoteSettings } from './quoteSettings';
import { SlideFigure } from './SlideFigure';
import { SlideNothing } from './SlideNothing';
import { useRoom } from './slideRoom';
import { cutTo, someOf } from './slideText';

/** Speaker, stance and article below the words. */
const BELOW = 128;
/** Other statements are begun below, where they are few. */
const MOST_OTHERS = 2;
const OTHER = 36;
const ABOVE_OTHERS = 16;
/** Two lines of the smallest type. */
const LEAST_QUOTE = 64;

/** One statement, large: the open one, or the first that passes the filter. */
export function SlideQuote() {
  const scene = useScene();
  const { corpus, table, rows, choices } = scene;
  const [holder, room] = useRoom();
  const { quote } = useSelection();
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
  const others = rows.length <= MOST_OTHERS + 1 ? [...rows].filter((one) => one !== row) : [];
  const roomForOthers = room.height - BELOW - ABOVE_OTHERS - others.length * OTHER >= LEAST_QUOTE;
  const below = others.length > 0 && roomForOthers ? ABOVE_OTHERS + others.length * OTHER : 0;
  const { proposal } = corpus.issues[lookupOf(corpus).issue.get(statement.issue ?? '') ?? -1] ?? { proposal: null };
  const on = proposal === null ? '' : `, on the proposal “${proposal.replace(/\.$/, '')}”`;
  const said = `${someOf(1, rows.length, 'statement')}${on}.`;
  return (
    <SlideFigure title={`A statement by ${speakerName(corpus, statement)}`} subtitle={said} holder={holder}>
      <blockquote className="slide-quote">
        <FittedWords
          key={`${statement.id} ${room.width} ${room.height}`}
          settings={quoteSettings(whole)}
          height={room.height - BELOW - below}
          className={whole.startsWith('“') ? 'slide-quote-own' : ''}
        />
      </blockquote>
      <div className="slide-quote-by">
        <p>
          <strong>{whoIs(corpus, lookupOf(corpus).actor.get(statement.speaker) ?? -1)}</strong>,{' '}
          {heardWords(corpus, statement, voiceAt(table, row))}
        </p>
        <p>
          <Square level={levelAt(table, row)} suggested={isSuggested(statement)} />
          {stanceWords(corpus, statement)}
        </p>
        <p className="slide-quiet">
          {article.title}, {claimedDay(statement.date)}
          {statement.date?.basis === 'inferred' ? ' (inferred)' : ''}
        </p>
      </div>
      {below > 0 && (
        <ul className="slide-quote-others">
          {others.map((one) => {
            const other = statementAt(corpus, one);
            const by = `${shortNameOf(corpus, other.speaker)}, ${heardWords(corpus, other, voiceAt(table, one))}: `;
            return (
              <li key={other.id}>
                <button type="button" className="slide-mark" onClick={() => quote(other.id)}>
                  <Square level={levelAt(table, one)} suggested={isSuggested(other)} />
                  {cutTo(`${by}${quoteText(corpus, other)}`, room.width - 40)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </SlideFigure>
  );
}

/** A statement's square in a line of text. */
function Square({ level, suggested }: { level: MarkLevel; suggested: boolean }) {
  return (
    <svg className="slide-quote-square" width={28} height={28} aria-hidden="true" focusable="false">
      <g transform="scale(2)">
        <SquareShape level={level} x={0} y={0} suggested={suggested} />
      </g>
    </svg>
  );
}
