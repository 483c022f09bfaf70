import { escapeXml } from '@/core/interchange/xml';
import { colourOf, paint } from './colour';
import type { Box, Page } from './page';
import { ascentOf, fontAttributes } from './typography';
import { type Attributes, element } from './xml';

/** Characters from `start` to before `end` of a text node, which stand on one line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const BLANK = /\s/;
/** Letters of one line may differ so much in height, in px. */
const SAME_LINE = 2;

/** The stretch without the blanks at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text[from] ?? '')) from++;
  while (to > from && BLANK.test(text[to - 1] ?? '')) to--;
  return from === to ? null : { start: from, end: to };
}

/** Where the text breaks into lines: a new one wherever a character stands lower or higher than the one before. */
export function lineStretches(text: string, topOf: (start: number, end: number) => number | null): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  let top: number | null = null;
  for (let at = 0; at < text.length; ) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    // Blanks at a line's end have no place of their own.
    const here = BLANK.test(text[at] ?? '') ? null : topOf(at, next);
    if (here !== null) {
      if (top !== null && Math.abs(here - top) > SAME_LINE) {
        lines.push({ start, end: at });
        start = at;
      }
      top = here;
    }
    at = next;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The box of a range on one line. The first letter after a soft hyphen has a box where the hyphen stands as well. */
function boxOf(range: Range): Box {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const { top = 0, bottom = 0 } = rects.at(-1) ?? {};
  const onLine = rects.filter((rect) => Math.abs(rect.top - top) <= SAME_LINE);
  return {
    left: Math.min(...onLine.map(({ left }) => left)),
    right: Math.max(...onLine.map(({ right }) => right)),
    top,
    bottom,
  };
}

/** Sets the range's ends to offsets into the text of all nodes together. */
function span(range: Range, nodes: readonly Text[], start: number, end: number) {
  let before = 0;
  for (const node of nodes) {
    const after = before + node.data.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
}

function stretchesOf(text: string, select: (start: number, end: number) => Range): Stretch[] {
  const whole = trimmed(text, { start: 0, end: text.length });
  if (!whole) return [];
  const topsOf = (start: number, end: number) =>
    [...select(start, end).getClientRects()].flatMap(({ width, top }) => (width > 0 ? top : []));
  const tops = topsOf(whole.start, whole.end);
  if (tops.length === 0) return [];
  if (tops.every((top) => Math.abs(top - (tops[0] ?? 0)) <= SAME_LINE)) return [whole];
  const lines = lineStretches(text, (start, end) => topsOf(start, end).at(-1) ?? null);
  return lines.flatMap((line) => trimmed(text, line) ?? []);
}

function transformed(text: string, transform: string): string {
  if (transform === 'uppercase') return text.toUpperCase();
  if (transform === 'lowercase') return text.toLowerCase();
  if (transform === 'capitalize') return text.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return text;
}

const SOFT_HYPHEN = '\u00ad';

/** Where a word is broken the browser shows a hyphen that the text does not have, or has as a soft one. */
const isBroken = (text: string, end: number, hyphens: string) =>
  text[end - 1] === SOFT_HYPHEN || (hyphens === 'auto' && /^\p{L}\p{L}$/u.test(text.slice(end - 1, end + 1)));

/** Underlines that reach the text from the elements around it, up to the block that holds it. */
function decorationOf(from: Element): string | null {
  for (let at: Element | null = from; at; at = at.parentElement) {
    const { textDecorationLine, display } = getComputedStyle(at);
    if (textDecorationLine !== 'none' && textDecorationLine) return textDecorationLine;
    if (display !== 'inline') return null;
  }
  return null;
}

/** Neighbouring text nodes of an element as lines of text, each where the browser has put it and as wide. */
export function textRuns(nodes: readonly Text[], parent: Element, style: CSSStyleDeclaration, page: Page): string[] {
  const range = document.createRange();
  const select = (start: number, end: number) => {
    span(range, nodes, start, end);
    return range;
  };
  const whole = nodes.map(({ data }) => data).join('');
  const stretches = stretchesOf(whole, select);
  if (stretches.length === 0) return [];
  const keepsBlanks = /^(pre|break-spaces)/.test(style.whiteSpace) && style.whiteSpace !== 'pre-line';
  const rightToLeft = style.direction === 'rtl';
  const look: Attributes = page.unlike({
    ...fontAttributes(style),
    ...paint('fill', colourOf(style.color)),
    'text-decoration': decorationOf(parent),
    direction: rightToLeft ? 'rtl' : null,
  });
  return stretches.map(({ start, end }) => {
    const box = page.place(boxOf(select(start, end)));
    const width = box.right - box.left;
    const raw = whole.slice(start, end).replaceAll(SOFT_HYPHEN, '');
    const hyphen = isBroken(whole, end, style.hyphens);
    const blanks = keepsBlanks ? raw.replace(/\s/g, '\u00a0') : raw.replace(/\s+/g, ' ');
    const text = transformed(blanks, style.textTransform) + (hyphen ? '‐' : '');
    page.fonts.add(style.fontFamily, style.fontStyle, text);
    return element(
      'text',
      {
        x: rightToLeft ? box.right : box.left,
        y: box.top + ascentOf(style),
        // Another font in its place fills the same room.
        ...(!hyphen && width > 0 && { textLength: width, lengthAdjust: 'spacingAndGlyphs' }),
        ...look,
      },
      [escapeXml(text)],
    );
  });
}
