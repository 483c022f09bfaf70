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
      const to = end - from > LONGEST ? cutBefore(text, from + LONGEST) : end;
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

/** Where a piece ends that may not be longer: at its last white space, if it has one in its second half. */
function cutBefore(text: string, limit: number): number {
  let at = limit;
  while (at > limit - LONGEST / 2 && !isSpace(text, at)) at--;
  return at;
}

const isSpace = (text: string, at: number) => /\s/.test(text[at]!);

function addTokens(tokens: Token[], text: string, from: number, to: number, paragraph: number, tagger: Tagger): void {
  const { words, lemmas, tags } = tagger(text.slice(from, to));
  let at = from;
  for (const [number, word] of words.entries()) {
    if (word.trim() === '') continue;
    while (at < to && isSpace(text, at)) at++;
    let start = at;
    while (start < to && !text.startsWith(word, start) && start - at < AHEAD) start++;
    if (!text.startsWith(word, start) || start + word.length > to) continue;
    at = start + word.length;
    const last = tokens.at(-1);
    // Two single marks make a double one; "Rev." has its full stop.
    if (last?.end === start && (word === '.' ? TITLE.test(last.text) : /^['`]$/.test(word) && last.text === word)) {
      tokens[tokens.length - 1] = { ...last, end: at, text: last.text + word, lower: last.lower + word };
      continue;
    }
    // The tagger takes "):" for one.
    for (const part of CLUSTER.test(word) ? word : [word]) {
      tokens.push({
        start,
        end: start + part.length,
        text: part,
        lower: part.toLowerCase(),
        lemma: lemmas[number]!,
        pos: tags[number]!,
        sentence: 0,
        paragraph,
        quotation: -1,
      });
      start += part.length;
    }
  }
}

const TITLE = /^(?:Sen|Gov|Rep|Gen|Dr|Sec|Rev|Maj|Sgt|Capt|Cmdr|Adm|Brig|Cpl|Hon|Msgr|Fr|Supt|Atty)$/;
const CLUSTER = /^[)\]”’"»][)\]”"»:;,.!?]+$/;

/** Lines of this length and less are taken for a text that was wrapped to a column. */
const COLUMN = 100;

/** The runs of text between line breaks; between empty lines, where a text is wrapped to a column. */
function paragraphSpans(text: string): Range[] {
  const lines = spansBetween(text, /\n/g);
  return lines.length > 3 && isWrapped(text, lines) ? spansBetween(text, /\n\s*\n/g) : lines;
}

/** What stands between the breaks, where it is more than white space. */
function spansBetween(text: string, breaks: RegExp): Range[] {
  const spans: Range[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...text.matchAll(breaks), { 0: '', index: text.length }]) {
    if (text.slice(from, index).trim() !== '') spans.push([from, index]);
    from = index + mark.length;
  }
  return spans;
}

/** Whether the lines look as if a program had broken them: none is long, and most of those followed by another are nearly full. */
function isWrapped(text: string, lines: readonly Range[]): boolean {
  const followed = lines.filter(([, end], index) => lines[index + 1]?.[0] === end + 1);
  const full = followed.filter(([start, end]) => end - start >= 50 && !/[.!?”"]\s*$/.test(text.slice(end - 3, end)));
  return lines.every(([start, end]) => end - start <= COLUMN) && full.length > 0.6 * followed.length;
}
