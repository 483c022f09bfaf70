// Which side somebody takes on what is named in his words: by the words around it, never by what is known of him.
import { attitudesIn, governed, isLink, negationIn, type Stand, standOf } from './cues';
import type { Hit } from './issues';
import { type Attitude, BREAKS, CONCESSIONS, type Level, LIGHT_VERBS, NEGATIONS } from './lexicon/attitudes';
import type { Match } from './phrases';
import type { Range, Token } from './types';
import { isOwn, type Place, type Voice } from './whose';

/** So far does a word reach what it governs, and a judgement what it is about. */
const REACH = 30;
const BEHIND = 10;

/** What follows is a condition; by the second list it is one by itself, not only behind "only" or a negation. */
const CONDITIONS = /^(?:if|once|provided|un(?:less|til)|when|whether|after|without)$/;
const PLAIN = /^(?:if|once|provided|un(?:less|til))$/;
/** Conditions that, with a negation, are the only way: "no talks unless". */
const RESTRICTIVE = /^(?:un(?:less|til)|without)$/;
/** Behind an obligation, what follows has to wait: "must withdraw before talks", "to allow talks". */
const WAITING = /^(?:before|allow)$/;

const NOTHING: Stand = { level: null, grounds: [] };

export interface Position extends Stand {
  /** Granted ("although there is much to discuss"): it counts only where nothing else is said. */
  readonly conceded: boolean;
}

type Passage = Hit & Place & Voice;

/** The side that the speaker takes at one place, as steps from -2 to 2; null where nothing clear stands. */
export function positionAt(passage: Passage): Position {
  const { tokens, range, meaning } = passage;
  const clause = clauseOf(passage);
  const said = saidOf(passage, clause);
  const { level, grounds } = said ? conditioned(said, range, tokens, clause) : NOTHING;
  // To reject what rejects the proposal is to support it.
  const signed = meaning.kind === 'rejects' && level !== null ? (-level as Level) : level;
  const conceded = CONCESSIONS.has(tokens[clause[0] - 1]?.lower ?? '');
  return { level: signed, grounds: [range, ...grounds], conceded };
}

/** The clause that holds the words, in their sentence. */
function clauseOf({ tokens, range: [first, end], piece }: Passage): Range {
  const isInside = (at: number) => tokens[at]!.sentence === tokens[first]!.sentence && !parts(tokens, at);
  let from = first;
  let to = end;
  while (from > Math.max(piece[0], first - REACH) && isInside(from - 1)) from--;
  while (to < Math.min(piece[1], end + REACH) && isInside(to)) to++;
  return [from, to];
}

/** Whether one clause ends and another begins here. "While handing over" begins none. */
function parts(tokens: readonly Token[], at: number): boolean {
  const { text, lower, pos } = tokens[at]!;
  if (BREAKS.has(lower)) return !tokens[at + 1]?.lower.endsWith('ing');
  if (lower === 'that') return tokens[at - 1]?.lower === 'so';
  return /^(?:[;:()[\]–—]|--+)$/.test(text) || (tokens[at - 1]?.text === ',' && (pos === 'CCONJ' || lower === 'with'));
}

/** What is said of the words, without its conditions; null where nothing is, or by somebody else. */
function saidOf(passage: Passage, clause: Range): Stand | null {
  const { tokens, range, meaning } = passage;
  const [from, to] = clause;
  // A question takes no side.
  if (tokens.slice(range[1], to + 1).some(({ text }) => text.includes('?'))) return null;
  const attitudes = attitudesIn(tokens, clause);
  let stand: Stand = meaning.kind === 'terms' ? NOTHING : { level: 2, grounds: [] };
  let isSpeakers: boolean | null = null;
  let next = range[0];
  const [not] = negationIn(tokens, Math.max(from, range[0] - 4), range[0]);
  // "Not to talk", "no talks", not "not optimistic about talks".
  const isDirect = not && tokens.slice(not[1], range[0]).every((token) => isLight(token) && token.pos !== 'ADP');
  const none = isDirect ? not : null;
  // The nearest first, then whatever governs that in turn.
  for (let number = attitudes.length - 1; number >= 0; number--) {
    const attitude = attitudes[number]!;
    const [first, last] = attitude.range;
    const isBehind = first >= range[1];
    if (isSpeakers === null) {
      if (!governs(attitude, range, tokens, from)) continue;
      const [not] = negationIn(tokens, last, isBehind ? Math.min(last + 2, to) : targetOf(attitude, range));
      if (not) stand = { level: -2, grounds: [not] };
    } else if (attitude.meaning.whose === 'modal' || last > next || tokens.slice(next - 2, next).some(isLink)) break;
    const isOwners = isSpeakersOwn(attitude, passage);
    // "He wants Russia to agree": what another is to do is the speaker's own wish.
    if (isSpeakers && !isOwners) break;
    // "Did not call for": a cue has its negation before it.
    const own = standOf(attitude, tokens, isBehind ? range[1] : (attitudes[number - 1]?.range[1] ?? 0));
    // "No talks are needed"
    const isNone = isBehind && none;
    stand = governed(stand, isNone ? { level: attitude.meaning.negated, grounds: [none, ...own.grounds] } : own);
    isSpeakers = isOwners;
    next = first;
  }
  if (isSpeakers === null) {
    if (none) stand = { level: -2, grounds: [none] };
    isSpeakers = stand === NOTHING || isOwn(passage, range[0]);
  }
  return isSpeakers ? stand : null;
}

/** It may stand between the words of the phrase: "Russia must leave". */
const targetOf = ({ range: [first] }: Match<Attitude>, [begin, end]: Range) => (first > begin ? end - 1 : begin);

/** Whether an attitude is about some words: before them, or a judgement behind what it is about. */
function governs(attitude: Match<Attitude>, hit: Range, tokens: readonly Token[], from: number): boolean {
  const [first, last] = attitude.range;
  const { whose } = attitude.meaning;
  if (first >= hit[1]) {
    // "Talks are pointless", "talks must begin", "makes talks unlikely"
    if (first > hit[1] + BEHIND) return false;
    if (whose === 'made') return tokens.slice(from, hit[0]).some(({ lemma }) => lemma === 'make');
    const isDuty =
      whose === 'any' && first < hit[1] + 2 && tokens.slice(last, last + 3).some(({ lemma }) => LIGHT_VERBS.has(lemma));
    return isDuty || whose === 'judgement';
  }
  const target = targetOf(attitude, hit);
  // "They spoke about accepting a truce": what is spoken about is no attitude.
  if (last > target || whose === 'made' || tokens[first - 1]?.lower === 'about') return false;
  // Modal verbs stand directly before what they are about.
  const between = tokens.slice(last, target);
  // "Stop delivering weapons and start talks"
  const isIng = ({ lower }: Token) => lower.endsWith('ing');
  if (
    between[0] &&
    isIng(between[0]) &&
    between.some(({ pos }, at) => pos === 'VERB' && between[at - 1]?.pos === 'CCONJ' && !isIng(between[at]!))
  )
    return false;
  const isDeed = [...between, tokens[target]!].some(({ pos }) => pos === 'VERB');
  return whose !== 'modal' || (isDeed && between.length < 7 && between.every(isLight));
}

/** What may stand between "will", or "not", and what is to be done. */
const isLight = ({ pos, lemma }: Token) => (pos === 'VERB' ? LIGHT_VERBS.has(lemma) : pos !== 'PRON');

function isSpeakersOwn({ range: [first, end], meaning: { whose } }: Match<Attitude>, passage: Passage): boolean {
  const { tokens, mentions, isOwnSide } = passage;
  if (/any|judgement|made/.test(whose)) return true;
  // "The refusal by the ministers", "readiness on the Russian side".
  if (/^(?:by|on|from)$/.test(tokens[end]?.lower ?? '')) {
    const named = [1, 2, 3, 4, 5].flatMap((step) => mentions.get(end + step) ?? []);
    if (named.length > 0) return named.some(({ actor }) => isOwnSide(actor));
  }
  return isOwn(passage, first);
}

/**
 * What is said of something, under the conditions that stand in the same clause: "only if", or "no … unless", resists what
 * depends on it and demands what it names; of what is named in another condition nothing is said.
 */
function conditioned(said: Stand, [first, end]: Range, tokens: readonly Token[], [from, to]: Range): Stand {
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    const waits = WAITING.test(lower);
    // "At once", "once again"
    if ((at >= first && at < end) || !(waits || CONDITIONS.test(lower)) || /ADV|PUNCT/.test(tokens[at + 1]?.pos ?? ''))
      continue;
    // "Only … when", "no … unless", "must … before": the only way.
    const isStrict = (word: string, here: number) =>
      (here < at && (word === 'only' || (waits && /^(?:must|should|need)$/.test(word)))) ||
      (here !== at && RESTRICTIVE.test(lower) && NEGATIONS.has(word));
    const here = tokens.slice(from, to).findIndex((token, index) => isStrict(token.lower, from + index));
    const strict: Range[] = here < 0 ? [] : [one(from + here), one(at)];
    // "Without a truce there can be no talks", "only if they leave will he talk": the condition is over.
    const isOver = ({ text }: Token, index: number) =>
      /^(?:,|there)$/.test(text) ||
      (/^(?:will|would|can)$/.test(text) && /NOUN|PRO|DET/.test(tokens[at + index + 1]!.pos));
    const isInside = at < first && !tokens.slice(at, first).some(isOver);
    if (isInside && here >= 0) return { level: waits ? -1 : 2, grounds: strict };
    if (isInside && lower !== 'allow') return NOTHING;
    if (waits) continue;
    if (here >= 0) return { level: -1, grounds: [...said.grounds, ...strict] };
    if (PLAIN.test(lower) && said.level === 2) return { level: 1, grounds: [...said.grounds, one(at)] };
  }
  return said;
}

const one = (at: number): Range => [at, at + 1];
