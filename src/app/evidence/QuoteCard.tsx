import type { ReactNode } from 'react';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { StatementSquare } from '@/app/ui/marks';
import { Popover } from '@/app/ui/Popover';
import { writeBibtex } from '@/core/interchange/bibtex';
import { writeCslJson } from '@/core/interchange/cslJson';
import { quotationMarkdown } from '@/core/interchange/markdown';
import { highlights } from '@/core/table/search';
import { askedLinkTo, linkTo, placeOf } from './actions';
import { CopyButton } from './Copy';
import { citation, plainText, quotationOf } from './citation';
import { DateWords } from './DateWords';
import {
  heardWords,
  isSuggested,
  levelAt,
  namesOf,
  quoteText,
  shortNameOf,
  speakerName,
  stanceWords,
  statementAt,
  voiceAt,
} from './quoteText';
import './QuoteCard.css';

/** A text with the words that the search found. */
function Found({ text, q }: { text: string; q: string }): ReactNode {
  if (q === '') return text;
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of highlights(text, q)) {
    if (from > end) pieces.push(text.slice(end, from));
    pieces.push(
      <mark key={from} className="found">
        {text.slice(from, to)}
      </mark>,
    );
    end = to;
  }
  pieces.push(text.slice(end));
  return pieces;
}

/** One statement in the quote explorer. Its words are a link to itself; opened here, they show the article beside. */
export function QuoteCard({ scene, row, tabIndex }: { scene: Scene; row: number; tabIndex: 0 | -1 }) {
  const { corpus, table, choices } = scene;
  const openQuote = useStore((state) => state.openQuote);
  const statement = statementAt(corpus, row);
  const selected = choices.quote === statement.id;
  const suggested = isSuggested(statement);
  const { addressees, mode, date, note } = statement;
  const to = addressees.length === 0 ? '' : `, to ${namesOf(corpus, addressees)}`;
  return (
    <article className={selected ? 'quote-card quote-card-selected' : 'quote-card'}>
      <header className="quote-card-head">
        <h2>
          <bdi>
            <Found text={speakerName(corpus, statement)} q={choices.q} />
          </bdi>{' '}
          <span className="quote-card-how">
            {heardWords(corpus, statement, voiceAt(table, row))}
            {to}
          </span>
        </h2>
        <span className="quote-card-date caption">
          <DateWords claim={date} />
        </span>
      </header>
      <a
        className={`quote quote-card-words quote-${mode}`}
        dir="auto"
        href={placeOf(statement.id)}
        tabIndex={tabIndex}
        data-quote={row}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          openQuote(statement.id);
        }}
      >
        <Found text={quoteText(corpus, statement)} q={choices.q} />
      </a>
      <div className="quote-card-foot">
        <span className="quote-card-stance">
          <StatementSquare level={levelAt(table, row)} suggested={suggested} />{' '}
          <Found text={stanceWords(corpus, statement)} q={choices.q} />
          {suggested && <span className="quote-card-suggested">, suggested, not yet reviewed</span>}
        </span>
        <span className="quote-card-actions">
          <CopyButton label="Copy" text={() => plainText(corpus, statement)} />
          <Popover label="Cite" title={`Cite ${shortNameOf(corpus, statement.speaker)}`} align="end">
            {() => (
              <ul className="cite-menu">
                <li>
                  <CopyButton
                    label="Copy as Markdown"
                    text={() => quotationMarkdown(quotationOf(corpus, statement, linkTo(statement.id)))}
                  />
                </li>
                <li>
                  <CopyButton
                    label="Copy the reference"
                    text={() => citation(corpus, statement, linkTo(statement.id))}
                  />
                </li>
                <li>
                  <CopyButton label="Copy as plain text" text={() => plainText(corpus, statement)} />
                </li>
                <li>
                  <CopyButton label="Copy the article as BibTeX" text={() => writeBibtex(corpus, [row])} />
                </li>
                <li>
                  <CopyButton label="Copy the article as CSL-JSON" text={() => writeCslJson(corpus, [row])} />
                </li>
              </ul>
            )}
          </Popover>
          <CopyButton label="Link" text={() => askedLinkTo(statement.id)} />
        </span>
      </div>
      {note !== null && (
        <p className="quote-card-note caption" dir="auto">
          {note}
        </p>
      )}
    </article>
  );
}
