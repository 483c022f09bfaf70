// What a schema cannot say: ids lead somewhere and are unique, spans lie in the text, stances on the scale.
// All checks read raw values and pass over malformed ones, so that every error of a damaged file shows at once.
import type { Faults, Keys } from './faults';
import { LIMIT, RESERVED_ISSUE, RESERVED_STORY } from './schema';
import { checkSpan, checkSpans, type Text, textOf } from './spanChecks';

export type Raw = Readonly<Record<string, unknown>>;
export type Lists = Readonly<
  Record<'articles' | 'actors' | 'issues' | 'statements' | 'interactions' | 'stories', readonly unknown[]>
>;
type Positions = ReadonlyMap<string, number>;

/** What the file defines, as far as it can be read. */
export interface Known {
  readonly positions: Readonly<Record<keyof Lists, Positions>>;
  readonly texts: ReadonlyMap<string, Text>;
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** For the first actor of each circle of memberships, the circle in words. */
  readonly circles: ReadonlyMap<number, string>;
}

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isInteger = (value: unknown): value is number => Number.isInteger(value);

export function knownOf(lists: Lists, scale: unknown): Known {
  const positions = {
    articles: positionsOf(lists.articles),
    actors: positionsOf(lists.actors),
    issues: positionsOf(lists.issues),
    statements: positionsOf(lists.statements),
    interactions: positionsOf(lists.interactions),
    stories: positionsOf(lists.stories),
  };
  const texts = new Map<string, Text>();
  for (const article of lists.articles) {
    if (!isRecord(article) || typeof article['id'] !== 'string') continue;
    const text = textOf(article);
    if (text !== null && !texts.has(article['id'])) texts.set(article['id'], text);
  }
  return { positions, texts, scale: scaleOf(scale), circles: circlesOf(lists.actors, positions.actors) };
}

function positionsOf(items: readonly unknown[]): Positions {
  const positions = new Map<string, number>();
  items.forEach((item, index) => {
    const id = isRecord(item) ? item['id'] : null;
    if (typeof id === 'string' && !positions.has(id)) positions.set(id, index);
  });
  return positions;
}

function scaleOf(scale: unknown): Known['scale'] {
  if (!isRecord(scale)) return null;
  const { min, max } = scale;
  return isInteger(min) && isInteger(max) && min < max ? { min, max } : null;
}

function circlesOf(actors: readonly unknown[], positions: Positions): Map<number, string> {
  const circles = new Map<number, string>();
  const parentOf = (index: number) => {
    const actor = actors[index];
    return isRecord(actor) && typeof actor['memberOf'] === 'string' ? positions.get(actor['memberOf']) : undefined;
  };
  const seen = new Uint8Array(actors.length);
  for (let start = 0; start < actors.length; start++) {
    const chain: number[] = [];
    const onChain = new Map<number, number>();
    let here: number | undefined = start;
    while (here !== undefined && seen[here] === 0) {
      seen[here] = 1;
      onChain.set(here, chain.length);
      chain.push(here);
      here = parentOf(here);
    }
    const since = here === undefined ? undefined : onChain.get(here);
    if (since === undefined) continue;
    const circle = chain.slice(since);
    const names = [...circle.slice(0, 8), circle[0]].map((index) => String((actors[index as number] as Raw)['id']));
    circles.set(circle[0] as number, names.join(' → '));
  }
  return circles;
}

/** The scale's limits and its steps: each whole number from min to max has one label. */
export function checkScale(raw: unknown, faults: Faults): void {
  if (!isRecord(raw)) return;
  const { min, max } = raw;
  if (!isInteger(min) || !isInteger(max)) return;
  if (min >= max) faults.add(['scale', 'max'], max, `a number above min, which is ${min}`);
  if (min >= max || min < -LIMIT || max > LIMIT || !Array.isArray(raw['steps'])) return;
  const labelled = new Set<number>();
  raw['steps'].forEach((step: unknown, index) => {
    const value = isRecord(step) ? step['value'] : null;
    if (!isInteger(value)) return;
    const keys = ['scale', 'steps', index, 'value'];
    if (value < min || value > max) faults.add(keys, value, `a step from ${min} to ${max}`);
    else if (labelled.has(value)) faults.add(keys, value, 'a step of its own: another has the same value');
    labelled.add(value);
  });
  for (let value = min; value <= max; value++) {
    if (labelled.has(value)) continue;
    faults.add(['scale', 'steps'], raw['steps'], `each step from ${min} to ${max}: ${value} is not there`);
  }
}

/** The references of one item, `list[index]`, which the faults have been told of. */
export function checkItem(list: keyof Lists, item: unknown, index: number, known: Known, faults: Faults): void {
  if (!isRecord(item)) return;
  const first = typeof item['id'] === 'string' ? known.positions[list].get(item['id']) : index;
  if (first !== index) faults.add(['id'], item['id'], `an id of its own: ${list}[${first}] has the same`);
  CHECKS[list](item, index, known, faults);
}

const CHECKS: Record<keyof Lists, (item: Raw, index: number, known: Known, faults: Faults) => void> = {
  articles(item, _index, _known, faults) {
    const text = textOf(item);
    if (text !== null) checkSpans(item['body'], ['body'], { ...text, body: null }, faults);
  },
  actors(item, index, known, faults) {
    checkId(item['memberOf'], ['memberOf'], 'actors', known, faults);
    const circle = known.circles.get(index);
    if (circle !== undefined) faults.add(['memberOf'], item['memberOf'], `no circle of memberships: ${circle}`);
  },
  issues(item, _index, _known, faults) {
    if (item['id'] === RESERVED_ISSUE) faults.add(['id'], item['id'], `another id: "${RESERVED_ISSUE}" means no issue`);
  },
  statements(item, _index, known, faults) {
    checkId(item['article'], ['article'], 'articles', known, faults);
    checkId(item['speaker'], ['speaker'], 'actors', known, faults);
    checkId(item['via'], ['via'], 'actors', known, faults);
    checkId(item['issue'], ['issue'], 'issues', known, faults);
    checkIds(item['addressees'], 'addressees', known, faults);
    checkStance(item, known, faults);
    const text = known.texts.get(item['article'] as string);
    const spans = item['spans'];
    if (text === undefined || !isRecord(spans)) return;
    for (const key of ['content', 'cue', 'source']) checkSpans(spans[key], ['spans', key], text, faults);
  },
  interactions(item, _index, known, faults) {
    checkId(item['article'], ['article'], 'articles', known, faults);
    checkId(item['via'], ['via'], 'actors', known, faults);
    const from = checkIds(item['from'], 'from', known, faults);
    for (const [place, id] of checkIds(item['to'], 'to', known, faults).entries()) {
      if (from.includes(id)) faults.add(['to', place], id, 'an actor who is not in from');
    }
    const text = known.texts.get(item['article'] as string);
    if (text !== undefined) checkSpan(item['span'], ['span'], text, faults);
  },
  stories(item, _index, _known, faults) {
    // Nothing in a story refers to anything else but its views, and a bad view is named where it is opened.
    if (item['id'] !== RESERVED_STORY) return;
    faults.add(['id'], item['id'], `another id: "${RESERVED_STORY}" means the reader’s own slides`);
  },
};

function checkId(id: unknown, keys: Keys, list: 'actors' | 'issues' | 'articles', known: Known, faults: Faults): void {
  if (typeof id !== 'string' || known.positions[list].has(id)) return;
  faults.add(keys, id, `the id of one of the ${list}`);
}

/** Checks a list of actors, each to be named once, and returns it. */
function checkIds(ids: unknown, key: string, known: Known, faults: Faults): readonly unknown[] {
  if (!Array.isArray(ids)) return [];
  const seen = ids.length > 1 ? new Set<unknown>() : null;
  ids.forEach((id: unknown, place) => {
    checkId(id, [key, place], 'actors', known, faults);
    if (seen?.has(id)) faults.add([key, place], id, 'each actor once');
    seen?.add(id);
  });
  return ids;
}

function checkStance(item: Raw, { scale }: Known, faults: Faults): void {
  const stance = item['stance'];
  if (!isInteger(stance)) return;
  if (scale !== null && (stance < scale.min || stance > scale.max)) {
    faults.add(['stance'], stance, `a stance on the scale, from ${scale.min} to ${scale.max}`);
  }
  if (item['issue'] == null) faults.add(['stance'], stance, 'no stance, since the statement has no issue');
}
