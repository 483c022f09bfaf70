// What the words around a name say of whom it names, and words in the form in which they are compared.
import type { Gender, Role } from './actorTypes';
import { stateOf } from './gazetteer';
import { REPORT_NOUNS } from './lexicon/nouns';
import type { Token } from './types';

const words = (list: string) => new Set(list.split(/\s+/));

/** Offices and callings: before a name they are no part of it, and after "the" they stand for it. */
const NOUNS =
  words(`president chancellor premier minister spokesman spokeswoman spokesperson secretary senator sen representative rep
congressman congresswoman lawmaker governor gov mayor ambassador envoy diplomat general gen commander chief head leader
director chairman chairwoman chair king queen prince pope aide adviser strategist analyst economist professor prof
scientist expert author writer journalist reporter correspondent editor host judge justice prosecutor attorney lawyer sheriff officer
commissioner candidate nominee rival opponent deputy speaker delegate founder ceo executive manager businessman
billionaire activist veteran dr pollster politician capt col lt admiral columnist pastor actor counsel`);
/** Stand only before names. */
const TITLES = words('mr sir lord mrs ms miss lady saint');
const MALE_TITLE = /^(?:mr|sir|lord|king|pope)\b|[^o]man$/;
const FEMALE_TITLE = /^(?:m(?:r?s|iss)|lady|queen)\b|woman$/;

/** In a name, they say that no person is named. */
const GROUP_WORDS =
  words(`ministry department office agency administration bureau commission committee council congress senate parliament house
assembly court party union alliance organization association federation foundation institute center centre university
college school bank fund company group times post news press network police army forces board service services league
campaign coalition movement government republic states nations county state street church international national journal
team twitter facebook`);

/** People who begin a sentence with a capital and are no names. */
const COMMON =
  words(`police several few investors officials authorities critics supporters residents witnesses sources people voters families parents
friends colleagues conservatives liberals progressives advocates allies others many some most everyone nobody women men`);
/** What somebody has written, besides what reports. */
const WRITINGS = words('address letter tweet post interview book video email answer article release poll study speech');

const MALE =
  words(`john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald
stephen paul andrew kevin brian george edward ronald timothy jason jeffrey ryan gary eric scott frank patrick jack jerry
henry adam peter roger joe alan howard ben bob tom tim jim mike dan bill steve rick ron don ted greg matt chris nick sam
boris vladimir dmitry sergei volodymyr oleksandr emmanuel olaf marco carlos barack bernie mitch chuck kim graham martin`);
const FEMALE = words(`mary jennifer elizabeth susan sarah nancy margaret karen jane ann anne amy helen rachel katie kate
debbie hillary kelly ruth jill`);

/** By "senators", "sen." and the like: the noun. */
const ROLES = new Map(
  [...NOUNS].flatMap((noun) => [noun, `${noun}.`, `${noun}s`.replace('mans', 'men')].map((form) => [form, noun])),
);

/** The noun of an office, in the singular. */
const officeNoun = (lower: string) => ROLES.get(lower);
export const isRole = (lower: string) => ROLES.has(lower);
export const isOffice = (lower: string) => ROLES.has(lower) || TITLES.has(lower.replace('.', ''));
export const isGroupWord = (lower: string) => GROUP_WORDS.has(lower);
/** What somebody says, not who: "Biden's comments", "a statement by the ministry". */
export const isSpeechNoun = (lower: string) =>
  [lower, lower.replace(/e?s$/, '')].some((noun) => REPORT_NOUNS.has(noun) || WRITINGS.has(noun));
export const isCommonNoun = (lower: string) => COMMON.has(lower) || isSpeechNoun(lower) || isRole(lower);
export const isFirstName = (lower: string) => MALE.has(lower) || FEMALE.has(lower);

export const genderOfTitle = (lower: string): Gender | null =>
  MALE_TITLE.test(lower) ? 'm' : FEMALE_TITLE.test(lower) ? 'f' : null;
/** Names that end in "a" are women's, but for those that are known as men's. */
export const genderOfFirstName = (lower: string): Gender | null =>
  MALE.has(lower) ? 'm' : FEMALE.has(lower) || /..(?:a|elle|een)$/.test(lower) ? 'f' : null;

/** Lower case, without accents, with straight apostrophes. */
export const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’]/g, "'");

/** One key for the ways in which a family name is put into Latin letters: Zelensky, Zelenskiy, Zelenskyy. */
export const familyKey = (word: string) => word.replace(/[iy][iyj]$/, 'y');

/** Whether two with one family name have one first name: the same, an initial, or short for the other. */
export function isSameName([a = '']: readonly string[], [b = '']: readonly string[]): boolean {
  const [one, other] = [a, b].map((first) => first.replace(/(?:\.|ie|[ye])$/, '')) as [string, string];
  return one.startsWith(other) || other.startsWith(one);
}

export const isCapital = ({ text, lower }: Token) => text.charCodeAt(0) !== lower.charCodeAt(0);

/** The folded words of some tokens: what is printed without a space between is one word ("Jean-Pierre"). */
export function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
  const all: string[] = [];
  for (let at = first; at < end; at++) {
    const isGlued = at > first && tokens[at]!.start === tokens[at - 1]!.end;
    all.push((isGlued ? all.pop() : '') + fold(tokens[at]!.text));
  }
  return all;
}

/** Heads of a state or a government: "the Russian leader" is one. */
const LEADER = /^(?:president|prime|premier|chancellor|king|queen|leader)/;

const SMALL = /^(?:.|the|of|for|in|at|and|an|'s|new|current|united)$/;

/** The office that some words end in ("deputy prime minister"), with what stands around it. */
export function roleOf(before: readonly string[], after: readonly string[] = []): Role {
  const [last = '', joined = ''] = [...before].reverse();
  const noun = officeNoun(last) ?? last;
  const isCompound = /^(?:vice|prime)$/.test(joined);
  const of = new Set<string>();
  let previous = '';
  for (const printed of [...before.slice(0, isCompound ? -2 : -1), ...after]) {
    const word = printed.replace(/'s?$/, '');
    if (!SMALL.test(word)) of.add((stateOf(`${previous} ${word}`) ?? stateOf(word) ?? word).toLowerCase());
    previous = word;
  }
  return { noun: isCompound ? `${joined}-${noun}` : noun, of };
}

/** Where an office is looked up: "Sen." is short for "senator", and a president is a leader. */
export const officeKey = ({ noun }: Role) => `office ${LEADER.test(noun) ? 'leader' : noun.slice(0, 3)}`;

/** Whether who holds an office is meant by another name for it, with no more around it. */
export const isHeldAs = (held: Role, { noun, of }: Role) =>
  (held.noun.startsWith(noun) || noun.startsWith(held.noun) || (noun === 'leader' && LEADER.test(held.noun))) &&
  [...of].every((word) => held.of.has(word));
