import { isTime, phraseAfter, type Run } from '@/core/extraction/nounPhrase';
import { subjectOf } from '@/core/extraction/subject';
import type { Found, Range, Reading } from '@/core/extraction/types';
import { type Item, withoutStop } from '@/core/extraction/units';
import { hasFinite, isSay, type VerbGroup } from '@/core/extraction/verbGroups';
import { type Context, claimQuotations, type Rule, sourceRanges, tokensOf, trimmed } from './context';

/** The talks, Lee said, have failed. The talks have failed, Lee said. The talks failed, said Lee. */
export const parenthetical: Rule = {
  name: 'parenthetical',
  find(context) {
    const { groups, usedGroups } = context;
    for (const [number, group] of groups.entries()) {
      if (usedGroups.has(number)) continue;
      if (!isSay(group) && (group.quoted || !/^(?:believe|think|show|find)$/.test(group.lemma))) continue;
      const aside = invertedAside(context, number) ?? plainAside(context, number);
      const content = aside && contentAround(context, aside);
      if (!content) continue;
      usedGroups.add(number);
      claimQuotations(context, 0, context.items.length);
      return [report(context, group, aside, content)];
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

const report = ({ items }: Context, { from, head }: VerbGroup, { source }: Aside, content: Range[]): Found => ({
  rule: 'parenthetical',
  source: sourceRanges(items, source),
  cue: [tokensOf(items, [from, head + 1])],
  content,
});

/** ", said Lee on Monday," */
function invertedAside({ items, groups }: Context, number: number): Aside | null {
  const group = groups[number]!;
  if (group.form !== 'finite' || group.from !== group.head || !isComma(items, group.from - 1)) return null;
  const source = phraseAfter(items, group.to);
  // "a study, concluded this year": a time says nothing.
  if (!source || items.slice(...source).some(isTime)) return null;
  const to = closing(items, source[1]);
  return to < 0 ? null : { source, from: group.from, to, inverted: true };
}

/** ", Lee said on Monday," */
function plainAside({ items, groups, unit }: Context, number: number): Aside | null {
  const group = groups[number]!;
  if (group.form !== 'finite') return null;
  const source = subjectOf(unit, groups, number);
  if (!source || source[0] > group.from || !isComma(items, source[0] - 1)) return null;
  const hearer = group.verb?.classes.has('tell') ? phraseAfter(items, group.to) : null;
  const to = closing(items, hearer?.[1] ?? group.to);
  return to < 0 ? null : { source, from: source[0], to, inverted: false };
}

/** What is said, before and behind the aside; null where it is no clause. */
function contentAround(context: Context, { from, to, inverted }: Aside): Range[] | null {
  const { items, groups } = context;
  const end = withoutStop(items);
  const whole = hasFinite(groups, 0, from);
  const before = trimmed(items, lastDash(context, from) + 1, from);
  const next = items[to + 1];
  const after =
    to < end && items[to]!.lower === ',' && next && goesOn(next, whole, inverted) ? trimmed(items, to, end) : null;
  if (!whole && !(after && hasFinite(groups, to, end))) return null;
  const content = [...(before && !(after && tellsOfSaying(items, from)) ? [before] : []), ...(after ? [after] : [])];
  // Nothing but marks may stand there.
  return content.length > 0 ? content : null;
}

/** "Six months ago, Lee said, …", "When asked, Lee said, …" tell of the saying. */
const tellsOfSaying = (items: readonly Item[], from: number): boolean =>
  items[from - 2]?.lower === 'ago' ||
  items.slice(0, 2).some(({ lower }) => /^(?:asked|speaking|writing|responding)$/.test(lower));

/** Whether what follows the aside belongs to what is said: always where no clause was complete before. */
const goesOn = ({ lower }: Item, whole: boolean, inverted: boolean): boolean =>
  !whole || (!inverted && !/^(?:adding|saying|noting|citing|according)$/.test(lower));

/** A single dash before the aside: what is said begins behind it. */
function lastDash({ items, reading }: Context, to: number): number {
  let last = -1;
  let dashes = 0;
  for (let at = 0; at < to; at++) {
    if (!/^(?:—|–|-|--)$/.test(items[at]!.lower) || isHyphen(reading, items[at]!)) continue;
    last = at;
    dashes++;
  }
  return dashes === 1 ? last : -1;
}

/** A hyphen stands close behind a word. */
const isHyphen = ({ tokens }: Reading, { tokens: [at] }: Item): boolean =>
  tokens[at]!.text === '-' && tokens[at - 1]?.end === tokens[at]!.start;

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
  for (let at = from; at <= end && at < from + 16; at++) {
    if (at >= end) return end;
    const { lower, pos } = items[at]!;
    if (lower === ',' || lower === ';') return at;
    if (/^(?:VERB|AUX|QUOTE)$/.test(pos) || /^(?:that|how|why|what|whether|if|:)$/.test(lower)) return -1;
  }
  return -1;
}
