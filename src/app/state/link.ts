// State ⇄ query string. Defaults are left out; a value that cannot be used is named and left out, never fatal.
import { type Choices, DEFAULTS, type Periods, type TimeRange } from '@/app/state/choices';
import {
  COLOURS,
  FOCUS_KINDS,
  type Focus,
  type FocusKind,
  type FocusPart,
  NETS,
  NODES,
  SIZES,
  TABS,
  VIEWS,
  type View,
} from '@/app/state/ids';
import { bad, good, type LinkProblem, oneOf, type Read } from '@/app/state/linkValues';
import { isSort } from '@/app/state/sorting';
import { ON_PAGE, parseSurface, SURFACE_NAMES, type Surface, surfaceParameters } from '@/app/state/surface';
import { DUPLICATES, NORMS, TWO_MODE_NORMS } from '@/core/analysis/networkSpec';
import { lookupOf } from '@/core/corpus/lookup';
import { type Corpus, isDay, MODES } from '@/core/corpus/schema';
import { REVIEWS, UNITS } from '@/core/table/table';

/** Version of the link's format. */
const LINK_VERSION = 1;
/** Longest query string that is shared: beyond it mail programs and servers cut or refuse. The address bar takes more. */
export const LINK_LIMIT = 2000;

export interface ParsedLink {
  readonly choices: Choices;
  readonly surface: Surface;
  readonly foreign: readonly (readonly [string, string])[];
  readonly problems: readonly LinkProblem[];
}

const inCorpus =
  (what: string, ids: ReadonlyMap<string, number>, also: readonly string[] = []) =>
  (text: string): Read<string> =>
    ids.has(text) || also.includes(text) ? good(text) : bad(`the id of ${what} in this corpus`);

function readStance(corpus: Corpus) {
  const { min, max } = corpus.scale;
  return (text: string): Read<number | 'none'> => {
    if (text === 'none') return good('none');
    const stance = /^-?\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    return stance >= min && stance <= max ? good(stance) : bad(`a whole number from ${min} to ${max}, or none`);
  };
}

function readTime(text: string): Read<TimeRange | null> {
  const [from, to, ...more] = text.split('..');
  const fine =
    more.length === 0 &&
    from !== undefined &&
    to !== undefined &&
    (from === '' || isDay(from)) &&
    (to === '' || to === 'latest' || isDay(to)) &&
    !(from !== '' && to !== '' && to !== 'latest' && from > to);
  if (!fine) return bad('first..last as YYYY-MM-DD, last may be latest');
  // Open at both ends is no filter.
  if (from === '' && (to === '' || to === 'latest')) return good(null);
  return good({ from: from || null, to: to || 'latest' });
}

function readPeriods(text: string): Read<Periods> {
  const days = text.split('~').map((period) => period.split('..'));
  const ordered = days.every(
    ([from, to, ...more]) => more.length === 0 && from && to && isDay(from) && isDay(to) && from <= to,
  );
  return days.length === 2 && ordered
    ? good(days as unknown as Periods)
    : bad('two periods, first..last~first..last, as YYYY-MM-DD');
}

/** A name made of ids, as those of findings are. */
const NAME = /^[a-z0-9-]{1,200}$/;

function readFocus(corpus: Corpus) {
  const { actor, issue } = lookupOf(corpus);
  const fits: Record<FocusPart, (id: string) => boolean> = {
    actor: (id) => actor.has(id),
    issue: (id) => issue.has(id),
    node: (id) => actor.has(id) || issue.has(id),
    contact: (id) => corpus.interactions.some((interaction) => interaction.id === id),
    day: isDay,
    name: (id) => NAME.test(id),
  };
  return (text: string): Read<Focus> => {
    const [kind = '', rest = '', ...more] = text.split(':');
    const ids = rest.split('~');
    const parts = Object.hasOwn(FOCUS_KINDS, kind) ? FOCUS_KINDS[kind as FocusKind] : [];
    const fine =
      more.length === 0 &&
      // A line or a party of the contacts stands for one contact or for several.
      (ids.length === parts.length || kind === 'contact') &&
      ids.every((id, at) => fits[parts[at] ?? 'contact'](id)) &&
      parts.length > 0;
    return fine
      ? good({ kind: kind as FocusKind, ids })
      : bad(`kind:id~id, ids of this corpus and a kind out of ${Object.keys(FOCUS_KINDS).join(', ')}`);
  };
}

/** Which sides an actor takes can be told where there are but two. */
const readNet = ({ scale: { min, max } }: Corpus) =>
  oneOf(min === 0 && max === 1 ? NETS : NETS.filter((net) => net !== 'two-mode-combine'));

/** Weights that are divided by the product of two counts have many decimals. */
const readMin = (text: string): Read<number> => {
  const min = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(min) ? bad('a number of 0 or more') : good(min);
};

/**
 * Reads a query string against the corpus that it looks at.
 * Bad values are reported and their defaults taken; names that are not Parley's are handed back as they came.
 */
export function parseLink(search: string, corpus: Corpus): ParsedLink {
  const lookup = lookupOf(corpus);
  const problems: LinkProblem[] = [];
  const foreign: [string, string][] = [];
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (!KNOWN.has(name)) foreign.push([name, value]);
    else if (given.has(name)) problems.push({ name, value, expected: 'each name once' });
    else given.set(name, value);
  }

  const report = (name: string, value: string, expected: string) =>
    problems.push({ name, value: value.slice(0, 80), expected });
  function one<T>(name: string, read: (text: string) => Read<T>, otherwise: T): T {
    const text = given.get(name);
    if (text === undefined) return otherwise;
    const result = read(text);
    if ('value' in result) return result.value;
    report(name, text, result.expected);
    return otherwise;
  }
  function list<T>(name: string, read: (text: string) => Read<T>): readonly T[] {
    const values: T[] = [];
    for (const text of new Set(given.get(name)?.split('~'))) {
      const result = read(text);
      if ('expected' in result) report(name, text, result.expected);
      else if (!values.includes(result.value)) values.push(result.value);
    }
    return values;
  }

  const { surface, problems: unshown } = parseSurface(given);
  problems.push(...unshown);

  one('v', oneOf([String(LINK_VERSION)]), '');
  const view: View = one('view', oneOf(VIEWS), DEFAULTS.view);
  const [tab, table] = one<readonly [Choices['tab'], boolean]>(
    'tab',
    (text) => {
      const [name = '', ...rest] = text.split('~');
      const names: readonly string[] = TABS[view];
      if (text === 'table') return good([TABS[view][0], true]);
      const fine = names.includes(name) && (rest.length === 0 || (rest.length === 1 && rest[0] === 'table'));
      return fine
        ? good([name as Choices['tab'], rest.length === 1])
        : bad(`one of ${names.join(', ')}, alone or with ~table`);
    },
    [TABS[view][0], false],
  );

  const choices: Choices = {
    view,
    tab,
    table,
    doc: one<string | null>('doc', inCorpus('an article', lookup.article), null),
    actor: list('actor', inCorpus('an actor', lookup.actor)),
    issue: list('issue', inCorpus('an issue', lookup.issue, ['none'])),
    article: list('article', inCorpus('an article', lookup.article)),
    mode: list('mode', oneOf(MODES)),
    stance: list('stance', readStance(corpus)),
    review: list('review', oneOf(REVIEWS)),
    by: one('by', oneOf(UNITS), DEFAULTS.by),
    periods: one<Periods | null>('periods', readPeriods, null),
    time: one<TimeRange | null>('time', readTime, null),
    q: one('q', (text) => (text.length <= 200 ? good(text) : bad('at most 200 characters')), ''),
    sort: one<string | null>(
      'sort',
      (text) => (isSort(view, text) ? good(text) : bad('an order that this view has')),
      null,
    ),
    focus: one<Focus | null>('focus', readFocus(corpus), null),
    quote: one<string | null>('quote', inCorpus('a statement', lookup.statement), null),
    net: one('net', readNet(corpus), DEFAULTS.net),
    nodes: one<Choices['nodes']>('nodes', oneOf(NODES), null),
    norm: one('norm', oneOf([...NORMS, ...TWO_MODE_NORMS.slice(1)]), DEFAULTS.norm),
    dup: one('dup', oneOf(DUPLICATES), DEFAULTS.dup),
    min: one<number | null>('min', readMin, null),
    size: one('size', oneOf(SIZES), DEFAULTS.size),
    colour: one('colour', oneOf(COLOURS), DEFAULTS.colour),
  };
  return { choices, surface, foreign, problems };
}

const WRITERS: { readonly [name: string]: (choices: Choices) => string | null } = {
  v: () => String(LINK_VERSION),
  view: ({ view }) => (view === DEFAULTS.view ? null : view),
  tab: ({ view, tab, table }) => {
    const names: readonly string[] = TABS[view];
    const first = tab === names[0] || !names.includes(tab);
    if (table) return first ? 'table' : `${tab}~table`;
    return first ? null : tab;
  },
  doc: ({ doc }) => doc,
  actor: ({ actor }) => actor.join('~') || null,
  issue: ({ issue }) => issue.join('~') || null,
  article: ({ article }) => article.join('~') || null,
  mode: ({ mode }) => mode.join('~') || null,
  stance: ({ stance }) => stance.join('~') || null,
  review: ({ review }) => review.join('~') || null,
  by: ({ by }) => (by === DEFAULTS.by ? null : by),
  periods: ({ periods }) => periods?.map((period) => period.join('..')).join('~') ?? null,
  time: ({ time }) => time && `${time.from ?? ''}..${time.to}`,
  q: ({ q }) => q || null,
  sort: ({ view, sort }) => (sort !== null && isSort(view, sort) ? sort : null),
  focus: ({ focus }) => focus && `${focus.kind}:${focus.ids.join('~')}`,
  quote: ({ quote }) => quote,
  net: ({ net }) => (net === DEFAULTS.net ? null : net),
  nodes: ({ nodes }) => nodes,
  norm: ({ norm }) => (norm === DEFAULTS.norm ? null : norm),
  dup: ({ dup }) => (dup === DEFAULTS.dup ? null : dup),
  min: ({ min }) => (min === null ? null : String(Number(min.toFixed(6)))),
  size: ({ size }) => (size === DEFAULTS.size ? null : size),
  colour: ({ colour }) => (colour === DEFAULTS.colour ? null : colour),
};

/** What a link says of a state; `corpus` is read before there is one (OpenCorpus.tsx) and kept like a foreign name. */
const KNOWN = new Set([...Object.keys(WRITERS), ...SURFACE_NAMES]);

/** Half a character, as a cut emoji leaves it, has no code in an address: it becomes U+FFFD. */
const whole = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

const readable = (text: string) => encodeURIComponent(whole(text)).replaceAll('%3A', ':').replaceAll('%20', '+');

/**
 * The query string of a state, with its leading question mark. A chart or an order that the view does not have stays
 * out of it. On the stage the slide is what is linked, as it was made. May exceed LINK_LIMIT: whoever shares it must
 * look.
 */
export function formatLink(choices: Choices, foreign: ParsedLink['foreign'] = [], surface: Surface = ON_PAGE): string {
  const writers = surface.present ? { v: WRITERS['v'] } : WRITERS;
  const own = Object.entries(writers).flatMap(([name, write]) => {
    const value = write?.(choices) ?? null;
    return value === null ? [] : [`${name}=${readable(value)}`];
  });
  const other = [...surfaceParameters(surface), ...foreign];
  return `?${[...own, ...other.map(([name, value]) => `${readable(name)}=${readable(value)}`)].join('&')}`;
}
