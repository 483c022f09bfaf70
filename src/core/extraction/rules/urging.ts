import { complementEnd } from '@/core/extraction/complementEnd';
import { phraseAfter } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import { agentOf, type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';
import { holderOf } from './holder';
import { reportedItems } from './reportedItems';

/** What is told of somebody is an act of speech in these forms, also where somebody else tells it. */
const ACTS = new Set(['urged', 'urges', 'called', 'demanded', 'warned', 'ordered', 'begged', 'implored', 'pressed']);

/** Lee urged the government to reconsider; Lee called on Kim to resign; Lee called for a truce. */
export const urging: Rule = {
  name: 'urging',
  find(context) {
    const { groups, items, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    for (const [number, { verb, quoted, form, head, from }] of groups.entries()) {
      if (!verb?.classes.has('urge') || quoted || usedGroups.has(number) || form === 'participle') continue;
      // "His office said that Lee urged them to leave": an act of its own, whoever tells it.
      const isAct = form === 'finite' && from === head && ACTS.has(items[head]!.lower);
      if (isReported(head) && !isAct) continue;
      const one = urged(context, number);
      if (one) found.push(one);
    }
    return found;
  },
};

function urged(context: Context, number: number): Found | null {
  const { items, groups, unit, usedGroups } = context;
  const group = groups[number]!;
  let at = group.head + 1;
  let cueEnd = at;
  const next = items[at];
  if (!next) return null;
  const isCall = group.lemma === 'call' || group.lemma === 'push' || group.lemma === 'press';
  if (isCall && /^(?:on|upon|for)$/.test(next.lower)) {
    at++;
    cueEnd = at;
  }
  // "called it a mistake to leave" urges nobody.
  if (group.lemma === 'call' && !/^(?:on|upon|for)$/.test(next.lower)) return null;
  const isFor = isCall && next.lower === 'for';
  let begin = at;
  if (group.form !== 'passive') {
    const phrase = phraseAfter(items, at);
    if (!phrase && !isFor) return null;
    if (phrase && !isFor && !infinitiveAt(items, phrase[1]) && !laterInfinitive(items, groups, phrase[1], number))
      return null;
  } else {
    const agent = next.lower === 'by' ? phraseAfter(items, at + 1) : null;
    begin = agent ? agent[1] : at;
    if (!infinitiveAt(items, begin)) return null;
  }
  const end = complementEnd(unit, groups, number, begin);
  const content = trimmed(items, begin, end);
  const source = group.form === 'passive' ? agentOf(context, number) : holderOf(context, number);
  if (!content || !source) return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return {
    rule: 'urging',
    source,
    cue: [tokensOf(items, [group.from, cueEnd])],
    content: [content],
  };
}

export const infinitiveAt = (items: Context['items'], at: number) => {
  let to = at;
  if (items[to]?.lower === 'not') to++;
  if (items[to]?.lower !== 'to') return false;
  let next = to + 1;
  // 'to “quickly end” it'
  const isQuoted = items[next]?.quoted === true && items[to]?.quoted === false;
  while (items[next]?.pos === 'ADV' || (items[next]?.pos === 'PUNCT' && items[next]?.quoted)) next++;
  const pos = items[next]?.pos;
  // 'vowed to “bomb” it': the tagger is lost behind a mark.
  return pos === 'VERB' || pos === 'AUX' || (isQuoted && pos === 'NOUN' && /^[a-z]+[^s]$/.test(items[next]!.lower));
};

/** "urged Lee, who was abroad, to": an infinitive a little later, before any finite verb. */
function laterInfinitive(items: Context['items'], groups: Context['groups'], from: number, number: number): boolean {
  for (let at = from; at < items.length && at < from + 10; at++) {
    if (infinitiveAt(items, at))
      return !groups.some(({ head, form }, other) => other > number && head < at && form === 'finite');
    if (items[at]!.lower === ',' || items[at]!.quotation >= 0) return false;
  }
  return false;
}
