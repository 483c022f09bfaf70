import { useContext } from 'react';
import { temporal } from 'zundo';
import { create } from 'zustand';
import { type Choices, DEFAULTS, type Filter, NO_FILTER } from '@/app/state/choices';
import { type Focus, TABS, type Tab, type View } from '@/app/state/ids';
import { parseLink } from '@/app/state/link';
import type { LinkProblem } from '@/app/state/linkValues';
import { Shown } from '@/app/state/shown';
import { ON_PAGE, type Surface } from '@/app/state/surface';
import type { Corpus } from '@/core/corpus/schema';

/** A message in the page's own words; it stays until dismissed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly details?: readonly string[];
  /** What may be done about it: everything saved as one file, where no link can carry it. */
  readonly offer?: 'oneFile';
}

/** Where the corpus came from: what the address names, the page that carries it, or a file on this machine. */
export type Origin = { readonly kind: 'address' | 'page' } | { readonly kind: 'file'; readonly name: string };

interface AppState {
  readonly corpus: Corpus | null;
  readonly origin: Origin;
  readonly choices: Choices;
  readonly surface: Surface;
  /** Parameters of the address that are not Parley's; they are kept as they came. */
  readonly foreign: readonly (readonly [string, string])[];
  readonly notices: readonly Notice[];
  /** Takes a parsed corpus and the query string that says how to look at it. */
  open(corpus: Corpus, search: string, origin?: Origin): void;
  /** Reads another link onto the same corpus (back and forward). */
  restore(search: string): void;
  choose(patch: Partial<Choices>): void;
  show(view: View, tab?: Tab): void;
  /** Adds the value to the filter's list, or takes it out. */
  toggle<Name extends ListFilter>(name: Name, value: Filter[Name][number]): void;
  clearFilter(): void;
  focusOn(focus: Focus | null): void;
  openQuote(id: string | null): void;
  /** Opens an article in the source reader, at one of its statements or at none. */
  openArticle(doc: string, quote: string | null): void;
  /** Changes how Parley is shown; that is no step to take back. */
  setSurface(patch: Partial<Surface>): void;
  notify(text: string, more?: Pick<Notice, 'details' | 'offer'>): void;
  dismiss(id: number): void;
}

export type ListFilter = 'actor' | 'issue' | 'article' | 'mode' | 'stance' | 'review';

let noticeId = 0;

/** One notice for a link, naming every part of it that could not be used. */
function linkNotice(problems: readonly LinkProblem[]): Notice[] {
  const [first] = problems;
  if (!first) return [];
  if (problems.length === 1) {
    const { name, value, expected } = first;
    return [
      { id: ++noticeId, text: `The link asked for ${name}=${value}, but needs ${expected}. That part was left out.` },
    ];
  }
  return [
    {
      id: ++noticeId,
      text: `${problems.length} parts of the link could not be used and were left out.`,
      details: [...new Set(problems.map(({ name, value, expected }) => `${name}=${value}: needs ${expected}`))],
    },
  ];
}

/** A corpus that did not come from the address has none: the link must not name another. */
const honest = (foreign: AppState['foreign'], { kind }: Origin) =>
  kind === 'address' ? foreign : foreign.filter(([name]) => name !== 'corpus');

const changed = (before: Choices, now: Choices) =>
  (Object.keys(now) as (keyof Choices)[]).filter((name) => before[name] !== now[name]);

/** Whether the change is no step to take back: nothing, or one letter more of a word that is being typed. */
function isSameStep(before: Choices, now: Choices): boolean {
  const names = changed(before, now);
  if (names.length === 0) return true;
  const { pastStates, futureStates } = useStore.temporal.getState();
  const last = pastStates.at(-1)?.choices;
  const typed = (list: readonly string[]) => list.length === 1 && list[0] === 'q';
  return typed(names) && now.q !== '' && futureStates.length === 0 && !!last && typed(changed(last, before));
}

export const useStore = create<AppState>()(
  temporal(
    (set, get) => {
      const choose = (patch: Partial<Choices>) => set({ choices: { ...get().choices, ...patch } });
      return {
        corpus: null,
        origin: { kind: 'address' },
        surface: ON_PAGE,
        choices: DEFAULTS,
        foreign: [],
        notices: [],
        open: (corpus, search, origin = { kind: 'address' }) => {
          const { choices, surface, foreign, problems } = parseLink(search, corpus);
          set({ corpus, origin, choices, surface, foreign: honest(foreign, origin), notices: linkNotice(problems) });
          useStore.temporal.getState().clear();
        },
        restore: (search) => {
          const { corpus, origin } = get();
          if (!corpus) return;
          const { choices, surface, foreign, problems } = parseLink(search, corpus);
          set({ choices, surface, foreign: honest(foreign, origin), notices: linkNotice(problems) });
        },
        choose,
        show: (view, tab) =>
          choose({
            view,
            tab: tab ?? TABS[view][0],
            table: false,
            sort: null,
            nodes: null,
            min: null,
            focus: null,
            quote: null,
          }),
        toggle: (name, value) => {
          const list: readonly unknown[] = get().choices[name];
          choose({ [name]: list.includes(value) ? list.filter((item) => item !== value) : [...list, value] });
        },
        clearFilter: () => choose(NO_FILTER),
        focusOn: (focus) => choose({ focus, quote: null }),
        openQuote: (quote) => choose({ quote }),
        openArticle: (doc, quote) =>
          choose({ view: 'article', tab: TABS.article[0], table: false, sort: null, focus: null, doc, quote }),
        setSurface: (patch) => set({ surface: { ...get().surface, ...patch } }),
        notify: (text, more) => {
          // Said again, it takes the place of the first time.
          const others = get().notices.filter((notice) => notice.text !== text);
          set({ notices: [...others, { ...more, id: ++noticeId, text }] });
        },
        dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
      };
    },
    {
      partialize: ({ choices }) => ({ choices }),
      equality: (past, current) => isSameStep(past.choices, current.choices),
      limit: 100,
    },
  ),
);

/** The choices that this part of the page shows: the reader's, or those of the slide that it stands on. */
export function useChoices(): Choices {
  const chosen = useStore((state) => state.choices);
  return useContext(Shown) ?? chosen;
}
