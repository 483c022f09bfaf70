// The names in a text, and the offices without a name, each with what its surroundings say of it.
import type { Forms, Kind, Name, Phrase, Role } from './actorTypes';
import {
  fold,
  genderOfFirstName,
  genderOfTitle,
  isCapital,
  isCommonNoun,
  isFirstName,
  isGroupWord,
  isOffice,
  isRole,
  roleOf,
  wordsOf,
} from './actorWords';
import { isPlace, stateOf } from './gazetteer';
import type { Reading, Token } from './types';

const PARTICLE = /^(?:de[lr]?|d[aiou]s?|v[ao]n|bin|al|la|le|ben|el)$/;
const SUFFIX = /^(?:[js]r\.?|i{2,3}|iv)$/;
const PARTY = /^(?:republican|democrat(?:ic)?|conservative|liberal|labour|tory|socialist)s?$/;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+(?:ember|uary)|march|april|june|july|august|october)$/u;
/** An actor's name with more tokens may have somebody else's in it. */
const INNER = 3;
/** How far to look for what stands around a name. */
const REACH = 8;

/** All names and offices of a text, in order; a codebook's name is followed by the people who are named in it. */
export function readNames({ tokens, text }: Reading, forms: Forms): Name[] {
  const names: Name[] = [];
  const add = (name: Partial<Name>, first: number, end: number, start: number, roles: readonly Role[]) => {
    const printed = text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
    names.push({
      actor: null,
      words: [],
      kind: null,
      gender: null,
      ...name,
      printed,
      first,
      end,
      start,
      roles: [...roles],
    });
  };
  /** The office read last, where it has not been given to a name. */
  let office: Office | null = null;
  let inner = 0;
  for (let at = 0; at < tokens.length; ) {
    const actor = at < inner ? null : phraseAt(tokens, at, forms);
    if (actor) {
      inner = actor.end;
      add(actor, at, inner, at, []);
      at = inner - at > INNER ? at + 1 : inner;
      continue;
    }
    const isName = isNameToken(tokens, at);
    const end = isName ? endOfRun(tokens, at) : at + 1;
    const run = isName ? readRun(tokens, at, end) : null;
    if (run) {
      const { first, words } = run;
      if (isOffice(tokens[first - 1]?.lower ?? '')) office = officeAt(tokens, first - 1);
      const title: Office | null = office && isOfficeOf(tokens, office, run) ? office : null;
      office = null;
      if (title && names.at(-1)?.first === title.at) names.pop();
      const start = Math.min(title?.start ?? first, first);
      const gender = title && genderOfTitle(title.role.noun);
      const isThe = tokens[start - 1]?.lower === 'the' && !title;
      const isAcronym = end - first === 1 && /^\p{Lu}{2,6}$/u.test(tokens[first]!.text);
      const kind = run.kind ?? (title ? 'person' : isThe || isAcronym ? 'group' : null);
      const isPerson = kind === 'person' || kind === null;
      const roles = isPerson && title && isRole(tokens[title.at]!.lower) ? [title.role] : [];
      const isStray =
        (at < inner && kind !== 'person') || (kind === null && words.length > 1 && isHeadline(tokens, at));
      const own = gender ?? (words.length > 1 ? genderOfFirstName(words[0]!) : null);
      if (!isStray) add({ words, kind, gender: isPerson ? own : null }, first, end, start, roles);
    } else if (isRole(tokens[end - 1]!.lower)) {
      office = officeAt(tokens, end - 1);
      const { start, role } = office;
      const last = names.findLast((name) => name.end <= start);
      if (last && isApposed(tokens, last, office)) {
        last.roles.push(role);
        last.kind = 'person';
      }
      if (isDefinite(tokens, office)) add({}, end - 1, end, office.start, [office.role]);
    }
    // "the ministry"
    else if (isBody(tokens, at)) add({ words: [tokens[at]!.lower], kind: 'group' }, at, end, at, []);
    at = end;
  }
  return names;
}

/** The codebook's longest form that stands here, unless it only begins a longer name: "Washington" in "Washington Post". */
function phraseAt(tokens: readonly Token[], at: number, forms: Forms): (Phrase & { readonly end: number }) | null {
  const token = tokens[at]!;
  for (const phrase of forms.phrases.get(token.lower) ?? []) {
    const { squeezed } = phrase;
    if (phrase.isCapital && !isCapital(token) && !/^\d/.test(token.text)) continue;
    let end = at;
    let length = 0;
    while (end < tokens.length && length < squeezed.length) {
      const word = fold(tokens[end]!.text);
      if (!squeezed.startsWith(word, length)) break;
      length += word.length;
      end++;
    }
    if (length < squeezed.length) continue;
    const isPart =
      isNameToken(tokens, end) && tokens[end]!.sentence === token.sentence && !isOffice(tokens[end]!.lower);
    return isPart ? null : { ...phrase, end };
  }
  return null;
}

function isNameToken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token) || DAY.test(token.lower)) return false;
  if (token.pos === 'PROPN') return true;
  if (!/^(?:NOUN|ADJ|X|VERB)$/.test(token.pos)) return false;
  // "Downing Street": a verb at the beginning, for the tagger.
  if (tokens[at + 1]?.pos === 'PROPN' && isGroupWord(tokens[at + 1]!.lower)) return true;
  const before = tokens[at - 1];
  return token.pos !== 'VERB' && before?.sentence === token.sentence && before.quotation === token.quotation;
}

/** Where a run of capitals ends, with the small words and hyphens of names: "Bank of England", "Ursula von der Leyen". */
function endOfRun(tokens: readonly Token[], first: number): number {
  let isGroup = false;
  for (let at = first; ; ) {
    const { lower, sentence, end } = tokens[at]!;
    isGroup ||= isGroupWord(lower);
    const { lower: link, ...follower } = tokens[at + 1] ?? tokens[at]!;
    let next = at + 1;
    const after = tokens[at + 2];
    // "Ocasio-Cortez", "Jong-un"; not "Moscow-based"
    const isHyphen = link === '-' && follower.start === end && after?.start === follower.end;
    if (isHyphen && (isCapital(after) || after.lower.length === 2)) {
      at += 2;
      continue;
    }
    // "Institute for the Study of …"
    const isOf = (isGroup && link === 'of') || (link === 'for' && /^(?:institut|cent|council|found)/.test(lower));
    if (isOf || link === '&') next++;
    if (isOf && tokens[next]?.lower === 'the') next++;
    while (next < at + 5 && PARTICLE.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.text !== '-') next++;
    if (!isNameToken(tokens, next) || tokens[next]!.sentence !== sentence) return at + 1;
    at = next;
  }
}

interface Split {
  readonly first: number;
  readonly end: number;
  readonly kind: Kind;
}

/** The name in a run of capitals: its first token, its words. Null where it is an office, a party's member, a noun. */
function readRun(tokens: readonly Token[], from: number, end: number) {
  const words = wordsOf(tokens, from, end);
  if (end - from === 1 && isCommonNoun(words[0]!)) return null;
  const before = tokens[from - 1];
  // "Celebrities Jane Doe and …", "Secretary of State Jane Doe"
  const isLoose = before?.sentence !== tokens[from]!.sentence || before.lower === 'of';
  const split = splitName(words, isLoose);
  if (!split) return null;
  let first = from;
  // A hyphened name is one word of several tokens.
  for (let skip = split.first; skip > 0; first++) if (tokens[first]!.end !== tokens[first + 1]!.start) skip--;
  let name = words.slice(split.first, split.end);
  // "Von der Linden" is short for somebody's full name.
  while (name.length > 1 && PARTICLE.test(name[0]!)) name = name.slice(1);
  return { first, words: name, kind: split.kind };
}

/** Where in some capitalised words the name begins: "[Deputy Prime Minister] Jane Doe"; null where they are an office alone. */
export function splitName(words: readonly string[], isLoose: boolean): Split | null {
  let end = words.length;
  while (end > 1 && SUFFIX.test(words[end - 1]!)) end--;
  const last = words[end - 1]!;
  if (isGroupWord(last) && !isFirstName(words[end - 2] ?? '')) return { first: 0, end, kind: 'group' };
  // "the Texas Republican"
  if (PARTY.test(last) && !last.endsWith('s')) return null;
  let first = words.slice(0, end - 1).findLastIndex(isOffice) + 1;
  const title = words[first - 1] ?? '';
  if (isOffice(last) && !(end - first > 1 ? isFirstName(words[first]!) : isOffice(title) && !isRole(title)))
    return null;
  // Stephen King has a family name that is an office elsewhere.
  const isTitled = first > 0;
  const given = words.slice(0, end - 1).findIndex(isFirstName);
  if (isLoose && given > first) first = given;
  while (end - first > (given === first + 1 ? 1 : 2) && isBefore(words[first]!)) first++;
  const name = words.slice(first, end);
  const joined = name.join(' ');
  if (stateOf(joined)) return { first, end, kind: 'group' };
  if (isPlace(joined)) return { first, end, kind: 'place' };
  if (isTitled || (name.length > 1 && isFirstName(name[0]!))) return { first, end, kind: 'person' };
  return { first, end, kind: name.some(isGroupWord) ? 'group' : null };
}

/** "Secretary of [State] Jane Doe", "[Russian] Jane Doe" */
const isBefore = (word: string) =>
  PARTY.test(word) || stateOf(word) || /^(?:state|defen[cs]e|treasury|staff|security)$/.test(word);

/** "the ministry", "The Post"; not "the ministry official" or "the ministry of defence" */
const isBody = (tokens: readonly Token[], at: number) =>
  isGroupWord(tokens[at]!.lower) &&
  tokens[at - 1]?.lower === 'the' &&
  !/^(?:NOUN|PROPN)|of$/.test(`${tokens[at + 1]?.pos}${tokens[at + 1]?.lower}`);

/** Whether the words around have capitals, all but the short ones. */
function isHeadline(tokens: readonly Token[], at: number): boolean {
  const around = tokens
    .slice(Math.max(0, at - 12), at + 12)
    .filter(({ sentence, text, pos }) => sentence === tokens[at]!.sentence && (text.length > 3 || pos === 'VERB'));
  return around.length > 3 && around.every(isCapital);
}

interface Office {
  /** Its noun, between the words before it and those behind: "former [president] of France". */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

function officeAt(tokens: readonly Token[], at: number): Office {
  const isWithin = (other: number, parts: RegExp) =>
    tokens[other]?.sentence === tokens[at]!.sentence && Math.abs(other - at) < REACH && parts.test(tokens[other]!.pos);
  let start = at;
  while (isWithin(start - 1, /ADJ|NOUN|PROPN|PART/) && tokens[start - 1]!.lower !== 'to') start--;
  let end = at + 1;
  if (/^(?:of|for|at)$/.test(tokens[end]?.lower ?? '')) while (isWithin(end + 1, /DET|ADJ|NOUN|PROPN|CCONJ/)) end++;
  if (end > at + 1) end++;
  return { at, start, end, role: roleOf(wordsOf(tokens, start, at + 1), wordsOf(tokens, at + 1, end)) };
}

/** Whether a name behind an office is its holder's: "Secretary of State Jane Doe", "a spokeswoman for the ministry, Jane Doe". */
function isOfficeOf(
  tokens: readonly Token[],
  { at, start, end }: Office,
  { first, words }: { readonly first: number; readonly words: readonly string[] },
): boolean {
  const before = tokens[first - 1]?.lower;
  if (first - 1 === at || (first > at + 2 && first < end && before !== 'the')) return true;
  return (
    before === ',' &&
    end === first - 1 &&
    words.length > 1 &&
    /^(?:the|an?|his|her|its|their)$/.test(tokens[start - 1]?.lower ?? '')
  );
}

/** Whether an office is said of who is named before it: "Doe, 45, the Russian president". */
function isApposed(tokens: readonly Token[], { end, words, kind }: Name, { at, start }: Office): boolean {
  let before = start - 1;
  while (before > end && /^(?:DET|NUM|PRON)|,/.test(tokens[before]!.pos + tokens[before]!.text)) before--;
  const isNext = before === end && tokens[end]!.text === ',' && tokens[at + 1]?.pos !== 'PROPN';
  return isNext && words.length > 0 && (kind === 'person' || kind === null);
}

/** "the president", "that president", "Russian president"; not "a Russian president". */
function isDefinite(tokens: readonly Token[], { at, start }: Office): boolean {
  const article = tokens[start - 1];
  if (/^th(?:e|is|at)$/.test(article?.lower ?? '')) return true;
  const isFirst = tokens[at - 1]?.sentence !== tokens[at]!.sentence;
  return article?.pos !== 'DET' && tokens.slice(start, isFirst ? at : at + 1).some(isCapital);
}
