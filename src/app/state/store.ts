import { temporal } from 'zundo';
import { create } from 'zustand';
import { type Choices, DEFAULTS, type Filter, NO_FILTER } from '@/app/state/choices';
import { type Focus, TABS, type Tab, type View } from '@/app/state/ids';
import { type LinkProblem, parseLink } from '@/app/state/link';
import type { Corpus } from '@/core/corpus/schema';

/** A message in the page's own words; it stays until dismissed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly details?: readonly string[];
}

interface AppState {
  readonly corpus: Corpus | null;
  readonly choices: Choices;
  /** Parameters of the address that are not Parley's; they are kept as they came. */
  readonly foreign: readonly (readonly [string, string])[];
  readonly notices: readonly Notice[];
  /** Takes a parsed corpus and the query string that says how to look at it. */
  open(corpus: Corpus, search: string): void;
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
  notify(text: string, details?: readonly string[]): void;
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
        choices: DEFAULTS,
        foreign: [],
        notices: [],
        open: (corpus, search) => {
          const { choices, foreign, problems } = parseLink(search, corpus);
          set({ corpus, choices, foreign, notices: linkNotice(problems) });
          useStore.temporal.getState().clear();
        },
        restore: (search) => {
          const { corpus } = get();
          if (!corpus) return;
          const { choices, foreign, problems } = parseLink(search, corpus);
          set({ choices, foreign, notices: linkNotice(problems) });
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
        notify: (text, details) => {
          // Said again, it takes the place of the first time.
          const others = get().notices.filter((notice) => notice.text !== text);
          set({ notices: [...others, { id: ++noticeId, text, ...(details && { details }) }] });
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

export const useChoices = (): Choices => useStore((state) => state.choices);
