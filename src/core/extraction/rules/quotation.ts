// What the rules on quotations share.
import type { Item } from '@/core/extraction/units';
import { isSay, type VerbGroup } from '@/core/extraction/verbGroups';
import type { Context } from './context';

/** Verbs that introduce a quotation although they are no reporting verbs by themselves. */
const QUOTING = new Set(
  'go put sing open laugh smile nod start sum end reach close deliver urge call press manage offer jump turn read wrap fire shoot hit lash sound note ask tell express list describe dismiss blast mock criticize slam defend praise post vent cheer wonder think hear run'.split(
    ' ',
  ),
);

export const mayQuote = (group: VerbGroup) => isSay(group) || (!group.quoted && QUOTING.has(group.lemma));

export const isQuote = (item: Item | undefined): boolean => item !== undefined && item.quotation >= 0;

/** Whether a mark that joins it to its cue stands before its closing marks: “We will wait,” ''He said 'no,''' */
export function endsInMark({ items, reading }: Context, at: number): boolean {
  let last = items[at]!.tokens[1] - 2;
  while (/^['’"”]+$/.test(reading.tokens[last]?.text ?? '')) last--;
  return /[.,?!—–…-]$/.test(reading.tokens[last]?.text ?? '');
}
