import { appositionBefore, isRelative, phraseBefore } from './nounPhrase';
import { type Item, type Unit, withoutStop } from './units';
import { isSay, type VerbGroup } from './verbGroups';

/** What the search for a clause's end knows. */
interface Clause {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  /** The verb that reports it is a participle. */
  readonly participle: boolean;
  /** The first verb of the clause, and whether it is in the present: the past behind it belongs to the reporter. */
  readonly inner: VerbGroup | undefined;
  readonly open: boolean;
  readonly side: 'relative' | 'leading' | null;
}

/**
 * Where the clause that a verb reports, and that begins at item `from`, ends: before the sentence's last mark, before
 * "according to", before a participle that reports again (", adding that …"), before what the source does next ("… and
 * added"), before the next clause where that is not part of the report. Items, exclusive.
 */
export function clauseEnd({ items }: Unit, groups: readonly VerbGroup[], number: number, from: number): number {
  const cue = groups[number]!;
  const end = Math.max(from, withoutStop(items));
  // "that the president, who had spoken, believed": not the verb that only says who he is.
  const isAside = ({ from: at }: VerbGroup) => at > from && isRelative(items[at - 1]!) && items[at - 2]?.lower === ',';
  const inner = groups.find((group) => group.head >= from && !isAside(group));
  const clause: Clause = {
    items,
    groups,
    participle: cue.form === 'ing',
    inner,
    open: inner !== undefined && isOpen(items, inner),
    side: sideOf(items, cue),
  };
  let depth = 0;
  for (let at = from; at < end; at++) {
    const { lower, quoted } = items[at]!;
    if (lower === '(') depth++;
    else if (lower === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (quoted) {
      // A comma inside the closing mark of words that are quoted.
      const next = items[at - 1]?.lower === ',' ? items[at + 1] : undefined;
      if (next?.quoted === false && endsAtComma(clause, at)) return at + 1;
      continue;
    }
    // "said that … before adding"
    if (lower === ';' || (/^(?:before|while)$/.test(lower) && participleAt(clause, at + 1)?.verb)) return at;
    if ((lower === 'and' || lower === 'but') && sourceGoesOn(clause, at)) return at;
    const isDash = /^(?:[—–-]|--)$/.test(lower);
    // ", a move that could …", "— a high sum": what the reporter adds about the whole of it.
    if (inner && inner.to <= at && (lower === ',' || isDash) && /^an?$/.test(items[at + 1]?.lower ?? '')) return at;
    if (lower === ',' && endsAtComma(clause, at)) return at;
    if (
      isDash &&
      (/^(?:though|although|but|while|the|his|her|their|its)$/.test(items[at + 1]?.lower ?? '') ||
        participleAt(clause, at + 1))
    )
      return at;
  }
  return end;
}

const participleAt = ({ groups }: Clause, at: number) => groups.find(({ from, form }) => from === at && form === 'ing');

/** "… and suggested that", "… and left": the source goes on. */
function sourceGoesOn({ items, groups, open, participle }: Clause, at: number): boolean {
  const next = groups.find(({ head }) => head > at);
  if (next?.from !== at + 1) return false;
  // "saying that … and calling her", "saying that … and reminded them"
  if (participle) return next.verb !== null;
  const { lower } = items[next.head]!;
  // "says that … but argues that"
  if (isSay(next) && /[^s]s$/.test(lower)) return true;
  return next.form === 'finite' && PAST.test(lower) && (isSay(next) || open);
}

function endsAtComma({ items, groups, side, inner }: Clause, at: number): boolean {
  const next = items[at + 1];
  if (!next) return false;
  if (ASIDES.has(next.lower)) return true;
  // What is added about a name, or held against it, is the reporter's more often than the speaker's.
  if (next.lower === 'which' || next.lower === 'while') return inner !== undefined && inner.head < at;
  const group = groups.find(({ head }) => head > at);
  if (!group) return false;
  // "said that …, called her a liar and left"
  if (
    group !== inner &&
    group.from === at + 1 &&
    group.verb &&
    group.form === 'finite' &&
    PAST.test(items[group.head]!.lower)
  )
    return true;
  if (group.form === 'ing') return isSay(group);
  if (side === 'relative') return true;
  const subject = phraseBefore(items, group.from, at + 1) ?? appositionBefore(items, group.from - 1, at + 1);
  if (!subject) return false;
  const begin = subject[0] - at - 1;
  if (side === 'leading' && begin <= 1) return true;
  if ((next.lower === 'and' || next.lower === 'but') && begin === 1) return true;
  if (!isSay(group)) return false;
  // ", and Lee said": a report with a subject of its own; "…, Lee said": said at its end.
  return (BREAKS.has(next.lower) && begin <= 4) || (begin === 0 && ENDS.test(items[group.to]?.lower ?? '.'));
}

const PAST = /(?:ed|said|told|wrote)$/;

/** What the source does besides, behind a comma. */
const ASIDES = new Set(
  'according calling citing describing referring accusing criticizing criticising blaming comparing compared pointing quoting echoing dismissing praising blasting'.split(
    ' ',
  ),
);

/** Conjunctions and the like before which a reported clause may end, where a comma and another report follow. */
const BREAKS = new Set('and while though although as after before since so yet'.split(' '));
const SUBORDINATES = /^(?:when|while|after|as|if|because|since|before|although|though|even|once|until)$/;

/** Nothing but a time or a place follows a verb: it has no object of its own. */
const ENDS = /^(?:[.,;]|in|on|at|during|last|this|after|before|to|when|while)$/;

/** Whether the cue stands in a relative clause, or in a clause that leads up to the sentence's own. */
function sideOf(items: readonly Item[], { from, form }: VerbGroup): Clause['side'] {
  // "Conceding that …, Lee left."; "With Kim conceding that …, Lee left."
  if ((form === 'ing' || form === 'passive') && (from <= 1 || items[0]!.lower === 'with')) return 'leading';
  const before = items[from - 1];
  if (!before) return null;
  // "In conceding that …, Lee left"; "Lee, conceding that …, left": the sentence's own verb is still to come.
  if (form === 'ing' && from < 12) {
    if (before.lower === ',') return 'relative';
    if (before.pos === 'ADP') return 'leading';
  }
  if (SUBORDINATES.test(before.lower)) return 'leading';
  if (isRelative(before)) return 'relative';
  const first = phraseBefore(items, from)?.[0] ?? 0;
  return SUBORDINATES.test(items[0]!.lower) || SUBORDINATES.test(items[first - 1]?.lower ?? '') ? 'leading' : null;
}

/** Whether a verb group is in the present or has a modal verb. */
function isOpen(items: readonly Item[], { from, head }: VerbGroup): boolean {
  const first = items[from]!.lower;
  if (from === head) return !/(?:ed|was|were|had|did|said|told|wrote)$/.test(first);
  return /^(?:is|are|am|'s|’s|will|would|can|could|should|may|might|must|do|does|'ll|’ll|'d|’d)$/.test(first);
}
