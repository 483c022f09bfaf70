import { pairQuotations } from './quotations';
import { findSentences } from './sentences';
import type { Tagger } from './tagger';
import { repairTags } from './tagRepair';
import type { Range, Reading, Token } from './types';

/** No longer piece goes to the tagger at once: its time for a piece grows faster than the piece. */
const LONGEST = 5_000;
/** How many characters the tagger may leave out: of "whomst'd've" it does. */
const AHEAD = 32;

/** Takes a text apart: tokens with their offsets, paragraphs, quotations and sentences. Linear in the text's length. */
export function readingOf(text: string, tagger: Tagger): Reading {
  const tokens: Token[] = [];
  const paragraphs: Range[] = [];
  for (const [start, end] of paragraphSpans(text)) {
    const first = tokens.length;
    for (let from = start; from < end; ) {
      const to = end - from > LONGEST ? cutBefore(text, from + LONGEST, from) : end;
      addTokens(tokens, text, from, to, paragraphs.length, tagger);
      from = to;
    }
    if (tokens.length > first) paragraphs.push([first, tokens.length]);
  }
  repairTags(tokens);
  const quotations = pairQuotations(tokens, paragraphs, text);
  quotations.forEach(({ tokens: [first, end] }, number) => {
    for (let at = first; at < end; at++) tokens[at]!.quotation = number;
  });
  const sentences = findSentences(tokens, paragraphs);
  return { text, tokens, paragraphs, sentences, quotations };
}

/** The last white space before `limit`, or `limit` where there is none. */
function cutBefore(text: string, limit: number, from: number): number {
  for (let at = limit; at > from + LONGEST / 2; at--) if (isSpace(text, at)) return at;
  // Never between the halves of a character.
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

const isSpace = (text: string, at: number) => /\s/.test(text[at]!);
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function addTokens(tokens: Token[], text: string, from: number, to: number, paragraph: number, tagger: Tagger): void {
  const { words, lemmas, tags } = tagger(text.slice(from, to));
  let at = from;
  for (let number = 0; number < words.length; number++) {
    const word = words[number]!;
    if (word.trim() === '') continue;
    while (at < to && isSpace(text, at)) at++;
    let start = at;
    while (start < to && !text.startsWith(word, start) && start - at < AHEAD) start++;
    if (!text.startsWith(word, start) || start + word.length > to) continue;
    at = start + word.length;
    const last = tokens.at(-1);
    if (last?.end === start && last.text === word && (word === "'" || word === '`')) {
      // Two single marks make a double one.
      tokens[tokens.length - 1] = { ...last, end: at, text: word + word, lower: word + word };
      continue;
    }
    if (CLUSTER.test(word)) {
      // The tagger takes "):" for one.
      for (let mark = start; mark < at; mark++) tokens.push(markAt(text, mark, paragraph));
      continue;
    }
    tokens.push({
      start,
      end: at,
      text: word,
      lower: word.toLowerCase(),
      lemma: lemmas[number]!,
      pos: tags[number]!,
      sentence: 0,
      paragraph,
      quotation: -1,
    });
  }
}

const CLUSTER = /^[)\]”’"»][)\]”"»:;,.!?]+$/;

const markAt = (text: string, start: number, paragraph: number): Token => {
  const mark = text[start]!;
  return {
    ...{ start, end: start + 1, text: mark, lower: mark, lemma: mark },
    ...{ pos: 'PUNCT', sentence: 0, paragraph, quotation: -1 },
  };
};

/** Lines of this length and less are taken for a text that was wrapped to a column. */
const COLUMN = 100;

/** The runs of text between line breaks; between empty lines, where a text is wrapped to a column. */
function paragraphSpans(text: string): [number, number][] {
  const lines: [number, number][] = [];
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    lines.push([from, to]);
    from = to + 1;
  }
  const filled = lines.filter(([start, end]) => text.slice(start, end).trim() !== '');
  const isWrapped = filled.length > 3 && wraps(text, lines);
  if (!isWrapped) return filled;
  const spans: [number, number][] = [];
  let open = false;
  for (const [start, end] of lines) {
    const isFilled = text.slice(start, end).trim() !== '';
    const last = spans.at(-1);
    if (isFilled && open && last) last[1] = end;
    else if (isFilled) spans.push([start, end]);
    open = isFilled;
  }
  return spans;
}

/** Whether the lines look as if a program had broken them: none is long, and most of those followed by another are nearly full. */
function wraps(text: string, lines: readonly [number, number][]): boolean {
  let followed = 0;
  let full = 0;
  for (const [index, [start, end]] of lines.entries()) {
    if (end - start > COLUMN) return false;
    const next = lines[index + 1];
    if (end - start < 2 || !next || next[1] - next[0] < 2) continue;
    followed++;
    if (end - start >= 50 && !/[.!?”"]\s*$/.test(text.slice(end - 3, end))) full++;
  }
  return followed > 0 && full / followed > 0.6;
}
