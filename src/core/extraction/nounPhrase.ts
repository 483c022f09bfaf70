import type { Item } from './units';

/** A half-open run of items of a unit. */
export type Run = readonly [from: number, to: number];

const LINKS = new Set('of for from in at with on under behind to against near around'.split(' '));
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom']);
/** No phrase that names somebody is longer. */
const LONGEST = 40;

const isNominal = ({ pos, lower }: Item) =>
  pos === 'NOUN' ||
  pos === 'PROPN' ||
  pos === 'NUM' ||
  pos === 'ADJ' ||
  pos === 'SYM' ||
  pos === 'X' ||
  (pos === 'PART' && (lower.endsWith('s') || lower === '’' || lower === "'")) ||
  lower === '-' ||
  lower === '/' ||
  lower === '&';
const isHead = ({ pos, lower }: Item) =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' || lower === '%';
const isDeterminer = ({ pos, lower }: Item) =>
  pos === 'DET' || /^(?:his|her|its|their|my|our|your|several|many|some|most|few|both|all|other)$/.test(lower);
const isPronoun = ({ pos, lower }: Item) =>
  pos === 'PRON' && !/^(?:his|its|their|my|our|your|herself|himself|themselves|itself)$/.test(lower);

const QUANTITIES = /^(?:most|many|some|few|several|others|both|all|none|half|more)$/;

/**
 * The noun phrase that ends before item `end`, with what belongs to it on its left: determiners, modifiers, prepositional
 * phrases ("the leaders of France and Germany"). Null where none ends there.
 */
export function phraseBefore(items: readonly Item[], end: number, floor = 0): Run | null {
  let at = coreBefore(items, end, floor);
  if (at === null) return null;
  for (;;) {
    const joined = joinedBefore(items, at, floor, end);
    if (joined === null) return [at, end];
    at = joined;
  }
}

function coreBefore(items: readonly Item[], end: number, floor: number): number | null {
  let at = end - 1;
  if (at < floor) return null;
  // "(R-Tenn.)", "(D.)"
  if (items[at]!.lower === ')') {
    const open = openingOf(items, at, floor);
    if (open === null) return null;
    return coreBefore(items, open, floor);
  }
  if (isPronoun(items[at]!)) return at > floor && items[at - 1]!.pos === 'DET' ? at - 1 : at;
  if (items[at]!.pos === 'DET' || QUANTITIES.test(items[at]!.lower)) return at;
  if (!isHead(items[at]!) && !(items[at]!.pos === 'ADJ' && isPerson(items, at, floor))) return null;
  while (at > floor && isNominal(items[at - 1]!)) at--;
  // Words in marks inside the name: Joe “Lucky” Smith.
  while (at > floor && isDeterminer(items[at - 1]!)) at--;
  // A leading adjective that is a time or a conjunction is none of it; "'s" neither.
  while (
    at < end - 1 &&
    (items[at]!.lower === '-' || items[at]!.lower === '&' || (items[at]!.pos === 'PART' && at === floor))
  )
    at++;
  return at;
}

/** "the accused", "the self-described liberal", "voters overall". */
function isPerson(items: readonly Item[], at: number, floor: number): boolean {
  let first = at - 1;
  if (first >= floor && items[first]!.pos === 'NOUN') return true;
  while (first >= floor && isNominal(items[first]!)) first--;
  return first >= floor && items[first]!.pos === 'DET';
}

function openingOf(items: readonly Item[], close: number, floor: number): number | null {
  for (let at = close - 1; at >= floor && close - at < 12; at--) if (items[at]!.lower === '(') return at;
  return null;
}

/** Where the phrase before a preposition or an "and" begins, if it is part of the phrase that begins at `at`. */
function joinedBefore(items: readonly Item[], at: number, floor: number, end: number): number | null {
  const link = items[at - 1];
  if (!link || at - 1 <= floor || end - at > LONGEST) return null;
  // "the columns after they came out"
  if (link.lower !== 'and' && /^(?:he|she|they|we|i)$/.test(items[at]!.lower)) return null;
  const before = items[at - 2]!;
  if (link.pos === 'ADP' && LINKS.has(link.lower)) {
    if (
      before.pos !== 'NOUN' &&
      before.pos !== 'PROPN' &&
      before.pos !== 'NUM' &&
      !/^(?:some|many|most|one|all|both|none|those)$/.test(before.lower)
    )
      return null;
    return coreBefore(items, at - 1, floor);
  }
  if (link.lower === 'and' || link.lower === '&' || link.lower === 'or') {
    if (before.lower === ',') return null;
    if (!isHead(before)) return null;
    return coreBefore(items, at - 1, floor);
  }
  return null;
}

/**
 * The noun phrase that begins at item `from`: determiners, modifiers, name, prepositional phrases. Null where none does.
 */
export function phraseAfter(items: readonly Item[], from: number, ceiling = items.length): Run | null {
  let at = from;
  if (at >= ceiling) return null;
  if (isPronoun(items[at]!) && items[at]!.pos === 'PRON') return [from, at + 1];
  let head = false;
  while (at < ceiling && at - from < LONGEST) {
    const item = items[at]!;
    if (
      isDeterminer(item) ||
      isNominal(item) ||
      (item.pos === 'PRON' && /^(?:his|its|their|my|our|your|her)$/.test(item.lower))
    ) {
      if (isDeterminer(item) && head) break;
      if (item.pos === 'NOUN' || item.pos === 'PROPN' || item.pos === 'NUM') head = true;
      at++;
      continue;
    }
    if (head && item.lower === '(') {
      let close = at + 1;
      while (close < ceiling && close - at < 12 && items[close]!.lower !== ')') close++;
      if (items[close]?.lower !== ')') break;
      at = close + 1;
      continue;
    }
    const next = items[at + 1];
    const goesOn =
      next !== undefined && (isDeterminer(next) || isNominal(next) || (next.pos === 'PRON' && !isPronoun(next)));
    if (head && item.pos === 'ADP' && LINKS.has(item.lower) && goesOn && !isTime(next)) {
      head = false;
      at++;
      continue;
    }
    if (
      head &&
      (item.lower === 'and' || item.lower === '&') &&
      next &&
      (next.pos === 'PROPN' || isDeterminer(next) || next.pos === 'NOUN')
    ) {
      head = false;
      at++;
      continue;
    }
    break;
  }
  while (
    at > from &&
    !isHead(items[at - 1]!) &&
    items[at - 1]!.lower !== ')' &&
    items[at - 1]!.pos !== 'ADJ' &&
    items[at - 1]!.pos !== 'PROPN'
  )
    at--;
  return at > from ? [from, at] : null;
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|week|month|year|day|morning|afternoon|evening|night|weekend|(?:jan|feb|aug|sept|oct|nov|dec)\.?)$/;
export const isTime = (item: Item | undefined) => item !== undefined && TIME.test(item.lower);
export const isRelative = ({ lower }: Item) => RELATIVE.has(lower);

/**
 * Takes in what stands between commas behind a name: "Peskov, the Kremlin's spokesman," is one phrase. `comma` is the
 * item of the second comma; gives where the name before the first comma begins and ends.
 */
export function appositionBefore(items: readonly Item[], comma: number, floor = 0): Run | null {
  let inner: number | null = null;
  for (let at = comma - 1; at > floor && comma - at < LONGEST; at--) {
    const item = items[at]!;
    if (item.quotation >= 0) break;
    if (item.lower === ';' || item.lower === ':') break;
    if (item.lower !== ',') continue;
    const first = items[at + 1]!;
    const looksLike =
      first.pos === 'DET' ||
      first.pos === 'NOUN' ||
      first.pos === 'ADJ' ||
      first.pos === 'PROPN' ||
      isRelative(first) ||
      first.pos === 'NUM' ||
      first.pos === 'VERB' ||
      first.pos === 'ADV' ||
      first.pos === 'ADP' ||
      /^(?:(?:him|her|it|them)sel(?:f|ves)|though|however)$/.test(first.lower) ||
      isDeterminer(first);
    if (!looksLike) continue;
    const name = phraseBefore(items, at, floor);
    if (!name) continue;
    // "Lee, though, said"
    if (first.pos === 'SCONJ' || first.lower === 'however') return name;
    // "In Moscow, the president, …": a phrase with a preposition before it is no subject.
    const before = items[name[0] - 1];
    if (before && before.pos === 'ADP' && (before.lower !== 'of' || items[name[0] - 2]?.lower === ',')) continue;
    // "Lee, 58, who lives in Oslo,", "Lee, whose son died in Kyiv, Ukraine, in May,": the name may stand further left.
    if (before?.lower === ',') inner ??= name[0];
    else if (inner === null || !before || name[0] === floor || /^(?:and|but|that)$/.test(before.lower))
      return [name[0], comma];
  }
  return inner === null ? null : [inner, comma];
}
