import { appositionBefore, isRelative, isTime, phraseBefore } from './nounPhrase';
import { type Item, type Unit, withoutStop } from './units';
import { isSay, type VerbGroup } from './verbGroups';

/** What the search for a clause's end knows. */
interface Clause {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  /** The verb that reports it is in the past tense. */
  readonly past: boolean;
  readonly participle: boolean;
  /** The clause's own verb is not: what stands in the past tense behind it belongs to the reporter. */
  readonly open: boolean;
  readonly side: 'relative' | 'leading' | null;
  /** The clause's own verb. */
  readonly inner: VerbGroup | null;
}

/**
 * Where the clause that a verb reports, and that begins at item `from`, ends: before the sentence's last mark, before
 * "according to", before a participle that reports again (", adding that …"), before what the source does next ("… and
 * added"), before the next clause where that is not part of the report. Items, exclusive.
 */
export function clauseEnd({ items }: Unit, groups: readonly VerbGroup[], number: number, from: number): number {
  const cue = groups[number]!;
  const end = Math.max(from, withoutStop(items));
  const inner = groups.find(({ head, form }) => head >= from && (form === 'finite' || form === 'passive'));
  const clause: Clause = {
    items,
    groups,
    past: isPast(items, cue),
    participle: cue.form === 'ing',
    open: inner !== undefined && isOpen(items, inner),
    side: sideOf(items, cue),
    inner: inner ?? null,
  };
  let depth = 0;
  for (let at = from; at < end; at++) {
    const { lower, quoted } = items[at]!;
    if (lower === '(') depth++;
    else if (lower === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (quoted) {
      if (endsQuotedComma(items, at) && (leavesQuotation(items[at + 1]!) || endsAtComma(clause, at))) return at + 1;
      continue;
    }
    if (lower === ';') return at;
    if ((lower === 'and' || lower === 'but') && sourceGoesOn(clause, at))
      return items[at - 1]!.lower === ',' ? at - 1 : at;
    if (lower === ',' && (endsAtComma(clause, at) || remarks(clause, at, end))) return at;
    if (
      isDash(lower) &&
      (remarks(clause, at, end) ||
        /^(?:though|although|but|while)$/.test(items[at + 1]?.lower ?? '') ||
        groups.some(({ from: begin, form }) => begin === at + 1 && form === 'ing'))
    )
      return at;
  }
  return end;
}

/** ", a move that could …", "— a high sum": what the reporter adds at the end about the whole of it. */
function remarks({ items, inner }: Clause, mark: number, end: number): boolean {
  const before = items[mark - 1]!;
  if (!inner || inner.to > mark || !/^an?$/.test(items[mark + 1]?.lower ?? '') || before.quoted) return false;
  if (items[mark]!.lower === ',' && before.pos === 'PROPN' && items[mark - 2]?.pos === 'PROPN') return false;
  for (let at = mark + 1; at < end; at++) if (/^(?:,|[—–-]|--)$/.test(items[at]!.lower)) return false;
  return true;
}

const isDash = (lower: string) => /^(?:[—–-]|--)$/.test(lower);

/** A comma inside the closing mark of words that are quoted. */
const endsQuotedComma = (items: readonly Item[], at: number) =>
  items[at - 1]?.lower === ',' && items[at + 1]?.quoted === false;

/** A participle or a new clause behind quoted words and their comma is the reporter's again. */
const leavesQuotation = ({ pos, lower }: Item) =>
  (pos === 'VERB' && lower.endsWith('ing')) || /^(?:although|though|while|whereas|he|she|they)$/.test(lower);

/** "… and suggested that", "… and left": the source goes on. */
function sourceGoesOn({ items, groups, past, open, participle }: Clause, at: number): boolean {
  const next = groups.find(({ head }) => head > at);
  // "saying that … and calling her", "saying that …, and reminded them"
  if (participle && next?.from === at + 1 && (next.form === 'ing' || isPast(items, next)))
    return isSay(next) || judges(next);
  // "says that … but argues that": both in the present.
  if (next?.from === at + 1 && !past && isSay(next) && /[^s]s$/.test(items[next.head]!.lower)) return true;
  if (next?.from !== at + 1 || next.form !== 'finite' || !past || !isPast(items, next)) return false;
  return isSay(next) || open;
}

function endsAtComma(clause: Clause, at: number): boolean {
  const { items, groups, side } = clause;
  const next = items[at + 1];
  if (!next) return false;
  if (next.lower === 'according' && items[at + 2]?.lower === 'to') return true;
  if (ASIDES.has(next.lower)) return true;
  const group = groups.find(({ head }) => head > at);
  // What is added about a name is the reporter's more often than the speaker's.
  if (next.lower === 'which') return clause.inner !== null && clause.inner.head < at;
  if (!group) return false;
  if (group.form === 'ing') return group.from === at + 1 && isSay(group);
  if (side === 'relative' && group.from === at + 1) return true;
  if (group.form !== 'finite') return false;
  const isBreak = BREAKS.has(next.lower);
  const subject =
    phraseBefore(items, group.from, at + 1) ??
    (side === 'leading' && items[group.from - 1]!.lower === ',' && group.from - 1 > at
      ? appositionBefore(items, group.from - 1, at + 1)
      : null);
  if (!subject) return false;
  const begin = subject[0] - at - 1;
  if (side === 'leading' && begin <= 1) return true;
  if ((next.lower === 'and' || next.lower === 'but') && begin === 1) return true;
  if (!isSay(group) || group.from - at >= 12) return false;
  // ", and Lee said": a report with a subject of its own; "…, Lee said": said at its end.
  return (isBreak && begin <= 4) || (begin === 0 && endsSoon(items, group.to));
}

/** What the source does besides, behind a comma. */
const ASIDES = new Set(
  'calling citing describing referring accusing criticizing criticising blaming comparing compared pointing quoting echoing dismissing praising blasting'.split(
    ' ',
  ),
);

/** Conjunctions and the like before which a reported clause may end, where a comma and another report follow. */
const BREAKS = new Set('and but while though although as when after before because since so yet'.split(' '));
const SUBORDINATES = /^(?:when|while|after|as|if|because|since|before|although|though|even|once|until)$/;

/** Whether the cue stands in a relative clause, or in a clause that leads up to the sentence's own. */
function sideOf(items: readonly Item[], cue: VerbGroup): Clause['side'] {
  // "Conceding that …, Lee left."
  if ((cue.form === 'ing' || cue.form === 'passive') && (cue.from <= 1 || items[0]!.lower === 'with')) return 'leading';
  const before = items[cue.from - 1];
  // "In conceding that …, Lee left"; "Lee, conceding that …, left": the sentence's own verb is still to come.
  if (
    cue.form === 'ing' &&
    before &&
    cue.from < 12 &&
    !items.slice(0, cue.from).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos))
  ) {
    if (before.lower === ',') return 'relative';
    if (before.pos === 'ADP' || before.lower === 'to') return 'leading';
  }
  if (before && SUBORDINATES.test(before.lower)) return 'leading';
  if (before && isRelative(before) && items[cue.from - 2]?.lower === ',') return 'relative';
  if (SUBORDINATES.test(items[0]!.lower)) {
    for (let at = 0; at < cue.from; at++) if (items[at]!.lower === ',') return null;
    return 'leading';
  }
  const subject = phraseBefore(items, cue.from);
  return subject && subject[0] < 6 && SUBORDINATES.test(items[subject[0] - 1]?.lower ?? '') ? 'leading' : null;
}

const judges = ({ verb, quoted }: VerbGroup) =>
  verb !== null && !quoted && (verb.classes.has('judge') || verb.classes.has('call'));

const isPast = (items: readonly Item[], { head }: VerbGroup) => /(?:ed|said|told|wrote)$/.test(items[head]!.lower);

/** Whether a verb group is in the present or has a modal verb. */
function isOpen(items: readonly Item[], { from, head }: VerbGroup): boolean {
  const first = items[from]!.lower;
  if (from === head) return !/(?:ed|was|were|had|did|said|told|wrote)$/.test(first);
  return /^(?:is|are|am|'s|’s|will|would|can|could|should|may|might|must|do|does|'ll|’ll|'d|’d)$/.test(first);
}

/** Nothing but a time or a place follows the verb: it has no object of its own. */
function endsSoon(items: readonly Item[], to: number): boolean {
  const next = items[to];
  return (
    next === undefined ||
    /^(?:[.,;]|in|on|at|during|last|this|after|before|to|when|while)$/.test(next.lower) ||
    isTime(next)
  );
}
