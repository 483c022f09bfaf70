// The names in a text, each with what its surroundings say of it.
import type { Forms, Phrase } from './actorForms';
import { splitName } from './actorSplit';
import { bearingsOf, fold, isCapital, roleOf, wordsOf } from './actorText';
import type { Gender, Name, Role } from './actorTypes';
import {
  genderOfFirstName,
  genderOfTitle,
  isCommonNoun,
  isFirstName,
  isGroupWord,
  isRole,
  isTitle,
} from './actorWords';
import type { Reading, Token } from './types';

const PARTICLES = new Set('de del della der den van von al el bin bint ibn la le di da dos du ben abu ul'.split(' '));
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|(?:septem|octo|novem|decem)ber)$/;
/** "Institute for the Study of …" */
const SERVING =
  /^(?:institute|cent(?:er|re)|council|foundation|committee|office|agency|association|ministry|department)$/;
/** An actor's name with more tokens may have somebody else's in it. */
const INNER = 3;
/** How far to look for what stands around a name. */
const REACH = 8;

/** Names that were read before: who speaks and who is spoken of ask for the same ones. */
const known = new WeakMap<Reading, { readonly forms: Forms; readonly names: readonly Name[] }>();

/** All names of a text, in order. */
export function namesOf(reading: Reading, forms: Forms): readonly Name[] {
  const before = known.get(reading);
  if (before?.forms === forms) return before.names;
  const names = readNames(reading, forms);
  known.set(reading, { forms, names });
  return names;
}

function readNames({ tokens }: Reading, forms: Forms): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, forms);
    if (phrase && isWhole(tokens, phrase)) {
      const { actor, end } = phrase;
      names.push({ first: at, end, start: at, words: [], kind: null, gender: null, roles: [], actor, isInner: false });
      // The people in an actor's name
      if (end - at > INNER)
        for (const name of runsIn(tokens, at + 1, end))
          if (name.kind === 'person') names.push({ ...name, isInner: true });
      at = end;
      continue;
    }
    const end = isNameToken(tokens, at) ? endOfRun(tokens, at) : at + 1;
    names.push(...runsIn(tokens, at, end));
    at = end;
  }
  return names;
}

/** Names that are not the codebook's. */
function runsIn(tokens: readonly Token[], from: number, to: number): Name[] {
  const names: Name[] = [];
  for (let at = from; at < to; ) {
    const isName = isNameToken(tokens, at);
    const end = isName ? Math.min(to, endOfRun(tokens, at)) : at + 1;
    const name = isName ? readRun(tokens, at, end) : null;
    if (name) names.push(name);
    at = end;
  }
  return names;
}

interface Match extends Phrase {
  readonly end: number;
}

/** The codebook's longest form that stands here. */
function phraseAt(tokens: readonly Token[], at: number, forms: Forms): Match | null {
  const first = tokens[at]!;
  const phrases = forms.phrases.get(fold(first.text));
  for (const phrase of phrases ?? []) {
    if (phrase.capital && !isCapital(first.text) && !/^\d/.test(first.text)) continue;
    let end = at;
    let length = 0;
    while (end < tokens.length && length < phrase.squeezed.length) {
      const word = fold(tokens[end]!.text);
      if (!phrase.squeezed.startsWith(word, length)) break;
      length += word.length;
      end++;
    }
    if (length === phrase.squeezed.length) return { ...phrase, end };
  }
  return null;
}

/** A form counts unless it is only the beginning of a longer name: "Washington" in "Washington Post". */
function isWhole(tokens: readonly Token[], { end, office }: Match): boolean {
  if (!isNameToken(tokens, end) || tokens[end]!.sentence !== tokens[end - 1]!.sentence) return true;
  const next = fold(tokens[end]!.text);
  return !office && (isRole(next) || isTitle(next));
}

function isNameToken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token.text) || DAYS.test(token.lower)) return false;
  // "All-Star" is nobody.
  const hyphen = tokens[at - 1];
  if (hyphen?.text === '-' && hyphen.end === token.start && !isParticle(tokens, at - 2)) return false;
  if (token.pos === 'PROPN') return true;
  // "Downing Street": a verb at the beginning, for the tagger.
  if (tokens[at + 1]?.pos === 'PROPN' && isGroupWord(tokens[at + 1]!.lower) && /^(?:VERB|ADJ|NOUN)$/.test(token.pos))
    return true;
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'X') return false;
  const before = tokens[at - 1];
  return before !== undefined && before.sentence === token.sentence && before.quotation === token.quotation;
}

const isParticle = (tokens: readonly Token[], at: number) => PARTICLES.has(tokens[at]?.lower ?? '');

function endOfRun(tokens: readonly Token[], first: number): number {
  let isGroup = false;
  for (let at = first; ; ) {
    const { lower, sentence, end } = tokens[at]!;
    isGroup ||= isGroupWord(lower);
    let next = at + 1;
    const follower = tokens[next];
    if (follower?.sentence !== sentence) return next;
    const link = follower.lower;
    const isHyphen = link === '-' && follower.start === end && isHyphened(tokens, next + 1);
    const isOf = isGroup && (link === 'of' || (link === 'for' && SERVING.test(lower)));
    if (isHyphen || isOf || link === '&') next++;
    if (isOf && tokens[next]?.lower === 'the') next++;
    while (next < at + 5 && (isParticle(tokens, next) || (isParticle(tokens, next - 1) && tokens[next]?.text === '-')))
      next++;
    if (!isHyphen && !isNameToken(tokens, next)) return at + 1;
    at = next;
  }
}

/** Whether the token after a hyphen goes on with a name: "Ocasio-Cortez", "Jong-un"; not "Moscow-based". */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.start !== tokens[at - 1]!.end) return false;
  return isCapital(token.text) || (/^\p{L}{2}$/u.test(token.text) && tokens[at + 1]?.pos !== 'NOUN');
}

function readRun(tokens: readonly Token[], from: number, end: number): Name | null {
  // Tokens at which words begin: a hyphened name is one word.
  const starts: number[] = [];
  for (let at = from; at < end; at++) if (at === from || tokens[at]!.start > tokens[at - 1]!.end) starts.push(at);
  const words = wordsOf(tokens, from, end);
  // "Celebrities Jane Doe and …": a capital that only the sentence's beginning gives.
  const isFirst = tokens[from - 1]?.sentence !== tokens[from]!.sentence;
  if (isFirst && words.length > 2 && !isFirstName(words[0]!)) {
    const isNoun = isCommonNoun(words[0]!) || (isFirstName(words[1]!) && !isRole(words[0]!) && !isTitle(words[0]!));
    if (isNoun) return readRun(tokens, starts[1]!, end);
  }
  const split = splitName(words, tokens[from - 1]?.lower === 'of' && isRole(tokens[from - 2]?.lower ?? ''));
  if (!split || (end - from === 1 && isCommonNoun(words[0]!))) return null;
  let first = starts[split.first]!;
  while (isParticle(tokens, first - 1) && first > from - 3) first--;
  const before = beforeName(tokens, first);
  const after = afterName(tokens, end);
  const role = before.role ?? null;
  let name = words.slice(split.first, split.end);
  // "Von der Linden" is short for somebody's full name.
  while (name.length > 1 && PARTICLES.has(name[0]!)) name = name.slice(1);
  const isThe = tokens[before.start - 1]?.lower === 'the' && before.start === first;
  const isAcronym = end - first === 1 && /^\p{Lu}{2,6}$/u.test(tokens[first]!.text);
  const isPerson = role !== null || before.gender !== null || after !== null || split.kind === 'person';
  const kind = split.kind === 'group' || (!isPerson && (isThe || isAcronym)) ? 'group' : isPerson ? 'person' : null;
  // "Harbour Fires Doe Over …": in a headline every word has a capital.
  if (kind === null && name.length > 1 && isHeadline(tokens, from)) return null;
  return {
    first,
    end,
    start: before.start,
    words: name,
    kind,
    gender: kind === 'group' ? null : (before.gender ?? (name.length > 1 ? genderOfFirstName(name[0]!) : null)),
    roles: kind === 'group' ? [] : [role, after].filter((one) => one !== null),
    actor: -1,
    isInner: false,
  };
}

/** Whether the words around have capitals, all but the short ones. */
function isHeadline(tokens: readonly Token[], at: number): boolean {
  let capitals = 0;
  for (let other = Math.max(0, at - 12); other < Math.min(tokens.length, at + 12); other++) {
    const { sentence, text, pos } = tokens[other]!;
    if (sentence !== tokens[at]!.sentence || (text.length < 4 && pos !== 'VERB')) continue;
    if (!isCapital(text)) return false;
    capitals++;
  }
  return capitals > 3;
}

interface Before {
  readonly start: number;
  readonly role: Role | null;
  readonly gender: Gender | null;
}

/** Titles and offices before a name: "former Russian president", and "the Russian president," with its comma. */
function beforeName(tokens: readonly Token[], first: number): Before {
  const isApart = tokens[first - 1]?.text === ',';
  const last = isApart ? first - 1 : first;
  let start = last;
  while (start > 0 && last - start < REACH && isBearing(tokens, start - 1, tokens[first]!)) start--;
  let words = wordsOf(tokens, start, last);
  let role = roleOf(words);
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  // "Secretary of State Jane Doe"; in "the mayor of Gotham" the place is not the mayor's name.
  if (role === null && of > 0 && of < words.length - 1 && words.at(-1) !== 'the') {
    role = roleOf(words.slice(0, of), words.slice(of));
    words = words.slice(0, of);
  }
  // "In the race for president, Jane Doe …" has an office and a name that are strangers.
  const isStranger =
    isApart &&
    (tokens[first + 1]?.pos !== 'PROPN' || !/^(?:the|an?|his|her|its|their)$/.test(tokens[start - 1]?.lower ?? ''));
  if (role === null || isStranger) return { start: first, role: null, gender: null };
  // "Mr." says who is meant, not what he is.
  const isOffice = isRole(words.at(-1)!);
  return { start: isApart ? first : start, role: isOffice ? role : null, gender: genderOfTitle(words.at(-1)!) };
}

/** Whether a word belongs to the office that stands before a name or for one. */
export function isBearing(tokens: readonly Token[], at: number, name: Token): boolean {
  const { pos, lower, sentence, text } = tokens[at]!;
  if (sentence !== name.sentence) return false;
  if (pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || pos === 'PART') return lower !== 'not' && lower !== 'to';
  if (isRole(lower) || isTitle(lower)) return true;
  // "Secretary of State Jane Doe", "a spokeswoman for the ministry, Jane Doe"
  const isThe = lower === 'the' && /^(?:of|for)$/.test(tokens[at - 1]?.lower ?? '');
  return isThe || ((text === 'of' || text === 'for') && isRole(tokens[at - 1]?.lower ?? ''));
}

/** An office after a name: ", the Russian president," and ", a spokeswoman for the ministry,". */
function afterName(tokens: readonly Token[], end: number): Role | null {
  const comma = tokens[end];
  if (comma?.text !== ',') return null;
  let at = end + 1;
  // Somebody's age
  if (tokens[at]?.pos === 'NUM' && tokens[at + 1]?.text === ',') at += 2;
  const first = at;
  while (at - first < REACH && tokens[at] && /^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[at]!.pos)) {
    if (tokens[at]!.sentence !== comma.sentence) return null;
    at++;
    const next = tokens[at];
    if (!isRole(tokens[at - 1]!.lower) || isBearingAfter(next)) continue;
    const isLink = next !== undefined && /^(?:of|for|at|with|to|from)$/.test(next.lower);
    // Two names in a row, one with a title: "Jane Doe, President John Roe".
    if (next?.pos === 'PROPN') return null;
    return roleOf(wordsOf(tokens, first, at), isLink ? namesAfter(tokens, at + 1) : []);
  }
  return null;
}

const isBearingAfter = (token: Token | undefined) => token?.pos === 'NOUN' || token?.pos === 'ADJ';

/** The words of what an office is held in: "for the Ministry of Defence". */
export function namesAfter(tokens: readonly Token[], first: number): string[] {
  let at = first;
  while (at - first < REACH && tokens[at] && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at]!.pos)) at++;
  return [...bearingsOf(wordsOf(tokens, first, at))];
}
