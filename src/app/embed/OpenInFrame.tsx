import { useEffect, useState } from 'react';
import { isOneFile, openingQuery } from '@/app/data/carried';
import { CorpusLoadError, loadCorpus } from '@/app/data/loadCorpus';
import { useStore } from '@/app/state/store';
import type { Event } from './hosts/parley';

/** Opens the corpus that the address names; where that fails, says why, to the reader and to the host. */
export function OpenInFrame({ tell }: { tell: (event: Event) => void }) {
  const open = useStore((state) => state.open);
  const [attempt, setAttempt] = useState(1);
  const [error, setError] = useState<Error | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads anew
  useEffect(() => {
    const stopped = new AbortController();
    loadCorpus(new URLSearchParams(window.location.search).get('corpus'), document.baseURI, stopped.signal).then(
      (corpus) => !stopped.signal.aborted && open(corpus, openingQuery(), { kind: isOneFile ? 'page' : 'address' }),
      (reason: unknown) => {
        if (stopped.signal.aborted) return;
        const failed = reason instanceof Error ? reason : new Error(String(reason));
        setError(failed);
        tell({ type: 'error', message: failed.message });
      },
    );
    return () => stopped.abort();
  }, [attempt, open, tell]);

  if (!error) {
    return (
      <main aria-busy="true" className="embed-opening">
        <p role="status">Opening the corpus …</p>
      </main>
    );
  }
  return (
    <main className="embed-opening">
      <h2>This corpus could not be opened</h2>
      <p role="alert">{error.message}</p>
      {error instanceof CorpusLoadError && <p>{error.next}</p>}
      <p>
        <button
          type="button"
          className="action"
          onClick={() => {
            setError(null);
            setAttempt(attempt + 1);
          }}
        >
          Try again
        </button>
      </p>
    </main>
  );
}
