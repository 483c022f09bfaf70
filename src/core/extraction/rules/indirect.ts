import { clauseEnd } from '@/core/extraction/clauseEnd';
import { phraseBefore } from '@/core/extraction/nounPhrase';
import type { Found, Range } from '@/core/extraction/types';
import { isSay } from '@/core/extraction/verbGroups';
import { agentOf, type Context, claimQuotations, type Rule, sourceOf, tokensOf, trimmed } from './context';
import { clauseBegin, isAnswer } from './reportedClause';
import { reportedItems } from './reportedItems';

/** Lee said that …; Lee told reporters …; …, adding that …; polls show …; Lee believes … */
export const indirect: Rule = {
  name: 'indirect',
  find(context) {
    const { items, groups, unit, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    // Where the last report that was found ends, in items.
    let told = 0;
    for (const [number, group] of groups.entries()) {
      const { verb, form, quoted, head } = group;
      if (!verb || quoted || usedGroups.has(number) || form === 'participle' || isNotSaid(context, number)) continue;
      // "Lee was seen that evening"
      if (form === 'passive' && !isSay(group)) continue;
      const begin = clauseBegin(context, number);
      if (begin < 0) continue;
      if ((head < told || isReported(head)) && !isReportOfItsOwn(context, number, begin)) continue;
      const end = isAnswer(items, begin) ? begin + 1 : clauseEnd(unit, groups, number, begin);
      const one = reported(context, number, begin, end);
      if (!one) continue;
      found.push(one);
      told = Math.max(told, end);
    }
    return found;
  },
};

/** "refused to say", "too early to say", "it is fair to say": nobody says it; what is refused is told by its own rule. */
function isNotSaid({ items, groups }: Context, number: number): boolean {
  const { from } = groups[number]!;
  const before = groups[number - 1];
  if (before?.to === from) return before.verb?.classes.has('want') ?? false;
  return /^(?:soon|early|fair|hard|safe|easy|difficult|tempting|important|worth|interesting|necessary|possible|impossible|enough|too|right|wrong)$/.test(
    items[from - 1]?.lower ?? '',
  );
}

/** "Lee says that Kim told them that …": within what somebody says, only what another says in so many words. */
function isReportOfItsOwn({ items, groups }: Context, number: number, begin: number): boolean {
  const group = groups[number]!;
  return (
    group.form === 'passive' ||
    (isSay(group) &&
      group.form === 'finite' &&
      items[begin]!.lower === 'that' &&
      items[group.from - 1]?.pos === 'PROPN')
  );
}

function reported(context: Context, number: number, begin: number, end: number): Found | null {
  const { items, groups, usedGroups } = context;
  const { form, from, head } = groups[number]!;
  const content = trimmed(items, begin, end);
  const source = form === 'passive' ? passiveSource(context, number) : sourceOf(context, number);
  if (!content || (end - begin < 2 && !isAnswer(items, begin))) return null;
  if (source.length === 0 && form !== 'passive') return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return {
    rule: form === 'passive' ? 'passive' : form === 'ing' ? 'participle' : 'indirect',
    source,
    cue: [tokensOf(items, [from, head + 1])],
    content: [content],
  };
}

/** What holds somebody's words. */
const WORDS =
  /^(?:comments?|remarks?|speech|statement|report|letter|interview|address|article|book|memo|email|post|tweet|testimony|message)$/;

/** "suggested by Lee"; "in Lee’s remarks, it was suggested". */
function passiveSource(context: Context, number: number): Range[] {
  const agent = agentOf(context, number);
  if (agent.length > 0) return agent;
  const { items, groups } = context;
  const comma = groups[number]!.from - 2;
  if (items[comma]?.lower !== ',' || items[comma + 1]!.lower !== 'it' || !WORDS.test(items[comma - 1]?.lower ?? ''))
    return [];
  const phrase = phraseBefore(items, comma);
  return phrase && items[phrase[0] - 1]?.lower === 'in' ? [tokensOf(items, phrase)] : [];
}
