import { useState } from 'react';
import type { Filter } from '@/app/state/choices';
import { isFiltered } from '@/app/state/choices';
import { contactsOf } from '@/app/state/contacts';
import { type Scene, useScene } from '@/app/state/derive';
import { type Facet, facetsOf } from '@/app/state/facets';
import { type ListFilter, useStore } from '@/app/state/store';
import { counted, longDay } from '@/app/state/words';
import { FacetList } from '@/app/ui/FacetList';
import { StatementSquare } from '@/app/ui/marks';
import { Popover } from '@/app/ui/Popover';
import { levelOf } from '@/core/analysis/level';
import { dayText } from '@/core/table/periods';
import './FilterLine.css';

/** What stands between the words, and what a word says while its facet asks for everything. */
const WORDS: Record<ListFilter, { before: string; all: (scene: Scene) => string; many: string }> = {
  actor: {
    before: ' by ',
    all: ({ choices }) => (choices.by === 'organization' ? 'every side' : 'everyone'),
    many: 'speakers',
  },
  issue: { before: ' on ', all: () => 'every issue', many: 'issues' },
  article: {
    before: ', in ',
    all: ({ corpus: { articles } }) =>
      articles.length === 2 ? 'both articles' : `all ${counted(articles.length, 'article')}`,
    many: 'articles',
  },
  stance: { before: ', of ', all: () => 'any stance', many: 'stances' },
  mode: { before: ', ', all: () => 'quoted or not', many: 'ways of saying' },
  review: { before: ', ', all: () => 'reviewed or suggested', many: 'reviews' },
};

/** Facets that mean nothing for contacts, which come from the interactions. */
const FOR_STATEMENTS: readonly ListFilter[] = ['issue', 'stance', 'mode', 'review'];

/** The filter as a sentence whose words are its controls. */
export function FilterLine() {
  const scene = useScene();
  const { choices, corpus } = scene;
  const clear = useStore((state) => state.clearFilter);
  const contacts = choices.view === 'network' && choices.net === 'contacts';
  const facets = facetsOf(scene).filter(({ name }) => !(contacts && FOR_STATEMENTS.includes(name)));
  const [opened, setOpened] = useState(false);
  return (
    <search className={opened ? 'filter-line filter-line-opened' : 'filter-line'} aria-label="Filter">
      <div className="filter-sentence">
        Showing <Statements scene={scene} contacts={contacts} />
        <span className="filter-rest">
          {facets.map((facet) => (
            <Word key={facet.name} scene={scene} facet={facet} contacts={contacts} />
          ))}
        </span>
        {contacts && corpus.interactions.length > 0 && (
          <span className="filter-aside">. Issue, stance, mode and review do not apply to contacts.</span>
        )}
      </div>
      <div className="filter-actions">
        <button
          type="button"
          className="action filter-change"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Fewer' : 'Change'}
        </button>
        {isFiltered(choices) && (
          <button type="button" className="action" onClick={clear}>
            Show everything
          </button>
        )}
        <Undo />
        <CopyLink />
      </div>
    </search>
  );
}

function Word({ scene, facet, contacts }: { scene: Scene; facet: Facet; contacts: boolean }) {
  const toggle = useStore((state) => state.toggle);
  const choose = useStore((state) => state.choose);
  const { before, all, many } = WORDS[facet.name];
  const chosen = facet.options.filter(({ selected }) => selected);
  const used = chosen.length > 0;
  const text = used
    ? chosen.length > 2
      ? `${chosen.length} ${many}`
      : chosen.map(({ label }) => label).join(' or ')
    : all(scene);
  const { min, max } = scene.corpus.scale;
  return (
    <span className="filter-part">
      {contacts && facet.name === 'actor' ? ' of ' : before}
      <Popover label={text} title={facet.label} className={used ? 'word word-used' : 'word'}>
        {() => (
          <>
            {facet.name === 'actor' && <UnitChoice by={scene.choices.by} />}
            <FacetList
              label={facet.label}
              options={facet.options.map((option) =>
                facet.name === 'stance'
                  ? {
                      ...option,
                      mark: (
                        <StatementSquare
                          size={14}
                          level={option.value === 'none' ? 'none' : levelOf(Number(option.value), min, max)}
                        />
                      ),
                    }
                  : option,
              )}
              onToggle={(value) => toggle(facet.name, value as Filter[ListFilter][number])}
            />
            {used && (
              <button type="button" className="action popover-clear" onClick={() => choose({ [facet.name]: [] })}>
                Any
              </button>
            )}
          </>
        )}
      </Popover>
    </span>
  );
}

function UnitChoice({ by }: { by: Scene['choices']['by'] }) {
  const choose = useStore((state) => state.choose);
  return (
    <fieldset className="unit-choice">
      <legend className="facet-label">Who counts as the actor</legend>
      {(['person', 'organization'] as const).map((unit) => (
        <label key={unit} className="facet-option">
          <input type="radio" name="unit" checked={by === unit} onChange={() => choose({ by: unit })} />
          <span className="facet-name">{unit === 'person' ? 'whoever speaks' : 'the side they belong to'}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** "all 13 contacts", or how many of them pass the parts of the filter that apply to them. */
function contactsInWords({ corpus, choices }: Scene): string {
  const { edges, within } = contactsOf(corpus, choices);
  const shown = new Set([...within, ...edges.flatMap(({ interactions }) => interactions)]).size;
  const all = corpus.interactions.length;
  return shown === all ? `all ${counted(all, 'contact')}` : `${shown} of ${counted(all, 'contact')}`;
}

/** The count; its panel holds what is typed rather than ticked: words and days. */
function Statements({ scene, contacts }: { scene: Scene; contacts: boolean }) {
  const { choices, rows, table } = scene;
  const all = table.size;
  const narrowed = rows.length !== all;
  const label = contacts
    ? contactsInWords(scene)
    : narrowed
      ? `${rows.length.toLocaleString('en-GB')} of ${counted(all, 'statement')}`
      : `all ${counted(all, 'statement')}`;
  const typed = [
    ...(choices.q && !contacts ? [`matching “${choices.q}”`] : []),
    ...(choices.time
      ? [
          `from ${choices.time.from ? longDay(choices.time.from) : 'the first'} to ${choices.time.to === 'latest' ? 'the latest' : longDay(choices.time.to)}`,
        ]
      : []),
  ];
  return (
    <Popover
      label={[label, ...typed].join(' ')}
      title={table.firstDay <= table.lastDay ? 'Words and days' : 'Words'}
      className={typed.length > 0 ? 'word word-used' : 'word'}
    >
      {() => (
        <div className="typed-filters">
          <SearchWords q={choices.q} />
          {table.firstDay <= table.lastDay && <Days scene={scene} />}
        </div>
      )}
    </Popover>
  );
}

function SearchWords({ q }: { q: string }) {
  const choose = useStore((state) => state.choose);
  return (
    <label className="typed-filter">
      <span className="facet-label">Words in the statement, its speaker or its issue</span>
      <input type="search" value={q} maxLength={200} onChange={(event) => choose({ q: event.target.value })} />
    </label>
  );
}

function Days({ scene: { choices, table, selection } }: { scene: Scene }) {
  const choose = useStore((state) => state.choose);
  const first = dayText(table.firstDay);
  const last = dayText(table.lastDay);
  const undated = selection.counts.day.at(-1) ?? 0;
  const from = choices.time?.from ?? first;
  const to = choices.time && choices.time.to !== 'latest' ? choices.time.to : last;
  // Days that cannot be filtered by stay in the boxes until they are mended, or other days are chosen elsewhere.
  const [unfit, setUnfit] = useState<{ from: string; to: string; time: Filter['time'] } | null>(null);
  const typed = unfit?.time === choices.time ? unfit : { from, to };
  const wrong = typed.from > typed.to;
  const set = (next: { from: string; to: string }) => {
    if (next.from === '' || next.to === '' || next.from > next.to) return setUnfit({ ...next, time: choices.time });
    setUnfit(null);
    const time = { from: next.from === first ? null : next.from, to: next.to === last ? 'latest' : next.to };
    choose({ time: time.from === null && time.to === 'latest' ? null : time });
  };
  return (
    <fieldset className="typed-filter typed-days">
      <legend className="facet-label">Days on which it was said</legend>
      <input
        type="date"
        aria-label="First day"
        value={typed.from}
        aria-invalid={wrong}
        onChange={(event) => set({ ...typed, from: event.target.value })}
      />
      <span>to</span>
      <input
        type="date"
        aria-label="Last day"
        value={typed.to}
        aria-invalid={wrong}
        onChange={(event) => set({ ...typed, to: event.target.value })}
      />
      {wrong && <p className="caption">The first day lies after the last.</p>}
      {undated > 0 && <p className="caption">Any choice of days leaves out {counted(undated, 'undated statement')}.</p>}
      {choices.time && (
        <button type="button" className="action" onClick={() => choose({ time: null })}>
          All days
        </button>
      )}
    </fieldset>
  );
}

function Undo() {
  const { undo, redo } = useStore.temporal.getState();
  // The history lives outside React: read on each render, which every change of choices causes.
  const { pastStates, futureStates } = useStore.temporal.getState();
  return (
    <>
      {pastStates.length > 0 && (
        <button type="button" className="action" onClick={() => undo()}>
          Undo
        </button>
      )}
      {futureStates.length > 0 && (
        <button type="button" className="action" onClick={() => redo()}>
          Redo
        </button>
      )}
    </>
  );
}

function CopyLink() {
  const notify = useStore((state) => state.notify);
  return (
    <button
      type="button"
      className="action"
      onClick={() => {
        import('@/app/charts/save')
          .then(({ copyLink }) => copyLink())
          .catch(() => notify('The link could not be copied. It stands in the address bar.'));
      }}
    >
      Copy link
    </button>
  );
}
