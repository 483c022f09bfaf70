import { lazy, Suspense, useState } from 'react';
import type { Filter } from '@/app/state/choices';
import { isFiltered } from '@/app/state/choices';
import { contactsOf } from '@/app/state/contacts';
import { type Scene, useScene } from '@/app/state/derive';
import { type Facet, facetsOf } from '@/app/state/facets';
import { type ListFilter, useStore } from '@/app/state/store';
import { counted, longDay } from '@/app/state/words';
import { FacetList } from '@/app/ui/FacetList';
import { StatementSquare } from '@/app/ui/marks';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import { Popover } from '@/app/ui/Popover';
import { levelOf } from '@/core/analysis/level';
import './FilterLine.css';

const loadTyped = () => import('@/app/shell/TypedFilters');
const TypedFilters = lazy(loadTyped);
const loadSoon = () => void loadTyped().catch(() => undefined);

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
      soon={loadSoon}
    >
      {() => (
        <PanelBoundary of={choices}>
          <Suspense fallback={<p className="caption">Loading …</p>}>
            <TypedFilters scene={scene} />
          </Suspense>
        </PanelBoundary>
      )}
    </Popover>
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
