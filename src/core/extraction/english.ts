// Whether a text is in English, the one language whose rules the engine knows.
import type { LanguageCheck } from './types';

/** Words that any English text has and hardly another language ("in", "was", "an", "at" and "to" are theirs too). */
const COMMON = new Set(
  `the and of that is it with from this which they their has were been would said not but its his are who what
when about after than could there you our she her only other because between how then while through some`.split(/\s+/),
);
/** In news some 1 word in 4 is a common one, in lists of names 1 in 8, in other languages with our letters 1 in 50. */
const LEAST_SHARE = 0.06;
/** So many words say too little of their language: a sentence of names may have no common one. */
const FEWEST = 20;
/** No more than so many pieces of so many characters are looked at, from all over the text. */
const PIECES = 5;
const PIECE = 600;

/**
 * Tells by its letters and its commonest words whether a text is in English; a short one in our letters is taken for it.
 * Takes a time that has a bound, however long the text. The reason is a clause: "3 of 120 words are common English ones".
 */
export function checkEnglish(text: string): LanguageCheck {
  let sample = '';
  for (let at = 0; at < text.length; at += Math.max(PIECE, text.length / PIECES)) sample += text.slice(at, at + PIECE);
  sample = sample.toLowerCase();
  const ours = sample.match(/[a-z\u00df-\u024f]+/g) ?? [];
  const theirs = sample.match(/(?![a-z\u00df-\u024f])\p{L}/gu) ?? [];
  if (ours.join('').length < theirs.length) return { english: false, reason: 'most of its letters are not Latin' };
  // A letter alone is an initial, in any language.
  const words = ours.filter((word) => word.length > 1);
  if (words.length < FEWEST) return { english: true, reason: 'it is too short to tell its language by' };
  const common = words.filter((word) => COMMON.has(word)).length;
  const share = `${common || 'none'} of ${words.length.toLocaleString('en')} words`;
  return {
    english: common >= (words.length - FEWEST) * LEAST_SHARE,
    reason: `${share} ${common < 2 ? 'is a common English one' : 'are common English ones'}`,
  };
}
