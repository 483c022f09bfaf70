import { VERB_FORMS } from './lexicon/verbs';
import type { Token } from './types';

/** Forms of reporting verbs that are hardly ever anything else. */
const PLAIN = new Set(
  'said told wrote says insisted argued asserted quipped tweeted retorted reiterated lamented opined'.split(' '),
);

const AUXILIARY =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did)$/;

/** Mends what the tagger gets wrong around names, titles and reporting verbs, in place. */
export function repairTags(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    const verb = VERB_FORMS.get(token.lower);
    // "Oslo-based", "an op-ed": the second part of a compound is no verb.
    if (token.pos === 'VERB' && before?.text === '-' && before.end === token.start) token.pos = 'ADJ';
    // "according to state records": what follows is a name.
    else if (before?.lower === 'to' && tokens[at - 2]?.lower === 'according') {
      if (token.pos !== 'PRON' && token.pos !== 'DET') token.pos = 'NOUN';
    } else if (verb) {
      if (isVerbHere(tokens, at)) token.pos = 'VERB';
      if (token.pos !== 'VERB') continue;
      token.lemma = verb.lemma;
      // "his claim", "Lee's thinking", and not "he's thinking"
      if (before && !/^(?:AUX|PUNCT)$/.test(before.pos) && NOUN_FOLLOWS.test(before.lower)) token.pos = 'NOUN';
    } else if (token.lower === 'shot' && tokens[at + 1]?.lower === 'back') {
      Object.assign(token, { pos: 'VERB', lemma: 'shoot' });
    } else if (isNameHere(tokens, at)) token.pos = 'PROPN';
    // "the polling suggests"
    else if (token.lower.endsWith('ing') && /^(?:DET|ADJ)$/.test(before?.pos ?? '')) token.pos = 'NOUN';
  }
}

const NOUN_FOLLOWS = /^(?:a|an|the|his|its|their|this|my|our|no|['’]s?)$/;

/** "Josh", "Cook", "Welch" are names where they have a capital letter inside a sentence. */
function isNameHere(tokens: readonly Token[], at: number): boolean {
  const { text, lower, pos, paragraph } = tokens[at]!;
  if (!/^(?:VERB|AUX)$/.test(pos) || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.lower ?? '';
  // "Hoover said", "said Will Lee", at the beginning too.
  if (PLAIN.has(after) || PLAIN.has(before?.lower ?? '')) return true;
  if (AUXILIARY.test(lower)) return false;
  if (after.endsWith('ed')) return true;
  if (before?.paragraph !== paragraph) return false;
  // “…,” Josh Lee said.
  return /[\p{L}\d]\.?$/u.test(before.text) || /^[,?!]$/.test(tokens[at - 2]?.text ?? '');
}

/** Whether a form of a verb that reports is a verb where it stands. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.lower ?? '';
  if (PLAIN.has(lower)) return true;
  if (lower === 'states' || !before) return false;
  if (lower.endsWith('ing') || before.lower === 'to') return true;
  if (lower.endsWith('ed') && /^PRO/.test(before.pos) && pos !== 'PROPN') return true;
  // "Lee, a consultant, notes that", "the suit alleged that"
  if (after === 'that' && (before.lower === ',' ? lower.endsWith('s') : lower.endsWith('ed'))) return true;
  // "left and warned", "who claims", "Lee flatly denied"
  if (/^(?:and|but|who|which)$/.test(before.lower) && /(?:s|ed)$/.test(lower) && pos !== 'ADJ') return true;
  if (before.pos === 'ADV' && lower.endsWith('ed') && /^(?:PROPN|PRON|NOUN)$/.test(tokens[at - 2]?.pos ?? ''))
    return true;
  // "Critics claim", "the lawsuit claims": number agrees; "the Lee claim", "her Friday comments" are nouns.
  if (before.lower.endsWith('day')) return false;
  if (before.pos === 'NOUN' || before.pos === 'PROPN' || /^(?:many|few|others)$/.test(before.lower))
    return /[^s]s$/.test(lower) !== /(?:[^s]s|people|men|women|police|few|many)$/.test(before.lower);
  // "a third claims the"
  return before.pos === 'NUM' && /^(?:he|she|they|it|we|i|you|the|a|an|his|her|their)$/.test(after);
}
