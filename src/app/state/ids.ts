// The names that stand in links: views, tabs and what they offer. Registries are typed by them.

export const VIEWS = ['overview', 'stance', 'network', 'quotes', 'article'] as const;
export type View = (typeof VIEWS)[number];

/** The charts of each view; the first is shown unless another is chosen. */
export const TABS = {
  overview: ['matrix'],
  stance: ['matrix', 'bars', 'shift', 'contradictions', 'timeline'],
  network: ['graph', 'adjacency', 'measures'],
  quotes: ['list'],
  article: ['text'],
} as const satisfies Record<View, readonly string[]>;
export type Tab = (typeof TABS)[View][number];

/** What a line between two nodes means; `two-mode` is the net stance of an actor on an issue. */
export const NETS = [
  'contacts',
  'congruence',
  'conflict',
  'subtract',
  'ignore',
  'two-mode',
  'two-mode-ignore',
  'two-mode-combine',
] as const;
export type Net = (typeof NETS)[number];

export const NODES = ['actors', 'issues'] as const;
export type Nodes = (typeof NODES)[number];

/** What a node's area stands for. */
export const SIZES = ['statements', 'ties', 'weight', 'betweenness', 'eigenvector', 'equal'] as const;
export type Size = (typeof SIZES)[number];

/** What a node's colour stands for. */
export const COLOURS = ['plain', 'side', 'kind', 'community'] as const;
export type Colour = (typeof COLOURS)[number];

/** What an id in a focus names. */
export type FocusPart = 'actor' | 'issue' | 'node' | 'contact' | 'day' | 'name';

/**
 * What can be selected, and what names it.
 * `end` is one end of a shift: actor, issue, `1` or `2`. `side-shift` and `side-end` are those of a whole side, whoever
 * counts as the actor elsewhere.
 * `contact` is one contact or several.
 * `step` is one segment of a bar: actor or issue, then the stance or `none`.
 * `span` is what an actor or an issue has from one day to another, `days` what all have.
 */
export const FOCUS_KINDS = {
  actor: ['actor'],
  side: ['actor'],
  issue: ['issue'],
  cell: ['actor', 'issue'],
  step: ['node', 'name'],
  shift: ['actor', 'issue'],
  end: ['actor', 'issue', 'name'],
  'side-shift': ['actor', 'issue'],
  'side-end': ['actor', 'issue', 'name'],
  edge: ['node', 'node'],
  contact: ['contact'],
  day: ['day'],
  days: ['day', 'day'],
  span: ['node', 'day', 'day'],
  finding: ['name'],
} as const satisfies Record<string, readonly FocusPart[]>;
export type FocusKind = keyof typeof FOCUS_KINDS;

/** The selected mark: its evidence is open in the drawer. */
export interface Focus {
  readonly kind: FocusKind;
  readonly ids: readonly string[];
}

export const QUOTE_SORTS = ['relevance', 'date', 'speaker', 'issue', 'stance'] as const;
/** The order of a grid of ties and of the table of measures; a measure orders by itself. */
export const NETWORK_SORTS = [
  'community',
  'side',
  'name',
  'count',
  'ties',
  'weight',
  'betweenness',
  'eigenvector',
] as const;
export type NetworkSort = (typeof NETWORK_SORTS)[number];
export const MATRIX_SORTS = ['side', 'count', 'name', 'similarity', 'hand'] as const;
