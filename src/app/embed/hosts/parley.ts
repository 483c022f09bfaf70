// Parley's own messages: heights for everybody, all else between the frame and one host that the link names.
import { type HeightProtocol, isObject } from './heights';

const VERSION = 1;

/** What the frame tells its host. */
export type Event =
  | { readonly type: 'ready'; readonly state: string }
  | { readonly type: 'state'; readonly state: string }
  /** A mark was selected: what it is, and the ids of the statements behind it. */
  | { readonly type: 'select'; readonly focus: string | null; readonly statements: readonly string[] }
  | { readonly type: 'error'; readonly message: string }
  | Result;

export type Result = {
  readonly type: 'result';
  readonly requestId: string | number | null;
} & Outcome;

/** Done, with the state there is then and what of the request could not be used; or not done, and why. */
export type Outcome =
  | { readonly ok: true; readonly state?: string; readonly problems?: readonly string[] }
  | { readonly ok: false; readonly error: string };

export interface Command {
  readonly type: 'setTheme' | 'setState' | 'getState' | 'print';
  readonly requestId: string | number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const TYPES: readonly unknown[] = ['setTheme', 'setState', 'getState', 'print'] satisfies Command['type'][];

export const parleyHeights = (embedId: string | null): HeightProtocol => ({
  resized: ({ height }) => [{ source: 'parley', v: VERSION, id: embedId, type: 'resize', height }],
});

export const envelope = (embedId: string | null, event: Event) => ({
  source: 'parley',
  v: VERSION,
  id: embedId,
  ...event,
});

/** Reads a command out of a message; null for anything else, which is nobody's fault and gets no answer. */
export function readCommand(data: unknown, embedId: string | null): Command | null {
  if (!isObject(data) || data['target'] !== 'parley' || data['v'] !== VERSION) return null;
  const { type, id, requestId } = data;
  // A host with several frames may call each by its name; a message without one is for whoever gets it.
  if (id !== undefined && id !== null && embedId !== null && id !== embedId) return null;
  if (!TYPES.includes(type)) return null;
  const named = typeof requestId === 'string' || typeof requestId === 'number';
  return { type: type as Command['type'], requestId: named ? requestId : null, data };
}
