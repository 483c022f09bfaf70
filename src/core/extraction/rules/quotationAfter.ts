import { isRelative, isTime, phraseAfter, phraseBefore, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range } from '@/core/extraction/types';
import { isSay, type VerbGroup } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';
import { isQuote, mayQuote } from './quotation';

/** Words that may stand between a cue and its quotation: whom it was said to, when, where, how. */
const REACH = 25;

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
  const before = items[at - 1]!;
  const colon = before.lower === ':';
  for (let number = groups.length - 1; number >= 0; number--) {
    const group = groups[number]!;
    if (group.head >= at) continue;
    if (at - group.to > REACH) return null;
    for (let between = group.head + 1; between < at; between++) if (isQuote(items[between])) return null;
    if (usedGroups.has(number)) return null;
    if (colon && !mayQuote(group)) {
      if (group.form === 'ing' || group.form === 'infinitive' || group.form === 'participle') continue;
      // "said that he had two choices: “…”": the quotation is part of what is reported.
      if (groups.some((other, index) => index < number && isSay(other) && !usedGroups.has(index))) return null;
      return named(context, at) ?? accept(context, number, at);
    }
    if (!colon && !mayQuote(group)) {
      // "saying", "said" may lie before a verb of place or time: "said as he left, “…”".
      if (before.lower === ',' && (hasSayBefore(context, number) || inRelative(context, group))) continue;
      return null;
    }
    if (!colon && clauseBetween(context, group.to, at)) return null;
    const one = accept(context, number, at);
    if (one.source.length > 0 || group.form !== 'ing') return one;
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

function hasSayBefore({ groups, items, usedGroups }: Context, number: number): boolean {
  const group = groups[number - 1];
  if (!group || !isSay(group) || usedGroups.has(number - 1)) return false;
  const next = items[group.to];
  return next !== undefined && /^(?:as|while|after|when|before|during|,)$/.test(next.lower);
}

/** "Said Lee, who leads the party, “…”": a verb that only says who Lee is. */
const inRelative = ({ items }: Context, { from }: VerbGroup) => from > 0 && isRelative(items[from - 1]!);

/** Whether something is reported before the quotation begins: "said that the talks, “…”" is no cue of the quotation alone. */
function clauseBetween(context: Context, from: number, to: number): boolean {
  const { items, groups } = context;
  for (let at = from; at < to; at++) {
    const { lower, pos } = items[at]!;
    if ((lower === 'that' || lower === 'whether') && at + 1 < to && !/^[,:]$/.test(items[at + 1]!.lower)) return true;
    if (pos === 'AUX') return true;
  }
  return groups.some(
    (group) => group.head >= from && group.head < to && group.form === 'finite' && !inRelative(context, group),
  );
}

function accept(context: Context, number: number, at: number): Found {
  const { items, groups, usedGroups, unit } = context;
  const group = groups[number]!;
  usedGroups.add(number);
  return found(context, at, sourceBefore(), [group.from, group.head + 1]);

  function sourceBefore(): Run | null {
    // "Said Lee, who was there, “…”"
    if (group.from === 0 && group.form === 'finite') return phraseAfter(items, group.to);
    if (group.form === 'passive') return items[group.to]?.lower === 'by' ? phraseAfter(items, group.to + 1) : null;
    // "with Lee shouting: “…”"
    const doer = group.form === 'ing' ? phraseBefore(items, group.from) : null;
    if (doer && items[doer[0] - 1]?.lower === 'with') return doer;
    return subjectOf(unit, groups, number);
  }
}

/** Lee said, “We will wait” until the vote: the clause goes on behind its quotation. */
function restOf({ items, reading }: Context, at: number): Range | null {
  const next = items[at + 1];
  const inner = reading.tokens[items[at]!.tokens[1] - 2];
  if (!next || !inner || /[.,?!—–…-]$/.test(inner.text) || !/^(?:ADP|SCONJ|VERB|AUX|NOUN|ADV)$/.test(next.pos))
    return null;
  let end = at + 1;
  while (end < items.length && !/^[.,;:?!—–]$/.test(items[end]!.lower) && !isQuote(items[end])) end++;
  return trimmed(items, at + 1, end);
}

/** If it failed, Lee said, “we will wait”; the ‘best’ hope, he said, “is to go”: what is said begins before its cue. */
function clauseBefore({ items }: Context, [from]: Run): Range | null {
  const before = items[from - 1];
  const isComma = before?.lower === ',' || (before?.quoted === true && items[from - 2]?.lower === ',');
  if (!isComma || !(items[0]!.lower === 'if' || items.slice(0, from).some(({ quoted }) => quoted))) return null;
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
