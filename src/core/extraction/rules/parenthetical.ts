import { isTime, phraseAfter, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Range } from '@/core/extraction/types';
import { type Item, withoutStop } from '@/core/extraction/units';
import { hasFinite, isSay } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** The talks, Lee said, have failed. The talks have failed, Lee said. The talks failed, said Lee. */
export const parenthetical: Rule = {
  name: 'parenthetical',
  find(context) {
    const { items, groups, usedGroups } = context;
    for (const [number, group] of groups.entries()) {
      if (usedGroups.has(number) || group.form !== 'finite') continue;
      if (!isSay(group) && (group.quoted || !/^(?:think|show|find)$/.test(group.lemma))) continue;
      const aside = asideOf(context, number);
      const content = aside ? contentAround(context, aside) : [];
      if (!aside || content.length === 0) continue;
      usedGroups.add(number);
      claimQuotations(context, 0, items.length);
      const cue = [tokensOf(items, [group.from, group.head + 1])];
      return [{ rule: 'parenthetical', source: sourceRanges(items, aside.source), cue, content }];
    }
    return [];
  },
};

/** Who says it, and the items of the whole aside, between its commas. */
interface Aside {
  readonly source: Run;
  readonly from: number;
  /** The closing comma, or the end of the sentence. */
  readonly to: number;
  /** Whether the verb stands before its subject: what follows the name may explain it. */
  readonly inverted: boolean;
}

/** Verbs that stand before who says it; ", promised more aid" names no speaker. */
const INVERTED = /^(?:say|write|add|note|report|explain|argue)$/;

/** ", Lee said on Monday," ", said Lee on Monday," */
function asideOf({ items, groups, unit }: Context, number: number): Aside | null {
  const { from: first, to: end, verb, lemma } = groups[number]!;
  const behind = phraseAfter(items, end);
  // "a study, reported this year": a time says nothing.
  const inverted =
    behind !== null && INVERTED.test(lemma) && isComma(items, first - 1) && !items.slice(...behind).some(isTime);
  const source = inverted ? behind : subjectOf(unit, groups, number);
  if (!source) return null;
  const from = Math.min(source[0], first);
  const to = closing(items, behind && (inverted || verb?.classes.has('tell')) ? behind[1] : end);
  return isComma(items, from - 1) && to >= 0 ? { source, from, to, inverted } : null;
}

/** What is said, before and behind the aside; nothing where it is no clause. */
function contentAround(context: Context, { from, to, inverted }: Aside): Range[] {
  const { items, groups } = context;
  const end = withoutStop(items);
  const whole = hasFinite(groups, 0, from);
  // What follows belongs to it always where no clause was complete before.
  const goesOn =
    to < end &&
    items[to]!.lower === ',' &&
    (!whole || (!inverted && !/^(?:adding|saying|noting|citing)$/.test(items[to + 1]?.lower ?? '')));
  const after = goesOn ? trimmed(items, to, end) : null;
  if (!whole && !(after && hasFinite(groups, to, end))) return [];
  // "Six months ago, Lee said, …", "When asked, Lee said, …" tell of the saying.
  const isTold = items[from - 2]?.lower === 'ago' || items.slice(0, 2).some(({ lower }) => lower === 'asked');
  const before = after && isTold ? null : trimmed(items, 0, from);
  return [before, after].filter((range) => range !== null);
}

/** A comma, also one inside the marks of quoted words before. */
const isComma = (items: readonly Item[], at: number): boolean => {
  const lower = items[at]?.lower ?? '';
  return lower === ',' || (/^(?:[”"’']|'')$/.test(lower) && /^[,’']$/.test(items[at - 1]?.lower ?? ''));
};

/** Where the aside is over: the second comma or the sentence's end, with nothing but time and place before it; else -1. */
function closing(items: readonly Item[], from: number): number {
  const end = withoutStop(items);
  const first = items[from];
  if (from < end && first && !/^[,;]$/.test(first.lower) && first.pos !== 'ADP' && !isTime(first)) return -1;
  for (let at = from; at < from + 16; at++) {
    if (at >= end) return end;
    const { lower, pos } = items[at]!;
    if (/^[,;]$/.test(lower)) return at;
    if (/^(?:VERB|AUX)$/.test(pos) || /^(?:that|how|why|what|whether|if|:)$/.test(lower)) return -1;
  }
  return -1;
}
