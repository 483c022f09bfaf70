import { complementEnd } from '@/core/extraction/complementEnd';
import { isTime, phraseBefore } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found } from '@/core/extraction/types';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { attribution, type Context, type Rule } from './context';
import { holderOf } from './holder';
import { untold } from './reportedItems';

/** What may stand between a verb and what it judges. */
const LINKED = new Set(
  `agree with,agree on,agree to,disagree with,object to,point to,point out,refer to,allude to,speak about,speak of
  speak against,speak out,talk about,boast about,boast of,brag about,joke about,complain about,complain of,warn about
  warn of,warn against,caution against,worry about,fret about,wonder about,muse about,grumble about,rant about,ask for
  inquire about,rail against,argue for,argue against,testify about,testify against,testify for,comment on,elaborate on
  lash out,hint at,think about,think of,hear about,hear of,dream about,dream of,push for,vote for,vote against,apologize for
  apologise for,believe in`.split(/,|\n */),
);

/** Lee criticised the plan; Lee called it a mistake; Lee announced a tour; Lee spoke about the war. */
export const judging: Rule = {
  name: 'judging',
  find: (context) =>
    // "The paper reported that Lee had called Kim “a liar”": his own words, whoever passes them on.
    untold(
      context,
      judged,
      ({ from, to, verb }) =>
        verb?.classes.has('call') === true &&
        context.items[from - 1]?.pos === 'PROPN' &&
        context.items.slice(to, to + 8).some(({ quoted }) => quoted),
    ),
};

function judged(context: Context, number: number, group: VerbGroup): Found | null {
  const { items, groups, unit } = context;
  const { lemma, from, head, to } = group;
  if (isMereName(context, group)) return null;
  let begin = to;
  while (isTime(items[begin])) begin++;
  const next = items[begin];
  if (!next) return null;
  const isLinked = LINKED.has(`${lemma} ${next.lower}`);
  if (isLinked) begin++;
  else if (!mayBeginObject(next) || !mayJudge(context, number, group)) return null;
  return attribution(context, number, {
    rule: 'judging',
    source: holderOf(context, number),
    cue: [from, isLinked ? begin : head + 1],
    content: [begin, complementEnd(unit, groups, number, begin)],
  });
}

function mayJudge(context: Context, number: number, { verb, to }: VerbGroup): boolean {
  if (!verb) return false;
  const { classes } = verb;
  return (
    classes.has('judge') ||
    classes.has('call') ||
    // 'promised a “fresh start”': words of speech, though no clause.
    ((classes.has('say') || classes.has('want')) &&
      context.items.slice(to, to + 6).some(({ quoted, quotation }) => quoted && quotation < 0)) ||
    (classes.has('show') && isDocument(context, number))
  );
}

/** "a group called Unity", 'a film called “Unity”': nobody calls anybody anything. */
function isMereName({ items }: Context, { from, head, lemma }: VerbGroup): boolean {
  const next = items[head + 1];
  if (lemma !== 'call' || (next?.pos !== 'PROPN' && !next?.quoted)) return false;
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

const mayBeginObject = ({ pos, quoted }: Context['items'][number]) =>
  pos === 'PUNCT' ? quoted : !/^(?:ADP|SCONJ|CCONJ|QUOTE|PART|AUX)$/.test(pos);
