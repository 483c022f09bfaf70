import type { Found, Range } from '@/core/extraction/types';
import { type Context, claimQuotations, isSay, type Rule, sourceOf, tokensOf } from './context';
import { isQuote, mayQuote } from './quotation';

/** Words that may stand between a cue and its quotation: whom it was said to, when, where, how. */
const REACH = 25;

/** Lee said, “…” Lee told reporters: “…” …, adding: “…” Lee made this comment: “…” */
export const quotationAfter: Rule = {
  name: 'quotation after its cue',
  find(context) {
    const { items, usedQuotations } = context;
    const found: Found[] = [];
    for (let at = 1; at < items.length; at++) {
      const item = items[at]!;
      if (!isQuote(item) || usedQuotations.has(item.quotation)) continue;
      const one = cueBefore(context, at);
      if (one) found.push(one);
    }
    return found;
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
    if (
      colon &&
      !mayQuote(group) &&
      (group.form === 'ing' || group.form === 'infinitive' || group.form === 'participle')
    )
      continue;
    if (!colon && !mayQuote(group)) {
      // "saying", "said" may lie before a verb of place or time: "said as he left, “…”".
      if (before.lower === ',' && hasSayBefore(context, number)) continue;
      return null;
    }
    if (!colon && clauseBetween(context, group.to, at)) return null;
    return accept(context, number, at);
  }
  return null;
}

function hasSayBefore({ groups, items, usedGroups }: Context, number: number): boolean {
  const group = groups[number - 1];
  if (!group || !isSay(group) || usedGroups.has(number - 1)) return false;
  const next = items[group.to];
  return next !== undefined && /^(?:as|while|after|when|before|during|,)$/.test(next.lower);
}

/** Whether something is reported before the quotation begins: "said that the talks, “…”" is no cue of the quotation alone. */
function clauseBetween({ items, groups }: Context, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { lower, pos } = items[at]!;
    if ((lower === 'that' || lower === 'whether') && at + 1 < to && !/^[,:]$/.test(items[at + 1]!.lower)) return true;
    if (pos === 'AUX') return true;
  }
  return groups.some(({ head, form }) => head >= from && head < to && form === 'finite');
}

function accept(context: Context, number: number, at: number): Found {
  const { items, groups, usedGroups } = context;
  const group = groups[number]!;
  usedGroups.add(number);
  claimQuotations(context, at, at + 1);
  const content: Range[] = [items[at]!.tokens];
  return {
    rule: 'quotation after its cue',
    source: sourceOf(context, number),
    cue: [tokensOf(items, [group.from, group.head + 1])],
    content,
  };
}
