import { clauseEnd } from './clauseEnd';
import { isRelative, isTime, phraseAfter } from './nounPhrase';
import type { Item, Unit } from './units';
import type { VerbGroup } from './verbGroups';

/** What begins a clause or an aside that tells of the verb before, not of its object: "praised Lee when …". */
const ASIDES = new Set(
  'when while after before although though unless until whereas but despite following yet'.split(' '),
);
const CONTRASTS = new Set('although though but yet whereas'.split(' '));

/**
 * Where an object or an infinitive that begins at item `from` ends. It is shorter than a reported clause: a clause
 * or a quotation behind a comma, a dash, a conjunction of time or the next verb of the same subject ends it. Items,
 * exclusive.
 */
export function complementEnd(unit: Unit, groups: readonly VerbGroup[], number: number, from: number): number {
  const { items } = unit;
  const infinitive = items[from]?.lower === 'to' || items[from + 1]?.lower === 'to';
  const end = clauseEnd(unit, groups, number, from);
  let next = number + 1;
  for (let at = from; at < end; at++) {
    const { lower, quoted } = items[at]!;
    const behind = items[at + 1];
    if (quoted) {
      // “…,” with its comma inside ends an object as a comma does.
      if (items[at - 1]?.lower === ',' && behind?.quoted === false && !/^(?:and|or|“|"|'')$/.test(behind.lower))
        return at + 1;
      continue;
    }
    if (!infinitive && isAdverbial(items, at)) return at;
    while (next < groups.length && groups[next]!.head <= at) next++;
    // ― and ‒ are printed for dashes too.
    if (/^(?:[—–―‒]|--)$/.test(lower)) {
      // "to close the port — the last one — to ships": an aside between two dashes.
      const second = items.findIndex((item, index) => index > at && item.lower === lower);
      if (second < 0 || second >= end || second > at + LONGEST_ASIDE) return at;
      at = second;
      continue;
    }
    if ((infinitive ? CONTRASTS : ASIDES).has(lower)) return at;
    // ', who had accused him of delay, “and she agreed”': a quotation behind a comma is somebody's speech.
    const isParted = /^(?:who|which)$/.test(behind?.lower ?? '') || (behind?.quotation ?? -1) >= 0;
    if (lower === ',' && (isParted || clauseFollows(items, groups[next], at))) return at;
    if (lower === 'and' && behind) {
      // "called him a liar and he left"
      if (/^(?:he|she|they|i|we)$/.test(behind.lower) || takesOver(items, groups[number]!, groups[next], at)) return at;
    }
    if (lower === 'as' && items[at - 1]!.lower === 'even') return at - 1;
  }
  return end;
}

/** No aside is longer, in items. */
const LONGEST_ASIDE = 15;

/** "endorsed Lee in May": a time is no part of an object. */
function isAdverbial(items: readonly Item[], at: number): boolean {
  if (!/^(?:in|on|at|during|last|this|by|throughout)$/.test(items[at]!.lower)) return false;
  const phrase = phraseAfter(items, at + 1);
  return phrase !== null && isTime(items[phrase[1] - 1]);
}

/** ", he said", ", and the vote failed", ", raising fears": what stands behind the comma has a verb of its own. */
function clauseFollows(items: readonly Item[], group: VerbGroup | undefined, comma: number): boolean {
  const begin = items[comma + 1]?.lower === 'and' ? comma + 2 : comma + 1;
  if (!group) return false;
  // ", and to leave" is one more infinitive.
  if (group.from === begin) return group.form !== 'infinitive';
  const end = phraseAfter(items, begin)?.[1];
  if (end === undefined || (group.form !== 'finite' && group.form !== 'passive')) return false;
  // ", and Lee, who was abroad, left"
  const next = begin > comma + 1 && items[end]?.lower === ',' ? items[end + 1] : undefined;
  return end === group.from || (next !== undefined && isRelative(next));
}

/** "praised Lee and criticised Kim": the next verb has the same subject as the cue. */
function takesOver(items: readonly Item[], cue: VerbGroup, group: VerbGroup | undefined, at: number): boolean {
  if (group?.from !== at + 1) return false;
  if (group.form === 'ing') return cue.form === 'ing';
  if (group.from < group.head) return group.form !== 'infinitive';
  // "left", "leaves": not the "leave" of an infinitive.
  const { lower, lemma } = items[group.head]!;
  return lower !== lemma;
}
