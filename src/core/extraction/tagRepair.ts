import { VERB_FORMS } from './lexicon/verbs';
import type { Token } from './types';

/** Forms of reporting verbs that are hardly ever anything else. */
const PLAIN = new Set([
  'said',
  'told',
  'wrote',
  'says',
  'insisted',
  'argued',
  'asserted',
  'quipped',
  'tweeted',
  'retorted',
  'reiterated',
  'lamented',
  'opined',
]);
const OPENS = /^(?:[“"]|''|``)$/;
const MARK = /^(?:[,”"“»—–]|'')$/;

/** Mends what the tagger gets wrong around names, titles and reporting verbs, in place. */
export function repairTags(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const verb = VERB_FORMS.get(token.lower);
    // "Oslo-based", "an op-ed": the second part of a compound is no verb.
    if (token.pos === 'VERB' && isHyphenated(tokens, at)) {
      token.pos = 'ADJ';
      continue;
    }
    // "according to state records": what follows is a name.
    if (token.lower === 'to' && tokens[at - 1]?.lower === 'according' && tokens[at + 1]?.pos === 'VERB') {
      tokens[at + 1]!.pos = 'NOUN';
      at++;
      continue;
    }
    if (!verb) {
      // "Lee shot back": no noun.
      if (token.lower === 'shot' && tokens[at + 1]?.lower === 'back')
        Object.assign(token, { pos: 'VERB', lemma: 'shoot' });
      if (isNameHere(tokens, at)) token.pos = 'PROPN';
      // "the polling suggests"
      else if (
        token.pos === 'VERB' &&
        token.lower.endsWith('ing') &&
        /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '') &&
        /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '')
      )
        token.pos = 'NOUN';
      continue;
    }
    if (token.pos !== 'VERB' && isVerbHere(tokens, at, verb.classes.has('say'))) token.pos = 'VERB';
    if (token.pos === 'VERB') {
      token.lemma = verb.lemma;
      if (isNounHere(tokens, at)) token.pos = 'NOUN';
    }
  }
}

/** "Josh", "Cook", "Welch" are names where they have a capital letter inside a sentence. */
function isNameHere(tokens: readonly Token[], at: number): boolean {
  const { pos, text, lower } = tokens[at]!;
  if ((pos !== 'VERB' && pos !== 'AUX') || !/^\p{Lu}\p{Ll}/u.test(text) || AUXILIARY.test(lower)) return false;
  const before = tokens[at - 1];
  // "Hoover said", at the beginning too.
  const after = tokens[at + 1];
  if (
    after &&
    (PLAIN.has(after.lower) || (after.pos === 'VERB' && after.lower.endsWith('ed') && VERB_FORMS.has(after.lower)))
  )
    return true;
  if (before === undefined || before.paragraph !== tokens[at]!.paragraph) return false;
  if (/[\p{L}\d]\.?$/u.test(before.text)) return true;
  // “…,” Josh Lee said.
  return (
    MARK.test(before.text) && /^[,?!]$/.test(tokens[at - 2]?.text ?? '') && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
  );
}

const isHyphenated = (tokens: readonly Token[], at: number): boolean => {
  const hyphen = tokens[at - 1];
  return (
    hyphen?.text === '-' &&
    hyphen.end === tokens[at]!.start &&
    tokens[at - 2]?.end === hyphen.start &&
    !/^(?:re|pre|co|over|under|out|fact|double)$/.test(tokens[at - 2]!.lower)
  );
};

const AUXILIARY =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did)$/;

function isVerbHere(tokens: readonly Token[], at: number, isSay: boolean): boolean {
  const { lower, pos } = tokens[at]!;
  if (pos === 'AUX' || pos === 'PUNCT') return false;
  if (PLAIN.has(lower)) return true;
  const before = tokens[at - 1];
  if (lower === 'states' && before?.lower === 'united') return false;
  const after = tokens[at + 1];
  if (!before) return false;
  if (/^(?:he|she|they|we|i|it|who|which)$/.test(before.lower)) return pos !== 'ADJ' || lower.endsWith('ed');
  // "is promising to"
  if (lower.endsWith('ing') && before.pos === 'AUX' && (after?.lower === 'to' || after?.lower === 'that')) return true;
  // "to back the plan"
  if (before.lower === 'to' && before.pos === 'PART' && /^(?:DET|PRON|PROPN)$/.test(after?.pos ?? '')) return true;
  // "by warning that"; "attacks Lee and claims that"
  if (lower.endsWith('ing') && before.lower === 'by') return true;
  if (lower.endsWith('s') && after?.lower === 'that' && /^(?:and|but)$/.test(before.lower)) return true;
  const isNamed = before.pos === 'PROPN' || before.lower === ')' || before.pos === 'ADV';
  if (lower.endsWith('ed') && isNamed && pos !== 'PROPN') return true;
  if (lower.endsWith('ed') && pos === 'ADJ' && before.pos === 'NOUN' && after?.pos !== 'NOUN') return true;
  if (lower.endsWith('ed') && after?.lower === 'that' && pos === 'ADJ') return true;
  if (!isSay || !after) return false;
  // "Lee, a consultant, notes that"; "…, promising that".
  if (after.lower === 'that' && (lower.endsWith('ing') || (before.lower === ',' && lower.endsWith('s')))) return true;
  // “…,” Lee notes. “…,” notes Lee. Lee notes that … Lee Tweeted: “…”
  if (
    before.pos === 'PROPN' &&
    (/^(?:that|:|[.,“"])$/.test(after.lower) || after.lower === "''") &&
    (lower.endsWith('s') || lower.endsWith('ed'))
  )
    return after.lower !== '.' && after.lower !== ',' ? true : quoteBefore(tokens, at);
  if (
    MARK.test(before.lower) &&
    after.pos === 'PROPN' &&
    before.quotation < 0 &&
    (lower.endsWith('s') || lower.endsWith('ed'))
  )
    return quoteBefore(tokens, at);
  if (after.lower === 'that' && (before.pos === 'NOUN' || before.pos === 'PROPN')) {
    // "Critics claim that", "the lawsuit claims that": number agrees; "the Lee claim that" is a noun.
    return lower.endsWith('s') !== /(?:[^s]s|people|men|women|police|few|many|others)$/.test(before.lower);
  }
  // "Lee claims he …", "Lee notes the …": no noun stands before another phrase.
  if (
    (before.pos === 'PROPN' || before.pos === 'NOUN' || before.pos === 'NUM') &&
    /^(?:he|she|they|it|we|i|you|the|a|an|his|her|their)$/.test(after.lower) &&
    (lower.endsWith('s') ? !before.lower.endsWith('s') : before.pos === 'NUM' || before.lower.endsWith('s'))
  )
    return true;
  // “…,” Lee points out. The ad claims “…”
  if (lower.endsWith('s') && before.pos === 'PROPN' && quoteBefore(tokens, at)) return true;
  if (lower.endsWith('s') && before.pos === 'NOUN' && !before.lower.endsWith('s') && OPENS.test(after.text))
    return true;
  return false;
}

/** Whether a quotation ends a few words before. */
function quoteBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 8; back--)
    if (/^(?:[”"»]|'')$/.test(tokens[back]!.text)) return true;
  return false;
}

/** "his claim", "a statement of": after an article or a possessive it is a noun. */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const { lower } = tokens[at]!;
  // "Lee's thinking is"
  if (before?.pos === 'PART' && lower.endsWith('ing') && /^['’]s?$/.test(before.lower)) return true;
  if (!before || PLAIN.has(lower) || lower.endsWith('ed') || lower.endsWith('ing')) return false;
  if (
    lower === 'states' &&
    (before.pos === 'NUM' || /^(?:which|swing|several|many|other|these|those|battleground)$/.test(before.lower))
  )
    return true;
  return /^(?:a|an|the|his|its|their|this|my|our|no)$/.test(before.lower);
}
