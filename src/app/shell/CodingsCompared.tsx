import { type ReactNode, useState } from 'react';
import { tableCsv } from '@/app/charts/save';
import { isSuggested, levelAt, quoteText, speakerName, stanceWords, statementAt } from '@/app/evidence/quoteText';
import { codingsTable, coefficientWords } from '@/app/shell/compareWords';
import { closeModal } from '@/app/shell/modal';
import { useStore } from '@/app/state/store';
import { counted, listed } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Agreement } from '@/core/analysis/agreement';
import type { Article, Corpus } from '@/core/corpus/schema';
import { tableOf } from '@/core/table/table';
import './CodingsCompared.css';

/** Entries of a list before the rest is asked for. */
const MOST = 20;

/** How far two codings of one text agree, and each place where they do not. */
export function CodingsCompared({
  first,
  second,
  name,
  found,
  passagesAlone,
}: {
  first: Corpus;
  second: Corpus;
  /** Of the second one's file. */
  name: string;
  found: Agreement;
  /** One of them was read from a file without the articles. */
  passagesAlone: boolean;
}) {
  const { pairs, firstOnly, secondOnly, articles, leftOut } = found;
  const [said, setSaid] = useState('');
  const differing = pairs.filter(({ sameIssue, sameStance }) => !sameIssue || !sameStance);
  const code = (corpus: Corpus, row: number) => <Code corpus={corpus} row={row} />;
  return (
    <div className="compared">
      <p>
        The corpus that is open against {name}, on {counted(articles, 'article')}{' '}
        {passagesAlone
          ? 'with the same name: a file of statements does not hold the texts, so that these are taken for the same.'
          : 'with the same text.'}
        {leftOutWords(leftOut[0], 'this corpus')}
        {leftOutWords(leftOut[1], name)}
      </p>
      <dl>
        <Figure term="Statements in both" value={pairs.length.toLocaleString('en-GB')} />
        <Figure term="Only here" value={firstOnly.length.toLocaleString('en-GB')} />
        <Figure term={`Only in ${name}`} value={secondOnly.length.toLocaleString('en-GB')} />
        <Figure term="Issue, Cohen’s kappa" value={coefficientWords(found.issueKappa, 'issue')} />
        <Figure term="Issue, Krippendorff’s alpha" value={coefficientWords(found.issueAlpha, 'issue')} />
        <Figure term="Stance, Krippendorff’s alpha" value={coefficientWords(found.stanceAlpha, 'stance')} />
      </dl>
      <p className="caption">
        1 is full agreement, 0 what chance alone would give. Statements are paired where speaker and article are the
        same and at least four fifths of the words; each with one at most. Alpha is nominal for the issue, interval for
        the stance. The filter plays no part.
      </p>
      <List
        title={
          differing.length === 0
            ? `Coded alike: all ${counted(pairs.length, 'statement')} in both`
            : `Coded differently: ${differing.length.toLocaleString('en-GB')} of ${pairs.length.toLocaleString('en-GB')} in both`
        }
        items={differing}
        keyOf={(pair) => pair.first}
        entry={(pair) => (
          <>
            <Words corpus={first} row={pair.first} opens />
            <dl className="compared-codes">
              <dt>here</dt>
              <dd>{code(first, pair.first)}</dd>
              <dt>there</dt>
              <dd>{code(second, pair.second)}</dd>
            </dl>
          </>
        )}
      />
      <List
        title={`Only here: ${firstOnly.length.toLocaleString('en-GB')}`}
        items={firstOnly}
        keyOf={(row) => row}
        entry={(row) => (
          <>
            <Words corpus={first} row={row} opens />
            {code(first, row)}
          </>
        )}
      />
      <List
        title={`Only in ${name}: ${secondOnly.length.toLocaleString('en-GB')}`}
        items={secondOnly}
        keyOf={(row) => row}
        entry={(row) => (
          <>
            <Words corpus={second} row={row} />
            {code(second, row)}
          </>
        )}
      />
      <p>
        <button
          type="button"
          className="action"
          onClick={() => setSaid(tableCsv(`agreement ${first.id}`, codingsTable(first, second, found)) ?? '')}
        >
          Save all as CSV
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}

const leftOutWords = (articles: readonly Article[], where: string) =>
  articles.length === 0
    ? ''
    : ` Left out, since only ${where} has ${articles.length === 1 ? 'it' : 'them'}: ${listed(articles.slice(0, 3).map(({ title }) => `“${title}”`))}${articles.length > 3 ? ` and ${articles.length - 3} more` : ''}.`;

function Figure({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function List<Item>({
  title,
  items,
  keyOf,
  entry,
}: {
  title: string;
  items: readonly Item[];
  keyOf: (item: Item) => number;
  entry: (item: Item) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, MOST);
  return (
    <section>
      <h3>{title}</h3>
      {items.length > 0 && (
        <ol>
          {shown.map((item) => (
            <li key={keyOf(item)}>{entry(item)}</li>
          ))}
        </ol>
      )}
      {shown.length < items.length && (
        <button type="button" className="action" onClick={() => setAll(true)}>
          Show all {items.length.toLocaleString('en-GB')}
        </button>
      )}
    </section>
  );
}

/** Who said what; the open corpus's statements open in their article's evidence. */
function Words({ corpus, row, opens = false }: { corpus: Corpus; row: number; opens?: boolean }) {
  const statement = statementAt(corpus, row);
  const words = quoteText(corpus, statement);
  const open = () => {
    closeModal();
    useStore.getState().openQuote(statement.id);
  };
  return (
    <p className="compared-words">
      <span className="caption">{speakerName(corpus, statement)}</span>
      {opens ? (
        <button type="button" dir="auto" onClick={open}>
          {words}
        </button>
      ) : (
        <span dir="auto">{words}</span>
      )}
    </p>
  );
}

function Code({ corpus, row }: { corpus: Corpus; row: number }) {
  const statement = statementAt(corpus, row);
  return (
    <span className="compared-code">
      <StatementSquare level={levelAt(tableOf(corpus), row)} suggested={isSuggested(statement)} />{' '}
      {stanceWords(corpus, statement)}
    </span>
  );
}
