/** Longest text, characters: some 60,000 words. Browsers lay out longer ones in a field only with many seconds of work. */
export const LONGEST = 400_000;

/** A text of the reader's, and the name of the file that it came from, as long as it is that file's. */
export interface OwnText {
  readonly text: string;
  readonly file: string | null;
}

/** What stands in a file; a sentence where it is no text. */
export async function readTextFile(file: File): Promise<OwnText | string> {
  // A character has at most three bytes for each of its UTF-16 units.
  if (file.size > 3 * LONGEST) return tooLong(file.name);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return `${file.name} could not be read. If it is a folder, or was moved or changed meanwhile, choose it again.`;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return `${file.name} is no plain text in UTF-8. Save it as one, or paste its words.`;
  }
  return text.length > LONGEST ? tooLong(file.name) : { text, file: file.name };
}

export const tooLong = (name: string): string =>
  `${name} is too long: here it may have at most ${LONGEST.toLocaleString('en-GB')} characters. On a computer, “parley extract” takes texts of any length.`;
