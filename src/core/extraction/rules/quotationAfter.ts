import { isTime, phraseAfter, phraseBefore, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range } from '@/core/extraction/types';
import { isSay } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';
import { endsInMark, isQuote, mayQuote } from './quotation';

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
    if (before !== ':' && clauseBetween(context, group.to, at)) return null;
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

/** Whether something is reported before the quotation begins: "said that the talks, “…”" is no cue of the quotation alone. */
const clauseBetween = ({ items }: Context, from: number, to: number): boolean =>
  items.slice(from, to).some(({ lower, pos }) => lower === 'that' || pos === 'AUX');

function accept(context: Context, number: number, at: number): Found {
  const { items, groups, usedGroups, unit } = context;
  const group = groups[number]!;
  usedGroups.add(number);
  return found(context, at, sourceBefore(), [group.from, group.head + 1]);

  function sourceBefore(): Run | null {
    // "Said Lee, who was there, “…”"
    if (group.from === 0 && group.form === 'finite') return phraseAfter(items, group.to);
    if (group.form === 'passive') return items[group.to]?.lower === 'by' ? phraseAfter(items, group.to + 1) : null;
    return subjectOf(unit, groups, number);
  }
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
function clauseBefore({ items }: Context, [from]: Run): Range | null {
  const before = items[from - 1];
  if (
    !(before?.lower === ',' || before?.quoted) ||
    !(items[0]!.lower === 'if' || items.slice(0, from).some(({ quoted }) => quoted))
  )
    return null;
  return trimmed(items, 0, from);
}

const beginsSmall = ({ items, reading }: Context, at: number): boolean =>
  /^\p{Ll}/u.test(reading.tokens[items[at]!.tokens[0] + 1]?.text ?? '');

function found(context: Context, at: number, source: Run | null, cue: Run): Found {
  const { items } = context;
  const content = [items[at]!.tokens];
  // “…,” and “…”
  let last = at;
  for (let next = at + 1; next <= last + 3; next++) {
    if (isQuote(items[next])) {
      content.push(items[next]!.tokens);
      last = next;
    } else if (!/^(?:,|and|or|then)$/.test(items[next]?.lower ?? '')) break;
  }
  claimQuotations(context, at, last + 1);
  const head = source && beginsSmall(context, at) ? clauseBefore(context, source) : null;
  if (head) content.unshift(head);
  const rest = restOf(context, last);
  if (rest) content.push(rest);
  return {
    rule: 'quotation after its cue',
    source: sourceRanges(items, source),
    cue: [tokensOf(items, cue)],
    content,
  };
}
