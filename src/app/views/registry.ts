// The views, in the order of the navigation. A view is one entry here and one file.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Choices } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import type { View } from '@/app/state/ids';

export interface ViewTab {
  readonly label: string;
  /** The exact term of the field, where the label is plainer. */
  readonly hint?: string;
  readonly patch: Partial<Choices>;
  readonly active: (choices: Choices) => boolean;
}

export interface ViewEntry {
  readonly id: View;
  readonly label: string;
  /** Says what the view shows, as its heading. */
  readonly title: (scene: Scene) => string;
  readonly tabs: readonly ViewTab[];
  /** Whether the filter stands above the view as a sentence; views without it bring their own facets. */
  readonly filterLine: boolean;
  /** Whether evidence opens in the drawer; views without it show it in a pane of their own. */
  readonly drawer: boolean;
  readonly inNavigation: boolean;
  readonly Component: LazyExoticComponent<ComponentType>;
}

const chart = (tab: Choices['tab'], label: string): ViewTab => ({
  label,
  patch: { tab, table: false, sort: null, nodes: null },
  active: (choices) => choices.tab === tab,
});

const net = (id: Choices['net'], label: string, hint?: string): ViewTab => ({
  label,
  ...(hint && { hint }),
  patch: { net: id, min: null, focus: null },
  active: (choices) => choices.net === id || (id === 'two-mode' && choices.net.startsWith(id)),
});

const NET_TITLES: Partial<Record<Choices['net'], string>> = {
  contacts: 'Who called, met, addressed or aided whom',
  congruence: 'Who agrees with whom',
  conflict: 'Who clashes with whom',
  subtract: 'Who agrees and who clashes',
  ignore: 'Who speaks on the same issues',
};
const TWO_MODE_TITLE = 'Who speaks on what';

export const VIEW_ENTRIES: readonly ViewEntry[] = [
  {
    id: 'overview',
    label: 'Overview',
    title: ({ corpus }) => corpus.title,
    tabs: [],
    filterLine: true,
    drawer: true,
    inNavigation: true,
    Component: lazy(() => import('./OverviewView')),
  },
  {
    id: 'stance',
    label: 'Stance',
    title: ({ choices }) =>
      ({
        matrix: 'Who stands where',
        bars: 'How much is said for and against',
        shift: 'What moved',
        contradictions: 'Who is on both sides',
        timeline: 'When it was said',
      })[choices.tab as string] ?? 'Stance',
    tabs: [
      chart('matrix', 'Matrix'),
      chart('bars', 'Bars'),
      chart('shift', 'Shift'),
      chart('contradictions', 'Contradictions'),
      chart('timeline', 'Timeline'),
    ],
    filterLine: true,
    drawer: true,
    inNavigation: true,
    Component: lazy(() => import('./StanceView')),
  },
  {
    id: 'network',
    label: 'Network',
    title: ({ choices: { net, nodes } }) =>
      nodes === 'issues' && net !== 'contacts' && NET_TITLES[net]
        ? 'Which issues go together'
        : (NET_TITLES[net] ?? TWO_MODE_TITLE),
    tabs: [
      net('contacts', 'Contacts'),
      net('congruence', 'Agreement', 'Congruence network'),
      net('conflict', 'Conflict', 'Conflict network'),
      net('subtract', 'Agreement minus conflict', 'Subtract network: congruence minus conflict'),
      net('ignore', 'Same issues', 'Issues in common, whatever the stance'),
      net('two-mode', 'Actor–issue', 'Two-mode network'),
    ],
    filterLine: true,
    drawer: true,
    inNavigation: true,
    Component: lazy(() => import('./NetworkView')),
  },
  {
    id: 'quotes',
    label: 'Quotes',
    title: () => 'Quotes',
    tabs: [],
    filterLine: false,
    drawer: false,
    inNavigation: true,
    Component: lazy(() => import('./QuotesView')),
  },
  {
    id: 'article',
    label: 'Article',
    title: ({ corpus, choices }) =>
      (corpus.articles.find(({ id }) => id === choices.doc) ?? corpus.articles[0])?.title ?? 'No article',
    tabs: [],
    filterLine: false,
    drawer: false,
    inNavigation: false,
    Component: lazy(() => import('./ArticleView')),
  },
];
