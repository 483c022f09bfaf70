import { clauseEnd } from '@/core/extraction/clauseEnd';
import { CLAUSE_NOUNS } from '@/core/extraction/lexicon/nouns';
import { phraseAfter, phraseBefore, type Run } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';
import { infinitiveAt } from './urging';

/** Lee's insistence that Kim withdraw; his claim Kim lied; the refusal by Lee to answer. */
export const nouns: Rule = {
  name: 'noun',
  find(context) {
    const { items } = context;
    const found: Found[] = [];
    for (let at = 1; at + 2 < items.length; at++) {
      const { quoted, lemma } = items[at]!;
      if (quoted || !CLAUSE_NOUNS.has(lemma)) continue;
      const one = reported(context, at);
      if (one) found.push(one);
    }
    return found;
  },
};

function reported(context: Context, noun: number): Found | null {
  const { items, groups, unit } = context;
  let from = noun;
  while (from > 0 && (items[from - 1]!.pos === 'ADJ' || items[from - 1]!.pos === 'NOUN')) from--;
  const agent = items[noun + 1]!.lower === 'by' ? phraseAfter(items, noun + 2) : null;
  const source = agent ?? ownerBefore(items, from);
  if (!source) return null;
  const begin = agent ? agent[1] : noun + 1;
  const frame = frameAt(items, begin, groups);
  // "His decision to leave" is a plan more often than a word.
  if (!frame || (frame === 'to' && !agent)) return null;
  const number = groups.findIndex(({ head }) => head > begin);
  if (number < 0) return null;
  const end = Math.min(
    clauseEnd(unit, groups, number, begin),
    nextVerb(context, begin, frame),
    mainClause(items, groups, begin),
  );
  // "the refusal by Lee to answer" is told as one, up to a dash.
  const dash = agent ? items.findIndex(({ lower }, at) => at > begin && /^(?:[–—-]|--)$/.test(lower)) : -1;
  const content = trimmed(items, agent ? noun : begin, dash > 0 ? Math.min(end, dash) : end);
  if (!content) return null;
  claimQuotations(context, begin, end);
  return {
    rule: 'noun',
    source: sourceRanges(items, source),
    cue: [tokensOf(items, [agent ? noun : from, noun + 1])],
    content: [content],
  };
}

/** Whose word it is: "his", "Lee’s", "the president’s". */
function ownerBefore(items: Context['items'], from: number): Run | null {
  const owner = items[from - 1];
  if (!owner) return null;
  if (/^(?:his|her|their|its)$/.test(owner.lower)) return [from - 1, from];
  return owner.pos === 'PART' && /s$|’$|'$/.test(owner.lower) ? phraseBefore(items, from - 1) : null;
}

type Frame = 'that' | 'to' | 'clause';

function frameAt(items: Context['items'], at: number, groups: Context['groups']): Frame | null {
  const next = items[at];
  const second = items[at + 1];
  if (!next || !second) return null;
  if (next.lower === 'that') return /^(?:PUNCT|VERB|AUX)$/.test(second.pos) ? null : 'that';
  if (infinitiveAt(items, at)) return 'to';
  // "his insistence Lee withdraws": a phrase and its verb directly behind.
  const phrase = phraseAfter(items, at);
  return phrase && groups.some(({ from, form }) => from === phrase[1] && isClauses(form)) ? 'clause' : null;
}

/** The verb of the sentence around takes over where a second one follows without a conjunction. */
function nextVerb({ items, groups }: Context, begin: number, frame: Frame): number {
  // An infinitive has the first verb, a clause the first that is finite.
  const own = groups.findIndex(({ head, form }) => head > begin && (frame === 'to' || isClauses(form)));
  const next = groups.find(
    ({ from, form }, number) =>
      number > own &&
      isClauses(form) &&
      from > begin &&
      !/^(?:who|which|that|what|and|but|or|,|to|if|when|how|he|she|it|they|we|i|you)$/.test(items[from - 1]!.lower),
  );
  return next?.from ?? items.length;
}

const isClauses = (form: VerbGroup['form']) => form === 'finite' || form === 'passive';

/** "Asked about his claim that …, Lee left": where a clause leads up to the sentence's own, that one's comma ends it. */
function mainClause(items: Context['items'], groups: Context['groups'], begin: number): number {
  for (const { from, form } of groups) {
    const subject = form === 'finite' && from > begin ? phraseBefore(items, from, begin) : null;
    if (subject && items[subject[0] - 1]!.lower === ',') return subject[0] - 1;
  }
  return items.length;
}
