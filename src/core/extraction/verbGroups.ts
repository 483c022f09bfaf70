import { VERB_FORMS, type Verb } from './lexicon/verbs';
import type { Item, Unit } from './units';

/** A verb with its auxiliaries and adverbs: "has repeatedly said", "would not say". */
export interface VerbGroup {
  /** Items of the unit, half-open; `head` is the verb itself. */
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly lemma: string;
  /** Null where the lexicon does not have it. */
  readonly verb: Verb | null;
  /** "said" | "saying" without "is" | "to say" | "was said" | "said by", after a noun. */
  readonly form: 'finite' | 'ing' | 'infinitive' | 'passive' | 'participle';
  /** Whether it stands in words that are quoted: it reports nothing by itself. */
  readonly quoted: boolean;
}

const BE = new Set([
  'be',
  'is',
  'am',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  '’s',
  "'re",
  '’re',
  "'m",
  '’m',
  'got',
]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', "'d", '’d', "'s", '’s']);
const NOT = new Set(['not', "n't", 'n’t', 'never']);
const MODAL = new Set("will would can could may might must should shall do does did 'll ’ll wo ca".split(' '));

const isAuxiliary = ({ lower, pos }: Item) =>
  pos === 'AUX' ||
  MODAL.has(lower) ||
  (BE.has(lower) && pos !== 'PART') ||
  (HAVE.has(lower) && pos !== 'PART' && pos !== 'VERB');
const isAdverb = ({ lower, pos }: Item) =>
  NOT.has(lower) ||
  (pos === 'ADV' && !/^(?:but|when|where|how|why|whenever|as|so|and|most|more|only|else|none)$/.test(lower));

/** All verb groups of a unit, in order. */
export function verbGroupsOf({ items }: Unit): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let head = 0; head < items.length; head++) {
    const item = items[head]!;
    const isVerb = item.pos === 'VERB';
    const isLoneAuxiliary = item.pos === 'AUX' && !groupGoesOn(items, head);
    if (!isVerb && !isLoneAuxiliary) continue;
    let from = head;
    let be = false;
    let have = false;
    let modal = false;
    let to = false;
    for (let at = head - 1; at >= 0 && head - at < 8; at--) {
      const before = items[at]!;
      if (isAdverb(before)) {
        if (from === at + 1) from = at;
        continue;
      }
      if (isAuxiliary(before)) {
        if (BE.has(before.lower)) be = true;
        else if (HAVE.has(before.lower)) have = true;
        else modal = true;
        from = at;
        continue;
      }
      if (before.lower === 'to' && before.pos !== 'ADP') {
        to = true;
        from = at;
      }
      break;
    }
    // "'s said": is or has.
    const verb = VERB_FORMS.get(item.lower) ?? null;
    const form = formOf(items, groups, { from, head, be, have, modal, to });
    let end = head + 1;
    while (end < items.length && items[end]!.pos === 'ADV' && !/^(?:when|where|how|why|none)$/.test(items[end]!.lower))
      end++;
    groups.push({ from, head, to: end, lemma: verb?.lemma ?? item.lemma, verb, form, quoted: item.quoted });
  }
  return groups;
}

interface Parts {
  readonly from: number;
  readonly head: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly to: boolean;
}

function formOf(items: readonly Item[], groups: readonly VerbGroup[], parts: Parts): VerbGroup['form'] {
  const { from, head, be, have, modal, to } = parts;
  const { lower } = items[head]!;
  if (lower.endsWith('ing') && lower.length > 4) return be ? 'finite' : 'ing';
  const past = isPastForm(lower);
  if (be && past && (!have || hasBeen(items, from, head))) return isShortHas(items, from, head) ? 'finite' : 'passive';
  if (be && past) return 'finite';
  if (to) return 'infinitive';
  if (have || modal || !past) return 'finite';
  if (asksWhom(items, from, lower)) return 'passive';
  return isReduced(items, groups, from, head) ? 'participle' : 'finite';
}

/** "He’s argued that": has, not is, before a verb that reports. */
const isShortHas = (items: readonly Item[], from: number, head: number) =>
  /^['’]s$/.test(items[from]!.lower) &&
  /^(?:argued|said|claimed|insisted|warned|promised|vowed|pledged|suggested)$/.test(items[head]!.lower);

/** "a letter obtained by the agency", "a group based in Oslo": a past form behind a noun whose clause has its verb already. */
function isReduced(items: readonly Item[], groups: readonly VerbGroup[], from: number, head: number): boolean {
  const next = items[head + 1];
  if (!afterNoun(items, from) || next?.pos !== 'ADP') return false;
  if (next.lower === 'by') return true;
  if (VERB_FORMS.get(items[head]!.lower)?.classes.has('say')) return false;
  const before = groups.at(-1);
  if (before?.form !== 'finite') return false;
  for (let at = before.to; at < from; at++)
    if (/^(?:[,;:]|and|but|that|who|which)$/.test(items[at]!.lower)) return false;
  return !VERB_FORMS.get(items[before.head]!.lower)?.classes.has('say');
}

/** "Asked about talks, …", "when asked whether": nobody asks here. */
const asksWhom = (items: readonly Item[], from: number, lower: string) =>
  /^(?:asked|told|pressed|warned|urged)$/.test(lower) &&
  (from === 0 || /^(?:when|as|if|once|,|later|and)$/.test(items[from - 1]!.lower)) &&
  (from === 0 || items[from - 1]!.lower === 'when' || items[from - 1]!.lower === 'as');

const hasBeen = (items: readonly Item[], from: number, head: number) =>
  items.slice(from, head).some(({ lower }) => lower === 'been' || lower === 'being');

const isPastForm = (lower: string) =>
  /(?:ed|[^s]aid|told|thought|known|seen|shown|found|heard|held|written|felt|sought|meant|said|read)$/.test(lower);

const afterNoun = (items: readonly Item[], from: number) => {
  const before = items[from - 1];
  return before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN');
};

/** Whether an auxiliary has a verb behind it, after adverbs or a subject. */
function groupGoesOn(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < items.length && next < at + 5; next++) {
    const item = items[next]!;
    if (item.pos === 'VERB') return true;
    if (!isAdverb(item) && !isAuxiliary(item)) return false;
    if (isAuxiliary(item)) return true;
  }
  return false;
}

/** Whether the verb reports what somebody says, and is not itself quoted. */
export const isSay = ({ verb, quoted }: VerbGroup): boolean =>
  verb !== null && !quoted && (verb.classes.has('say') || verb.classes.has('tell'));

/** Whether a clause's own verb has its head in a run of items. */
export const hasFinite = (groups: readonly VerbGroup[], from: number, to: number): boolean =>
  groups.some(({ head, form }) => head >= from && head < to && (form === 'finite' || form === 'passive'));
