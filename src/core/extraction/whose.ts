// Whose attitude a word tells: the speaker's own, or somebody else's whom he speaks about.
import type { Mention } from './named';
import type { Range, Token } from './types';

/** What is known of the one who speaks, for the passage at hand. */
export interface Voice {
  readonly tokens: readonly Token[];
  /** The stretch of content that is looked at. */
  readonly piece: Range;
  /** Mentions by their last token. */
  readonly mentionsEnding: ReadonlyMap<number, Mention>;
  /** Whether the actor of the codebook is on the speaker's side: he himself, or a member of the same whole. */
  readonly isOwnSide: (actor: string) => boolean;
  /** The words of the speaker's name, for speakers whom the codebook does not know. */
  readonly nameWords: ReadonlySet<string>;
}

const FIRST_PERSON = /^(?:i|we|me|us|my|ours?|mine)$/;
const THIRD_PERSON = /^(?:s?he|it|they|his|her|its|their|(?:him|her)self|themselves)$/;
/** The tagger takes these for prepositions, and a subject may follow them. */
const SUBORDINATES =
  /^(?:that|(?:al)?though|whil(?:e|st)|whereas|if|whether|because|since|un(?:less|til)|as|once|than)$/;
const OWN = /^['’]s?$/;
/** A subject stands no further before its verb than this. */
const REACH = 24;

/**
 * Whether the subject of the word at `at` is the speaker. Where the content names none ("to hold talks") it is he. "He"
 * is the speaker, unless the sentence has named somebody else before. When in doubt it is not the speaker.
 */
export function isOwn(voice: Voice, at: number): boolean {
  const { tokens, piece } = voice;
  const floor = Math.max(piece[0], at - REACH);
  let isShared = false;
  for (let here = at - 1; here >= floor; here--) {
    const token = tokens[here]!;
    if (token.sentence !== tokens[at]!.sentence || token.text === ';') return true;
    // The tagger leaves some contractions as they are: "I’m". "There is nothing to discuss" is what the speaker holds.
    const word = token.lower.replace(/['’].+/, '');
    if (FIRST_PERSON.test(word) || word === 'there') return true;
    if (THIRD_PERSON.test(word)) return !namesOthers(voice, floor, here);
    // "Backs the plan and will not talk": the subject is that of the verb before, not the object between.
    if (token.pos === 'CCONJ') isShared = true;
    if (!isNominal(tokens, here)) continue;
    const first = phraseStart(tokens, here, floor);
    const isActing = /AUX|VERB|ADV/.test(tokens[here + 1]!.pos);
    if ((isShared && !isActing) || isObject(tokens, first, here, floor)) {
      here = first;
      continue;
    }
    return isSpeaker(voice, first, here);
  }
  return true;
}

function isNominal(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (/NOUN|PROPN/.test(pos)) return true;
  // "That is wrong", not "that now".
  if (lower === 'this' || lower === 'that') return /AUX|VERB/.test(tokens[at + 1]!.pos);
  return pos === 'PRON' && /^(?:you|nobody|everyone|what)$/.test(lower);
}

/** The first word of the noun phrase that ends here. */
function phraseStart(tokens: readonly Token[], here: number, floor: number): number {
  let first = here;
  while (first > floor && /NOUN|PROPN|ADJ|DET|NUM/.test(tokens[first - 1]!.pos)) first--;
  // "Russia’s offer": the owner belongs to it.
  if (first > floor + 1 && OWN.test(tokens[first - 1]!.text)) return phraseStart(tokens, first - 2, floor);
  return first;
}

/** "With Kyiv", "resuming negotiations": behind a preposition or a verb that has its own subject. */
function isObject(tokens: readonly Token[], first: number, last: number, floor: number): boolean {
  if (first <= floor) return false;
  const before = tokens[first - 1]!;
  const behind = tokens[last + 1]!;
  // "With Russia laying claim to it".
  if (OWN.test(behind.text) || (before.lower === 'with' && behind.lower.endsWith('ing'))) return false;
  if (before.pos === 'ADP') return !SUBORDINATES.test(before.lower);
  return before.pos === 'VERB' && !/AUX|VERB|ADV/.test(behind.pos);
}

/** Whether the noun phrase is the speaker, or something of his: "our people", "the Ukrainian side". */
function isSpeaker(voice: Voice, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (FIRST_PERSON.test(voice.tokens[at]!.lower)) return true;
    const mention = voice.mentionsEnding.get(at);
    if (mention) return voice.isOwnSide(mention.actor);
  }
  return voice.nameWords.has(voice.tokens[last]!.lower);
}

/** Whether the content names an actor of another side before this place, as the subject of something. */
function namesOthers(voice: Voice, floor: number, here: number): boolean {
  for (let at = floor; at < here; at++) {
    const mention = voice.mentionsEnding.get(at);
    if (!mention || voice.isOwnSide(mention.actor)) continue;
    const before = voice.tokens[mention.range[0] - 1];
    if (mention.range[0] <= floor || before?.pos !== 'ADP') return true;
  }
  return false;
}
