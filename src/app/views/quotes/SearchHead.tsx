import { type KeyboardEvent, useId } from 'react';
import { foundBy, type Scene } from '@/app/state/derive';
import { QUOTE_SORTS } from '@/app/state/ids';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { Popover } from '@/app/ui/Popover';
import { SaveQuotes } from './SaveQuotes';
import { quoteSort } from './sortQuotes';

/** Words listed of those that the search found. */
const MOST_WORDS = 6;

const SORT_LABELS: Record<(typeof QUOTE_SORTS)[number], string> = {
  relevance: 'relevance',
  date: 'date',
  speaker: 'speaker',
  issue: 'issue',
  stance: 'stance',
};

/** The search box, what it found, and the order. */
export function SearchHead({ scene, enterList }: { scene: Scene; enterList: () => void }) {
  const { choices, rows, table, corpus } = scene;
  const choose = useStore((state) => state.choose);
  const id = useId();
  const words = foundBy(corpus, choices)?.words ?? [];
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && choices.q !== '') {
      event.preventDefault();
      event.stopPropagation();
      choose({ q: '' });
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      enterList();
    }
  };
  return (
    <div className="quotes-head">
      <div className="quotes-search">
        <label className="visually-hidden" htmlFor={id}>
          Search the quotes, their speakers and issues
        </label>
        <input
          id={id}
          data-search
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search the quotes"
          maxLength={200}
          value={choices.q}
          onChange={(event) => choose({ q: event.target.value })}
          onKeyDown={onKeyDown}
        />
        {choices.q !== '' && (
          <button type="button" className="caption quotes-search-clear" onClick={() => choose({ q: '' })}>
            Clear
          </button>
        )}
      </div>
      <div className="quotes-found">
        <p role="status">
          <b>
            {rows.length === table.size
              ? `All ${counted(table.size, 'statement')}`
              : `${rows.length.toLocaleString('en-GB')} of ${counted(table.size, 'statement')}`}
          </b>
          {choices.q !== '' && words.length > 0 && (
            <>
              {' '}
              match <span className="quotes-words">{words.slice(0, MOST_WORDS).join(', ')}</span>
              {words.length > MOST_WORDS && ` and ${words.length - MOST_WORDS} more words`}
            </>
          )}
        </p>
        <label className="quotes-sort">
          Sorted by{' '}
          <select value={quoteSort(scene)} onChange={(event) => choose({ sort: event.target.value })}>
            {QUOTE_SORTS.filter((sort) => sort !== 'relevance' || choices.q !== '').map((sort) => (
              <option key={sort} value={sort}>
                {SORT_LABELS[sort]}
              </option>
            ))}
          </select>
        </label>
        <Popover label="Save" title="Save these quotes" align="end" save disabled={rows.length === 0}>
          {(close) => <SaveQuotes scene={scene} close={close} />}
        </Popover>
      </div>
    </div>
  );
}
