// What the words around a name say of whom it names, and words in the form in which they are compared.
import type { Gender, Role } from './actorTypes';
import { stateOf } from './gazetteer';
import { REPORT_NOUNS } from './lexicon/nouns';
import type { Token } from './types';

const LISTS = {
  /** What somebody says, not who: "Biden's comments", "a statement by the ministry". */
  speech: `${[...REPORT_NOUNS].join(' ')} address letter tweet interview book video email answer article poll study speech release survey`,
  /** People who begin a sentence with a capital and are no names. */
  people: `police several few investor official authorities critic supporter witnesses source people voter families friend allies other many some most everyone nobody women man woman member`,
  /** Offices and callings: before a name they are no part of it, and after "the" they stand for it. */
  role: `president chancellor premier minister spokesman spokeswoman spokesperson secretary senator sen representative rep
congressman congresswoman lawmaker governor gov mayor ambassador envoy diplomat general gen commander chief head leader
director chairman chairwoman chair king queen prince pope aide adviser strategist analyst economist professor expert
author writer journalist reporter correspondent editor host judge justice prosecutor attorney lawyer officer
candidate nominee opponent deputy speaker founder ceo executive manager businessman billionaire activist veteran
dr pollster politician capt col lt admiral columnist pastor actor counsel`,
  /** Pronouns, by gender and number. */
  '+m': 'he him his himself',
  '+f': 'she her herself',
  '+they': 'they them their themselves both',
  '+it': 'it itself',
  '+nobody': 'i me my we us our you your',
  /** Stand only before names. */
  title: 'mr sir lord mrs ms miss lady saint',
  /** In a name, they say that no person is named. */
  group: `ministry office bureau senate house assembly court alliance institute center centre college school bank fund company
group times post news network army forces board service league campaign republic state street church international national
journal team twitter facebook`,
  m: `john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald stephen paul
andrew kevin brian george edward ronald jason ryan gary eric scott frank patrick jack jerry henry peter roger joe alan
howard ben bob tom tim jim mike dan bill steve rick ron don ted matt chris sam jeff jeffrey greg nick carlos boris vladimir dmitry sergei volodymyr
oleksandr emmanuel olaf marco barack bernie mitch chuck graham martin`,
  f: 'mary jennifer elizabeth susan sarah nancy margaret karen jane ann anne amy rachel katie kate debbie hillary kelly',
};

/** Each word with its plural, and as an abbreviation. */
const WORDS = new Map(
  Object.entries(LISTS).flatMap(([what, list]) =>
    list
      .split(/\s+/)
      .flatMap((word) =>
        [`${word}s`.replace('mans', 'men'), `${word}.`, word].map((form) => [form, { what, word }] as const),
      ),
  ),
);

const is = (whats: string) => (lower: string | undefined) => whats.includes(WORDS.get(lower ?? '')?.what ?? '?');
export const isRole = is('role');
export const isOffice = is('role title');
export const isGroupWord = (lower = '') =>
  WORDS.get(lower)?.what === 'group' ||
  (!WORDS.has(lower) && /(?:[tsn]ion|ment|ncy|[rn]ty|ity|ncil|ttee|gress)$/.test(lower));
export const isPerson = is('people role');
export const isSpeechNoun = is('speech');
export const isCommonNoun = is('speech people role');
/** Whom a pronoun stands for; undefined for other words. */
export function pronounOf(lower: string): string | undefined {
  const what = WORDS.get(lower)?.what;
  return what?.startsWith('+') ? what.slice(1) : undefined;
}
export const isFirstName = is('m f');

/** From a title or an office. */
export const genderOfTitle = (lower: string): Gender | null =>
  /^(?:m(?:r?s|iss)|lady|queen)\b|woman$/.test(lower)
    ? 'f'
    : /^(?:mr|sir|lord|king|pope)\b|man$/.test(lower)
      ? 'm'
      : null;
/** Names that end in "a" are women's, but for those that are known as men's. */
export const genderOfFirstName = (lower: string): Gender | null =>
  isFirstName(lower) ? (WORDS.get(lower)!.what as Gender) : /..(?:a|elle|een)$/.test(lower) ? 'f' : null;

/** Small letters without accents, with straight apostrophes. */
export const fold = (lower: string) =>
  /[\u0080-\uffff]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/’/g, "'")
    : lower;

/** One key for the ways in which a family name is put into Latin letters: Zelensky, Zelenskiy, Zelenskyy. */
export const familyKey = (words: readonly string[]) => `family ${words.at(-1)!.replace(/[iy][iyj]$/, 'y')}`;

/** Whether two with one family name have one first name: the same, an initial, or short for the other. */
export function isSameName(...names: (readonly string[])[]): boolean {
  const [one, other] = names.map(([first]) => first!.replace(/(?:\.|ie|[ye])$/, ''));
  return one!.startsWith(other!) || other!.startsWith(one!);
}

export const isCapital = ({ text, lower }: Token) => text.charCodeAt(0) !== lower.charCodeAt(0);

/** The folded words of some tokens: what is printed without a space between is one word ("Jean-Pierre"). */
export function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
  const all: string[] = [];
  for (let at = first; at < end; at++) {
    const isGlued = at > first && tokens[at]!.start === tokens[at - 1]!.end;
    all.push((isGlued ? all.pop() : '') + fold(tokens[at]!.lower));
  }
  return all;
}

const SMALL = /^(?:.?|the|of|for|in|at|and|an|new|current|united)$/;
/** Heads of a state or a government: "the Russian leader" is one. */
const LEADER = /^(?:president|prime|premier|chancellor|king|queen|leader)/;

/** The office that some words end in ("deputy prime minister"), with what stands around it. */
export function roleOf(before: readonly string[], after: readonly string[] = []): Role {
  const [last = '', joined = ''] = [...before].reverse();
  const isCompound = /^(?:vice|prime)$/.test(joined);
  const of = new Set<string>();
  let previous = '';
  for (const printed of [...before.slice(0, isCompound ? -2 : -1), ...after]) {
    const word = printed.replace(/'s?$/, '');
    if (!SMALL.test(word)) of.add((stateOf(`${previous} ${word}`) ?? stateOf(word) ?? word).toLowerCase());
    previous = word;
  }
  return { noun: (isCompound ? `${joined}-` : '') + (WORDS.get(last)?.word ?? last), of };
}

/** Where an office is looked up: "Sen." is short for "senator". */
export const officeKey = ({ noun }: Role) => `office ${LEADER.test(noun) ? 'leader' : noun.slice(0, 3)}`;

/** Whether who holds an office is meant by another name for it, with no more around it. */
export const isHeldAs = (held: Role, { noun, of }: Role) =>
  (held.noun.startsWith(noun) || noun.startsWith(held.noun) || (noun === 'leader' && LEADER.test(held.noun))) &&
  [...of].every((word) => held.of.has(word));
