// The names in a text, and the offices without a name, each with what its surroundings say of it.
import type { Entity, Forms, Kind, Name, Role } from './actorTypes';
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
import { stateOf } from './gazetteer';
import type { Reading, Token } from './types';

const PARTICLE = /^(?:de[lr]?|d[aiou]s?|v[ao]n|bin|al|la|le|ben|el)$/;
const PARTY = /^(?:republican|democrat(?:ic)?|conservative|liberal|labour|tory|socialist)s?$/;
const DAY = /(?:day|ember|uary)$|^(?:march|april|june|july|august|october)$/;
/** An actor's name with more tokens may have somebody else's in it. */
const INNER = 3;
/** How far to look for what stands around an office. */
const REACH = 8;

/** An office, by its noun, between the words before it and those behind: "former [president] of France". */
interface Office {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

/** All names and offices of a text, in order; a codebook's name is followed by the people who are named in it. */
export function readNames({ tokens, text }: Reading, forms: Forms): Name[] {
  const names: Name[] = [];
  const add = (first: number, end: number, start: number, given: Partial<Name>) => {
    const printed = text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
    names.push({ first, end, start, printed, words: [], kind: null, gender: null, roles: [], entity: null, ...given });
  };
  /** The office read last, where it has not been given to a name. */
  let office: Office | null = null;
  let inner = 0;
  let end = 0;
  for (let at = 0; at < tokens.length; at = end) {
    const phrase = at < inner ? null : phraseAt(tokens, at, forms);
    if (phrase) {
      inner = phrase.end;
      add(at, inner, at, phrase);
      end = inner - at > INNER ? at + 1 : inner;
      continue;
    }
    const isName = isNameToken(tokens, at);
    if (!isName && tokens[at]!.pos !== 'NOUN') {
      end = at + 1;
      continue;
    }
    end = isName ? endOfRun(tokens, at) : at + 1;
    const run = isName ? readRun(tokens, at, end) : null;
    const { lower } = tokens[end - 1]!;
    if (run) {
      const { first, words } = run;
      if (isOffice(tokens[first - 1]?.lower)) office = officeAt(tokens, first - 1);
      const title = office && isOfficeOf(tokens, office, first, words) ? office : null;
      office = null;
      if (title && names.at(-1)?.first === title.at) names.pop();
      const isGroup =
        (!title && tokens[first - 1]?.lower === 'the') ||
        /^\p{Lu}{2,6}$/u.test(words.length > 1 ? '' : tokens[first]!.text);
      const kind =
        run.kind ??
        (title ? 'person' : isGroup ? 'group' : /^(?:in|near)$/.test(tokens[first - 1]?.lower ?? '') ? 'place' : null);
      const own = words.length > 1 ? genderOfFirstName(words[0]!) : null;
      const gender = kind === 'group' ? null : ((title && genderOfTitle(title.role.noun)) ?? own);
      const roles = title && kind === 'person' && isRole(tokens[title.at]!.lower) ? [title.role] : [];
      // "Harbour Fires Doe Over …": in a headline every word has a capital.
      const isStray = at < inner ? kind !== 'person' : kind === null && words.length > 1 && isHeadline(tokens, at);
      if (!isStray) add(first, end, Math.min(title?.start ?? first, first), { words, kind, gender, roles });
    } else if (isRole(lower)) {
      office = officeAt(tokens, end - 1);
      const { start, role } = office;
      const last = names.findLast((name) => name.end <= start);
      if (last && isApposed(tokens, last, office)) {
        last.roles.push(role);
        last.kind = 'person';
      }
      if (isDefinite(tokens, office)) add(end - 1, end, start, { roles: [role] });
    } else if (
      // "the ministry", "The Post"; not "the ministry official" or "the ministry of defence"
      isGroupWord(lower) &&
      tokens[at - 1]?.lower === 'the' &&
      !/NOUN|PROPN|of$/.test(`${tokens[end]?.pos}${tokens[end]?.lower}`)
    )
      add(at, end, at, { words: [lower], kind: 'group' });
  }
  return names;
}

/** Whose form stands here and where it ends, unless it only begins a longer name: "Washington" in "Washington Post". */
function phraseAt(tokens: readonly Token[], at: number, { phrases }: Forms): { entity: Entity; end: number } | null {
  const token = tokens[at]!;
  for (const { squeezed, isCapital: isWithCapital, actor } of phrases.get(token.lower) ?? []) {
    let end = at;
    let rest = squeezed;
    for (; rest !== '' && end < tokens.length; end++) {
      const word = fold(tokens[end]!.lower);
      if (!rest.startsWith(word)) break;
      rest = rest.slice(word.length);
    }
    const isWhole =
      !isNameToken(tokens, end) || tokens[end]!.sentence !== token.sentence || isOffice(tokens[end]!.lower);
    if (rest === '' && isWhole && (isCapital(token) || !isWithCapital)) return { entity: actor, end };
  }
  return null;
}

function isNameToken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token) || DAY.test(token.lower)) return false;
  const { pos, sentence, quotation } = token;
  if (pos === 'PROPN') return true;
  // "Downing Street": a verb at the beginning, for the tagger.
  if (isGroupWord(tokens[at + 1]?.lower) && isCapital(tokens[at + 1]!)) return /NOUN|ADJ|VERB/.test(pos);
  const before = tokens[at - 1];
  return /NOUN|ADJ|X$/.test(pos) && before?.sentence === sentence && before.quotation === quotation;
}

/** Where a run of capitals ends, with the small words and hyphens of names: "Bank of England", "Ursula von der Leyen". */
function endOfRun(tokens: readonly Token[], first: number): number {
  let isGroup = false;
  for (let at = first; ; ) {
    let next = at + 1;
    const link = tokens[next]?.lower ?? '';
    isGroup ||= isGroupWord(tokens[at]!.lower);
    // "Ocasio-Cortez", "Jong-un"; not "Moscow-based"
    const last = tokens[at + 2];
    if (link === '-' && last?.start === tokens[at]!.end + 1 && (isCapital(last) || last.lower.length === 2)) {
      at += 2;
      continue;
    }
    const isOf = isGroup && /^(?:of|for)$/.test(link);
    if (isOf || link === '&') next++;
    if (isOf && tokens[next]?.lower === 'the') next++;
    while (next < at + 5 && PARTICLE.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower !== '-') next++;
    if (!isNameToken(tokens, next) || tokens[next]!.sentence !== tokens[at]!.sentence) return at + 1;
    at = next;
  }
}

/** Where in some words a name stands, and of what. */
interface Split {
  first: number;
  readonly end: number;
  readonly kind: Kind;
}

/** The name in a run of capitals: its first token, its words. Null where it is an office, a party's member, a noun. */
function readRun(tokens: readonly Token[], from: number, end: number) {
  let words = wordsOf(tokens, from, end);
  if (end - from === 1 && isCommonNoun(words[0])) return null;
  const before = tokens[from - 1];
  // "Celebrities Jane Doe and …", "Secretary of State Jane Doe"
  const split = splitName(words, before?.sentence !== tokens[from]!.sentence || before.lower === 'of');
  if (!split) return null;
  let first = from;
  // A hyphened name is one word of several tokens.
  for (let skip = split.first; skip > 0; first++) if (tokens[first]!.end !== tokens[first + 1]!.start) skip--;
  words = words.slice(split.first, split.end);
  // "Von der Linden" is short for somebody's full name.
  while (words.length > 1 && PARTICLE.test(words[0]!)) words.shift();
  return { first, words, kind: split.kind };
}

/** Where in some capitalised words the name begins: "[Deputy Prime Minister] Jane Doe"; null where they are an office alone. */
export function splitName(words: readonly string[], isLoose: boolean): Split | null {
  let end = words.length;
  while (end > 1 && /^(?:[js]r\.?|i{2,3}|iv)$/.test(words[end - 1]!)) end--;
  const last = words[end - 1]!;
  if (isGroupWord(last) && !isFirstName(words[end - 2])) return { first: 0, end, kind: 'group' };
  const before = words.slice(0, end - 1);
  let first = before.findLastIndex(isOffice) + 1;
  const given = before.findIndex(isFirstName);
  // Stephen King has a family name that is an office elsewhere.
  const isNamed = given === first || (isOffice(words[first - 1]) && !isRole(words[first - 1]));
  // "the Texas Republican"
  if ((PARTY.test(last) && !last.endsWith('s')) || (isOffice(last) && !isNamed)) return null;
  let kind: Kind = first > 0 || given === 0 ? 'person' : null;
  if (isLoose && given > first) first = given;
  while (end - first > (given === first + 1 ? 1 : 2) && isBefore(words[first]!)) first++;
  const name = words.slice(first, end).join(' ');
  if (given === first) kind = 'person';
  if (stateOf(name)) kind = 'group';
  else if (/^(?:new|north|south|west|los|san) ./.test(name)) kind = 'place';
  else if (before.some(isGroupWord)) kind ??= 'group';
  return { first, end, kind };
}

/** "Secretary of [State] Jane Doe", "[Russian] Jane Doe" */
const isBefore = (word: string) =>
  PARTY.test(word) || stateOf(word) || /^(?:state|defense|treasury|staff|security)$/.test(word);

/** Whether the words around have capitals, all but the short ones. */
function isHeadline(tokens: readonly Token[], at: number): boolean {
  const around = tokens
    .slice(Math.max(0, at - 12), at + 12)
    .filter(({ sentence, text, pos }) => sentence === tokens[at]!.sentence && (text.length > 3 || pos === 'VERB'));
  return around.length > 3 && around.every(isCapital);
}

function officeAt(tokens: readonly Token[], at: number): Office {
  const isPart = (other: number, parts: RegExp) =>
    tokens[other]?.sentence === tokens[at]!.sentence && Math.abs(other - at) < REACH && parts.test(tokens[other]!.pos);
  let start = at;
  while (isPart(start - 1, /ADJ|NOUN|PROPN|PART/) && tokens[start - 1]!.lower !== 'to') start--;
  let end = at + 1;
  if (/^(?:of|for|at)$/.test(tokens[end]?.lower ?? ''))
    do end++;
    while (isPart(end, /DET|ADJ|NOUN|PROPN|CCONJ/));
  return { at, start, end, role: roleOf(wordsOf(tokens, start, at + 1), wordsOf(tokens, at + 1, end)) };
}

/** Whether a name behind an office is its holder's: "Secretary of State Jane Doe", "a spokeswoman for the ministry, Jane Doe". */
function isOfficeOf(
  tokens: readonly Token[],
  { at, start, end }: Office,
  first: number,
  { length }: readonly string[],
) {
  const before = tokens[first - 1]?.lower;
  if (first - 1 === at || (first > at + 2 && first < end && before !== 'the')) return true;
  return before === ',' && end === first - 1 && length > 1 && /DET|PRON|PART/.test(tokens[start - 1]?.pos ?? '');
}

/** Whether an office is said of who is named before it: "Doe, 45, the Russian president". */
function isApposed(tokens: readonly Token[], { end, words, kind }: Name, { at, start }: Office): boolean {
  let before = start - 1;
  while (before > end && /^(?:DET|NUM|PRON)|,/.test(tokens[before]!.pos + tokens[before]!.text)) before--;
  const isNext = before === end && tokens[end]!.text === ',' && tokens[at + 1]?.pos !== 'PROPN';
  return isNext && words.length > 0 && (kind ?? 'person') === 'person';
}

/** "the president", "that president", "Russian president"; not "a Russian president". */
function isDefinite(tokens: readonly Token[], { at, start }: Office): boolean {
  const { lower, pos } = tokens[start - 1] ?? { lower: '', pos: '' };
  if (/^th(?:e|is|at)$/.test(lower)) return true;
  const isFirst = tokens[at - 1]?.sentence !== tokens[at]!.sentence;
  return pos !== 'DET' && tokens.slice(start, isFirst ? at : at + 1).some(isCapital);
}
