import { complementEnd } from '@/core/extraction/complementEnd';
import { isTime, phraseBefore } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found } from '@/core/extraction/types';
import { type Context, claimQuotations, type Rule, tokensOf, trimmed } from './context';
import { holderOf } from './holder';
import { reportedItems } from './reportedItems';

/** What may stand between a verb and what it judges: "spoke about", "objected to". */
const LINKS: Readonly<Record<string, RegExp>> = {
  agree: /^(?:with|on|to)$/,
  disagree: /^with$/,
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
      const isShown = verb?.classes.has('show') && isDocument(context, number);
      const isQuoted = verb?.classes.has('say') === true && quotesSoon(context, number);
      if ((!isJudge && !links && !isShown && !isQuoted) || isMereName(context, number)) continue;
      if (!verb && !VERBLESS.has(lemma)) continue;
      const one = judged(context, number, isJudge || isShown || isQuoted, links);
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
  else if (!isJudge || !(mayBeginObject(next) || (next.lower === 'that' && group.verb?.classes.has('call'))))
    return null;
  const cueEnd = links?.test(next.lower) ? begin : group.head + 1;
  const end = complementEnd(unit, groups, number, begin);
  const content = trimmed(items, begin, end);
  const source = holderOf(context, number);
  if (!content || !source) return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return { rule: 'judging', source, cue: [tokensOf(items, [group.from, cueEnd])], content: [content] };
}

/** 'promised a “fresh start”': words of speech, though no clause. */
const quotesSoon = ({ items, groups }: Context, number: number): boolean => {
  const { to } = groups[number]!;
  return items.slice(to, to + 6).some(({ quoted, quotation }) => quoted && quotation < 0);
};

/** "the so-called truce", "a group called Unity", "called attention to": nobody calls anybody anything. */
function isMereName({ items, groups }: Context, number: number): boolean {
  const { from, head, lemma } = groups[number]!;
  if (lemma !== 'call' || from < head) return false;
  const before = items[from - 1];
  if (!before || /^(?:-|so)$/.test(before.lower) || items[head + 1]?.lower === 'attention') return true;
  if (before.pos !== 'NOUN' || items[head + 1]?.pos !== 'PROPN') return false;
  const phrase = phraseBefore(items, from);
  return phrase !== null && /^an?$/.test(items[phrase[0]]!.lower);
}

const DOCUMENT =
  /^(?:polls?|surveys?|stud(?:y|ies)|reports?|results?|data|records?|documents?|figures|numbers|filings?|analysis|research|emails?|videos?|footage|photos?|averages?)$/;

/** "The poll shows a close race": what is shown is reported, if something written or measured shows it. */
function isDocument(context: Context, number: number): boolean {
  const subject = subjectOf(context.unit, context.groups, number);
  if (!subject) return false;
  return context.items.slice(subject[0], subject[1]).some(({ lower }) => DOCUMENT.test(lower));
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
