import { isTime, phraseAfter, phraseBefore, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range } from '@/core/extraction/types';
import { isSay } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';
import { beginsSmall, endsInMark, isQuote, mayQuote } from './quotation';

/** Lee said, “…” Lee told reporters: “…” …, adding: “…” Lee made this comment: “…” */
export const quotationAfter: Rule = {
  name: 'quotation after its cue',
  find(context) {
    const { items, usedQuotations } = context;
    const all: Found[] = [];
    for (let at = 1; at < items.length; at++) {
      const item = items[at]!;
      if (!isQuote(item) || usedQuotations.has(item.quotation)) continue;
      const one = cueBefore(context, at);
      // A quotation of nobody says nothing.
      if (one && one.source.length > 0) all.push(one);
    }
    return all;
  },
};

function cueBefore(context: Context, at: number): Found | null {
  const { items, groups, usedGroups } = context;
  const before = items[at - 1]!.lower;
  for (let number = groups.length - 1; number >= 0; number--) {
    const group = groups[number]!;
    if (group.head >= at) continue;
    if (items.slice(group.head + 1, at).some(isQuote)) return null;
    if (!mayQuote(group)) {
      // "said as he left, “…”", "said Lee, who leads the party, “…”": the cue lies before a verb of time or place.
      if (before === ',') continue;
      // "said that he had two choices: “…”": the quotation is part of what is reported.
      if (before !== ':' || groups.some((other, index) => isSay(other) && !usedGroups.has(index))) return null;
      return named(context, at) ?? accept(context, number, at);
    }
    // "said that the talks, “…”" is no cue of the quotation alone.
    if (items.slice(group.to, at).some(({ lower, pos }) => lower === 'that' || pos === 'AUX')) return null;
    const one = accept(context, number, at);
    if (one.source.length > 0) return one;
    // "before the Senate hearing, “…”": a noun that looks like a verb.
  }
  return null;
}

/** "More from Lee: “…”": a name right before the colon. */
function named(context: Context, at: number): Found | null {
  const { items } = context;
  if (items[at - 2]?.pos !== 'PROPN' || isTime(items[at - 2])) return null;
  const name = phraseBefore(items, at - 1);
  return name && found(context, at, name, [at - 1, at]);
}

function accept(context: Context, number: number, at: number): Found {
  const { items, groups, usedGroups, unit } = context;
  const { from, head, to, form } = groups[number]!;
  usedGroups.add(number);
  // "Said Lee, who was there, “…”"
  const behind = from === 0 ? to : form === 'passive' ? to + 1 : -1;
  const isBy = form !== 'passive' || items[to]?.lower === 'by';
  const source = behind < 0 ? subjectOf(unit, groups, number) : isBy ? phraseAfter(items, behind) : null;
  return found(context, at, source, [from, head + 1]);
}

/** Lee said, “We will wait” until the vote: the clause goes on behind its quotation. */
function restOf(context: Context, at: number): Range | null {
  const { items } = context;
  if (endsInMark(context, at)) return null;
  let end = at + 1;
  while (end < items.length && !/^[.,;:?!—–]$/.test(items[end]!.lower) && !isQuote(items[end])) end++;
  return trimmed(items, at + 1, end);
}

/** If it failed, Lee said, “we will wait”; the ‘best’ hope, he said, “is to go”: what is said begins before its cue. */
const clauseBefore = ({ items }: Context, [from]: Run): Range | null =>
  items[0]!.lower === 'if' || items.slice(0, from).some(({ quoted }) => quoted) ? trimmed(items, 0, from) : null;

function found(context: Context, at: number, source: Run | null, cue: Run): Found {
  const { items } = context;
  const head = source && beginsSmall(context, at) ? clauseBefore(context, source) : null;
  // “…,” and “…”
  let last = at;
  for (let next = at + 1; next <= last + 3; next++) {
    if (isQuote(items[next])) last = next;
    else if (!/^(?:,|and|or|then)$/.test(items[next]?.lower ?? '')) break;
  }
  claimQuotations(context, at, last + 1);
  const quoted = items.slice(at, last + 1).filter(isQuote);
  const content = [head, ...quoted.map(({ tokens }) => tokens), restOf(context, last)].filter(
    (range) => range !== null,
  );
  return { rule: 'quotation after its cue', source: sourceRanges(items, source), cue: [tokensOf(items, cue)], content };
}
