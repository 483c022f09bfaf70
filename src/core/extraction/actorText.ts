// Words of a name or an office in the form in which they are compared.

import type { Role } from './actorTypes';
import { isRole, isTitle } from './actorWords';
import { stateOf } from './gazetteer';
import type { Token } from './types';

/** Lower case, without accents, with straight apostrophes. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no more
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’]/g, "'");
}

/** One key for the ways in which a family name is put into Latin letters: Zelensky, Zelenskiy, Zelenskyy. */
export const familyKey = (word: string) => word.replace(/(?:iy|yy|ii|ij|yi)$/, 'y');

/** The folded words of some tokens: what is printed without a space between is one word ("Jean-Pierre"). */
export function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
  const words: string[] = [];
  let last = -1;
  for (let at = first; at < end; at++) {
    const { text, start } = tokens[at]!;
    words.push((start === last ? (words.pop() ?? '') : '') + fold(text));
    last = tokens[at]!.end;
  }
  return words;
}

/** What stands around an office, states by their names, without the small words. */
export function bearingsOf(words: readonly string[]): Set<string> {
  const bearings = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!.replace(/'s?$/, '');
    const pair = `${word} ${words[at + 1] ?? ''}`;
    const state = stateOf(pair);
    if (state) at++;
    const bearing = state ?? stateOf(word);
    if (word === 'gop') bearings.add('republican');
    else if (bearing) bearings.add(bearing.toLowerCase());
    else if (word.length > 1 && !SMALL.has(word)) bearings.add(word);
  }
  return bearings;
}

const SMALL = new Set("the of for in at to and a an 's new current senior chief top".split(' '));

/** The office that some words end in ("deputy prime minister"), with what stands before it and the words of `after`. */
export function roleOf(before: readonly string[], after: readonly string[] = []): Role | null {
  const last = before.at(-1);
  if (last === undefined || !(isRole(last) || isTitle(last))) return null;
  const joined = before.at(-2);
  const isCompound = (joined === 'vice' && last === 'president') || (joined === 'prime' && last === 'minister');
  const noun = isCompound ? `${joined}-${last}` : (SHORT[last.replace('.', '')] ?? last);
  return { noun, of: bearingsOf([...before.slice(0, isCompound ? -2 : -1), ...after]) };
}

const SHORT: Record<string, string> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  dr: 'doctor',
  prof: 'professor',
  pm: 'prime-minister',
  premier: 'prime-minister',
};

export const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/** Whether two full names with one family name are one: by an initial, or the short of a first name. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (familyKey(a.at(-1)!) !== familyKey(b.at(-1)!)) return false;
  const [one, other] = [stem(a[0]!), stem(b[0]!)];
  if (one === other || NICKNAMES[one] === other || NICKNAMES[other] === one) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.length === 1 || short.length > 2) && long.startsWith(short);
}

const stem = (first: string) => first.replace(/\.$/, '').replace(/(?<=..)(?:ie|y|e)$/, '');

const NICKNAMES: Record<string, string> = {
  jo: 'joseph',
  bill: 'william',
  bob: 'robert',
  mik: 'michael',
  jim: 'jam',
  tom: 'thomas',
  ted: 'edward',
  jack: 'john',
  liz: 'elizabeth',
  berni: 'bernard',
  chuck: 'charl',
  dick: 'richard',
};
