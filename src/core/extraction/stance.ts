// Which side somebody takes on what is named in his words: by the words around it, never by what is known of him.
import { attitudesIn, governed, isLink, negationIn, type Stand, standOf } from './cues';
import type { Hit } from './issues';
import { type Attitude, BREAKS, CONCESSIONS, type Level, LIGHT_VERBS, NEGATIONS } from './lexicon/attitudes';
import type { Match } from './phrases';
import type { Range, Token } from './types';
import { isOwn, type Voice } from './whose';

/** So far does a word reach what it governs, and a judgement what it is about. */
const REACH = 30;
const BEHIND = 10;

/** What follows is a condition; by the second list it is one by itself, not only behind "only" or a negation. */
const CONDITIONS = /^(?:if|once|provided|un(?:less|til)|when|whether|after|without)$/;
const PLAIN = /^(?:if|once|provided|un(?:less|til))$/;
/** Conditions that, with a negation, are the only way: "no talks unless". */
const RESTRICTIVE = /^(?:un(?:less|til)|without)$/;
/** Behind an obligation, what follows has to wait: "must withdraw before talks", "to allow talks". */
const WAITING = /^(?:before|allow|enable)$/;

const NOTHING: Stand = { level: null, grounds: [] };

export interface Position extends Stand {
  /** Granted ("although there is much to discuss"): it counts only where nothing else is said. */
  readonly conceded: boolean;
}

/**
 * The side that the speaker takes at one place, as steps from -2 to 2; null where nothing clear stands. `cue` is what the
 * cue says by itself, null where it only reports.
 */
export function positionAt({ range, meaning: { kind } }: Hit, voice: Voice, cue: Stand | null): Position {
  const { tokens, piece } = voice;
  const clause = clauseOf(range, voice);
  const [from] = clause;
  // A cue says something of the first clause of its content.
  const said = saidOf(range, kind, voice, clause, from <= piece[0] ? cue : null);
  const { level, grounds } = said ? conditioned(said, range, tokens, clause) : NOTHING;
  // To reject what rejects the proposal is to support it.
  const signed = kind === 'rejects' && level !== null ? (-level as Level) : level;
  const conceded = CONCESSIONS.has(tokens[from - 1]?.lower ?? '');
  return { level: signed, grounds: [range, ...grounds], conceded };
}

/** The clause that holds some words, in its sentence. */
function clauseOf([first, end]: Range, { tokens, piece }: Voice): Range {
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

/** What is said of some words, without its conditions; null where nothing is, or by somebody else. */
function saidOf(
  range: Range,
  kind: Hit['meaning']['kind'],
  voice: Voice,
  clause: Range,
  cue: Stand | null,
): Stand | null {
  const { tokens } = voice;
  const [from, to] = clause;
  // A question takes no side.
  if (tokens.slice(range[1], to + 1).some(({ text }) => text.includes('?'))) return null;
  // "Warned against demanding": a word of the cue may lie in the content.
  const attitudes = attitudesIn(tokens, clause).filter(
    ({ range: [first] }) => !cue?.grounds.some(([begin, stop]) => begin <= first && first < stop),
  );
  let stand: Stand | null = null;
  let isSpeakers = true;
  let next = 0;
  // The nearest first, then whatever governs that in turn.
  for (let number = attitudes.length - 1; number >= 0; number--) {
    const attitude = attitudes[number]!;
    const [first, last] = attitude.range;
    if (!stand && !governs(attitude, range, tokens, from)) continue;
    if (stand && (attitude.meaning.whose === 'modal' || last > range[0] || tokens.slice(last, next).some(isLink)))
      break;
    const isTheirs = !isSpeakersOwn(attitude, voice);
    if (stand && isSpeakers && isTheirs) break;
    const isBehind = first >= range[1];
    const since = isBehind ? range[1] : (attitudes[number - 1]?.range[1] ?? from);
    const until = isBehind ? Math.min(last + 2, to) : stand ? last : targetOf(attitude, range);
    const outer = standOf(attitude, tokens, since, until);
    stand = stand ? governed(stand, outer) : outer;
    isSpeakers = !isTheirs;
    next = first;
  }
  if (!stand) {
    const [not] = negationIn(tokens, Math.max(from, range[0] - 4), range[0]);
    // "Not to talk", "no talks", not "not optimistic about talks".
    const isDirect = not && tokens.slice(not[1], range[0]).every((token) => isLight(token) && token.pos !== 'ADP');
    if (isDirect) stand = { level: -2, grounds: [not] };
    else stand = kind === 'terms' ? NOTHING : { level: 2, grounds: [] };
    isSpeakers = isOwn(voice, range[0]);
  }
  // "He wants Russia to agree": what another is to do is the speaker's own wish.
  if (cue) return governed(stand, cue);
  return isSpeakers || stand === NOTHING ? stand : null;
}

/** It may stand between the words of the phrase: "Russia must leave". */
const targetOf = ({ range: [first] }: Match<Attitude>, [begin, end]: Range) => (first > begin ? end - 1 : begin);

/** Whether an attitude is about some words: before them, or a judgement behind what it is about. */
function governs(attitude: Match<Attitude>, hit: Range, tokens: readonly Token[], from: number): boolean {
  const [first, last] = attitude.range;
  const { whose } = attitude.meaning;
  if (first >= hit[1]) {
    // "Talks are pointless", "talks must begin", "makes talks unlikely"
    if (first > hit[1] + BEHIND || tokens.slice(hit[1], first).some(isLink)) return false;
    if (whose === 'made') return tokens.slice(from, hit[0]).some(({ lemma }) => lemma === 'make');
    const isDuty =
      whose === 'any' && first < hit[1] + 2 && tokens.slice(last, last + 3).some(({ lemma }) => LIGHT_VERBS.has(lemma));
    return isDuty || whose === 'judgement';
  }
  const target = targetOf(attitude, hit);
  // "They spoke about accepting a truce": what is spoken about is no attitude.
  if (last > target || whose === 'made' || tokens[first - 1]?.lower === 'about') return false;
  // Modal verbs stand directly before what they are about.
  const between = whose === 'modal' ? tokens.slice(last, target) : [];
  const isDeed = [...between, tokens[target]!].some(({ pos }) => pos === 'VERB');
  return whose !== 'modal' || (isDeed && between.length < 7 && between.every(isLight));
}

/** What may stand between "will", or "not", and what is to be done. */
const isLight = ({ pos, lemma }: Token) =>
  pos === 'VERB' ? LIGHT_VERBS.has(lemma) : pos !== 'PRON' && pos !== 'CCONJ';

function isSpeakersOwn({ range: [first, end], meaning: { whose } }: Match<Attitude>, voice: Voice): boolean {
  if (whose !== 'own' && whose !== 'modal') return true;
  const { tokens, mentions, isOwnSide } = voice;
  // "The refusal by the ministers", "readiness on the Russian side".
  if (/^(?:by|on|from)$/.test(tokens[end]?.lower ?? '')) {
    const named = [1, 2, 3, 4, 5].flatMap((step) => mentions.get(end + step) ?? []);
    if (named.length > 0) return named.some(({ actor }) => isOwnSide(actor));
  }
  return isOwn(voice, first);
}

/**
 * What is said of something, under the conditions that stand in the same clause: "only if", or "no … unless", resists what
 * depends on it and demands what it names; of what is named in another condition nothing is said.
 */
function conditioned(said: Stand, [first, end]: Range, tokens: readonly Token[], [from, to]: Range): Stand {
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    // "At once", "once again"
    if (
      (at >= first && at < end) ||
      !(CONDITIONS.test(lower) || WAITING.test(lower)) ||
      /ADV|PUNCT/.test(tokens[at + 1]?.pos ?? 'PUNCT')
    )
      continue;
    const strict = strictness(tokens, at, from, to);
    // "Without a truce there can be no talks": the condition is over.
    const isInside = at < first && !tokens.slice(at, first).some(({ text }) => text === ',' || text === 'there');
    if (WAITING.test(lower)) {
      if (isInside && strict) return { level: -1, grounds: strict };
      if (isInside && lower === 'before') return NOTHING;
    } else if (isInside) return strict ? { level: 2, grounds: strict } : NOTHING;
    else if (strict) return { level: -1, grounds: [...said.grounds, ...strict] };
    else if (PLAIN.test(lower) && said.level === 2) return { level: 1, grounds: [...said.grounds, [at, at + 1]] };
  }
  return said;
}

/** The words that make a condition the only way: "only … when", "no … unless", "must … before"; null where none does. */
function strictness(tokens: readonly Token[], at: number, from: number, to: number): Range[] | null {
  const condition = tokens[at]!.lower;
  for (let here = from; here < to; here++) {
    const { lower } = tokens[here]!;
    const isOnly = lower === 'only' || (WAITING.test(condition) && /^(?:must|should|need)$/.test(lower));
    if ((here < at && isOnly) || (here !== at && RESTRICTIVE.test(condition) && NEGATIONS.has(lower)))
      return [
        [here, here + 1],
        [at, at + 1],
      ];
  }
  return null;
}
