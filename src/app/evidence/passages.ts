// Where a statement stands in its article: paragraphs, excerpts, and the text cut at every boundary of a mark.
import type { Article, Span } from '@/core/corpus/schema';

export interface Passage {
  readonly start: number;
  readonly end: number;
}

export interface ParagraphPassage extends Passage {
  /** A short line that is no sentence: a subhead. */
  readonly heading: boolean;
}

export interface Excerpt extends Passage {
  /** Words of the paragraph are left out before it, or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const LONGEST_HEADING = 90;
/** A longer paragraph is shown around the coded words alone. */
const LONG = 1400;
const AROUND = 300;
/** However long the coded words are, so much of them is enough to find them by. */
const MOST = 5000;
const MOST_PARAGRAPHS = 6;

const isHeading = (line: string) => line.length <= LONGEST_HEADING && !/[.,;:!?…”’"')\]]$/u.test(line);

type Text = Pick<Article, 'text' | 'body'>;

const known = new WeakMap<Text, readonly ParagraphPassage[]>();

/** The body's paragraphs, in order, without the white space around them. What lies outside of the body is left out. */
export function paragraphsOf(article: Text): readonly ParagraphPassage[] {
  let paragraphs = known.get(article);
  if (!paragraphs) {
    paragraphs = article.body.flatMap(([from, to]) =>
      [...article.text.slice(from, to).matchAll(/[^\r\n\u2028\u2029]+/gu)].flatMap((line) => {
        const text = line[0].trim();
        if (text === '') return [];
        const start = from + line.index + line[0].indexOf(text);
        return { start, end: start + text.length, heading: isHeading(text) };
      }),
    );
    known.set(article, paragraphs);
  }
  return paragraphs;
}

const overlaps = (a: Passage, [start, end]: Span) => a.start < end && start < a.end;

/** The first paragraph that ends after the offset; their number where none does. */
function firstAfter(paragraphs: readonly Passage[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions of the body's paragraphs that the spans touch, ascending. */
export function paragraphsAt(article: Text, spans: readonly Span[]): number[] {
  const paragraphs = paragraphsOf(article);
  const found = new Set<number>();
  for (const span of spans) {
    for (let at = firstAfter(paragraphs, span[0]); at < paragraphs.length; at++) {
      const paragraph = paragraphs[at];
      if (!paragraph || !overlaps(paragraph, span)) break;
      found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The next place at which a word begins or ends, so that no cut goes through one. */
function wordEdge(text: string, offset: number, direction: 1 | -1, limit: number): number {
  let at = offset;
  for (let steps = 0; steps < 40 && at !== limit; steps++, at += direction) {
    if (/\s/u.test(text[direction === 1 ? at : at - 1] ?? ' ')) return at;
  }
  return at;
}

/** The paragraphs that hold the spans; of a long one the part around them. Around a span outside of the body, its words. */
export function excerptsOf(article: Article, spans: readonly Span[]): Excerpt[] {
  const { text } = article;
  const paragraphs = paragraphsOf(article);
  const touched = paragraphsAt(article, spans);
  if (touched.length === 0) {
    const [start, end] = spans[0] ?? [0, 0];
    const shown = Math.min(end, start + MOST);
    return [{ start, end: shown, cutBefore: true, cutAfter: true }];
  }
  return touched.slice(0, MOST_PARAGRAPHS).flatMap((at, index) => {
    const paragraph = paragraphs[at];
    if (!paragraph) return [];
    const moreFollows = index === MOST_PARAGRAPHS - 1 && touched.length > MOST_PARAGRAPHS;
    let { start, end } = paragraph;
    if (end - start > LONG) {
      const within = spans.filter((span) => overlaps(paragraph, span));
      const first = Math.min(...within.map(([from]) => from));
      const last = Math.max(...within.map(([, to]) => to));
      if (first - AROUND > start) start = wordEdge(text, first - AROUND, -1, start);
      if (last + AROUND < end) end = wordEdge(text, last + AROUND, 1, end);
      if (end - start > MOST) end = wordEdge(text, start + MOST, 1, end);
    }
    return { start, end, cutBefore: start > paragraph.start, cutAfter: end < paragraph.end || moreFollows };
  });
}

/** Something that a stretch of text carries. */
interface Marked {
  readonly span: Span;
}

export interface Segment<Mark> extends Passage {
  /** The marks that lie on the whole of it, in the order given. */
  readonly marks: readonly Mark[];
}

/** Cuts a passage wherever a mark begins or ends, so that each piece carries the same marks from its start to its end. */
export function segmentsOf<Mark extends Marked>({ start, end }: Passage, marks: readonly Mark[]): Segment<Mark>[] {
  const inside = marks.filter(({ span }) => overlaps({ start, end }, span));
  const edges = new Set([start, end]);
  for (const { span } of inside) for (const edge of span) if (edge > start && edge < end) edges.add(edge);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] as number;
    return { start: from, end: to, marks: inside.filter(({ span }) => span[0] <= from && to <= span[1]) };
  });
}
