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

const BE = new Set("be is am are was were been being 's ’s 're ’re 'm ’m got".split(' '));
const HAVE = new Set("have has had having 've ’ve 'd ’d".split(' '));
const NOT = new Set(['not', "n't", 'n’t', 'never']);

const isAdverb = ({ lower, pos }: Item) =>
  NOT.has(lower) ||
  (pos === 'ADV' && !/^(?:but|when|where|how|why|whenever|as|so|and|most|more|else|none)$/.test(lower));

/** All verb groups of a unit, in order. */
export function verbGroupsOf({ items }: Unit): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let head = 0; head < items.length; head++) {
    const item = items[head]!;
    if (item.pos !== 'VERB' && (item.pos !== 'AUX' || groupGoesOn(items, head))) continue;
    const parts: Parts = { from: head, head, be: false, have: false, to: false };
    for (let at = head - 1; at >= 0; at--) {
      const before = items[at]!;
      const { lower, pos } = before;
      if (isAdverb(before)) {
        if (parts.from === at + 1) parts.from = at;
      } else if (pos === 'AUX') {
        if (BE.has(lower)) parts.be = true;
        else if (HAVE.has(lower)) parts.have = true;
        parts.from = at;
      } else {
        if (lower === 'to') {
          parts.to = true;
          parts.from = at;
        }
        break;
      }
    }
    const verb = VERB_FORMS.get(item.lower) ?? null;
    let to = head + 1;
    while (items[to]?.pos === 'ADV' && !/^(?:when|where|how|why|none)$/.test(items[to]!.lower)) to++;
    const form = formOf(items, groups, parts);
    groups.push({ from: parts.from, head, to, lemma: verb?.lemma ?? item.lemma, verb, form, quoted: item.quoted });
  }
  return groups;
}

interface Parts {
  from: number;
  readonly head: number;
  be: boolean;
  have: boolean;
  to: boolean;
}

function formOf(items: readonly Item[], groups: readonly VerbGroup[], parts: Parts): VerbGroup['form'] {
  const { from, head, be, have, to } = parts;
  const { lower } = items[head]!;
  if (lower.endsWith('ing') && lower.length > 4) return be ? 'finite' : 'ing';
  const past = PAST.test(lower);
  if (be && past) {
    const isActive = have
      ? !items.slice(from, head).some((item) => item.lower === 'been')
      : isShortHas(items, from, head);
    return isActive ? 'finite' : 'passive';
  }
  if (to) return 'infinitive';
  if (have || !past) return 'finite';
  // "Asked about talks, …", "when asked whether": nobody asks here.
  if (/^(?:asked|told|pressed|warned|urged)$/.test(lower) && (from === 0 || items[from - 1]!.lower === 'when'))
    return 'passive';
  return isReduced(items, groups, from, head) ? 'participle' : 'finite';
}

const PAST = /(?:ed|[^s]aid|told|thought|known|seen|shown|found|heard|held|written|felt|sought|meant|said|read)$/;

/** "He’s argued that": has, not is, before a verb that reports. */
const isShortHas = (items: readonly Item[], from: number, head: number) =>
  /^['’]s$/.test(items[from]!.lower) &&
  /^(?:argued|said|claimed|insisted|warned|promised|vowed|pledged|suggested)$/.test(items[head]!.lower);

/** "a letter obtained by the agency", "a group based in Oslo": a past form behind a noun whose clause has its verb already. */
function isReduced(items: readonly Item[], groups: readonly VerbGroup[], from: number, head: number): boolean {
  if (items[from - 1]?.pos !== 'NOUN') return false;
  if (VERB_FORMS.get(items[head]!.lower)?.classes.has('say')) return false;
  const before = groups.at(-1);
  if (before?.form !== 'finite') return false;
  for (let at = before.to; at < from; at++)
    if (/^(?:[,;:]|and|but|that|who|which)$/.test(items[at]!.lower)) return false;
  return !VERB_FORMS.get(items[before.head]!.lower)?.classes.has('say');
}

/** Whether an auxiliary has a verb behind it, after adverbs. */
function groupGoesOn(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (items[next] && isAdverb(items[next]!)) next++;
  return items[next]?.pos === 'VERB' || items[next]?.pos === 'AUX';
}

/** Whether the verb reports what somebody says, and is not itself quoted. */
export const isSay = ({ verb, quoted }: VerbGroup): boolean => verb !== null && !quoted && verb.classes.has('say');

/** Whether a clause's own verb has its head in a run of items. */
export const hasFinite = (groups: readonly VerbGroup[], from: number, to: number): boolean =>
  groups.some(({ head, form }) => head >= from && head < to && (form === 'finite' || form === 'passive'));
