/** The words of a codebook's phrase. Apart from codebook.ts: the engine needs them without the validation. */
export const phraseWords = (phrase: string): readonly string[] => phrase.trim().split(/\s+/);
