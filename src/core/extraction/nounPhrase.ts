import type { Item } from './units';

/** A half-open run of items of a unit. */
export type Run = readonly [from: number, to: number];

const LINKS = new Set('of for from in at with on under behind to against near around'.split(' '));
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom']);

const isNominal = ({ pos, lower }: Item) => /^(?:NOUN|PROPN|NUM|ADJ|PART)$/.test(pos) || lower === '-';
const isHead = ({ pos, lower }: Item) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(pos) || lower === '%';
const isDeterminer = ({ pos, lower }: Item) =>
  pos === 'DET' || /^(?:his|her|its|their|my|our|your|several|many|some|most|few|both|all|other)$/.test(lower);
const isPronoun = ({ pos, lower }: Item) =>
  pos === 'PRON' && !/^(?:his|its|their|my|our|your|herself|himself|themselves|itself)$/.test(lower);

const QUANTITIES = /^(?:most|many|some|few|several|others|both|all|none|half|more)$/;

/** These lead to a clause: "hours after Lee, who was abroad, had said". */
const TEMPORAL = /^(?:after|before|since|until|than|as|that)$/;

/**
 * The noun phrase that ends before item `end`, with what belongs to it on its left: determiners, modifiers, prepositional
 * phrases, the names of a list ("the leaders of France, Italy and Germany"). Null where none ends there.
 */
export function phraseBefore(items: readonly Item[], end: number, floor = 0): Run | null {
  const core = coreBefore(items, end, floor);
  if (core === null) return null;
  let from = core;
  let isList = false;
  for (;;) {
    const link: Item | undefined = items[from - 1];
    isList ||= link?.lower === 'and';
    const joined =
      !link || !((link.pos === 'ADP' && !TEMPORAL.test(link.lower)) || /^(?:and|or)$/.test(link.lower))
        ? null
        : coreBefore(items, from - 1, floor);
    const next: number | null = joined ?? (isList && link?.lower === ',' ? listed(items, from - 1, floor) : null);
    if (next === null) break;
    from = next;
  }
  return [from, end];
}

/** Where another name of a list begins: "Kyiv, [Warsaw and Vilnius]"; not "In Kyiv, [Lee and Kim]". */
function listed(items: readonly Item[], comma: number, floor: number): number | null {
  const last = items[comma - 1];
  const core = last?.pos === 'PROPN' && !isTime(last) ? coreBefore(items, comma, floor) : null;
  if (core === null) return null;
  const { pos = '' } = items[core - 1] ?? {};
  return /VERB|AUX/.test(pos) || (pos === 'ADP' && coreBefore(items, core - 1, floor) === null) ? null : core;
}

function coreBefore(items: readonly Item[], end: number, floor: number): number | null {
  let at = end - 1;
  if (at < floor) return null;
  const last = items[at]!;
  // "(R-Tenn.)", "(D.)"
  if (last.lower === ')') {
    const open = items.findLastIndex(({ lower }, index) => index < at && lower === '(');
    return coreBefore(items, open, floor);
  }
  if (isPronoun(last)) return at > floor && items[at - 1]!.pos === 'DET' ? at - 1 : at;
  if (last.pos === 'DET' || QUANTITIES.test(last.lower)) return at;
  // "the accused", "the self-described liberal"
  if (!isHead(last) && last.pos !== 'ADJ') return null;
  while (at > floor && isNominal(items[at - 1]!)) at--;
  while (at > floor && isDeterminer(items[at - 1]!)) at--;
  return at;
}

/**
 * The noun phrase that begins at item `from`: determiners, modifiers, name, prepositional phrases. Null where none does.
 */
export function phraseAfter(items: readonly Item[], from: number, ceiling = items.length): Run | null {
  let at = from;
  if (at >= ceiling) return null;
  if (isPronoun(items[at]!)) return [from, at + 1];
  let head = false;
  for (; at < ceiling; at++) {
    const item = items[at]!;
    // "told Lee the talks had failed"
    if (head && /^(?:a|an|the)$/.test(item.lower)) break;
    if (isDeterminer(item) || isNominal(item)) {
      if (item.pos === 'NOUN' || item.pos === 'PROPN') head = true;
      continue;
    }
    // "a recently released report"
    const modifies = at > from && (isDeterminer(items[at - 1]!) || items[at - 1]!.pos === 'ADV');
    if (!head && modifies && (item.pos === 'ADV' || item.pos === 'VERB')) continue;
    // "the leaders of", "Lee and", "his chief of staff"
    const isOffice = at > from && items[at - 1]!.pos === 'ADJ' && item.lower === 'of';
    if ((!head && !isOffice) || (item.lower !== 'and' && (!LINKS.has(item.lower) || isTime(items[at + 1])))) break;
    head = false;
  }
  while (at > from && !isHead(items[at - 1]!) && items[at - 1]!.pos !== 'ADJ') at--;
  return at > from ? [from, at] : null;
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|week|month|year|day|morning|afternoon|evening|night|weekend|(?:jan|feb|aug|sept|oct|nov|dec)\.?)$/;
export const isTime = (item: Item | undefined) => item !== undefined && TIME.test(item.lower);
export const isRelative = ({ lower }: Item) => RELATIVE.has(lower);

/**
 * Takes in what stands between commas behind a name: "Peskov, the Kremlin's spokesman," is one phrase. `comma` is the
 * item of the second comma; gives where the name begins, and the comma.
 */
export function appositionBefore(items: readonly Item[], comma: number, floor = 0): Run | null {
  let inner: number | null = null;
  for (let at = comma - 1; at > floor; at--) {
    const first = items[at + 1]!;
    if (
      items[at]!.lower !== ',' ||
      (!EXPLAINS.test(first.pos) &&
        !isRelative(first) &&
        !/^(?:(?:him|her|it|them)sel(?:f|ves)|his|her|its|their|though|however)$/.test(first.lower))
    )
      continue;
    const name = phraseBefore(items, at, floor);
    if (!name) continue;
    // "In Moscow, the president, …": a phrase with a preposition before it is no subject.
    const before = items[name[0] - 1];
    if (
      before?.pos === 'ADP' &&
      !TEMPORAL.test(before.lower) &&
      (before.lower !== 'of' || items[name[0] - 2]?.lower === ',')
    )
      continue;
    // "Lee, 58, who lives in Oslo,", "Lee, whose son died in Kyiv, Ukraine, in May,": the name may stand further left.
    if (before?.lower === ',') inner ??= name[0];
    else if (inner === null || !before) return [name[0], comma];
  }
  return inner === null ? null : [inner, comma];
}

/** What may explain a name begins with one of these. */
const EXPLAINS = /^(?:DET|NOUN|ADJ|PROPN|NUM|VERB|ADV|ADP)$/;
