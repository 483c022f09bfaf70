import { complementEnd } from '@/core/extraction/complementEnd';
import { phraseAfter } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import { isSay, type VerbGroup } from '@/core/extraction/verbGroups';
import { agentOf, attribution, type Context, type Rule } from './context';
import { holderOf } from './holder';
import { untold } from './reportedItems';

/** What is told of somebody is an act of speech in these forms, also where somebody else tells it. */
const ACTS = /^(?:urge[ds]|called|demanded|warned|ordered|begged|implored|pressed)$/;

/** Lee urged the government to reconsider; Lee called on Kim to resign; Lee called for a truce. */
export const urging: Rule = {
  name: 'urging',
  find: (context) =>
    // "His office said that Lee urged them to leave": an act of its own, whoever tells it.
    untold(context, urged, ({ from, head }) => from === head && ACTS.test(context.items[head]!.lower)),
};

function urged(context: Context, number: number, group: VerbGroup): Found | null {
  const { items, groups, unit } = context;
  const { verb, lemma, form, from, to } = group;
  const next = items[to];
  if (!verb?.classes.has('urge') || !next) return null;
  const isCall = /^(?:on|upon|for)$/.test(next.lower) && /^(?:call|push|press)$/.test(lemma);
  // "called it a mistake to leave" urges nobody.
  if (lemma === 'call' && !isCall) return null;
  const at = isCall ? to + 1 : to;
  const phrase = phraseAfter(items, next.lower === 'by' ? at + 1 : at);
  let begin = at;
  if (form === 'passive') {
    if (next.lower === 'by' && phrase) begin = phrase[1];
    // "was asked about the plan", and not "was expected at noon".
    if (!infinitiveAt(items, begin) && !isSay(group)) return null;
    if (items[begin]?.lower === 'about') begin++;
  } else if (!(isCall && next.lower === 'for') && !(phrase && hasInfinitive(context, phrase[1], number))) return null;
  return attribution(context, number, {
    rule: form === 'passive' && !infinitiveAt(items, begin) ? 'passive' : 'urging',
    source: form === 'passive' ? agentOf(context, number) : holderOf(context, number),
    cue: [from, at],
    content: [begin, complementEnd(unit, groups, number, begin)],
  });
}

export const infinitiveAt = (items: Context['items'], at: number) => {
  const to = items[at]?.lower === 'not' ? at + 1 : at;
  if (items[to]?.lower !== 'to') return false;
  let next = to + 1;
  // 'to “quickly end” it'
  const isQuoted = items[next]?.quoted;
  while (items[next]?.pos === 'ADV' || items[next]?.pos === 'PUNCT') next++;
  const pos = items[next]?.pos;
  // 'vowed to “bomb” it': the tagger is lost behind a mark.
  return pos === 'VERB' || pos === 'AUX' || (isQuoted === true && pos === 'NOUN');
};

/** "urged Lee in a letter to leave": an infinitive before any finite verb. */
function hasInfinitive({ items, groups }: Context, from: number, number: number): boolean {
  const to = items.findIndex((_, at) => at >= from && infinitiveAt(items, at));
  return to >= 0 && !groups.some(({ head, form }, other) => other > number && head < to && form === 'finite');
}
