import { useMemo, useRef, useState } from 'react';
import { enterQuotes, QuoteList } from '@/app/evidence/QuoteList';
import { SourceReader } from '@/app/evidence/SourceReader';
import { type Scene, useScene } from '@/app/state/derive';
import '@/app/state/searchEngine';
import { useStore } from '@/app/state/store';
import { lookupOf } from '@/core/corpus/lookup';
import { Facets } from './quotes/Facets';
import { SearchHead } from './quotes/SearchHead';
import { sortQuotes } from './quotes/sortQuotes';
import { useMedia } from './quotes/useMedia';
import './quotes/quotes.css';

/** Every statement that passes the filter as a quote; the open one in its article beside. */
export default function QuotesView() {
  const scene = useScene();
  const { corpus, choices } = scene;
  const openQuote = useStore((state) => state.openQuote);
  const results = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [narrowing, setNarrowing] = useState(false);
  // Where the reader covers the page, what lies under it cannot be reached.
  const covered = useMedia('(max-width: 767px)');
  const tight = useMedia('(max-width: 1199px)');
  const row = choices.quote === null ? undefined : lookupOf(corpus).statement.get(choices.quote);
  const article = row === undefined ? undefined : scene.table.article[row];
  const open = article !== undefined;
  const collapsed = covered || (open && tight);
  const rows = useMemo(() => sortQuotes(scene), [scene]);
  const shown = !collapsed || narrowing;

  return (
    <div className={`quotes${open ? ' quotes-open' : ''}${collapsed ? ' quotes-collapsed' : ''}`}>
      <section className="quotes-facets" aria-label="Narrow by" inert={open && covered}>
        {collapsed ? (
          <button
            type="button"
            className="action quotes-narrow"
            aria-expanded={narrowing}
            onClick={() => setNarrowing(!narrowing)}
          >
            Narrow by
          </button>
        ) : (
          <p className="caption quotes-facets-head">Narrow by</p>
        )}
        {shown && <Facets scene={scene} />}
      </section>
      <section ref={results} className="quotes-results" aria-label="Results" inert={open && covered}>
        <SearchHead scene={scene} enterList={() => results.current && enterQuotes(results.current)} />
        {rows.length > 0 ? <QuoteList scene={scene} rows={rows} /> : <NoQuotes scene={scene} />}
      </section>
      {article !== undefined && (
        <div ref={pane} className="quotes-reader">
          <SourceReader scene={scene} position={article} pane={pane} titled onClose={() => openQuote(null)} />
        </div>
      )}
    </div>
  );
}

function NoQuotes({ scene: { choices, table } }: { scene: Scene }) {
  const choose = useStore((state) => state.choose);
  const clearFilter = useStore((state) => state.clearFilter);
  if (table.size === 0) return <p className="quotes-none">This corpus has no statements yet.</p>;
  return (
    <div className="quotes-none">
      <p>
        {choices.q === ''
          ? 'No statement passes this filter.'
          : `No statement that passes the filter has words beginning with “${choices.q}”. The search looks into the words said, the speakers’ names and the issues.`}
      </p>
      <p className="quotes-none-actions">
        {choices.q !== '' && (
          <button type="button" className="action" onClick={() => choose({ q: '' })}>
            Clear the search
          </button>
        )}
        <button type="button" className="action" onClick={clearFilter}>
          Show everything
        </button>
      </p>
    </div>
  );
}
