import { appositionBefore, isRelative, isTime, phraseBefore, type Run } from './nounPhrase';
import type { Item, Unit } from './units';
import type { VerbGroup } from './verbGroups';

/** Subjects that were looked for before, by the verbs of a unit: they lead to one another, many times over. */
const known = new WeakMap<readonly VerbGroup[], Map<number, Run | null>>();

/** Who does what a verb says: the phrase before it, or whoever did what was said before it. Null where nobody is named. */
export function subjectOf(unit: Unit, groups: readonly VerbGroup[], number: number): Run | null {
  let subjects = known.get(groups);
  if (!subjects) {
    subjects = new Map();
    known.set(groups, subjects);
  }
  let subject = subjects.get(number);
  if (subject === undefined) {
    subject = findSubject(unit, groups, number);
    subjects.set(number, subject);
  }
  return subject;
}

function findSubject(unit: Unit, groups: readonly VerbGroup[], number: number): Run | null {
  const { items } = unit;
  const group = groups[number]!;
  const floor = floorOf(items, group.from);
  let end = group.from;
  let before = items[end - 1];
  // "Lee on Friday said": the time is no subject.
  while (before && end - 1 > floor && isTime(before)) {
    let at = end - 1;
    while (
      at > floor &&
      (isTime(items[at - 1]) ||
        items[at - 1]!.pos === 'NUM' ||
        /^(?:on|last|this|next|late|early|later|earlier|in)$/.test(items[at - 1]!.lower))
    )
      at--;
    const ahead = items[at - 1];
    if (
      at - 1 < floor ||
      !ahead ||
      !(ahead.pos === 'NOUN' || ahead.pos === 'PROPN' || ahead.pos === 'PRON' || /^[,)]$/.test(ahead.lower))
    )
      break;
    end = at;
    before = items[end - 1];
  }
  if (!before || end - 1 < floor) return lent(unit, groups, number);
  if (group.form === 'infinitive') {
    const previous = groups[number - 1];
    // "continues to warn" | "forced Lee to say"
    if (previous && previous.to === group.from) return subjectOf(unit, groups, number - 1);
    const object = phraseBefore(items, group.from, floor);
    // "took the stage to say": not the stage.
    if (object && previous?.to === object[0]) return causes(previous) ? object : subjectOf(unit, groups, number - 1);
    if (before.pos === 'ADJ' && previous && end - previous.to < 3) return subjectOf(unit, groups, number - 1);
  }
  if (group.form === 'ing') {
    // "with Lee insisting that" | "with Lee leaving and insisting that"
    const own = phraseBefore(items, group.from, floor);
    if (own && items[own[0] - 1]?.lower === 'with') return own;
    // "Lee, explaining that …, left": what stands before the comma, where no verb has come yet.
    if (before.lower === ',' && !groups.slice(0, number).some(({ from: at }) => at >= floor)) {
      const name = phraseBefore(items, end - 1, floor);
      if (name) return name;
    }
    const previous = groups[number - 1];
    if (before.pos === 'CCONJ' && previous?.form === 'ing') return subjectOf(unit, groups, number - 1);
  }
  if (group.form === 'ing' || group.form === 'infinitive') return lent(unit, groups, number);
  if (isRelative(before) && before.lower !== 'whom') {
    const at = end - 1;
    const antecedentEnd = items[at - 1]?.lower === ',' ? at - 1 : at;
    // With the "who" itself: "Lee, who".
    const antecedent = phraseBefore(items, antecedentEnd, floor);
    return [antecedent?.[0] ?? at, end];
  }
  if (/^(?:[—–-]|--)$/.test(before.lower)) {
    for (let at = end - 2; at > floor && end - at < 30; at--)
      if (items[at]!.lower === before.lower) return phraseBefore(items, at, floor) ?? lent(unit, groups, number);
  }
  if (before.lower === ',' || before.lower === '—' || before.lower === '–') {
    const apposition = appositionBefore(items, end - 1, floor);
    if (apposition) return apposition;
    const own = lent(unit, groups, number);
    return own ?? phraseBefore(items, end - 1, floor);
  }
  if (before.pos === 'CCONJ' || before.lower === 'then') return lent(unit, groups, number);
  // "Lee and Kim all say"
  if (/^(?:all|both|each)$/.test(before.lower)) {
    const everybody = phraseBefore(items, end - 1, floor);
    if (everybody && everybody[1] - everybody[0] > 1) return everybody;
  }
  const phrase = phraseBefore(items, end, floor);
  if (!phrase) return lent(unit, groups, number);
  // "Critics who praised his plan warned": the plan is what they praised.
  const inner = groups[number - 1];
  if (inner && isObjectOf(items, inner, phrase) && isRelative(items[inner.from - 1] ?? before)) {
    const antecedent = phraseBefore(items, inner.from - 1, floor);
    if (antecedent && items[inner.from - 1]!.lower !== 'whom') return [antecedent[0], end];
  }
  // "…, last week said": a time says nothing.
  if (isOnlyTime(items, phrase)) return lent(unit, groups, number);
  return withoutAdverbial(items, phrase, floor);
}

/** "forced Lee to say": what is done makes another do it. */
const causes = ({ verb, lemma }: VerbGroup) =>
  (verb !== null && ['urge', 'want', 'tell'].some((name) => verb.classes.has(name as 'want'))) ||
  /^(?:force|require|allow|lead|prompt|cause|get|send|invite|enable|compel|help|bring|pay|hire|ask)$/.test(lemma);

/** "praised his plan", "spoke with the paper". */
function isObjectOf(items: readonly Item[], { to, form, verb }: VerbGroup, [from]: Run): boolean {
  if (form !== 'finite') return false;
  if (to === from) return true;
  return to === from - 1 && items[to]!.pos === 'ADP' && !verb?.classes.has('say');
}

const isOnlyTime = (items: readonly Item[], [from, to]: Run): boolean => {
  for (let at = from; at < to; at++)
    if (!isTime(items[at]) && !/^(?:last|this|past|next|the|a|late|early)$/.test(items[at]!.lower)) return false;
  return true;
};

/** Nothing before a quotation, a colon or a semicolon is a subject of what comes behind. */
function floorOf(items: readonly Item[], from: number, atQuotation = true): number {
  for (let at = from - 1; at >= 0; at--) {
    const { quotation, lower } = items[at]!;
    if (lower === ':' || (atQuotation && (quotation >= 0 || lower === ';'))) return at + 1;
  }
  return 0;
}

/** "In Kyiv on Friday Lee" is Lee: a preposition before the phrase cuts it off where a name follows. */
function withoutAdverbial(items: readonly Item[], [from, to]: Run, floor: number): Run | null {
  const before = items[from - 1];
  if (!before || from - 1 < floor || before.pos !== 'ADP') return [from, to];
  // The phrase hangs on a preposition: what it belongs to has to be found further left.
  for (let at = from; at < to - 1; at++) if (isTime(items[at]) && items[at + 1]!.pos === 'PROPN') return [at + 1, to];
  const participle = items[from - 2];
  // "a letter obtained by the agency": the letter.
  const wider = phraseBefore(
    items,
    participle?.pos === 'VERB' && /(?:ed|n|t|ing)$/.test(participle.lower) ? from - 2 : from - 1,
    floor,
  );
  return wider ? [wider[0], to] : [from, to];
}

/** The subject of another verb: of the one that a participle or a second verb leans on. */
function lent(unit: Unit, groups: readonly VerbGroup[], number: number): Run | null {
  const { items } = unit;
  const group = groups[number]!;
  // A quotation between them does not divide them: 'he cried “No!” and added that'.
  const floor = floorOf(items, group.from, false);
  let fallback: Run | null = null;
  for (let other = number - 1; other >= 0 && number - other < 12; other--) {
    const candidate = groups[other]!;
    if (candidate.from < floor) break;
    if (
      candidate.quoted ||
      candidate.form === 'ing' ||
      candidate.form === 'infinitive' ||
      candidate.form === 'participle'
    )
      continue;
    const subject = subjectOf(unit, groups, other);
    if (!subject) continue;
    if (!leansOn(items, groups, other, subject)) return subject;
    fallback ??= subject;
  }
  // "Asked about talks, Lee said": it comes later.
  if (group.from <= floor + (number === 0 ? 3 : 1) && (group.form === 'ing' || /ed$/.test(items[group.head]!.lower))) {
    for (let other = number + 1; other < groups.length && other - number < 8; other++) {
      const candidate = groups[other]!;
      if (candidate.form !== 'finite' && candidate.form !== 'passive') continue;
      const comma = commaBetween(items, group.to, candidate.from);
      if (comma < 0) continue;
      const phrase = phraseBefore(items, candidate.from, comma + 1);
      if (phrase) return phrase;
    }
  }
  return fallback;
}

const SUBORDINATES =
  /^(?:that|who|which|whom|whose|when|while|after|as|if|because|since|before|although|though|where|whether|how|why|what|than|until|unless|once)$/;

/** Whether a clause is part of another: after a conjunction, of a relative clause, or what somebody says. */
function leansOn(items: readonly Item[], groups: readonly VerbGroup[], number: number, subject: Run): boolean {
  const group = groups[number]!;
  if (SUBORDINATES.test(items[group.from - 1]?.lower ?? '')) return true;
  if (subject[1] > group.from) return false;
  if (SUBORDINATES.test(items[subject[0] - 1]?.lower ?? '')) return true;
  if (isReportedClause(items, groups, number)) return true;
  const before = groups[number - 1];
  return before?.verb != null && before.to === subject[0] && before.form !== 'passive' && !before.quoted;
}

function commaBetween(items: readonly Item[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (items[at]!.lower === ',') return at;
  return -1;
}

/** Whether a verb shortly before has its "that" and no comma has come since: "Lee said that the refusal of talks meant …". */
function isReportedClause(items: readonly Item[], groups: readonly VerbGroup[], number: number): boolean {
  const { from } = groups[number]!;
  for (let other = number - 1; other >= 0 && number - other < 4; other--) {
    const { to, verb } = groups[other]!;
    for (let at = to; at < from; at++) if (items[at]!.lower === ',') return false;
    if (verb && items[to]?.lower === 'that') return true;
  }
  return false;
}
