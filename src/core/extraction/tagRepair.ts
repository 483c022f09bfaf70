import { VERB_FORMS } from './lexicon/verbs';
import type { Token } from './types';

/** Mends what the tagger gets wrong around names, titles and reporting verbs, in place. */
export function repairTags(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const verb = VERB_FORMS.get(token.lower);
    if (verb) repairVerb(tokens, at, verb.lemma);
  }
}

function repairVerb(tokens: readonly Token[], at: number, lemma: string): void {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.pos === 'VERB') {
    token.lemma = lemma;
    return;
  }
  if (token.pos === 'AUX' || token.pos === 'PUNCT') return;
  const isPast = token.lower.endsWith('ed') || token.lower === 'said' || token.lower === 'told' || token.lower === 'wrote';
  // A past form after a name, a pronoun or a mark is no noun; "said" hardly ever is anything but a verb.
  const isVerbHere =
    token.lower === 'said' ||
    token.lower === 'told' ||
    (isPast && (before?.pos === 'PROPN' || before?.pos === 'PRON' || before?.pos === 'ADV') && token.pos !== 'PROPN') ||
    (isPast && token.pos === 'ADJ' && before?.pos === 'NOUN' && after?.pos !== 'NOUN') ||
    (before?.pos === 'PRON' && /^(?:he|she|they|we|i|it|who|you)$/.test(before.lower)) ||
    (before?.lower === 'to' && token.pos === 'NOUN' && /^[\p{Ll}]/u.test(token.text) && after?.lower === 'that');
  if (isVerbHere) {
    token.pos = 'VERB';
    token.lemma = lemma;
  }
}
