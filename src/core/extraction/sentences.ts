import type { Range, Token } from './types';

const ENDS = /^[.!?…]+$/;
const MARKS = new Set('.!?…');
const CLOSES = /^(?:[)\]”’"»]|'')$/;
/** "U.S.", "Jr." and "no." end a sentence where one of these words, that are no names, begins the next. */
const BEGINS = new Set(
  'the a an he she it they we i you this that these those in on at but and as for if when while after before there his her its their our my what who how why so yet still however'.split(
    ' ',
  ),
);

/** The runs of tokens from one full stop, question or exclamation mark to the next; numbers the tokens' sentences. */
export function findSentences(tokens: readonly Token[], paragraphs: readonly Range[]): Range[] {
  const sentences: Range[] = [];
  for (const [from, to] of paragraphs) {
    let first = from;
    let isOver = false;
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      const next = at + 1 < to ? tokens[at + 1]! : null;
      token.sentence = sentences.length;
      isOver = endsSentence(tokens, at, to) || (isOver && CLOSES.test(token.text));
      const goesOn = next && (!isOver || !mayBegin(next.text) || (CLOSES.test(next.text) && next.start === token.end));
      if (goesOn) continue;
      sentences.push([first, at + 1]);
      first = at + 1;
    }
  }
  return sentences;
}

export const mayBegin = (text: string) => !/^(?:[\p{Ll},;:)\]—–-]|[.!?]$)/u.test(text);

/** Whether the token is a mark that ends a sentence, or an abbreviation that stands at one's end. */
export function endsSentence(tokens: readonly Token[], at: number, to: number): boolean {
  const { text } = tokens[at]!;
  // Nearly all tokens are asked: patterns are for the few that can.
  if (!MARKS.has(text.at(-1)!)) return false;
  if (ENDS.test(text)) {
    // "R.I.", "D.C." that the tagger has taken apart.
    const after = tokens[at + 1];
    return !(after !== undefined && after.start === tokens[at]!.end && /^\p{L}\.$/u.test(after.text));
  }
  const next = tokens[at + 1];
  return at + 1 < to && next !== undefined && /^\p{Lu}/u.test(next.text) && BEGINS.has(next.lower);
}
