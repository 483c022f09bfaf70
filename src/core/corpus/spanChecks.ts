import type { Faults, Keys } from './faults';
import type { Span } from './schema';

/** An article's text and where its body lies, ascending; null where the body cannot be read. */
export interface Text {
  readonly text: string;
  readonly body: readonly Span[] | null;
}

/** Whether the value is a well-formed span, wherever it may lie. */
function isSpan(value: unknown): value is Span {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
}

/** The text and the body of an article as far as they can be read; null without a text. */
export function textOf(article: Readonly<Record<string, unknown>>): Text | null {
  const { text, body } = article as { text?: unknown; body?: unknown };
  if (typeof text !== 'string') return null;
  const spans = Array.isArray(body) ? body.filter(isSpan).filter(([, end]) => end <= text.length) : [];
  return { text, body: spans.length === 0 ? null : spans.sort((a, b) => a[0] - b[0]) };
}

/**
 * The spans of one list lie in the text (and in one stretch of the body, where it is known), ascend without overlap, and
 * cut no character in two. Malformed spans are passed over. `keys`: where the list stands.
 */
export function checkSpans(list: unknown, keys: Keys, text: Text, faults: Faults): void {
  if (!Array.isArray(list)) return;
  let before: Span | null = null;
  for (let index = 0; index < list.length; index++) {
    const span: unknown = list[index];
    if (!isSpan(span)) continue;
    const wrong = whatIsWrong(span, text);
    if (wrong !== null) faults.add([...keys, index], span, wrong);
    if (before !== null && span[0] < before[1]) {
      faults.add([...keys, index], span, `a span behind the one before, which is [${before.join(', ')}]`);
    }
    before = span;
  }
}

/** The same for a single span. */
export function checkSpan(span: unknown, keys: Keys, text: Text, faults: Faults): void {
  const wrong = isSpan(span) ? whatIsWrong(span, text) : null;
  if (wrong !== null) faults.add(keys, span, wrong);
}

function whatIsWrong(span: Span, { text, body }: Text): string | null {
  if (span[1] > text.length) return `a span within the article's text, which has ${text.length} characters`;
  if (cutsCharacter(text, span[0]) || cutsCharacter(text, span[1])) return 'a span that cuts no character in two';
  if (body !== null && !liesIn(body, span)) return "a span within one stretch of the article's body";
  return null;
}

/** Whether the offset lies between the two halves of a character beyond the Basic Multilingual Plane. */
function cutsCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function liesIn(body: readonly Span[], [start, end]: Span): boolean {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((body[middle] as Span)[0] <= start) low = middle + 1;
    else high = middle;
  }
  const stretch = body[low - 1];
  return stretch !== undefined && end <= stretch[1];
}
