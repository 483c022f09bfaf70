import { phraseAfter, type Run } from '@/core/extraction/nounPhrase';
import type { Range } from '@/core/extraction/types';
import { type Item, withoutStop } from '@/core/extraction/units';
import { hasFinite } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';

/** "According to Lee, the talks failed." "The talks failed, according to Lee." "In Lee’s words, the talks failed." */
export const accordingTo: Rule = {
  name: 'according to',
  find(context) {
    const { items } = context;
    for (let at = 0; at < items.length; at++) {
      const named = namedAt(items, at);
      const content = named ? contentAround(context, at, named.to) : [];
      if (!named || content.length === 0) continue;
      claimQuotations(context, 0, items.length);
      return [
        { rule: 'according to', source: [tokensOf(items, named.name)], cue: [tokensOf(items, named.cue)], content },
      ];
    }
    return [];
  },
};

/** Who is named, in which words, and where the words that name them end. */
interface Named {
  readonly name: Run;
  readonly cue: Run;
  readonly to: number;
}

function namedAt(items: readonly Item[], at: number): Named | null {
  const next = items[at + 1]?.lower;
  if (items[at]!.lower === 'according' && next === 'to') {
    const name = withMaker(items, phraseAfter(items, at + 2));
    return name && { name, cue: [at, at + 2], to: name[1] };
  }
  if (items[at]!.lower !== 'in' || (at > 0 && items[at - 1]!.lower !== ',')) return null;
  // "in the words of Lee,"
  const isOf = next === 'the' && WORDS.test(items[at + 2]?.lower ?? '') && items[at + 3]?.lower === 'of';
  const name = isOf ? phraseAfter(items, at + 4) : null;
  if (name) return { name, cue: [at, at + 4], to: name[1] };
  // "in Lee’s view,", "in his opinion,"
  const words = items.findIndex(({ lower }, index) => index > at + 1 && index < at + 8 && WORDS.test(lower));
  const owner = items[words - 1];
  if (!owner || !/^[,.]$/.test(items[words + 1]?.lower ?? '')) return null;
  const isHis = words === at + 2 && /^(?:his|her|their)$/.test(owner.lower);
  if (!isHis && owner.pos !== 'PART') return null;
  return { name: [at + 1, isHis ? words : words - 1], cue: [words, words + 1], to: words + 1 };
}

const WORDS = /^(?:words|view|opinion)$/;

/** "a count by the agency", "a letter filed by Lee": whoever made it is named too. */
function withMaker(items: readonly Item[], name: Run | null): Run | null {
  if (!name) return null;
  const [from, to] = name;
  // "their spokesman, Bo Lindqvist,": the name is told behind its office.
  const end = items.findIndex(({ pos }, at) => at > to && pos !== 'PROPN');
  if (items[to - 1]!.pos === 'NOUN' && items[to]?.lower === ',' && end > to + 1 && items[end]!.lower === ',')
    return [from, end];
  const by = items[to]?.pos === 'VERB' ? to + 1 : to;
  const maker = items[by]?.lower === 'by' ? phraseAfter(items, by + 1) : null;
  return maker ? [from, maker[1]] : name;
}

/** What is said before and behind "according to Lee", which ends before item `to`. */
function contentAround(context: Context, at: number, to: number): Range[] {
  const { items } = context;
  const end = withoutStop(items);
  const whole = hasFinite(context.groups, 0, at);
  const begin = clauseBefore(context, at);
  // "That is according to Lee": "that" is what is said.
  const isBe = items[at - 1]?.pos === 'AUX';
  const before = begin < at && !isOpening(items, begin, at) ? trimmed(items, begin, isBe ? at - 1 : at) : null;
  const close = explained(context, to, end);
  const goesOn = (!whole || begin >= at) && /^[,:—–-]$/.test(items[close]?.lower ?? '');
  // "according to Lee, who was there"
  const after = goesOn && !RELATIVE.test(items[close + 1]?.lower ?? '') ? trimmed(items, close, end) : null;
  return [...(before ? [before] : []), ...(after ? [after] : [])];
}

/** Where the clause before begins: at a capital behind a colon, or nowhere where "that" leads to what follows. */
function clauseBefore({ items, reading }: Context, at: number): number {
  if (/^(?:that|after|because)$/.test(items[at - 2]?.lower ?? '') && items[at - 1]!.lower === ',') return at;
  const colon = items.findLastIndex(({ lower }, back) => back < at && lower === ':');
  return /^\p{Lu}/u.test(reading.tokens[items[colon + 1]!.tokens[0]]!.text) ? colon + 1 : 0;
}

/** "And", "In addition": nothing is said yet. */
const isOpening = (items: readonly Item[], from: number, to: number) =>
  items
    .slice(from, to)
    .every(({ lower }) =>
      /^(?:[,.]|and|but|yet|so|still|in|for|also|addition|fact|example|instance|however|meanwhile)$/.test(lower),
    );

const RELATIVE = /^(?:who|which|whose)$/;

/** The mark behind the name: the second comma where the name is explained between the two. */
function explained({ items, groups }: Context, from: number, end: number): number {
  let first = from;
  while (first < end && !/^[,:]$/.test(items[first]!.lower)) first++;
  let second = first + 1;
  while (second < end && items[second]!.lower !== ',' && items[second]!.quotation < 0) second++;
  const next = items[first + 1];
  if (items[first]?.lower !== ',' || items[second]?.lower !== ',' || !next) return first;
  const isExplained =
    RELATIVE.test(next.lower) ||
    (/^(?:an?|another|the|his|her|its|their|one)$/.test(next.lower) && !hasFinite(groups, first, second));
  return isExplained ? second : first;
}
