// Where in a run of capitalised words the name begins: "[Deputy Prime Minister] Jane Doe".
import { isFirstName, isGroupWord, isRole, isTitle, PORTFOLIOS } from './actorWords';
import { isPlace, stateOf } from './gazetteer';

export interface SplitName {
  readonly first: number;
  readonly end: number;
  readonly kind: 'person' | 'group' | null;
}

const SUFFIXES = new Set('jr. jr sr. sr ii iii iv esq. phd ph.d.'.split(' '));
const PARTIES = new Set(
  'republican republicans democrat democrats democratic conservative labour liberal tory socialist green'.split(' '),
);

/** The name in some folded words; null where they are an office alone. `afterOf`: "Secretary of" stands before them. */
export function splitName(words: readonly string[], afterOf: boolean): SplitName | null {
  let end = words.length;
  while (end > 1 && SUFFIXES.has(words[end - 1]!)) end--;
  const last = words[end - 1]!;
  if (isGroupWord(last) && !(end > 1 && isFirstName(words[end - 2]!))) return { first: 0, end, kind: 'group' };
  // "the Texas Republican"
  if (/^(?:republican|democrat|conservative|liberal|socialist)$/.test(last)) return null;
  let first = 0;
  for (let at = 0; at < end - 1; at++) if (isRole(words[at]!) || isTitle(words[at]!)) first = at + 1;
  const titled = first > 0;
  // Stephen King has a family name that is an office elsewhere.
  if (isRole(last) || isTitle(last)) {
    const isNamed = end - first > 1 ? isFirstName(words[first]!) : first > 0 && !isRole(words[first - 1]!);
    return isNamed ? { first, end, kind: 'person' } : null;
  }
  while (end - first > 1 && isBefore(words, first, end, afterOf || titled)) first++;
  const name = words.slice(first, end);
  if (stateOf(name.join(' ')) || isPlace(name.join(' '))) return { first, end, kind: 'group' };
  if (titled || (name.length > 1 && isFirstName(name[0]!))) return { first, end, kind: 'person' };
  return { first, end, kind: name.some(isGroupWord) ? 'group' : null };
}

/** Whether a word before the name does not belong to it: "State" after "Secretary of", "Russian", "Republican". */
function isBefore(words: readonly string[], first: number, end: number, afterOffice: boolean): boolean {
  const word = words[first]!;
  if (afterOffice && (PORTFOLIOS.has(word) || stateOf(word))) return true;
  if (!(PARTIES.has(word) || stateOf(word))) return false;
  return end - first > 2 || isFirstName(words[first + 1]!);
}
