// What the rules on quotations share.
import type { Item } from '@/core/extraction/units';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { isSay } from './context';

/** Number of the group whose head is the item, or -1. */
export const groupAt = (groups: readonly VerbGroup[], item: number): number => {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.to <= item) low = middle + 1;
    else high = middle;
  }
  const group = groups[low];
  return group && group.from <= item && item < group.to ? low : -1;
};

/** Verbs that introduce a quotation although they are no reporting verbs by themselves. */
const QUOTING = new Set(
  'go put sing open laugh smile nod start sum end reach close deliver urge call press manage offer jump turn read wrap fire shoot hit lash sound note ask tell express list describe dismiss blast mock criticize slam defend praise post vent cheer wonder think hear call run'.split(
    ' ',
  ),
);

export const mayQuote = (group: VerbGroup) => isSay(group) || (!group.quoted && QUOTING.has(group.lemma));

export const isQuote = (item: Item | undefined): boolean => item !== undefined && item.quotation >= 0;
