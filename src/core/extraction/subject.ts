import { appositionBefore, isRelative, isTime, phraseAfter, phraseBefore, type Run } from './nounPhrase';
import type { Item, Unit } from './units';
import { isSay, type VerbGroup } from './verbGroups';

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
  const previous = groups[number - 1];
  let end = group.from;
  // "Lee on Friday said": the time is no subject.
  while (isTime(items[end - 1])) {
    end--;
    while (/^(?:on|last|this|next|late|early|later|earlier|in)$/.test(items[end - 1]?.lower ?? '')) end--;
  }
  const before = items[end - 1];
  if (!before) return lent(unit, groups, number);
  // “…,” said Lee
  if (before.quotation >= 0 && group.form === 'finite' && isSay(group)) return phraseAfter(items, group.to);
  if (group.form === 'infinitive') {
    // "continues to warn" | "forced Lee to say"
    if (previous?.to === group.from) return subjectOf(unit, groups, number - 1);
    const object = phraseBefore(items, group.from);
    // "took the stage to say": not the stage.
    if (object && previous?.to === object[0])
      return CAUSES.test(previous.lemma) ? object : subjectOf(unit, groups, number - 1);
  }
  if (group.form === 'ing') {
    // "with Lee insisting that"
    const own = phraseBefore(items, group.from);
    if (own && items[own[0] - 1]?.lower === 'with') return own;
    // "quoted Lee as saying"
    const quoted = before.lower === 'as' ? phraseBefore(items, end - 1) : null;
    if (quoted && previous?.to === quoted[0] && previous.form !== 'passive') return quoted;
    // "Lee, explaining that …, left": what stands before the comma, where no verb has come yet.
    const name = before.lower === ',' && number === 0 ? phraseBefore(items, end - 1) : null;
    if (name) return name;
  }
  if (group.form === 'ing' || group.form === 'infinitive') return lent(unit, groups, number);
  if (isRelative(before)) {
    // With the "who" itself: "Lee, who".
    const antecedent = phraseBefore(items, items[end - 2]?.lower === ',' ? end - 2 : end - 1);
    return [antecedent?.[0] ?? end - 1, end];
  }
  if (/^(?:[—–-]|--)$/.test(before.lower)) {
    // "Lee — in tears — said"
    const first = items.findLastIndex(({ lower }, at) => at < end - 1 && lower === before.lower);
    if (first > 0) return phraseBefore(items, first) ?? lent(unit, groups, number);
  }
  if (before.lower === ',')
    return appositionBefore(items, end - 1) ?? lent(unit, groups, number) ?? phraseBefore(items, end - 1);
  // "Lee and Kim all say"
  const everybody = /^(?:all|both|each)$/.test(before.lower) ? phraseBefore(items, end - 1) : null;
  if (everybody) return everybody;
  const phrase = phraseBefore(items, end);
  if (!phrase) return lent(unit, groups, number);
  // "Kim met the envoy after Lee said", "The day after Lee said": the tagger takes a conjunction for a preposition.
  const link = items.findLastIndex(({ lower }, at) => at < end - 1 && /^(?:after|before|since|until)$/.test(lower));
  if (link >= 0 && link >= phrase[0] - 1) return [link + 1, end];
  // "Critics who praised his plan warned": the plan is what they praised. Not "Lee, the mayor, said he had warned".
  const isSaid = previous && isSay(previous) && items[previous.from - 1]?.lower === ',';
  if (previous && !isSaid && isObjectOf(items, previous, phrase)) {
    // "An official who spoke to explain the plan said"
    const main = groups.slice(0, number).findLast(({ form }) => form !== 'infinitive');
    const doer = main && main.from > 0 && isRelative(items[main.from - 1]!) ? main : previous;
    const antecedent = phraseBefore(items, doer.from - 1);
    if (antecedent) return [antecedent[0], end];
  }
  // "this", "the last": names nobody.
  if (items.slice(...phrase).every(({ lower }) => NOBODY.test(lower))) return lent(unit, groups, number);
  return withoutAdverbial(items, phrase);
}

const NOBODY = /^(?:last|this|past|next|the|a|late|early)$/;

/** "forced Lee to say": what is done makes another do it. */
const CAUSES = /^(?:force|require|allow|lead|prompt|cause|get|send|invite|enable|compel|help|bring|pay|hire|ask)$/;

/** "praised his plan", "spoke with the paper"; not "spoke after Lee". */
const isObjectOf = (items: readonly Item[], { to }: VerbGroup, [from]: Run): boolean =>
  to === from || (to === from - 1 && items[to]!.pos === 'ADP' && !SUBORDINATES.test(items[to]!.lower));

/** "a letter obtained by the agency" is the letter: a phrase with a preposition before it belongs to one further left. */
function withoutAdverbial(items: readonly Item[], [from, to]: Run): Run {
  if (items[from - 1]?.pos !== 'ADP') return [from, to];
  const participle = items[from - 2];
  const isParticiple = participle?.pos === 'VERB' && /(?:ed|n|t|ing)$/.test(participle.lower);
  const wider = phraseBefore(items, isParticiple ? from - 2 : from - 1);
  return wider ? [wider[0], to] : [from, to];
}

/** The subject of another verb: of the one that a participle or a second verb leans on. */
function lent(unit: Unit, groups: readonly VerbGroup[], number: number): Run | null {
  const { items } = unit;
  const group = groups[number]!;
  let fallback: Run | null = null;
  for (let other = number - 1; other >= 0; other--) {
    const { quoted, form } = groups[other]!;
    if (quoted || form === 'participle') continue;
    const subject = subjectOf(unit, groups, other);
    if (!subject) continue;
    // "…, when Lee interrupted her, shouting": the nearest.
    const isNear = group.form === 'ing' && /^(?:when|as|while|who|which)$/.test(items[subject[0] - 1]?.lower ?? '');
    if (isNear || !leansOn(items, groups, other, subject)) return subject;
    fallback ??= subject;
  }
  // "Asked about talks, Lee said": it comes later.
  if (group.from <= 3 && group.form === 'ing') {
    for (const { form, from } of groups.slice(number + 1, number + 8)) {
      const comma = form === 'finite' ? items.findLastIndex(({ lower }, at) => at < from && lower === ',') : -1;
      const phrase = comma >= group.to ? phraseBefore(items, from, comma + 1) : null;
      if (phrase) return phrase;
    }
  }
  return fallback;
}

const SUBORDINATES =
  /^(?:that|whom|whose|after|if|since|before|although|though|where|whether|how|why|what|than|until|unless|once)$/;

/** Whether a clause is part of another: after a conjunction, of a relative clause, or what somebody says. */
function leansOn(items: readonly Item[], groups: readonly VerbGroup[], number: number, subject: Run): boolean {
  const { from } = groups[number]!;
  return (
    SUBORDINATES.test(items[from - 1]?.lower ?? '') ||
    SUBORDINATES.test(items[subject[0] - 1]?.lower ?? '') ||
    isReportedClause(items, groups, number)
  );
}

/** Whether a verb that reports stands before and no comma or dash has come since: "Lee said that the refusal of talks meant …". */
function isReportedClause(items: readonly Item[], groups: readonly VerbGroup[], number: number): boolean {
  for (let at = groups[number]!.from - 1, other = number - 1; other >= 0; other--) {
    const { to, verb } = groups[other]!;
    for (; at >= to; at--) if (/^(?:[,;:—–]|--)$/.test(items[at]!.lower)) return false;
    if (verb) return true;
  }
  return false;
}
