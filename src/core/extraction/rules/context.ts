import { phraseAfter, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range, Reading } from '@/core/extraction/types';
import type { Item, Unit } from '@/core/extraction/units';
import type { VerbGroup } from '@/core/extraction/verbGroups';

/** What a rule sees: one unit, and what the rules before it have used up. */
export interface Context {
  readonly reading: Reading;
  readonly unit: Unit;
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  /** Numbers of the quotations that are part of an attribution already. */
  readonly usedQuotations: Set<number>;
  /** Numbers of the unit's verb groups that are a cue already. */
  readonly usedGroups: Set<number>;
  /** What was found so far, unit by unit; within one in the order of the rules. */
  readonly found: readonly Found[];
}

/** Finds attributions of one kind in a unit, and notes what it used. */
export interface Rule {
  readonly name: string;
  readonly find: (context: Context) => Found[];
}

/** The tokens of a run of items. */
export const tokensOf = (items: readonly Item[], [from, to]: Run): Range => [
  items[from]!.tokens[0],
  items[to - 1]!.tokens[1],
];

export const sourceRanges = (items: readonly Item[], run: Run | null): Range[] => (run ? [tokensOf(items, run)] : []);

/** The subject of a verb group as ranges of tokens. */
export const sourceOf = (context: Context, number: number): Range[] =>
  sourceRanges(context.items, subjectOf(context.unit, context.groups, number));

/** Whoever is named with "by" behind a passive. */
export function agentOf({ items, groups }: Context, number: number): Range[] {
  const { to } = groups[number]!;
  return items[to]?.lower === 'by' ? sourceRanges(items, phraseAfter(items, to + 1)) : [];
}

/** The tokens of a run without the commas and dashes at its borders; null where nothing is left. */
export function trimmed(items: readonly Item[], from: number, to: number): Range | null {
  while (from < to && /^[,;:—–-]$/.test(items[from]!.lower)) from++;
  while (to > from && /^[,;:—–-]$/.test(items[to - 1]!.lower)) to--;
  return from < to ? tokensOf(items, [from, to]) : null;
}

/** Notes that the quotations in a run of items belong to an attribution. */
export function claimQuotations({ items, usedQuotations }: Context, from: number, to: number): void {
  for (let at = from; at < to; at++) if (items[at]!.quotation >= 0) usedQuotations.add(items[at]!.quotation);
}

/** Notes a verb and its content as used and gives what it reports; null where nobody does, or nothing is left of it. */
export function attribution(
  context: Context,
  number: number,
  { rule, source, cue, content }: { rule: string; source: Range[] | null; cue: Run; content: Run },
): Found | null {
  const words = trimmed(context.items, ...content);
  if (!words || !source) return null;
  context.usedGroups.add(number);
  claimQuotations(context, ...content);
  return { rule, source, cue: [tokensOf(context.items, cue)], content: [words] };
}
