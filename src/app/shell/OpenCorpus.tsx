import { useEffect } from 'react';
import { isOneFile, openingQuery } from '@/app/data/carried';
import { CorpusLoadError } from '@/app/data/loadCorpus';
import { useCorpusQuery } from '@/app/data/useCorpusQuery';
import { chooseFile } from '@/app/shell/files';
import { Notices } from '@/app/shell/Notices';
import { useStore } from '@/app/state/store';
import './OpenCorpus.css';

/** Errors shown before the rest is only counted. */
const SHOWN = 50;

/** Stands in the dashboard's place until a corpus is open, and tells what went wrong where none could be opened. */
export function OpenCorpus() {
  const asked = new URLSearchParams(window.location.search).get('corpus');
  const { data, error, isFetching, refetch } = useCorpusQuery(asked);
  const open = useStore((state) => state.open);
  const notify = useStore((state) => state.notify);

  useEffect(() => {
    if (!data) return;
    open(data, openingQuery(), { kind: isOneFile ? 'page' : 'address' });
    if (isOneFile && asked !== null)
      notify(`This page carries its corpus and shows no other: corpus=${asked} was left out.`);
  }, [data, open, asked, notify]);

  return (
    <div className="opening">
      <p className="masthead-name">Parley</p>
      {error ? (
        <main>
          <h1>This corpus could not be opened</h1>
          <p className="opening-message" role="alert">
            {error.message}
          </p>
          {error instanceof CorpusLoadError && (
            <>
              <p>{error.next}</p>
              {error.errors.length > 0 && <ErrorList errors={error.errors} more={error.more} />}
            </>
          )}
          <p className="opening-actions">
            {!isOneFile && (
              <button type="button" className="action" onClick={() => void refetch()}>
                {isFetching ? 'Trying again …' : 'Try again'}
              </button>
            )}
            <button type="button" className="action" onClick={chooseFile}>
              Open a file from this computer …
            </button>
            {asked !== null && !isOneFile && (
              <a className="action" href="?">
                Open this site’s own corpus
              </a>
            )}
          </p>
          <Notices />
        </main>
      ) : (
        <main aria-busy="true">
          <p className="opening-wait" role="status">
            Opening the corpus …
          </p>
        </main>
      )}
    </div>
  );
}

function ErrorList({ errors, more }: Pick<CorpusLoadError, 'errors' | 'more'>) {
  const all = errors.length + more;
  const rest = all - Math.min(errors.length, SHOWN);
  return (
    <section aria-label="What is wrong with the file">
      <h2>{all === 1 ? 'One place is wrong' : `${all.toLocaleString('en-GB')} places are wrong`}</h2>
      <ol className="opening-errors">
        {errors.slice(0, SHOWN).map(({ path, value, expected }) => (
          <li key={`${path} ${expected} ${value}`}>
            <code>{path || 'the file'}</code>: expected {expected}, found <code>{value}</code>
          </li>
        ))}
      </ol>
      {rest > 0 && <p>And {rest.toLocaleString('en-GB')} more.</p>}
    </section>
  );
}
