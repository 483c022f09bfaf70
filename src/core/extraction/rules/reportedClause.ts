import { REPORT_NOUNS } from '@/core/extraction/lexicon/nouns';
import { isTime, phraseAfter } from '@/core/extraction/nounPhrase';
import { hasFinite } from '@/core/extraction/verbGroups';
import type { Context } from './context';

/** How far behind the verb its "that" may stand: "said during a press conference with the president that". */
const REACH = 28;

/** Verbs whose clause often has no "that". */
const ZERO = new Set(
  'say tell add note write tweet argue claim declare announce explain insist warn acknowledge admit concede deny assert contend maintain allege reply respond remark observe agree recall reiterate stress emphasize emphasise conclude joke complain predict caution confirm reveal disclose report suggest think believe hope fear reckon guess bet indicate imply inform assure convince remind state repeat estimate hint swear promise vow wish suppose figure doubt'.split(
    ' ',
  ),
);
const WH = /^(?:whether|if|how|why|what|who|where|when)$/;
const WH_VERB = /^(?:ask|wonder|inquire|query|say|tell|explain|question|reveal|discuss|describe|outline|note|recall)$/;

/** The item with which the clause that a verb reports begins, "that" included; -1 where none follows. */
export function clauseBegin({ items, groups }: Context, number: number): number {
  const { lemma, form, head, to, verb } = groups[number]!;
  const tells = verb!.classes.has('tell');
  const that = thatBehind(items, head + 1, tells);
  if (that >= 0) return that;
  if (form === 'passive' && !tells) return -1;
  const at = skipAside(items, to, tells);
  const first = items[at];
  if (!first || first.lower === 'that') return -1;
  if (isAnswer(items, at) || (WH.test(first.lower) && WH_VERB.test(lemma))) return at;
  // "He thought it would rain" tells a story more often than a position.
  if (!ZERO.has(lemma) || /^(?:thought|maintained)$/.test(items[head]!.lower) || !mayBeginClause(items, at)) return -1;
  // The tagger takes many a verb for a noun: behind "said" there is a clause all the same.
  return lemma === 'say' || hasFiniteSoon(items, groups, at) ? at : -1;
}

/** "said yes", "said no, but" */
export const isAnswer = (items: Context['items'], at: number) =>
  /^(?:yes|no\.?)$/.test(items[at]?.lower ?? '') && !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(items[at + 1]?.pos ?? '');

/** The "that" of the clause, behind nothing but whom it was told to, when and where; -1 where there is none. */
function thatBehind(items: Context['items'], from: number, hearer: boolean): number {
  const limit = Math.min(items.length, from + REACH);
  // A phrase that no preposition introduces is the verb's object: "saw evidence that" reports nothing.
  let free = hearer;
  for (let at = from; at < limit; at++) {
    const item = items[at]!;
    const before = items[at - 1]!;
    if (item.quoted) continue;
    if (item.lower === 'that' && startsClause(items[at + 1])) return belongsToNoun(items, at) ? -1 : at;
    // "told Lee, who was abroad, that"
    if (before.lower === ',' && /^(?:who|which|where)$/.test(item.lower)) {
      while (at < limit && items[at]!.lower !== ',') at++;
      continue;
    }
    if (item.pos === 'AUX') return -1;
    // "said in a statement released by the party that", "explained after winning that".
    if (item.pos === 'VERB' && before.pos !== 'NOUN' && !/^(?:after|while|before|in|by|when|since)$/.test(before.lower))
      return -1;
    if (item.pos === 'ADP' || isTime(item)) free = true;
    else if (!free && /^(?:NOUN|PROPN|PRON)$/.test(item.pos)) return -1;
  }
  return -1;
}

const startsClause = (item: Context['items'][number] | undefined): boolean =>
  item !== undefined &&
  !/^[.;:]$/.test(item.lower) &&
  (item.pos !== 'VERB' || item.lower.endsWith('ing') || item.lower === 'given');

/** "his suggestion that", "a banner that was": the "that" of a noun, and not of "said in a statement that". */
function belongsToNoun(items: Context['items'], that: number): boolean {
  const { pos, lemma } = items[that - 1]!;
  if (pos !== 'NOUN') return false;
  if (items[that + 1]!.pos === 'AUX') return true;
  return (
    REPORT_NOUNS.has(lemma) &&
    !items.slice(Math.max(0, that - 8), that - 1).some(({ lower }) => /^(?:in|on|during|via)$/.test(lower))
  );
}

/** Skips whom it was told to, the day and the place. */
function skipAside(items: Context['items'], from: number, hearer: boolean): number {
  let at = from;
  if (hearer) at = phraseAfter(items, at)?.[1] ?? at;
  for (let turn = 0; turn < 4; turn++) {
    const { lower } = items[at] ?? { lower: '' };
    const next = items[at + 1];
    if (isTime(items[at]) && next?.pos !== 'PART') {
      at++;
      continue;
    }
    // "said about half of them": no aside.
    if (lower === 'about' && (next?.pos === 'NUM' || /^(?:half|a)$/.test(next?.lower ?? ''))) return at;
    if (!/^(?:on|in|at|during|to|last|this|earlier|late|via|after|from|of|through|with|before|for|about)$/.test(lower))
      return at;
    const phrase = phraseAfter(items, at + 1);
    if (!phrase) return at;
    at = phrase[1];
  }
  return at;
}

const mayBeginClause = (items: Context['items'], at: number): boolean =>
  /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ|VERB)$/.test(items[at]!.pos) ||
  /^(?:there|if|when|while|because|none|about|nearly|almost|roughly|everyone|nobody|all|more|most|many|some|no|not|every|each|“|"|his|her|their|its|even|only|just|both)$/.test(
    items[at]!.lower,
  );

/** Whether a verb with a subject of its own follows before the clause can be over. */
function hasFiniteSoon(items: Context['items'], groups: Context['groups'], from: number): boolean {
  for (const group of groups) {
    if (group.head <= from || (group.form !== 'finite' && group.form !== 'passive')) continue;
    for (let at = from; at < group.from; at++)
      // A verb of a relative clause says nothing about the clause around it.
      if (group.from - at < 6 && /^(?:who|which|that|where|as|after|before|because|since)$/.test(items[at]!.lower))
        return hasFinite(groups, group.head + 1, items.length);
    return group.from > from && group.from - from < 25;
  }
  return false;
}
