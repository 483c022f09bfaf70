// Statements as annotations after the W3C's Web Annotation Data Model, https://www.w3.org/TR/annotation-model/
import { lookupOf } from '@/core/corpus/lookup';
import type { Article, Corpus, Span, Statement } from '@/core/corpus/schema';

/** Where the article has no address, and for what the model has no term. Names, not addresses: nothing answers there. */
const NAMESPACE = 'urn:x-parley:';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { parley: NAMESPACE }] as const;

/** Letters before and after a passage, to begin with: more are taken until it is told from every other. */
const AROUND = 32;

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** In code points, as the model demands (4.2.4), not in the UTF-16 units of Parley's own spans. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/**
 * The statements of these rows (positions in the corpus's list) as one page of annotations in JSON-LD, in the order given.
 *
 * Each has a target for each of its content spans, selected by quotation and by position in the article's verbatim text,
 * as bodies a sentence and tags to search by, and the coding itself. The source is the article's address, or a name
 * where it has none. Throws a RangeError where the corpus has no such row.
 */
export function writeWebAnnotations(corpus: Corpus, rows: Iterable<number>): string {
  const { article } = lookupOf(corpus);
  const selectors = new Map(corpus.articles.map(({ id, text }) => [id, selectorsIn(text)]));
  const items = Array.from(rows, (row) => {
    const statement = corpus.statements[row];
    if (!statement) throw new RangeError(`No statement ${row}`);
    const { id, url } = corpus.articles[article.get(statement.article)!] as Article;
    const source = url ?? `${NAMESPACE}${corpus.id}:article:${id}`;
    const targets = statement.spans.content.map((span) => ({ source, selector: selectors.get(id)!(span) }));
    return {
      id: `${NAMESPACE}${corpus.id}:statement:${statement.id}`,
      type: 'Annotation',
      motivation: 'classifying',
      creator: { type: statement.review.status === 'accepted' ? 'Person' : 'Software', name: statement.coder },
      body: bodiesOf(corpus, statement),
      target: targets.length === 1 ? targets[0] : targets,
      'parley:statement': codesOf(statement),
    };
  });
  const collection = `${NAMESPACE}${corpus.id}:statements`;
  const page = {
    '@context': CONTEXT,
    id: `${collection}:page`,
    type: 'AnnotationPage',
    partOf: { id: collection, type: 'AnnotationCollection', label: corpus.title, total: items.length },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

/** Both selectors of a span, for all spans of a text. */
function selectorsIn(text: string): (span: Span) => readonly [TextQuoteSelector, TextPositionSelector] {
  // Where a character takes two units: few texts have any.
  const wide = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  const pointOf = (offset: number) => offset - countBelow(wide, offset);
  return ([start, end]) => [
    { type: 'TextQuoteSelector', ...quoted(text, start, end) },
    { type: 'TextPositionSelector', start: pointOf(start), end: pointOf(end) },
  ];
}

/** The passage with as much around it as tells it from every other of the text. */
function quoted(text: string, start: number, end: number) {
  const exact = text.slice(start, end);
  for (let around = AROUND; ; around *= 2) {
    const from = whole(text, Math.max(0, start - around));
    const to = whole(text, Math.min(text.length, end + around));
    const context = text.slice(from, to);
    // With all that stands before and after it there is but one place.
    if ((from === 0 && to === text.length) || text.indexOf(context, text.indexOf(context) + 1) < 0) {
      return { exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
    }
  }
}

/** The offset, or the one before where it would cut a character in two. */
const whole = (text: string, offset: number) =>
  offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;

/** How many of these ascending numbers are below the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bodiesOf(corpus: Corpus, statement: Statement) {
  const { actor, issue } = lookupOf(corpus);
  const nameOf = (id: string) => corpus.actors[actor.get(id)!]!.name;
  const about = statement.issue === null ? null : corpus.issues[issue.get(statement.issue)!]!;
  const { stance } = statement;
  const step =
    corpus.scale.steps.find(({ value }) => value === stance)?.label ?? (stance === null ? null : `${stance}`);
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });
  const said = [about?.label ?? 'no issue', step ?? 'no stance'].join(', ');
  return [
    text('describing', `${nameOf(statement.speaker)}: ${said}${statement.note === null ? '' : `. ${statement.note}`}`),
    ...[nameOf(statement.speaker), about?.label, step].flatMap((tag) => (tag ? text('tagging', tag) : [])),
  ];
}

/** The coding with the corpus's ids: the model has no terms for it, and lets others be added. */
const codesOf = (statement: Statement) => ({
  'parley:speaker': statement.speaker,
  'parley:issue': statement.issue,
  'parley:stance': statement.stance,
  'parley:mode': statement.mode,
  'parley:via': statement.via,
  'parley:addressees': statement.addressees,
  'parley:date': statement.date,
  'parley:review': statement.review,
  'parley:note': statement.note,
});
