import { clauseEnd } from '@/core/extraction/clauseEnd';
import { REPORT_NOUNS } from '@/core/extraction/lexicon/nouns';
import { isTime, phraseAfter, phraseBefore } from '@/core/extraction/nounPhrase';
import type { Found, Range } from '@/core/extraction/types';
import { isSay } from '@/core/extraction/verbGroups';
import { agentOf, type Context, claimQuotations, type Rule, sourceOf, tokensOf, trimmed } from './context';
import { reportedItems } from './reportedItems';

/** How far behind the verb its "that" may stand: "said during a press conference with the president that". */
const REACH = 28;

/** Lee said that …; Lee told reporters …; …, adding that …; polls show …; Lee believes … */
export const indirect: Rule = {
  name: 'indirect',
  find(context) {
    const { items, groups, usedGroups } = context;
    const found: Found[] = [];
    const isReported = reportedItems(context);
    // Where the last report that was found ends, in items.
    let told = 0;
    for (let number = 0; number < groups.length; number++) {
      const { verb, form, quoted, head } = groups[number]!;
      if (!verb || quoted || usedGroups.has(number) || form === 'participle') continue;
      if (!['say', 'tell', 'think', 'show'].some((name) => verb.classes.has(name as 'say'))) continue;
      if ((form === 'infinitive' || form === 'passive') && !isSay(groups[number]!)) continue;
      if (form === 'infinitive' && isNotSaid(context, number)) continue;
      if (isThoughtInSpeech(context, number)) continue;
      const nested = head < told || isReported(head);
      const begin = clauseBegin(context, number);
      if (begin < 0 || (nested && !isReportOfItsOwn(context, number, begin))) continue;
      const end = isAnswer(items, begin) ? begin + 1 : clauseEnd(context.unit, groups, number, begin);
      const one = reported(context, number, begin, end);
      if (!one) continue;
      found.push(one);
      told = Math.max(told, end);
    }
    return found;
  },
};

/** "suggested by Lee"; "in Lee’s remarks, it was suggested". */
function passiveSource(context: Context, number: number): Range[] {
  const agent = agentOf(context, number);
  if (agent.length > 0) return agent;
  const { items, groups } = context;
  const it = groups[number]!.from - 1;
  const comma = it - 1;
  if (items[it]?.lower !== 'it' || items[comma]?.lower !== ',' || !WORDS.test(items[comma - 1]?.lower ?? '')) return [];
  const phrase = phraseBefore(items, comma);
  return phrase && items[phrase[0] - 1]?.lower === 'in' ? [tokensOf(items, phrase)] : [];
}

/** What holds somebody's words. */
const WORDS =
  /^(?:comments?|remarks?|speech|statement|report|letter|interview|address|article|book|memo|email|post|tweet|testimony|message)$/;

/** "refused to say", "too early to say", "it is fair to say": nobody says it; what is refused is told by its own rule. */
function isNotSaid({ items, groups }: Context, number: number): boolean {
  const { from } = groups[number]!;
  const before = groups[number - 1];
  if (before?.to === from) return before.verb?.classes.has('want') ?? false;
  return /^(?:soon|early|fair|hard|safe|easy|difficult|tempting|important|worth|interesting|necessary|possible|impossible|enough|too|right|wrong)$/.test(
    items[from - 1]?.lower ?? '',
  );
}

/** "Lee said he hoped that …" says what Lee said; that he hopes is part of it. */
function isThoughtInSpeech({ items, groups }: Context, number: number): boolean {
  const { verb, from } = groups[number]!;
  const outer = groups[number - 1];
  if (!verb || !outer || !isSay(outer) || outer.form === 'passive') return false;
  if (verb.classes.has('say') && !verb.classes.has('think')) return false;
  const subject = items[from - 1];
  if (subject?.pos !== 'PRON') return false;
  const begin = items[from - 2]?.lower === 'that' ? from - 2 : from - 1;
  return begin === outer.to || begin - outer.to < 4;
}

/** "Lee says that Kim told them that …": within what somebody says, only what another says in so many words. */
function isReportOfItsOwn({ items, groups }: Context, number: number, begin: number): boolean {
  const group = groups[number]!;
  if (group.form === 'passive') return true;
  return (
    isSay(group) && group.form === 'finite' && items[begin]!.lower === 'that' && items[group.from - 1]?.pos === 'PROPN'
  );
}

function reported(context: Context, number: number, begin: number, end: number): Found | null {
  const { items, groups, usedGroups } = context;
  const group = groups[number]!;
  const content = trimmed(items, begin, end);
  const source = group.form === 'passive' ? passiveSource(context, number) : sourceOf(context, number);
  if (!content || (end - begin < 2 && !isAnswer(items, begin))) return null;
  if (source.length === 0 && group.form !== 'passive') return null;
  usedGroups.add(number);
  claimQuotations(context, begin, end);
  return {
    rule: group.form === 'passive' ? 'passive' : group.form === 'ing' ? 'participle' : 'indirect',
    source,
    cue: [tokensOf(items, [group.from, group.head + 1])],
    content: [content],
  };
}

/** The "that" of the clause, behind nothing but whom it was told to, when and where; -1 where there is none. */
function thatBehind(items: Context['items'], from: number, hearer: boolean): number {
  const limit = Math.min(items.length, from + REACH);
  // A phrase that no preposition introduces is the verb's object: "saw evidence that" reports nothing.
  let free = hearer;
  for (let at = from; at < limit; at++) {
    const item = items[at]!;
    if (item.quotation >= 0 || item.lower === ';' || item.lower === ':') return -1;
    if (item.quoted) continue;
    // "so strong that": the measure of something.
    if (at > from && (item.lower === 'so' || item.lower === 'such')) return -1;
    if (item.lower === 'that' && startsClause(items, at + 1)) return belongsToNoun(items, at, hearer) ? -1 : at;
    // "told Lee, who was abroad, that"
    if (items[at - 1]!.lower === ',' && /^(?:who|which|where)$/.test(item.lower)) {
      while (at < limit && items[at]!.lower !== ',') at++;
      continue;
    }
    if (item.pos === 'AUX') return -1;
    // "said in a statement released by the party that", "explained after winning that".
    if (item.pos === 'VERB') {
      const before = items[at - 1]!;
      const isAside =
        (/(?:ed|n|t)$/.test(item.lower) && before.pos === 'NOUN' && free) ||
        (item.lower.endsWith('ing') && /^(?:after|while|before|in|by|when|since)$/.test(before.lower));
      if (!isAside) return -1;
    }
    if (at > from && /^(?:who|which|because|if|when)$/.test(item.lower)) return -1;
    if (item.pos === 'ADP' || item.lower === ',' || item.lower === '(' || item.lower === 'to' || isTime(item)) {
      free = true;
    } else if (
      !free &&
      (item.pos === 'NOUN' || item.pos === 'PROPN' || item.pos === 'PRON' || item.pos === 'DET') &&
      !/^(?:last|this|earlier)$/.test(item.lower)
    )
      return -1;
  }
  return -1;
}

/** "his suggestion that", "a banner that was": the "that" of a noun. */
function belongsToNoun(items: Context['items'], that: number, hearer: boolean): boolean {
  const before = items[that - 1]!;
  if (before.pos !== 'NOUN') return false;
  if (items[that + 1]!.pos === 'AUX' && !hearer) return true;
  return REPORT_NOUNS.has(before.lemma) && isOwned(items, that - 1, hearer);
}

/** Whether the noun has its own "that": after a verb that names whom it tells, only "his suggestion" has. */
function isOwned(items: Context['items'], noun: number, hearer: boolean): boolean {
  // "said in a statement that": where it was said.
  for (let at = noun - 1; at > noun - 8 && at >= 0; at--)
    if (/^(?:in|on|during|via)$/.test(items[at]!.lower)) return false;
  if (!hearer) return true;
  const owner = items[noun - 1];
  return owner !== undefined && (owner.pos === 'PART' || /^(?:his|her|their|its)$/.test(owner.lower));
}

/** "said yes", "said no, but" */
const isAnswer = (items: Context['items'], at: number) =>
  /^(?:yes|no\.?)$/.test(items[at]?.lower ?? '') && !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(items[at + 1]?.pos ?? '');

const WH = /^(?:whether|if|how|why|what|who|where|when)$/;

/** The item with which the reported clause begins, "that" included; -1 where none follows. */
function clauseBegin({ items, groups }: Context, number: number): number {
  const group = groups[number]!;
  const { classes } = group.verb!;
  const that = thatBehind(items, group.head + 1, classes.has('tell'));
  if (that >= 0) return that;
  if (group.form === 'passive' && !classes.has('tell')) return -1;
  const agent = group.form === 'passive' && items[group.to]?.lower === 'by' ? phraseAfter(items, group.to + 1) : null;
  const behind = agent?.[1] ?? group.to;
  // "asked about the talks", "asked by Lee about them"
  if (group.form === 'passive' && group.lemma === 'ask' && items[behind]?.lower === 'about') return behind + 1;
  const at = skipAside(items, behind, !agent && (classes.has('tell') || classes.has('show')));
  const first = items[at];
  if (!first) return -1;
  if (isAnswer(items, at) && group.lemma === 'say') return at;
  if (WH.test(first.lower) && at > group.head) {
    if (isWhVerb(group.lemma)) return hasVerb(groups, at, items.length) ? at : -1;
    if (first.lower !== 'if' && first.lower !== 'when') return -1;
  }
  if (first.lower === ':' || first.lower === 'that') return -1;
  if (!ZERO.has(group.lemma) || isPastThought(items[group.head]!.lower) || !mayBeginClause(items, at)) return -1;
  return hasFiniteSoon(items, groups, at) || (group.lemma === 'say' && isLongPhrase(items, at)) ? at : -1;
}

/** Verbs whose clause often has no "that". */
const ZERO = new Set(
  'say tell add note write tweet argue claim declare announce explain insist warn acknowledge admit concede deny assert contend maintain allege reply respond remark observe agree recall reiterate stress emphasize emphasise conclude joke complain predict caution confirm reveal disclose report suggest think believe hope fear reckon guess bet indicate imply inform assure convince remind state repeat estimate hint swear promise vow wish suppose figure doubt'.split(
    ' ',
  ),
);

const isWhVerb = (lemma: string) =>
  /^(?:ask|wonder|inquire|query|say|tell|explain|question|reveal|discuss|describe|outline|note|recall)$/.test(lemma);

function startsClause(items: readonly { lower: string; pos: string }[], at: number): boolean {
  const item = items[at];
  return (
    item !== undefined &&
    !/^[.;:]$/.test(item.lower) &&
    (item.pos !== 'VERB' || item.lower.endsWith('ing') || item.lower === 'given')
  );
}

/** Skips whom it was told to, the day and the place. */
function skipAside(items: Context['items'], from: number, hearer: boolean): number {
  let at = from;
  if (hearer && items[at] && !/^(?:that|if|whether|how|why|what)$/.test(items[at]!.lower)) {
    const phrase = phraseAfter(items, at);
    if (phrase) {
      const behind = items[phrase[1]];
      if (
        behind &&
        !/^(?:is|was|are|were|will|would|has|have|had|can|could|should)$/.test(behind.lower) &&
        behind.pos !== 'AUX' &&
        behind.pos !== 'VERB'
      )
        at = phrase[1];
      // "told reporters he …"
      else if (items[at]!.pos !== 'PRON' && phrase[1] - at > 1 && items[phrase[1] - 1]!.pos === 'PRON')
        at = phrase[1] - 1;
    }
    if (items[from]?.pos === 'PRON' && at === from && items[from + 1] && !/^(?:VERB|AUX)$/.test(items[from + 1]!.pos))
      at = from + 1;
  }
  for (let turn = 0; turn < 4; turn++) {
    const item = items[at];
    if (!item) return at;
    if (isTime(item) && items[at + 1]?.pos !== 'PART') {
      at++;
      continue;
    }
    // "said this week", and not "thought this meeting was late".
    if (/^(?:last|this)$/.test(item.lower) && !isTime(items[at + 1])) return at;
    // "said about half of them": no aside.
    if (item.lower === 'about' && (items[at + 1]?.pos === 'NUM' || /^(?:half|a)$/.test(items[at + 1]?.lower ?? '')))
      return at;
    if (
      /^(?:on|in|at|during|to|last|this|earlier|late|via|after|from|of|through|with|before|for|about)$/.test(item.lower)
    ) {
      const phrase = phraseAfter(items, at + 1);
      if (!phrase) return at;
      at = phrase[1];
      continue;
    }
    return at;
  }
  return at;
}

function mayBeginClause(items: Context['items'], at: number): boolean {
  const { pos, lower } = items[at]!;
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'DET' || pos === 'NUM' || pos === 'ADJ')
    return true;
  if (pos === 'VERB' && lower.endsWith('ing')) return true;
  return /^(?:there|if|when|while|because|none|about|nearly|almost|roughly|everyone|nobody|all|more|most|many|some|no|not|every|each|“|"|his|her|their|its|even|only|just|both)$/.test(
    lower,
  );
}

/** The tagger takes many a verb for a noun: behind "said" a longer run of words is a clause all the same. */
function isLongPhrase(items: Context['items'], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const item = items[at];
    if (!item || item.quotation >= 0 || /^[.,;:!?]$/.test(item.lower)) return false;
  }
  return true;
}

/** Whether a verb with a subject of its own follows before the clause can be over. */
function hasFiniteSoon(items: Context['items'], groups: Context['groups'], from: number): boolean {
  for (const group of groups) {
    if (group.head <= from) continue;
    if (group.form === 'ing' || group.form === 'infinitive' || group.form === 'participle') continue;
    for (let at = from; at < group.from; at++) {
      const { lower } = items[at]!;
      if (lower === ';' || lower === ':') return false;
      if (/^(?:who|which|that|where|as|after|before|because|since|and)$/.test(lower) && at > from) {
        // A verb of a relative clause says nothing about the clause around it.
        if (lower !== 'and' && group.from - at < 6) return hasLater(groups, group);
      }
    }
    return group.from > from && group.from - from < 25;
  }
  return false;
}

const hasLater = (groups: Context['groups'], group: Context['groups'][number]) =>
  groups.some(({ head, form }) => head > group.head && (form === 'finite' || form === 'passive'));
const hasVerb = (groups: Context['groups'], from: number, to: number) =>
  groups.some(({ head }) => head >= from && head < to);

/** "He thought it would rain" tells a story more often than a position. */
const isPastThought = (lower: string) => lower === 'thought' || lower === 'believed' || lower === 'maintained';
