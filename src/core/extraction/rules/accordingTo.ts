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

const WORDS = /^(?:words|view|opinion)$/;

function namedAt(items: readonly Item[], at: number): Named | null {
  const isIn = items[at]!.lower === 'in' && (at === 0 || items[at - 1]!.lower === ',');
  // "in the words of Lee,"
  const isOf = isIn && WORDS.test(items[at + 2]?.lower ?? '') && items[at + 3]?.lower === 'of';
  const link = isOf ? at + 4 : at + 2;
  if (isOf || (items[at]!.lower === 'according' && items[at + 1]?.lower === 'to')) {
    const name = withMaker(items, phraseAfter(items, link));
    return name && { name, cue: [at, link], to: name[1] };
  }
  // "in Lee’s view,"
  const words = isIn ? items.findIndex(({ lower }, index) => index > link && index < at + 8 && WORDS.test(lower)) : -1;
  if (items[words - 1]?.pos !== 'PART' || !/^[,.]$/.test(items[words + 1]?.lower ?? '')) return null;
  return { name: [at + 1, words - 1], cue: [words, words + 1], to: words + 1 };
}

/** "a count by the agency", "a letter filed by Lee", "their spokesman, Bo Lindqvist,": a name behind is named too. */
function withMaker(items: readonly Item[], name: Run | null): Run | null {
  if (!name) return null;
  const [from, to] = name;
  const isOffice = items[to - 1]!.pos === 'NOUN' && items[to]?.lower === ',' && items[to + 1]?.pos === 'PROPN';
  const by = items[to]?.pos === 'VERB' ? to + 1 : to;
  const maker = isOffice || items[by]?.lower === 'by' ? phraseAfter(items, by + 1) : null;
  return maker && (!isOffice || items[maker[1]]?.lower === ',') ? [from, maker[1]] : name;
}

/** What is said before and behind "according to Lee", which ends before item `to`. */
function contentAround(context: Context, at: number, to: number): Range[] {
  const { items, groups } = context;
  const end = withoutStop(items);
  const whole = hasFinite(groups, 0, at);
  const begin = clauseBefore(context, at);
  // "That is according to Lee": "that" is what is said.
  const isBe = items[at - 1]?.pos === 'AUX';
  const before = isOpening(items, begin, at) ? null : trimmed(items, begin, isBe ? at - 1 : at);
  const close = explained(context, to, end);
  // "according to Lee, who was there"
  const goesOn =
    (!whole || begin >= at) &&
    /^[,:—–-]$/.test(items[close]?.lower ?? '') &&
    !/^(?:who|which|whose)$/.test(items[close + 1]?.lower ?? '');
  return [before, goesOn ? trimmed(items, close, end) : null].filter((range) => range !== null);
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
      /^(?:,|and|but|yet|so|still|in|for|also|addition|fact|example|instance|however|meanwhile)$/.test(lower),
    );

/** The mark behind the name: the second comma where the name is explained between the two. */
function explained({ items, groups }: Context, from: number, end: number): number {
  const markBehind = (at: number) => {
    while (at < end && !/^[,:“”]+$/.test(items[at]!.lower)) at++;
    return at;
  };
  const first = markBehind(from);
  const second = markBehind(first + 1);
  const isExplained =
    items[first]?.lower === ',' &&
    items[second]?.lower === ',' &&
    /^(?:an?|another|the|his|her|its|their|one)$/.test(items[first + 1]!.lower) &&
    !hasFinite(groups, first, second);
  return isExplained ? second : first;
}
