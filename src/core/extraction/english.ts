// Whether a text is in English, the one language whose rules the engine knows.
import type { LanguageCheck } from './types';

/** Words that any English text has and hardly another language ("in", "was", "an", "at" and "to" are theirs too). */
const COMMON = new Set(
  `the and of that is it with from this which they their has were been would said not but its his are who what
when where about after than could should there these those you your our she her him them into only other because
between out says how then while before during against through any such both more some`.split(/\s+/),
);
/** In news some 1 word in 4 is a common one, in lists of names 1 in 8, in other languages with our letters 1 in 50. */
const LEAST_SHARE = 0.06;
/** So many words say too little of their language: a sentence of names may have no common one. */
const FEWEST = 20;
/** No more characters than this are looked at, in pieces from all over the text. */
const SAMPLE = 10_000;
const PIECES = 5;

/** Scripts that are not ours, by the names of Unicode. */
const SCRIPTS = 'Hiragana Hangul Han Greek Cyrillic Armenian Hebrew Arabic Devanagari Thai Georgian'.split(' ');
const LANGUAGES: Record<string, string> = { Hiragana: 'Japanese', Hangul: 'Korean', Han: 'Chinese' };

/**
 * Tells by its letters and its commonest words whether a text is in English; a short one in our letters is taken for it.
 * Takes a time that has a bound, however long the text. The reason is a clause: "3 of 120 words are common English ones".
 */
export function checkEnglish(text: string): LanguageCheck {
  if (text.trim() === '') return { english: true, reason: 'there is no text' };
  let words = 0;
  let common = 0;
  let ours = 0;
  let theirs = 0;
  const sample = sampleOf(text);
  for (const [word] of sample.matchAll(/[a-z\u00c0-\u024f]+|\p{L}/giu)) {
    if (!/^[a-z\u00c0-\u024f]/i.test(word)) {
      theirs++;
      continue;
    }
    ours += word.length;
    // A letter alone is an initial, in any language.
    if (word.length > 1) words++;
    if (COMMON.has(word.toLowerCase())) common++;
  }
  if (theirs > ours) return { english: false, reason: `most of its letters are ${scriptOf(sample)}` };
  if (words === 0) return { english: false, reason: 'it has no words' };
  if (words < FEWEST) return { english: true, reason: 'it is too short to tell its language by' };
  const english = common >= (words - FEWEST) * LEAST_SHARE;
  const share = `${common === 0 ? 'none' : common.toLocaleString('en')} of ${words.toLocaleString('en')} words`;
  return { english, reason: `${share} ${common < 2 ? 'is a common English one' : 'are common English ones'}` };
}

function scriptOf(sample: string): string {
  let [script, most] = ['', 0];
  // Japanese is mostly written with Chinese letters: those of its own tell it.
  for (const name of SCRIPTS) {
    const { length } = sample.match(new RegExp(`\\p{Script=${name}}`, 'gu')) ?? [];
    if (length > most && script !== 'Hiragana') [script, most] = [name, length];
  }
  return LANGUAGES[script] ?? (script || 'not Latin');
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const length = SAMPLE / PIECES;
  const step = (text.length - length) / (PIECES - 1);
  return Array.from({ length: PIECES }, (_, piece) => text.slice(piece * step, piece * step + length)).join(' ');
}
