import { VERB_FORMS } from './lexicon/verbs';
import type { Quotation, Range, Token } from './types';

/** What a mark can do where it stands. */
type Side = 'opens' | 'closes' | 'either' | 'none';

interface Mark {
  readonly at: number;
  readonly side: Side;
  readonly single: boolean;
  /** “ ” against " and '': the ones may stand inside the others. */
  readonly curly: boolean;
  readonly text: string;
}

const OPENING = /^(?:“|„|«|‟|``)$/;
const CLOSING = /^(?:”|»)$/;
const STRAIGHT = /^(?:"|''|＂)$/;
const SINGLE = /^[‘’'`‚]$/;
/** Words that begin with an apostrophe. */
const ELIDED = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'n', 'round']);

/**
 * Pairs the quotation marks of each paragraph. A mark that has no partner opens a quotation up to the paragraph's end,
 * which the next paragraph may take up with a mark of its own or close. Single marks count where no double ones stand
 * around them.
 */
export function pairQuotations(tokens: readonly Token[], paragraphs: readonly Range[], text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let carried = false;
  for (const [from, to] of paragraphs) {
    const marks = marksOf(tokens, from, to, text);
    const first = marks.find(({ single }) => !single);
    // The paragraph goes on with what the one before left open, without a mark of its own.
    if (carried && first?.side === 'closes') marks.unshift({ ...first, at: from, side: 'opens' });
    let opened: Mark | null = null;
    const take = ({ at }: Mark, end: number, open: boolean) => {
      const continues = carried && at === from;
      const range: Range = [at, end];
      // Between the marks of others nothing stands.
      if (end - at > 2)
        quotations.push({
          tokens: range,
          kind: open || continues ? 'speech' : kindOf(tokens, range, to),
          open,
          continues,
        });
    };
    for (const [index, mark] of marks.entries()) {
      const { at, side, single, curly } = mark;
      if (!opened) {
        const opens = side !== 'closes' && (!single || marks.slice(index + 1, index + 20).some(closesSingle));
        if (opens) opened = mark;
        continue;
      }
      // Within a quotation, a pair of another kind quotes words of its own; “a 27" screen”: inches.
      if (single !== opened.single) continue;
      if (
        curly !== opened.curly &&
        (isPaired(marks, index) || (isDigit(tokens[at - 1]!) && closesNext(marks, index, opened)))
      )
        continue;
      if (side !== 'opens' || opened.text === '„') {
        // Of three marks in a row, "'" and "''", the tagger takes the first two for one.
        const isThird = at + 1 < to && /^['’]$/.test(tokens[at + 1]!.text) && tokens[at + 1]!.start === tokens[at]!.end;
        take(opened, isThird ? at + 2 : at + 1, false);
        opened = null;
      } else if (!single) {
        // The mark before was never closed.
        take(opened, at, false);
        opened = mark;
      }
    }
    const isOpen: boolean = opened !== null && !opened.single;
    if (opened && isOpen) take(opened, to, true);
    carried = isOpen;
  }
  return quotations;
}

const closesSingle = ({ single, side }: Mark) => single && side === 'closes';

/** Whether the next mark of a kind, close by, closes. */
const closesNext = (marks: readonly Mark[], index: number, kind: Mark) =>
  marks.slice(index + 1, index + 20).find(({ single, curly }) => !single && curly === kind.curly)?.side === 'closes';

/** Whether a mark has its partner before or behind it, with none of the other kind between. */
function isPaired(marks: readonly Mark[], index: number): boolean {
  const { side, curly } = marks[index]!;
  if (side === 'opens') return closesNext(marks, index, marks[index]!);
  const before = marks[index - 1]!;
  return side === 'closes' && before.side === 'opens' && before.curly === curly;
}

const isDigit = ({ text }: Token) => /\d$/.test(text);

function marksOf(tokens: readonly Token[], from: number, to: number, text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = from; at < to; at++) {
    const { text: word } = tokens[at]!;
    const side = word.length > 2 ? 'none' : sideOf(tokens[at]!, tokens[at + 1], text);
    const curly = OPENING.test(word) || CLOSING.test(word);
    if (side !== 'none') marks.push({ at, side, single: SINGLE.test(word), curly, text: word });
  }
  return marks;
}

/** What a mark can do says its shape, and where it touches a word: an opening one behind a word was meant to close. */
function sideOf({ start, end, text: word }: Token, next: Token | undefined, text: string): Side {
  const before = text[start - 1] ?? ' ';
  const isFree = /[\s([{—–"“-]/.test(before);
  const isLast = /[\s)\]},.;:!?—–"”-]/.test(text[end] ?? ' ');
  const side = isFree === isLast ? 'either' : isFree ? 'opens' : 'closes';
  if (OPENING.test(word)) return side === 'closes' ? side : 'opens';
  if (CLOSING.test(word)) return side === 'opens' ? 'either' : 'closes';
  // 5'10" and 27": inches.
  if (STRAIGHT.test(word)) return /['’]\d+$/.test(text.slice(Math.max(0, start - 5), start)) ? 'none' : side;
  if (!SINGLE.test(word)) return 'none';
  if (side === 'opens') return word === '’' || !next || /^\d/.test(next.text) || ELIDED.has(next.lower) ? 'none' : side;
  return side === 'closes' && word !== '‘' ? side : 'none';
}

/** From so many words on, a quotation that begins with a capital letter is speech whatever its end. */
const LONG = 7;

/**
 * Speech of its own begins like a sentence and ends like one or like a clause before its cue; words that the sentence
 * around uses begin small, or are a name or title.
 */
function kindOf(tokens: readonly Token[], [first, end]: Range, to: number): Quotation['kind'] {
  let at = first + 1;
  while (at < end && /^[.…[(‘'"“]+$/.test(tokens[at]!.text)) at++;
  const begin = tokens[at]!;
  if (at >= end - 1) return 'words';
  const words = end - at - 1;
  const before = tokens[first - 1]?.paragraph === begin.paragraph ? tokens[first - 1] : null;
  const isAfterMark = !before || /^[,:.!?—–-]$/.test(before.text);
  const behind = end < to ? tokens[end]! : null;
  // “Stop”—so he said: a dash that touches the mark.
  const isBroken = behind && /^(?:[—–]|--)$/.test(behind.text) && behind.start === tokens[end - 1]!.end;
  const isEnded = endsInMark(tokens, end) || !behind || isBroken || /^[.,!?…]$/.test(behind.text);
  const isCapital = /^[\p{Lu}\\d$]/u.test(begin.text);
  // "chanted “Send them home!”"
  if (before?.pos === 'VERB' && isEnded && isCapital && isSaid(before)) return 'speech';
  if (!isCapital) return isAfterMark && isEnded && words >= 4 ? 'speech' : 'words';
  if (!isEnded) return words >= LONG ? 'speech' : 'words';
  // 'her memoir, “Hard Choices.”'
  const isNamed = before?.text === ',' && tokens[first - 2]?.pos === 'NOUN';
  if ((!isAfterMark || isNamed) && isTitle(tokens, at, end - 1)) return 'words';
  return isAfterMark || words >= 4 || begin.pos === 'PRON' ? 'speech' : 'words';
}

/** Whether a quotation ends in a mark of its own, before the marks that close it: “We will wait,” ''He said 'no,''' */
export function endsInMark(tokens: readonly Token[], end: number): boolean {
  const last = tokens.slice(Math.max(0, end - 4), end - 1).findLast(({ text }) => !/^['’"”]+$/.test(text));
  return last !== undefined && /[.,!?…—–-]$/.test(last.text);
}

const isSaid = ({ lower }: Token) => VERB_FORMS.get(lower)?.classes.has('say') === true;

/** Whether every longer word has a capital letter, as in the name of a book. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ text }) => /^\p{L}.{3}/u.test(text));
  return words.length > 0 && words.every(({ text }) => /^\p{Lu}/u.test(text));
}
