// Which side somebody takes on what is named in his words: by the words around it, never by what is known of him.
import { conditioned, inCondition } from './conditions';
import type { CueAttitude } from './cues';
import { type Attitude, BREAKS, CONCESSIONS, type Level, LIGHT_VERBS, NEGATIONS } from './lexicon/attitudes';
import type { Match } from './phrases';
import type { Range, Token } from './types';
import { isOwn, type Voice } from './whose';

/** Words of an issue, found in a passage. */
export interface Hit {
  readonly range: Range;
  /** A term names the proposal; the others take a side by themselves. */
  readonly kind: 'terms' | 'supports' | 'rejects';
}

export interface Position {
  readonly level: Level;
  /** Beside the issue's own words, what the level rests on. */
  readonly grounds: readonly Range[];
  /** Granted ("although there is much to discuss"): it counts only where nothing else is said. */
  readonly conceded: boolean;
}

export interface Passage {
  readonly voice: Voice;
  /** All attitudes of the piece, in the order of the text, none within another. */
  readonly attitudes: readonly Match<Attitude>[];
  /** What the cue says by itself ("urged", "refused to"); null where it only reports. */
  readonly cue: CueAttitude | null;
}

/** So far does a word reach what it governs. */
const REACH = 20;
const MODAL_REACH = 6;
const BEHIND = 10;

interface Found {
  readonly level: Level;
  readonly grounds: readonly Range[];
}

const one = (at: number): Range => [at, at + 1];

const NOTHING: Found = { level: null, grounds: [] };

/** The side that the speaker takes at one place, as steps from -2 to 2; null where nothing clear stands. */
export function positionAt(hit: Hit, { voice, attitudes, cue: given }: Passage, sentence: Range): Position {
  const { tokens, piece } = voice;
  // A cue says something of the first clause of its content.
  const cue = given && clauseEnd(tokens, piece[0], hit.range[0], 2 * REACH) === hit.range[0] ? given : null;
  const passage: Passage = { voice, attitudes, cue };
  const bounds: Range = [Math.max(piece[0], sentence[0]), Math.min(piece[1], sentence[1])];
  const from = clauseStart(tokens, hit.range[0], bounds[0]);
  const conceded = CONCESSIONS.has(tokens[from - 1]?.lower ?? '') && from > bounds[0];
  const nothing = { ...NOTHING, conceded };
  // A question takes no side.
  if (tokens.slice(Math.max(hit.range[1], sentence[1] - 3), sentence[1]).some(({ text }) => text.includes('?')))
    return nothing;

  const said = made(hit, voice) ?? before(hit, passage, from) ?? behind(hit, passage, bounds[1]);
  if (said === 'others') return nothing;
  const clause: Range = [from, clauseEnd(tokens, hit.range[1], bounds[1])];
  const inside = inCondition(hit.range, tokens, attitudes, clause);
  if (inside) return { ...signed(hit, inside), conceded };
  let found = said ?? byItself(hit, passage, from);
  if (found === 'others') return nothing;
  if (cue) found = undercue(found, cue);
  return { ...signed(hit, conditioned(found, hit.range, tokens, clause)), conceded };
}

/** To reject what rejects the proposal is to support it. */
function signed({ kind }: Hit, { level, grounds }: Found): Found {
  return { level: kind === 'rejects' && level !== null ? (-level as Level) : level, grounds };
}

function clauseStart(tokens: readonly Token[], at: number, floor: number): number {
  let here = at;
  while (here > Math.max(floor, at - REACH) && !parts(tokens, here - 1)) here--;
  return here;
}

function clauseEnd(tokens: readonly Token[], at: number, to: number, reach = REACH): number {
  let here = at;
  while (here < Math.min(to, at + reach) && !parts(tokens, here)) here++;
  return here;
}

/** Whether one clause ends and another begins here. "While handing over" begins none. */
function parts(tokens: readonly Token[], at: number): boolean {
  const { text, lower, pos } = tokens[at]!;
  if (/^(?:[;:()[\]–—]|--+)$/.test(text)) return true;
  if (BREAKS.has(lower)) return !tokens[at + 1]?.lower.endsWith('ing');
  if (lower === 'so') return tokens[at + 1]?.lower === 'that';
  return tokens[at - 1]?.text === ',' && (pos === 'CCONJ' || lower === 'with');
}

/** What governs the hit from before it, the nearest first; 'others' where that is somebody else's attitude. */
function before(hit: Hit, passage: Passage, from: number): Found | 'others' | null {
  const { attitudes, voice } = passage;
  for (let number = attitudes.length - 1; number >= 0; number--) {
    const { range, meaning } = attitudes[number]!;
    if (range[0] < from) break;
    // It may stand between the words of the phrase: "Russia must leave".
    const isInside = range[0] > hit.range[0];
    const target = isInside ? hit.range[1] - 1 : hit.range[0];
    // "They spoke about accepting a truce": what is spoken about is no attitude.
    if (voice.tokens[range[0] - 1]?.lower === 'about') continue;
    if (range[1] > target || !governs(meaning, range[1], target, voice.tokens)) continue;
    return levelOf(number, passage, from, target);
  }
  return null;
}

/** Modal verbs and "no" stand directly before what they are about. */
function governs({ whose }: Attitude, from: number, to: number, tokens: readonly Token[]): boolean {
  if (whose !== 'modal' && whose !== 'no') return true;
  const between = tokens.slice(from, to);
  if (whose === 'no')
    return between.length <= 3 && between.every(({ pos }) => pos === 'ADJ' || pos === 'NOUN' || pos === 'PUNCT');
  // "Would have led to talks" is no offer.
  if (between[0]?.lower === 'have' && between.length > 1) return false;
  const verbs = between.filter(({ pos }) => pos === 'VERB');
  return (
    between.length <= MODAL_REACH &&
    between.every(({ pos }) => pos !== 'PRON' && pos !== 'CCONJ') &&
    (verbs.length > 0 ? verbs.every(({ lemma }) => LIGHT_VERBS.has(lemma)) : tokens[to]!.pos === 'VERB')
  );
}

/** The level of an attitude, turned round by negations and by refusals that govern it in turn. */
function levelOf(number: number, passage: Passage, from: number, to: number): Found | 'others' {
  const { attitudes, voice } = passage;
  const { tokens } = voice;
  const { range, meaning } = attitudes[number]!;
  const negations = [...negationsBefore(tokens, range[0], from), ...negationsIn(tokens, range[1], to)];
  const outer = outerOf(number, passage, from);
  const isTheirs = !isSpeakers(attitudes[number]!, passage);
  // "He wants Russia to agree": what another is to do is the speaker's own wish.
  if (isTheirs && (outer === null || !isSpeakers(outer, passage))) return 'others';
  let turns = negations.length;
  const grounds = [range, ...negations];
  let isDemanded = false;
  if (outer && isSpeakers(outer, passage)) {
    const outerNegations = negationsBefore(tokens, outer.range[0], from);
    const outerLevel = outerNegations.length % 2 === 1 ? outer.meaning.negated : outer.meaning.plain;
    if (outerLevel !== null && outerLevel < 0) turns++;
    isDemanded = outerLevel === 2 && outer.meaning.whose !== 'own';
    grounds.push(outer.range, ...outerNegations);
  }
  const level = turns % 2 === 1 ? meaning.negated : meaning.plain;
  // "Must show a willingness to leave" asks for more than a willingness.
  return { level: isDemanded && level === 1 ? 2 : level, grounds };
}

/** The attitude that governs this one: before it in the same run of words, with no comma and no "and" between. */
function outerOf(number: number, { attitudes, voice }: Passage, from: number): Match<Attitude> | null {
  const inner = attitudes[number]!.range;
  const outer = attitudes[number - 1];
  if (!outer || outer.range[0] < from || outer.meaning.whose === 'modal' || outer.meaning.whose === 'no') return null;
  const between = voice.tokens.slice(outer.range[1], inner[0]);
  return between.some(({ pos, text }) => pos === 'CCONJ' || text === ',') ? null : outer;
}

/** So far behind "by" or "of" its names stand, in tokens. */
const REACH_OF_NAMES = 9;

function isSpeakers({ range, meaning }: Match<Attitude>, { voice, cue }: Passage): boolean {
  if (meaning.whose === 'any' || meaning.whose === 'judgement' || meaning.whose === 'no' || cue?.urges) return true;
  const { tokens, mentionsEnding, isOwnSide } = voice;
  // "The refusal by the ministers", "readiness on the Russian side".
  const link = tokens[range[1]]?.lower ?? '';
  if (tokens[range[0]]!.pos === 'NOUN' && /^(?:by|from|of|on|in|among)$/.test(link)) {
    let named = false;
    for (let at = range[1] + 1; at < Math.min(range[1] + REACH_OF_NAMES, voice.piece[1]); at++) {
      const mention = mentionsEnding.get(at);
      if (mention && isOwnSide(mention.actor)) return true;
      // "By the union and the ministers": either of them.
      if (named && !/^(?:and|or|,|the)$/.test(tokens[at]!.lower) && !/^\p{Lu}/u.test(tokens[at]!.text)) break;
      named ||= mention !== undefined;
    }
    if (named || link === 'by' || link === 'from') return false;
  }
  return isOwn(voice, range[0]);
}

/** The negation nearest to the end of some words, in the same run of them. */
function negationsIn(tokens: readonly Token[], from: number, to: number): Range[] {
  for (let here = to - 1; here >= from; here--) {
    const { lower, pos, text } = tokens[here]!;
    if (NEGATIONS.has(lower) && tokens[here + 1]?.lower !== 'only') return [one(here)];
    if (pos === 'CCONJ' || text === ',') break;
  }
  return [];
}

const negationsBefore = (tokens: readonly Token[], at: number, floor: number) =>
  negationsIn(tokens, Math.max(floor, at - 4), at);

/** "Makes talks unlikely". */
function made({ range: [from, to] }: Hit, { tokens, piece }: Voice): Found | null {
  for (let at = Math.max(piece[0], from - 4); at < from; at++) {
    if (tokens[at]!.lemma !== 'make') continue;
    for (let next = to; next < Math.min(piece[1], to + 4); next++)
      if (/^(?:impossible|unlikely|difficult|harder|pointless)$/.test(tokens[next]!.lower))
        return { level: -1, grounds: [one(at), one(next)] };
  }
  return null;
}

/** A judgement behind what it is about, or a duty: "talks are pointless", "talks must begin". */
function behind(hit: Hit, { attitudes, voice: { tokens } }: Passage, to: number): Found | null {
  const start = hit.range[1];
  let end = start;
  while (end < Math.min(to, start + BEHIND) && !/^[,;:–—]$/.test(tokens[end]!.text) && tokens[end]!.pos !== 'CCONJ')
    end++;
  for (const { range, meaning } of attitudes) {
    if (range[0] < start || range[1] > end) continue;
    const verb = tokens.slice(range[1], end).find(({ pos }) => pos === 'VERB');
    const isDuty = meaning.whose === 'any' && range[0] - start < 2 && verb && LIGHT_VERBS.has(verb.lemma);
    if (meaning.whose !== 'judgement' && !isDuty) continue;
    const negations = isDuty ? negationsIn(tokens, range[1], end) : negationsBefore(tokens, range[0], start);
    return { level: negations.length > 0 ? meaning.negated : meaning.plain, grounds: [range, ...negations] };
  }
  return null;
}

const isLight = ({ pos, lemma }: Token) =>
  pos === 'VERB' ? LIGHT_VERBS.has(lemma) : /^(?:PART|ADV|DET|ADJ)$/.test(pos);

/** What takes a side without a word that governs it: a phrase that does so by itself, and "not to talk". */
function byItself(hit: Hit, { voice, cue }: Passage, from: number): Found | 'others' {
  const { tokens } = voice;
  const [at] = hit.range;
  const negations = negationsBefore(tokens, at, from);
  if (hit.kind === 'terms') {
    const [not] = negations[0] ?? [at];
    const isDirect = not < at && tokens.slice(not + 1, at).every(isLight);
    return isDirect && (cue?.urges || isOwn(voice, at)) ? { level: -2, grounds: negations } : NOTHING;
  }
  if (cue?.level == null && !isOwn(voice, at)) return 'others';
  return { level: negations.length > 0 ? -2 : 2, grounds: negations };
}

/** What the cue makes of what it introduces: "urged him to reject" rejects, "refuses to rule out" does not. */
function undercue(found: Found, cue: CueAttitude): Found {
  if (cue.level === null) return NOTHING;
  const grounds = [...found.grounds, cue.range];
  if (found.level === null) return { level: cue.level, grounds };
  // "Urged them to be open to talks" asks for more than to be open.
  if (cue.level > 0) return { level: found.level === 1 ? cue.level : found.level, grounds };
  return { level: found.level < 0 ? 1 : cue.level, grounds };
}
