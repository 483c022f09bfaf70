import { complementEnd } from '@/core/extraction/complementEnd';
import { isTime } from '@/core/extraction/nounPhrase';
import type { Found } from '@/core/extraction/types';
import { type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';
import { holderOf } from './holder';
import { reportedItems } from './reportedItems';

/** What may stand between a verb and what it judges: "spoke about", "objected to". */
const LINKS: Readonly<Record<string, RegExp>> = {
  agree: /^(?:with|on|to)$/,
  disagree: /^with$/,
  respond: /^to$/,
  reply: /^to$/,
  object: /^to$/,
  point: /^(?:to|out)$/,
  refer: /^to$/,
  speak: /^(?:about|of|against|out)$/,
  talk: /^about$/,
  boast: /^(?:about|of)$/,
  brag: /^about$/,
  joke: /^about$/,
  complain: /^(?:about|of)$/,
  warn: /^(?:about|of|against)$/,
  worry: /^about$/,
  ask: /^for$/,
  inquire: /^about$/,
  rail: /^against$/,
  argue: /^(?:for|against)$/,
  testify: /^(?:about|against|for)$/,
  comment: /^on$/,
  elaborate: /^on$/,
  lash: /^out$/,
  think: /^(?:about|of)$/,
  hear: /^(?:about|of)$/,
  dream: /^(?:about|of)$/,
  push: /^for$/,
};
const VERBLESS = new Set(['refer', 'speak', 'talk', 'disagree']);

/** Lee criticised the plan; Lee called it a mistake; Lee announced a tour; Lee spoke about the war. */
export const judging: Rule = {
  name: 'judging',
  find(context) {
    const { groups, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    for (const [number, { verb, quoted, head, lemma }] of groups.entries()) {
      if (quoted || usedGroups.has(number) || isReported(head)) continue;
      const isJudge = verb?.classes.has('judge') || verb?.classes.has('call');
      const links = LINKS[lemma];
      if (!isJudge && !links) continue;
      if (!verb && !VERBLESS.has(lemma)) continue;
      const one = judged(context, number, isJudge ?? false, links);
      if (one) found.push(one);
    }
    return found;
  },
};

function judged(context: Context, number: number, isJudge: boolean, links: RegExp | undefined): Found | null {
  const { items, groups, unit, usedGroups } = context;
  const group = groups[number]!;
  let begin = group.to;
  while (isTime(items[begin])) begin++;
  const next = items[begin];
  if (!next) return null;
  if (links?.test(next.lower)) begin++;
  else if (!isJudge || !mayBeginObject(next)) return null;
  const cueEnd = links?.test(next.lower) ? begin : group.head + 1;
  const end = complementEnd(unit, groups, number, begin);
  const content = trimmed(items, begin, end);
  const source = holderOf(context, number);
  if (!content || !source) return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return { rule: 'judging', source, cue: [tokensOf(items, [group.from, cueEnd])], content: [content] };
}

const mayBeginObject = ({ pos, lower, quotation }: Context['items'][number]) =>
  quotation < 0 &&
  (pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'PRON' ||
    pos === 'DET' ||
    pos === 'ADJ' ||
    pos === 'NUM' ||
    (pos === 'VERB' && lower.endsWith('ing')) ||
    lower === '“' ||
    lower === '"' ||
    lower === '‘' ||
    lower === "''");
