// Whether a text is in English, the one language whose rules the engine knows.
import type { LanguageCheck } from './types';

/** Words that any English text has and hardly another language ("in", "was", "an", "at" and "to" are theirs too). */
const COMMON = new Set(
  `the and of that is it with from this which they their has were been would said not but its his are who what
when where about after than could should there these those you your our she her him them into only other because
between out says how then while before during against through any such both more some`.split(/\s+/),
);
const LONGEST = 7;
/** In news some 1 word in 4 is a common one, in lists of names 1 in 8, in other languages with our letters 1 in 50. */
const LEAST_SHARE = 0.06;
/** So many words say too little of their language: a sentence of names may have no common one. */
const FEWEST = 20;
/** No more characters than this are looked at, in pieces from all over the text. */
const SAMPLE = 10_000;
const PIECES = 5;

/** Scripts that are not ours, by their UTF-16 units; in order. */
const SCRIPTS: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x531, 0x587, 'Armenian'],
  [0x5d0, 0x5ea, 'Hebrew'],
  [0x620, 0x6d3, 'Arabic'],
  [0x900, 0x963, 'Devanagari'],
  [0xe01, 0xe4e, 'Thai'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x3041, 0x30fa, 'Japanese'],
  [0x3400, 0x9fff, 'Chinese'],
  [0xac00, 0xd7a3, 'Korean'],
];

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
  const letters = new Map<string, number>();
  for (const [from, to] of piecesOf(text)) {
    let start = from;
    for (let at = from; at <= to; at++) {
      const code = at < to ? text.charCodeAt(at) : 0;
      if (isLatin(code)) continue;
      if (at > start) {
        // A letter alone is an initial, in any language.
        if (at > start + 1) words++;
        ours += at - start;
        if (at - start <= LONGEST && COMMON.has(text.slice(start, at).toLowerCase())) common++;
      }
      start = at + 1;
      const script = code < 0x370 ? undefined : SCRIPTS.find(([, last]) => code <= last);
      if (!script || code < script[0]) continue;
      theirs++;
      letters.set(script[2], (letters.get(script[2]) ?? 0) + 1);
    }
  }
  if (theirs > ours) return { english: false, reason: `most of its letters are ${scriptOf(letters)}` };
  if (words === 0) return { english: false, reason: 'it has no words' };
  if (words < FEWEST) return { english: true, reason: 'it is too short to tell its language by' };
  const english = common >= (words - FEWEST) * LEAST_SHARE;
  const share = `${common === 0 ? 'none' : common.toLocaleString('en')} of ${words.toLocaleString('en')} words`;
  return { english, reason: `${share} ${common < 2 ? 'is a common English one' : 'are common English ones'}` };
}

const isLatin = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7);

/** Japanese is mostly written with Chinese letters: those of its own tell it. */
const scriptOf = (letters: ReadonlyMap<string, number>) =>
  letters.has('Japanese') ? 'Japanese' : [...letters].reduce((most, next) => (next[1] > most[1] ? next : most))[0];

function piecesOf(text: string): [from: number, to: number][] {
  if (text.length <= SAMPLE) return [[0, text.length]];
  const length = SAMPLE / PIECES;
  const step = (text.length - length) / (PIECES - 1);
  return Array.from({ length: PIECES }, (_, piece) => {
    const from = Math.floor(piece * step);
    return [from, from + length];
  });
}
