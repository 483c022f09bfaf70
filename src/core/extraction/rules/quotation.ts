// What the rules on quotations share.
import { endsInMark as endsBefore } from '@/core/extraction/quotations';
import type { Item } from '@/core/extraction/units';
import { isSay, type VerbGroup } from '@/core/extraction/verbGroups';
import type { Context } from './context';

/** Verbs that introduce a quotation although they are no reporting verbs by themselves. */
const QUOTING = new Set('put sing laugh smile nod start deliver wrap fire shoot hit dismiss mock'.split(' '));

export const mayQuote = (group: VerbGroup) => isSay(group) || (!group.quoted && QUOTING.has(group.lemma));

export const isQuote = (item: Item | undefined): boolean => item !== undefined && item.quotation >= 0;

/** Whether the quotation ends in a mark that joins it to its cue. */
export const endsInMark = ({ items, reading }: Context, at: number): boolean =>
  endsBefore(reading.tokens, items[at]!.tokens[1]);

/** Whether what is quoted goes on in the middle of a sentence. */
export const beginsSmall = ({ items, reading }: Context, at: number): boolean =>
  /^\p{Ll}/u.test(reading.tokens[items[at]!.tokens[0] + 1]?.text ?? '');
