// What a schema cannot say: ids lead somewhere and are unique, spans lie in the text, stances on the scale.
// All checks read raw values and pass over malformed ones, so that every error of a damaged file shows at once.
import { type Faults, join } from './faults';
import { RESERVED_ISSUE } from './schema';
import { checkSpans, type Text, textOf } from './spanChecks';

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
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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
  if (min >= max) faults.add('scale.max', max, `a number above min, which is ${min}`);
  if (min >= max || max - min > 200 || !Array.isArray(raw['steps'])) return;
  const labelled = new Set<number>();
  raw['steps'].forEach((step: unknown, index) => {
    const value = isRecord(step) ? step['value'] : null;
    if (!isInteger(value)) return;
    const path = `scale.steps[${index}].value`;
    if (value < min || value > max) faults.add(path, value, `a step from ${min} to ${max}`);
    else if (labelled.has(value)) faults.add(path, value, 'a step of its own: another has the same value');
    labelled.add(value);
  });
  for (let value = min; value <= max; value++) {
    if (!labelled.has(value))
      faults.add('scale.steps', raw['steps'], `each step from ${min} to ${max}: ${value} is not there`);
  }
}

/** The references of the item at `lists[name][index]`. */
export function checkItem(name: keyof Lists, item: unknown, index: number, known: Known, faults: Faults): void {
  if (!isRecord(item)) return;
  const at = (key: string) => join(`${name}[${index}]`, key);
  const first = typeof item['id'] === 'string' ? known.positions[name].get(item['id']) : index;
  if (first !== index) faults.add(at('id'), item['id'], `an id of its own: ${name}[${first}] has the same`);

  const refer = (key: string, list: 'actors' | 'issues' | 'articles', value: unknown = item[key], path = at(key)) => {
    if (typeof value !== 'string' || known.positions[list].has(value)) return;
    faults.add(path, value, `the id of one of the ${list}`);
  };
  const referAll = (key: string) => {
    const seen = new Set<unknown>();
    listOf(item[key]).forEach((id, place) => {
      const path = join(at(key), place);
      refer(key, 'actors', id, path);
      if (seen.has(id)) faults.add(path, id, 'each actor once');
      seen.add(id);
    });
  };
  const text = typeof item['article'] === 'string' ? known.texts.get(item['article']) : undefined;

  switch (name) {
    case 'articles': {
      const own = textOf(item);
      if (own !== null) checkSpans(item['body'], at('body'), { ...own, body: null }, faults);
      return;
    }
    case 'actors': {
      refer('memberOf', 'actors');
      const circle = known.circles.get(index);
      if (circle !== undefined) faults.add(at('memberOf'), item['memberOf'], `no circle of memberships: ${circle}`);
      return;
    }
    case 'issues':
      if (item['id'] === RESERVED_ISSUE)
        faults.add(at('id'), item['id'], `another id: "${RESERVED_ISSUE}" means no issue`);
      return;
    case 'statements': {
      refer('article', 'articles');
      refer('speaker', 'actors');
      refer('via', 'actors');
      refer('issue', 'issues');
      referAll('addressees');
      checkStance(item, at('stance'), known, faults);
      const spans = item['spans'];
      if (text === undefined || !isRecord(spans)) return;
      for (const key of ['content', 'cue', 'source']) checkSpans(spans[key], join(at('spans'), key), text, faults);
      return;
    }
    case 'interactions': {
      refer('article', 'articles');
      refer('via', 'actors');
      referAll('from');
      referAll('to');
      const from = new Set(listOf(item['from']));
      listOf(item['to']).forEach((id, place) => {
        if (typeof id === 'string' && from.has(id))
          faults.add(join(at('to'), place), id, 'an actor who is not in from');
      });
      if (text !== undefined) checkSpans([item['span']], at('span'), text, faults);
      return;
    }
  }
}

function checkStance(item: Raw, path: string, { scale }: Known, faults: Faults): void {
  const stance = item['stance'];
  if (!isInteger(stance)) return;
  if (scale !== null && (stance < scale.min || stance > scale.max)) {
    faults.add(path, stance, `a stance on the scale, from ${scale.min} to ${scale.max}`);
  }
  if (item['issue'] == null) faults.add(path, stance, 'no stance, since the statement has no issue');
}
