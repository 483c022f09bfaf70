import { phraseAfter, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found } from '@/core/extraction/types';
import type { Item } from '@/core/extraction/units';
import { isSay } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf } from './context';
import { beginsSmall, endsInMark, isQuote, mayQuote } from './quotation';

/** How many items there may be between a quotation and its cue. */
const REACH = 45;

/** “…,” Lee said. “…,” said Lee. “…,” Lee said, “…” */
export const quotationBefore: Rule = {
  name: 'quotation before its cue',
  find(context) {
    const { items, usedQuotations } = context;
    const found: Found[] = [];
    for (let at = 0; at < items.length; at++) {
      const item = items[at]!;
      if (!isQuote(item) || usedQuotations.has(item.quotation)) continue;
      const one = cueBehind(context, at);
      if (one) found.push(one);
    }
    return found;
  },
};

function cueBehind(context: Context, at: number): Found | null {
  const { items, groups } = context;
  const hasComma = items[at + 1]?.lower === ',';
  const from = hasComma ? at + 2 : at + 1;
  if (from >= items.length || isIntroduced(context, at)) return null;
  const isMarked = hasComma || endsInMark(context, at);
  for (const [number, group] of groups.entries()) {
    if (group.head < from) continue;
    if (group.from - at > REACH || items.slice(at + 1, group.head).some(isQuote)) break;
    // “…,” said Lee.
    if (group.from === from && group.form !== 'ing') {
      const name = phraseAfter(items, group.to) ?? other(items, group.to);
      if (name && (isMarked || isSay(group))) return accept(context, at, number, name, name[1]);
    }
    if (group.form === 'ing' || group.form === 'infinitive') continue;
    if (!mayQuote(group)) {
      // The sentence's own verb has been passed; "Will", "Cross": a name that looks like one.
      if (!items.slice(from, group.from).some(({ lower }) => lower === ',') && !isCapital(context, group.head)) break;
      continue;
    }
    if (!isMarked && !isSay(group)) break;
    const aside = isMarked ? null : asideBehind(context, at, number);
    if (aside) return accept(context, at, number, aside, aside[1], group.from - 1);
    const subject = startsAt(context, from, number);
    if (subject) return accept(context, at, number, subject, group.to);
  }
  return null;
}

/** "saying, “…,” but he left": the verb right before it is its cue, and what follows goes on without it. */
function isIntroduced({ items, groups }: Context, at: number): boolean {
  const to = /^[,:]$/.test(items[at - 1]?.lower ?? '') ? at - 1 : at;
  // "Everyone agrees: “It cannot last,” said Lee."
  if (groups.some((group) => group.from === at + 1 && isSay(group))) return false;
  return groups.some((group) => group.to === to && isSay(group));
}

/** "The talks, long in doubt, “are over for good,” Lee said": a quotation that begins small goes on with the words before it. */
const clauseFrom = (context: Context, at: number): number =>
  beginsSmall(context, at) && !context.groups.some((group) => group.head < at && isSay(group)) ? 0 : at;

const isCapital = ({ items, reading }: Context, at: number) =>
  /^\p{Lu}/u.test(reading.tokens[items[at]!.tokens[0]]!.text);

/** “…,” wrote another. */
const other = (items: readonly Item[], at: number): Run | null =>
  /^(?:another|one|some|many|others)$/.test(items[at]?.lower ?? '') ? [at, at + 1] : null;

/** The subject of the verb where it begins right behind the quotation: with all that stands behind a name. */
function startsAt(context: Context, from: number, number: number): Run | null {
  const { items, groups, unit } = context;
  const end = groups[number]!.from;
  if (phraseAfter(items, from, end)) return [from, items[end - 1]!.lower === ',' ? end - 1 : end];
  const subject = subjectOf(unit, groups, number);
  if (subject && subject[0] >= from) return subject;
  return end > from && isCapital(context, from) ? [from, end] : null;
}

function accept(context: Context, at: number, number: number, source: Run, behind: number, to = at + 1): Found {
  const { items, groups, usedGroups } = context;
  const group = groups[number]!;
  usedGroups.add(number);
  const content = [tokensOf(items, [clauseFrom(context, at), to])];
  claimQuotations(context, at, at + 1);
  // “…,” Lee said, “…”: the quotation goes on; behind another verb only where it goes on in the middle of its sentence:
  // “…,” Lee wrote to those who came, “but …”
  const next = items.findIndex((item, index) => index >= behind && isQuote(item));
  const between = groups.filter(({ from }) => from >= behind && from < next);
  if (
    next >= 0 &&
    !between.some(isSay) &&
    (items[next - 1]!.lower === ',' || !between.some(({ form }) => form === 'finite'))
  ) {
    content.push(items[next]!.tokens);
    claimQuotations(context, next, next + 1);
  }
  return {
    rule: 'quotation before its cue',
    source: sourceRanges(items, source),
    cue: [tokensOf(items, [group.from, group.head + 1])],
    content,
  };
}

/** “We will wait” for the vote, said Lee: the sentence goes on behind its quotation, up to the comma before the cue. */
function asideBehind({ items, groups }: Context, at: number, number: number): Run | null {
  const { from, to } = groups[number]!;
  return items[from - 1]!.lower === ',' && from - 1 > at + 1 ? phraseAfter(items, to) : null;
}
