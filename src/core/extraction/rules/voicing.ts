import { clauseEnd } from '@/core/extraction/clauseEnd';
import { complementEnd } from '@/core/extraction/complementEnd';
import { REPORT_NOUNS } from '@/core/extraction/lexicon/nouns';

import type { Found } from '@/core/extraction/types';
import { type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';
import { holderOf } from './holder';
import { reportedItems } from './reportedItems';
import { infinitiveAt } from './urging';

const VOICE = new Set(
  `express make issue raise offer deliver reiterate give release declare announce signal repeat share have hold renew lodge
  pose send voice`.split(/\s+/),
);
const LINK = /^(?:that|of|for|about|over|on|against|with)$/;

/** Lee expressed doubt that …; Lee voiced support for the plan; Lee issued a warning about … */
export const voicing: Rule = {
  name: 'voicing',
  find(context) {
    const { groups, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    for (const [number, { quoted, form, lemma, head }] of groups.entries()) {
      if (quoted || usedGroups.has(number) || isReported(head) || form === 'passive') continue;
      if (!VOICE.has(lemma)) continue;
      const one = voiced(context, number);
      if (one) found.push(one);
    }
    return found;
  },
};

function voiced(context: Context, number: number): Found | null {
  const { items, groups, unit, usedGroups } = context;
  const group = groups[number]!;
  const at = nounAt(items, group.to);
  if (at === null) return null;
  const next = items[at + 1]!;
  const isThat = next.lower === 'that';
  const begin = isThat || infinitiveAt(items, at + 1) ? at + 1 : at + 2;
  const end = isThat ? clauseEnd(unit, groups, number, begin) : complementEnd(unit, groups, number, begin);
  const content = trimmed(items, begin, end);
  const source = holderOf(context, number);
  if (!content || !source) return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return { rule: 'voicing', source, cue: [tokensOf(items, [group.from, begin])], content: [content] };
}

/** "strong doubts about": the noun that says what is voiced, if something follows it. */
function nounAt(items: Context['items'], from: number): number | null {
  for (let at = from; at < from + 6; at++) {
    const item = items[at];
    const next = items[at + 1];
    if (!item || !next || item.quoted || item.quotation >= 0) return null;
    if (item.pos === 'NOUN' && REPORT_NOUNS.has(item.lemma) && LINK.test(next.lower)) return at;
    if (!/^(?:DET|ADJ|NOUN|PRON|NUM|ADV)$/.test(item.pos) && item.lower !== 'and') return null;
  }
  return null;
}
