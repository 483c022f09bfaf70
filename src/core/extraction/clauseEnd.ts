import { isRelative, phraseBefore } from './nounPhrase';
import type { Item, Unit } from './units';
import type { VerbGroup } from './verbGroups';

/** Conjunctions and the like before which a reported clause may end, where a comma and another report follow. */
const BREAKS = new Set('and but while though although as when after before because since so yet'.split(' '));

/**
 * Where a reported clause that begins at item `from` ends: before the sentence's last mark, before "according to", before
 * a participle that reports again (", adding that …"), before the clause of the next report. Items, exclusive.
 */
export function clauseEnd(unit: Unit, groups: readonly VerbGroup[], number: number, from: number): number {
  const { items } = unit;
  const cue = groups[number]!;
  let end = items.length;
  while (end > from && /^[.!?…]$/.test(items[end - 1]!.lower)) end--;
  const past = isPast(items, cue);
  const inner = groups.find(({ head, form }) => head >= from && (form === 'finite' || form === 'passive'));
  const innerPast = inner !== undefined && isPast(items, inner) && inner.head === inner.from;
  const side = sideOf(items, cue);
  let depth = 0;
  for (let at = from; at < end; at++) {
    const { lower, quoted } = items[at]!;
    if (lower === '(') depth++;
    else if (lower === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || quoted) continue;
    if (lower === ';') return at;
    const isComma = lower === ',';
    // "… and suggested that": the source goes on.
    if (lower === 'and' || lower === 'but') {
      const next = groups.find(({ head }) => head > at);
      if (
        next &&
        next.from === at + 1 &&
        past &&
        isPast(items, next) &&
        next.form === 'finite' &&
        (reports(next) || !innerPast)
      )
        return items[at - 1]!.lower === ',' ? at - 1 : at;
    }
    const next = items[at + 1];
    if (!isComma && !endsQuotedComma(items, at)) continue;
    if (!next) continue;
    if (next.lower === 'according' && items[at + 2]?.lower === 'to') return at;
    if (side === 'relative' && groups.some((group) => group.from === at + 1 && group.form !== 'ing')) return at;
    const group = groups.find((candidate) => candidate.head > at);
    // What is added about a name is the reporter's more often than the speaker's.
    if (/^(?:which|who|where)$/.test(next.lower)) return at;
    if (!group) continue;
    if (side === 'leading' && group.from > at + 1 && group.form === 'finite') {
      const subject = phraseBefore(items, group.from, at + 1);
      if (subject && subject[0] <= at + 2) return at;
    }
    if (next.lower === 'and' && group.form === 'finite') {
      const subject = phraseBefore(items, group.from, at + 1);
      if (subject && subject[0] === at + 2) return at;
    }
    if (group.form === 'ing' && group.from === at + 1 && reports(group)) return at;
    if (!BREAKS.has(next.lower) && !isSubjectStart(next)) continue;
    // ", and Lee said": a report with a subject of its own, close by.
    if (reports(group) && group.form === 'finite' && group.from - at < 12) {
      const subject = phraseBefore(items, group.from, at + 1);
      const begin = BREAKS.has(next.lower) ? at + 2 : at + 1;
      if (subject && subject[0] <= begin + 1 && BREAKS.has(next.lower)) return at;
      // "…, Lee said": said at its end.
      if (subject && subject[0] === at + 1 && endsSoon(items, group.to)) return at;
    }
  }
  return end;
}

/** A comma inside the closing mark of words that are quoted. */
const endsQuotedComma = (items: readonly Item[], at: number) =>
  items[at]!.quoted && items[at - 1]?.lower === ',' && items[at + 1]?.quoted === false;

/** Whether the cue stands in a relative clause, or in a clause that leads up to the sentence's own. */
function sideOf(items: readonly Item[], cue: VerbGroup): 'relative' | 'leading' | null {
  if (isRelative(items[cue.from - 1] ?? items[0]!) && items[cue.from - 2]?.lower === ',') return 'relative';
  if (/^(?:when|while|after|as|if|because|since|before|although|though|even|once)$/.test(items[0]!.lower)) {
    for (let at = 0; at < cue.from; at++) if (items[at]!.lower === ',') return null;
    return 'leading';
  }
  return null;
}

const reports = ({ verb, quoted }: VerbGroup) =>
  verb !== null && !quoted && (verb.classes.has('say') || verb.classes.has('tell'));

const isPast = (items: readonly Item[], { head }: VerbGroup) => /(?:ed|said|told|wrote)$/.test(items[head]!.lower);

const isSubjectStart = ({ pos }: Item) => pos === 'PROPN' || pos === 'PRON' || pos === 'DET';

function endsSoon(items: readonly Item[], to: number): boolean {
  for (let at = to; at < items.length && at < to + 8; at++) if (/^[.,]$/.test(items[at]!.lower)) return true;
  return to >= items.length;
}
