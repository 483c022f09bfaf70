// What counts as a word, for the search and for the marks in texts alike.

/** Letters with their marks, and digits; an apostrophe between them belongs to the word. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const APOSTROPHE = /['’ʼ]/u;
const IGNORED = /[\p{M}'’ʼ]/gu;

/** A longer query is cut, and of its words only the first ones count, so that no pasted text can stall the search. */
const LONGEST_QUERY = 1000;
const MOST_WORDS = 32;

/** A word without case, diacritics and apostrophes: "Côte" is "cote", "don’t" is "dont". */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(IGNORED, '');
}

/**
 * What a word in a text can be found by, before folding: itself, and what follows an apostrophe in it where that is a
 * word rather than an ending ("O’Brien" by "Brien", "l’Ukraine" by "Ukraine", but "Russia’s" not by "s").
 */
export function formsOf(word: string): readonly string[] {
  const pieces = word.split(APOSTROPHE);
  return pieces.length === 1 ? [word] : [word, ...pieces.slice(1).filter((piece) => piece.length > 2)];
}

/** The distinct words that a query asks for, folded; none where it is blank or nothing but punctuation. */
export function wordsAsked(query: string): readonly string[] {
  const words = query.slice(0, LONGEST_QUERY).match(WORD) ?? [];
  return [...new Set(words.map(fold))].filter((word) => word !== '').slice(0, MOST_WORDS);
}
