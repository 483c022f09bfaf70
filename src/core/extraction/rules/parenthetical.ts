import { phraseAfter } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range } from '@/core/extraction/types';
import { claimQuotations, isSay, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** The talks, Lee said, have failed. The talks have failed, Lee said. The talks failed, said Lee. */
export const parenthetical: Rule = {
  name: 'parenthetical',
  find(context) {
    const { items, groups, usedGroups, unit } = context;
    const found: Found[] = [];
    let end = items.length;
    while (end > 0 && /^[.!?…]$/.test(items[end - 1]!.lower)) end--;
    for (const [number, group] of groups.entries()) {
      if (usedGroups.has(number) || group.form === 'infinitive') continue;
      if (!isSay(group) && !/^(?:believe|think|show|find)$/.test(group.lemma)) continue;
      const inverted = isComma(items, group.from - 1);
      const name = inverted && group.form === 'finite' ? phraseAfter(items, group.to) : null;
      const subject = name ?? (group.form === 'finite' ? subjectOf(unit, groups, number) : null);
      if (!subject) continue;
      const from = name ? group.from : subject[0];
      const to = name ? name[1] : group.to;
      if (from < 1 || to < from || from > group.from || !isComma(items, from - 1)) continue;
      const close = closing(items, to, end);
      if (close < 0) continue;
      const content: Range[] = [];
      const before = trimmed(items, 0, from);
      const after = close < end ? trimmed(items, close, end) : null;
      if (before) content.push(before);
      if (after && !isNewReport(items, close)) content.push(after);
      if (content.length === 0) continue;
      usedGroups.add(number);
      claimQuotations(context, 0, end);
      found.push({
        rule: 'parenthetical',
        source: sourceRanges(items, subject),
        cue: [tokensOf(items, [group.from, group.head + 1])],
        content,
      });
      break;
    }
    return found;
  },
};

/** A comma, also one inside the marks of quoted words before. */
const isComma = (items: readonly { lower: string; quotation: number }[], at: number): boolean => {
  const item = items[at];
  if (!item) return false;
  if (item.lower === ',') return true;
  if (!/^(?:[”"’']|'')$/.test(item.lower)) return false;
  const inner = items[at - 1]?.lower ?? '';
  return inner === ',' || (/^[’']$/.test(inner) && items[at - 2]?.lower === ',');
};

/** Where the aside is over: the second comma or the sentence's end, with nothing but time and place before it. */
function closing(
  items: readonly { lower: string; pos: string; quotation: number }[],
  from: number,
  end: number,
): number {
  for (let at = from; at <= end && at < from + 16; at++) {
    if (at >= end) return end;
    const { lower, pos, quotation } = items[at]!;
    if (lower === ',') return at;
    if (quotation >= 0 || pos === 'VERB' || pos === 'AUX' || lower === 'that' || lower === ':' || pos === 'SCONJ')
      return -1;
  }
  return -1;
}

const isNewReport = (items: readonly { lower: string }[], comma: number) =>
  /^(?:adding|saying|noting|citing|according)$/.test(items[comma + 1]?.lower ?? '');
