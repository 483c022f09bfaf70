import { clauseEnd } from './clauseEnd';
import { isTime, phraseAfter } from './nounPhrase';
import type { Item, Unit } from './units';
import type { VerbGroup } from './verbGroups';

/** What begins a clause or an aside that tells of the verb before, not of its object: "praised Lee when …". */
const ASIDES = new Set(
  'when while after before because although though since unless until whereas but despite following yet'.split(' '),
);

/**
 * Where an object or an infinitive that begins at item `from` ends. It is shorter than a reported clause: a comma, a
 * dash, a conjunction of time or the next verb of the same subject ends it. Items, exclusive.
 */
export function complementEnd(unit: Unit, groups: readonly VerbGroup[], number: number, from: number): number {
  const { items } = unit;
  const infinitive = items[from]?.lower === 'to' || items[from + 1]?.lower === 'to';
  const end = clauseEnd(unit, groups, number, from);
  let next = number + 1;
  let depth = 0;
  for (let at = from; at < end; at++) {
    const { lower } = items[at]!;
    if (lower === '(') depth++;
    else if (lower === ')') depth = Math.max(0, depth - 1);
    // “…,” with its comma inside ends an object as a comma does.
    if (
      items[at]!.quoted &&
      items[at - 1]?.lower === ',' &&
      items[at + 1]?.quoted === false &&
      !/^(?:and|or|“|"|'')$/.test(items[at + 1]!.lower)
    )
      return at + 1;
    if (depth > 0 || at === from || items[at]!.quoted) continue;
    if (!infinitive && isAdverbial(items, at, from)) return at;
    while (next < groups.length && groups[next]!.head <= at) next++;
    if (isDash(lower)) {
      // "to close the port — the last one — to ships": an aside between two dashes.
      const second = secondDash(items, at, end);
      if (second < 0) return at;
      at = second;
      continue;
    }
    if ((infinitive ? CONTRASTS : ASIDES).has(lower)) return at;
    if (lower === ',' && !(infinitive ? !clauseFollows(items, groups, next, at) : listGoesOn(items, at, end)))
      return at;
    // "called him a liar and he left"
    if (lower === 'and' && !infinitive && /^(?:he|she|they|i|we)$/.test(items[at + 1]?.lower ?? '')) return at;
    if ((lower === 'and' || lower === 'or') && takesOver(items, groups, number, next, at)) return at;
    if (lower === 'as' && items[at - 1]!.lower === 'even') return at - 1;
  }
  return end;
}

/** "endorsed Lee in May", "backed her at the rally": neither a time nor, behind a name, a place is part of an object. */
function isAdverbial(items: readonly Item[], at: number, from: number): boolean {
  if (!/^(?:in|on|at|during|last|this|by|throughout)$/.test(items[at]!.lower)) return false;
  const { pos } = items[at - 1]!;
  if (
    (pos === 'PRON' || pos === 'PROPN') &&
    items.slice(from, at).every((item) => item.pos === 'PRON' || item.pos === 'PROPN')
  )
    return true;
  const phrase = phraseAfter(items, at + 1);
  return phrase !== null && isTime(items[phrase[1] - 1]);
}

const CONTRASTS = new Set('although though but yet whereas'.split(' '));

/** ", he said", ", and the vote failed", ", raising fears": what stands behind the comma has a verb of its own. */
function clauseFollows(items: readonly Item[], groups: readonly VerbGroup[], next: number, comma: number): boolean {
  const group = groups[next];
  const first = items[comma + 1];
  if (!group || !first) return false;
  const joined = first.lower === 'and' || first.lower === 'or';
  const begin = joined ? comma + 2 : comma + 1;
  // ", and leave" is one more infinitive.
  if (group.from === begin)
    return group.form !== 'infinitive' && !(joined && group.form === 'finite' && !isInflected(items[group.head]!));
  if (group.form !== 'finite' && group.form !== 'passive') return false;
  const subject = phraseAfter(items, begin);
  return subject !== null && subject[1] === group.from;
}

/** ― and ‒ are printed for dashes too. */
const isDash = (lower: string) => /^(?:[—–―‒]|--)$/.test(lower);

/** No aside is longer, in items. */
const LONGEST_ASIDE = 15;

function secondDash(items: readonly Item[], first: number, end: number): number {
  const { lower } = items[first]!;
  for (let at = first + 1; at < end && at <= first + LONGEST_ASIDE; at++) if (items[at]!.lower === lower) return at;
  return -1;
}

/** "the plan, the treaty and the truce": behind the comma stands one more of the same. */
function listGoesOn(items: readonly Item[], comma: number, end: number): boolean {
  const before = items[comma - 1]!;
  const first = items[comma + 1];
  if (!first) return false;
  if (before.pos === 'ADJ' && first.pos === 'ADJ') return true;
  if (/^(?:including|especially|particularly|not|rather)$/.test(first.lower)) return true;
  for (let at = comma; items[at]?.lower === ',' && at < comma + 30; ) {
    if (/^(?:and|or)$/.test(items[at + 1]?.lower ?? '')) {
      const last = phraseAfter(items, at + 2);
      return at > comma && last !== null && isBorder(items, last[1], end);
    }
    const phrase = phraseAfter(items, at + 1);
    if (!phrase) return false;
    at = phrase[1];
    // phraseAfter takes "x and y" as one.
    if (isBorder(items, at, end) && items[at]?.lower !== ',')
      return items.slice(phrase[0], phrase[1]).some(({ lower }) => lower === 'and' || lower === 'or');
    if (/^(?:and|or)$/.test(items[at]?.lower ?? '')) return true;
  }
  return false;
}

const isBorder = (items: readonly Item[], at: number, end: number) =>
  at >= end || !/^(?:VERB|AUX)$/.test(items[at]!.pos);

/** "praised Lee and criticised Kim": the next verb has the same subject as the cue. */
function takesOver(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  number: number,
  next: number,
  at: number,
): boolean {
  const group = groups[next];
  if (!group || group.from !== at + 1) return false;
  const cue = groups[number]!;
  if (group.form === 'ing') return cue.form === 'ing';
  if (group.form === 'passive' || group.from < group.head) return group.form !== 'infinitive';
  if (group.form !== 'finite') return false;
  return isInflected(items[group.head]!);
}

/** "left", "leaves": not the "leave" of an infinitive. */
const isInflected = ({ lower, lemma }: Item) => lower !== lemma;
