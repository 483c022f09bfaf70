import { appositionBefore, phraseAfter, phraseBefore, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range } from '@/core/extraction/types';
import type { Item } from '@/core/extraction/units';
import { isSay } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf } from './context';
import { isQuote, mayQuote } from './quotation';

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
  const { items, groups, usedGroups, reading } = context;
  const quote = items[at]!;
  const next = items[at + 1];
  if (!next) return null;
  const inner = reading.tokens[quote.tokens[1] - 2];
  if (isIntroduced(context, at)) return null;
  let from = at + 1;
  const hasComma = next.lower === ',' || next.lower === '—' || next.lower === '–' || next.lower === '-';
  if (hasComma) from++;
  if (items[from]?.pos === 'CCONJ') return null;
  const isMarked = hasComma || (inner !== undefined && /[.,?!—–…-]$/.test(inner.text));
  for (let number = 0; number < groups.length; number++) {
    const group = groups[number]!;
    if (group.head < from) continue;
    if (group.from - at > REACH) break;
    if (usedGroups.has(number)) continue;
    if (quoteBetween(context, at + 1, group.head)) break;
    // “…,” said Lee.
    if (group.from === from && mayQuote(group) && group.form !== 'ing') {
      const name = phraseAfter(items, group.to) ?? other(items, group.to);
      if (name && (isMarked || isSay(group))) return accept(context, at, number, name, name[1]);
      if (isPast(context, number)) continue;
    }
    if (group.form === 'ing' || group.form === 'infinitive') continue;
    if (!mayQuote(group)) {
      // "Will", "Cross": a name that looks like a verb.
      if (mainVerbBetween(context, from, number) && !isCapital(context, group.head)) break;
      continue;
    }
    if (!isMarked && !isSay(group)) break;
    const aside = isMarked ? null : asideBehind(context, at, number);
    if (aside) return accept(context, at, number, aside.source, aside.source[1], aside.comma);
    const subject = startsAt(context, from, number);
    if (subject) return accept(context, at, number, subject, group.to);
    if (!mainVerbBetween(context, from, number)) break;
  }
  return null;
}

/** "saying, “…,” but he left": the verb right before it is its cue, and what follows goes on without it. */
function isIntroduced({ items, groups, usedGroups }: Context, at: number): boolean {
  const to = /^[,:]$/.test(items[at - 1]?.lower ?? '') ? at - 1 : at;
  return groups.some((group, number) => group.to === to && group.head < to && isSay(group) && !usedGroups.has(number));
}

const isPast = ({ groups }: Context, number: number) => groups[number]!.form !== 'finite';

function quoteBetween({ items }: Context, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuote(items[at])) return true;
  return false;
}

/** Whether the verb is no part of a relative clause or an apposition, so that the sentence's own verb has been passed. */
function mainVerbBetween({ items, groups }: Context, from: number, number: number): boolean {
  const group = groups[number]!;
  for (let at = group.from - 1; at >= from; at--) {
    const { lower } = items[at]!;
    if (/^(?:who|which|that|whose|whom|where|when)$/.test(lower)) return false;
    if (lower === ',') return false;
  }
  return true;
}

/** "The talks, long in doubt, “are over for good,” Lee said": a quotation that begins small goes on with the words before it. */
function clauseFrom({ items, groups, reading }: Context, at: number): number {
  const word = reading.tokens[items[at]!.tokens[0] + 1];
  if (!word || !/^\p{Ll}/u.test(word.text)) return at;
  if (items.slice(0, at).some(isQuote) || groups.some((group) => group.head < at && isSay(group))) return at;
  return 0;
}

const isCapital = ({ items, reading }: Context, at: number) =>
  /^\p{Lu}/u.test(reading.tokens[items[at]!.tokens[0]]!.text);

/** “…,” wrote another. */
const other = (items: readonly Item[], at: number): Run | null =>
  /^(?:another|one|some|many|others)$/.test(items[at]?.lower ?? '') ? [at, at + 1] : null;

/** The subject of the verb where it begins right behind the quotation. */
function startsAt(context: Context, from: number, number: number): Run | null {
  const { items, groups, unit } = context;
  const group = groups[number]!;
  const before = items[group.from - 1];
  if (!before || group.from - 1 < from) return null;
  const near =
    before.lower === ',' ? appositionBefore(items, group.from - 1, from) : phraseBefore(items, group.from, from);
  if (near && near[0] <= from + 1) return near;
  // A name with much behind it: from the quotation to the verb.
  const name = phraseAfter(items, from, group.from);
  if (
    name &&
    (items[name[1]]?.lower === ',' ||
      name[1] >= group.from - 1 ||
      /^(?:who|of|in|from|with|at)$/.test(items[name[1]]?.lower ?? ''))
  )
    return [from, group.from];
  const subject = subjectOf(unit, groups, number);
  if (subject && subject[0] >= from) return subject;
  return group.from - from < 4 && isCapital(context, from) ? [from, group.from] : null;
}

function accept(context: Context, at: number, number: number, source: Run, behind: number, to = at + 1): Found {
  const { items, groups, usedGroups } = context;
  const group = groups[number]!;
  usedGroups.add(number);
  const content: Range[] = [[items[clauseFrom(context, at)]!.tokens[0], items[to - 1]!.tokens[1]]];
  claimQuotations(context, at, at + 1);
  // “…,” Lee said, “…”: the quotation goes on.
  let crossed = false;
  for (let next = behind; next < items.length; next++) {
    const item = items[next]!;
    if (!isQuote(item)) {
      const other = groups.find(({ from, to }) => from <= next && next < to);
      if (other && other !== group && isSay(other)) break;
      crossed ||= other !== undefined && other !== group && other.form === 'finite';
      if (/^[;]$/.test(item.lower)) break;
      continue;
    }
    // Behind another verb only what goes on in the middle of its sentence: “…,” Lee wrote to those who came, “but …”
    if (crossed && !goesOn(context, next)) break;
    content.push(item.tokens);
    claimQuotations(context, next, next + 1);
    break;
  }
  return {
    rule: 'quotation before its cue',
    source: sourceRanges(items, source),
    cue: [tokensOf(items, [group.from, group.head + 1])],
    content,
  };
}

function goesOn({ items, reading }: Context, at: number): boolean {
  const [first] = items[at]!.tokens;
  return items[at - 1]!.lower === ',' && /^\p{Ll}/u.test(reading.tokens[first + 1]?.text ?? '');
}

/** “We will wait” for the vote, said Lee: the sentence goes on behind its quotation, up to the comma before the cue. */
function asideBehind({ items, groups }: Context, at: number, number: number): { source: Run; comma: number } | null {
  const { from, to } = groups[number]!;
  const inverted = items[from - 1]?.lower === ',' ? phraseAfter(items, to) : null;
  if (inverted && from - 1 > at + 1) return { source: inverted, comma: from - 1 };
  const subject = phraseBefore(items, from, at + 1);
  return subject && subject[0] - 1 > at + 1 && items[subject[0] - 1]!.lower === ','
    ? { source: subject, comma: subject[0] - 1 }
    : null;
}
