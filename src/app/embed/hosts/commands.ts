import { formatLink, parseLink } from '@/app/state/link';
import '@/app/state/searchEngine';
import { THEMES, type Theme } from '@/app/state/settings';
import { useStore } from '@/app/state/store';
import { SURFACE_NAMES } from '@/app/state/surface';
import { isObject } from './heights';
import type { Command, Outcome } from './parley';

/** Longer states are not read: an address of this length works nowhere. */
const MOST_CHARACTERS = 20_000;

/** What is seen, as the query string of a link to it. */
export const stateNow = (): string => formatLink(useStore.getState().choices);

const refused = (error: string): Outcome => ({ ok: false, error });

/** Name and value of each parameter of a state; null where it is neither a query string nor an object of texts. */
function parametersOf(state: unknown): readonly (readonly [string, string])[] | null {
  if (typeof state === 'string') {
    return state.length > MOST_CHARACTERS ? null : [...new URLSearchParams(state)];
  }
  if (!isObject(state)) return null;
  const given = Object.entries(state).filter(([, value]) => value !== null && value !== undefined);
  if (given.some(([, value]) => !['string', 'number', 'boolean'].includes(typeof value))) return null;
  const parameters = given.map(([name, value]) => [name, value === true ? '1' : String(value)] as const);
  return parameters.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > MOST_CHARACTERS
    ? null
    : parameters;
}

/** Puts a state in the place of the one that is seen, as a link would. */
function setState(state: unknown): Outcome {
  const { corpus, choose } = useStore.getState();
  if (!corpus) return refused('No corpus is open yet. Wait for the message "ready".');
  const parameters = parametersOf(state);
  if (!parameters) return refused('"state" must be a query string, as "?view=stance", or an object of its parameters.');
  // What is opened and for whom is the link's to say, not a message's.
  const fixed = ([name]: readonly [string, string]) => name === 'corpus' || SURFACE_NAMES.includes(name);
  const own = new URLSearchParams(parameters.filter((parameter) => !fixed(parameter)).map(([...pair]) => pair));
  const { choices, foreign, problems } = parseLink(own.toString(), corpus);
  choose(choices);
  return {
    ok: true,
    state: stateNow(),
    problems: [
      ...problems.map(({ name, value, expected }) => `${name}=${value}: needs ${expected}`),
      ...parameters.filter(fixed).map(([name]) => `${name}: cannot be set by a message`),
      ...foreign.map(([name]) => `${name}: no parameter of Parley`),
    ],
  };
}

function setTheme(theme: unknown): Outcome {
  if (!THEMES.includes(theme as Theme)) return refused(`"theme" must be one of ${THEMES.join(', ')}.`);
  useStore.getState().setSurface({ theme: theme as Theme });
  return { ok: true };
}

let printing: ReturnType<typeof setTimeout> | undefined;

/** Does what the host asks for. */
export function execute({ type, data }: Command): Outcome {
  switch (type) {
    case 'setTheme':
      return setTheme(data['theme']);
    case 'setState':
      return setState(data['state']);
    case 'getState':
      return useStore.getState().corpus
        ? { ok: true, state: stateNow() }
        : refused('No corpus is open yet. Wait for the message "ready".');
    case 'print':
      // The window stands still while its dialog is open: the answer goes first. Asked again, it opens once all the same.
      clearTimeout(printing);
      printing = setTimeout(() => window.print());
      return { ok: true };
  }
}
