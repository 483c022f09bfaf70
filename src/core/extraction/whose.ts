// Whose attitude a word tells: the speaker's own, or somebody else's whom he speaks about.
import type { Mentions } from './phrases';
import type { Range, Token } from './types';

/** Where something is said. */
export interface Place {
  /** The stretch of content, with the cue before it. */
  readonly piece: Range;
  /** Where the content begins. */
  readonly begin: number;
}

/** What is known of the one who speaks. */
export interface Voice {
  readonly tokens: readonly Token[];
  readonly mentions: Mentions;
  /** Whether the actor of the codebook is on the speaker's side: he himself, or a member of the same whole. */
  readonly isOwnSide: (actor: string) => boolean;
  /** The words of the speaker's name, for speakers whom the codebook does not know. */
  readonly nameWords: readonly string[];
}

/** "There is nothing to discuss" is what the speaker holds. */
const FIRST_PERSON = /^(?:i|we|me|us|my|ours?|mine|there)$/;
const THIRD_PERSON = /^(?:s?he|it|they|his|her|its|their)$/;
/** The tagger takes these for prepositions, and a subject may follow them. */
const SUBORDINATES = /^(?:that|(?:al)?though|while|if|whether|because|since|until|as|than)$/;
const HEAD = /NOUN|PROPN|PRON|NUM/;
const NOMINAL = /NOUN|PROPN|DET|ADJ|NUM/;
const OWN = /^['’]s?$/;
/** A subject stands no further before its verb than this. */
const REACH = 24;

/**
 * Whether the subject of the word at `at` is the speaker. Where the content names none ("to hold talks") it is he. "He"
 * outside quotation marks is the speaker, unless the sentence has named somebody else before. When in doubt it is not the
 * speaker.
 */
export function isOwn({ tokens, piece, begin, mentions, isOwnSide, nameWords }: Voice & Place, at: number): boolean {
  const floor = Math.max(at < begin ? piece[0] : begin, at - REACH);
  let isShared = false;
  for (let here = at - 1; here >= floor; here--) {
    // The tagger leaves some contractions as they are: "I’m".
    const word = tokens[here]!.lower.replace(/['’].+/, '');
    if (FIRST_PERSON.test(word)) return true;
    // Who speaks himself is no "he" in his own words.
    if (THIRD_PERSON.test(word))
      return !(tokens[here]!.quotation >= 0 && /^s?he$/.test(word)) && !namesOthers(floor, here);
    // "Backs the plan and will not talk": the subject is that of the verb before, not the object between.
    isShared ||= tokens[here]!.pos === 'CCONJ';
    const behind = tokens[here + 1]!;
    if (word === 'that' ? behind.pos !== 'AUX' : !HEAD.test(tokens[here]!.pos)) continue;
    const isActing = /AUX|VERB|ADV/.test(behind.pos) || OWN.test(behind.text);
    let isSpeaker = nameWords.includes(word);
    let first = here + 1;
    do {
      first--;
      const mention = mentions.get(first);
      if (mention) isSpeaker = isOwnSide(mention.actor);
    } while (first > floor && (NOMINAL.test(tokens[first - 1]!.pos) || OWN.test(tokens[first - 1]!.text)));
    here = first;
    // An object: "with Kyiv", "resuming negotiations"; not "with Russia laying claim".
    const link = first > floor ? tokens[first - 1]! : null;
    const isBehind = link?.pos === 'ADP' && !SUBORDINATES.test(link.lower) && !behind.lower.endsWith('ing');
    if (!isBehind && (isActing || !(isShared || link?.pos === 'VERB'))) return isSpeaker;
  }
  return true;

  /** Whether an actor of another side is named before, as the subject of something. */
  function namesOthers(from: number, to: number): boolean {
    for (let place = from; place < to; place++) {
      const mention = mentions.get(place);
      if (mention && !isOwnSide(mention.actor) && (place <= from || tokens[mention.range[0] - 1]!.pos !== 'ADP'))
        return true;
    }
    return false;
  }
}
