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
    carried = pairParagraph(tokens, from, to, marks, carried, quotations);
  }
  return quotations;
}

function pairParagraph(
  tokens: readonly Token[],
  from: number,
  to: number,
  marks: readonly Mark[],
  carried: boolean,
  quotations: Quotation[],
): boolean {
  let opened: Mark | null = null;
  let continues = false;
  const firstDouble = marks.find(({ single }) => !single);
  // The paragraph goes on with what the one before left open, without a mark of its own.
  if (carried && firstDouble && firstDouble.side === 'closes') {
    opened = { at: from, side: 'opens', single: false, curly: firstDouble.curly, text: '' };
    continues = true;
  }
  const close = (end: number, open: boolean) => {
    if (!opened) return;
    // Of three marks in a row, "'" and "''", the tagger takes the first two for one.
    const isThird = end < to && /^['’]$/.test(tokens[end]!.text) && tokens[end]!.start === tokens[end - 1]!.end;
    const range: Range = [opened.at, isThird && !open ? end + 1 : end];
    // Nothing stands between the marks.
    const isEmpty = range[1] - range[0] < (open ? 2 : 3) && !continues;
    if (!isEmpty)
      quotations.push({
        tokens: range,
        kind: open || continues ? 'speech' : kindOf(tokens, range, to),
        open,
        continues,
      });
    opened = null;
    continues = false;
  };
  /** Inside a quotation, marks of the other kind quote words of their own. */
  let inner = false;
  for (const [index, mark] of marks.entries()) {
    if (opened && !mark.single && !opened.single && mark.curly !== opened.curly && mark.side !== 'either') {
      if (mark.side === 'opens' ? closesNext(marks, index, mark.curly) : inner) {
        inner = mark.side === 'opens';
        continue;
      }
      // “a 27" screen”: inches.
      if (mark.side === 'closes' && opened.curly && isDigit(tokens[mark.at - 1]) && closesNext(marks, index, true))
        continue;
    }
    if (opened) {
      if (opened.single !== mark.single) {
        // A double mark inside single ones: the single one was an apostrophe, if it does not close behind it.
        if (opened.single && mark.side !== 'closes' && !(opened.text === '‘' && closesBehind(marks, index)))
          opened = mark;
        continue;
      }
      const isGerman = mark.text === '“' && opened.text === '„';
      if (mark.side === 'closes' || mark.side === 'either' || isGerman) close(mark.at + 1, false);
      else if (mark.side === 'opens' && !mark.single) {
        // The mark before was never closed.
        close(mark.at, false);
        opened = mark;
      }
    } else if (mark.side === 'opens' || mark.side === 'either') {
      if (mark.single && !closesLater(marks, index)) continue;
      opened = mark;
      continues = carried && mark.at === from;
    }
  }
  const isOpen = opened !== null && !opened.single && opened.at + 1 < to;
  if (isOpen) close(to, true);
  return isOpen;
}

const isDigit = (token: Token | undefined) => token !== undefined && /\d$/.test(token.text);

/** The marks that may belong to one. */
const behind = (marks: readonly Mark[], index: number) => marks.slice(index + 1, index + 20);

/** Whether the next mark of the same kind, close by, closes what this one opens. */
const closesNext = (marks: readonly Mark[], index: number, isCurly: boolean) =>
  behind(marks, index).find(({ single, curly }) => !single && curly === isCurly)?.side === 'closes';

const closesLater = (marks: readonly Mark[], index: number) =>
  behind(marks, index).some(({ single, side }) => single && side === 'closes');

/** Whether the double mark is closed, and then a single one: ‘He said “never” twice.’ */
function closesBehind(marks: readonly Mark[], index: number): boolean {
  const next = behind(marks, index);
  const closing = next.findIndex(({ single, side }) => !single && side === 'closes');
  return (
    closing >= 0 && next.slice(closing + 1).find(({ single, side }) => !single || side === 'closes')?.single === true
  );
}

function marksOf(tokens: readonly Token[], from: number, to: number, text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const { text: word } = token;
    if (word.length > 2) continue;
    const single = SINGLE.test(word);
    const sideOf = OPENING.test(word) ? openingSide : CLOSING.test(word) ? closingSide : null;
    const side = sideOf
      ? sideOf(token, text)
      : single
        ? singleSide(token, tokens[at + 1], text)
        : STRAIGHT.test(word)
          ? straightSide(token, text)
          : 'none';
    if (side !== 'none') marks.push({ at, side, single, curly: sideOf !== null, text: word });
  }
  return marks;
}

const isSpace = (text: string, at: number) => at < 0 || at >= text.length || /[\s([{—–-]/.test(text[at]!);
const isAfter = (text: string, at: number) => at < 0 || at >= text.length || /[\s)\]},.;:!?—–-]/.test(text[at]!);

/** An opening curly mark that stands right behind a word or a comma, and before a space, was meant to close. */
const openingSide = ({ start, end }: Token, text: string): Side =>
  !isSpace(text, start - 1) && isAfter(text, end) ? 'closes' : 'opens';

/** A closing curly mark that stands before a word, after a space, was meant to open. */
const closingSide = ({ start, end }: Token, text: string): Side =>
  isSpace(text, start - 1) && !isAfter(text, end) ? 'either' : 'closes';

function straightSide({ start, end }: Token, text: string): Side {
  const before = isSpace(text, start - 1);
  const after = isAfter(text, end);
  // 5'10" and 27": inches.
  if (/\d/.test(text[start - 1] ?? '') && /['’]\d*$/.test(text.slice(Math.max(0, start - 5), start))) return 'none';
  if (before && !after) return 'opens';
  if (after && !before) return 'closes';
  return 'either';
}

function singleSide({ start, end, text: word }: Token, next: Token | undefined, text: string): Side {
  const before = isSpace(text, start - 1) || /["“]/.test(text[start - 1] ?? '');
  const after = isAfter(text, end) || /["”]/.test(text[end] ?? '');
  if (before && !after && word !== '’') {
    if (next && (/^\d/.test(next.text) || ELIDED.has(next.lower))) return 'none';
    return 'opens';
  }
  if (word === '‘') return 'none';
  // After a letter it may be a possessive: only punctuation before it makes it certain.
  if (!before && after)
    return /[.,!?…]/.test(text[start - 1] ?? '') || word === '’' || word === "'" ? 'closes' : 'none';
  return 'none';
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
  const begin = tokens[at];
  if (!begin || at >= end - 1) return 'words';
  const words = end - at - 1;
  const before = tokens[first - 1];
  const isAfterMark = first === 0 || before!.paragraph !== begin.paragraph || /^[,:.!?—–-]$/.test(before!.text);
  let last = end - 2;
  // '''Stop,''' he said.
  while (last > at && /^[’'"”]+$/.test(tokens[last]!.text)) last--;
  const inner = tokens[last]!.text;
  const outer = end < to ? tokens[end]!.text : '.';
  // “Stop”—so he said: a dash that touches the mark.
  const isBroken = end < to && /^(?:[—–]|--)$/.test(outer) && tokens[end]!.start === tokens[end - 1]!.end;
  const isEnded = /[.,!?…—–-]$/.test(inner) || /^[.,!?…]$/.test(outer) || isBroken;
  // "chanted “Send them home!”"
  if (before?.pos === 'VERB' && isEnded && /^\p{Lu}/u.test(begin.text) && isSaid(before)) return 'speech';
  if (!/^[\p{Lu}\d$]/u.test(begin.text)) return isAfterMark && isEnded && words >= 4 ? 'speech' : 'words';
  if (!isEnded) return words >= LONG ? 'speech' : 'words';
  // 'her memoir, “Hard Choices.”'
  const isNamed = before?.text === ',' && tokens[first - 2]?.pos === 'NOUN' && end - at > 2;
  if ((!isAfterMark || isNamed) && isTitle(tokens, at, end - 1)) return 'words';
  return isAfterMark || words >= 4 || begin.pos === 'PRON' ? 'speech' : 'words';
}

const isSaid = ({ lower }: Token) => VERB_FORMS.get(lower)?.classes.has('say') === true;

/** Whether every longer word has a capital letter, as in the name of a book. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    if (!/^\p{Lu}/u.test(text)) return false;
    capitals++;
  }
  return capitals > 0;
}
