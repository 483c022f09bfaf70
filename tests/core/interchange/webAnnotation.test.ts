import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { small } from '#tests/core/analysis/corpora';
import { parseCorpus } from '@/core/corpus/parse';
import type { Corpus, Span } from '@/core/corpus/schema';
import {
  type TextPositionSelector,
  type TextQuoteSelector,
  writeWebAnnotations,
} from '@/core/interchange/webAnnotation';

interface Target {
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}
interface Annotation {
  readonly id: string;
  readonly target: Target | readonly Target[];
  readonly body: readonly Readonly<Record<string, unknown>>[];
  readonly 'parley:statement': Readonly<Record<string, unknown>>;
}
interface Page {
  readonly partOf: { readonly total: number };
  readonly items: readonly Annotation[];
}

const bundled = () => {
  const parsed = parseCorpus(JSON.parse(readFileSync('public/corpora/ukraine-talks.json', 'utf8')));
  if (!parsed.ok) throw new Error('The bundled corpus is not valid');
  return parsed.corpus;
};
const pageOf = (corpus: Corpus): Page => JSON.parse(writeWebAnnotations(corpus, corpus.statements.keys()));
const targetsOf = ({ target }: Annotation) =>
  Array.isArray(target) ? (target as readonly Target[]) : [target as Target];

/** Every place where the quotation stands, as [start, end] in UTF-16 units. */
function placesOf(text: string, { prefix, exact, suffix }: TextQuoteSelector): Span[] {
  const found: Span[] = [];
  const all = prefix + exact + suffix;
  for (let at = text.indexOf(all); at >= 0; at = text.indexOf(all, at + 1)) {
    found.push([at + prefix.length, at + prefix.length + exact.length]);
  }
  return found;
}
/** As a reader in any language counts: character by character. */
const byPosition = (text: string, { start, end }: TextPositionSelector) => Array.from(text).slice(start, end).join('');

/** A corpus with one statement on each list of spans of this text. */
function corpusOf(text: string, spans: readonly (readonly Span[])[]): Corpus {
  const { corpus } = small(spans.map(() => ({ who: 'ann', on: 'tax', stance: 1 })));
  return {
    ...corpus,
    articles: corpus.articles.map((article) => ({ ...article, text, body: [[0, text.length]] })),
    statements: corpus.statements.map((statement, at) => ({
      ...statement,
      spans: { content: [...spans[at]!], cue: [], source: [] },
    })),
  };
}

describe('Web Annotations', () => {
  it('lead to every statement of the bundled corpus, by quotation and by position', () => {
    const corpus = bundled();
    const { items, partOf } = pageOf(corpus);
    expect([items.length, partOf.total]).toEqual([corpus.statements.length, corpus.statements.length]);
    for (const [row, annotation] of items.entries()) {
      const { article, spans } = corpus.statements[row]!;
      const { text } = corpus.articles.find(({ id }) => id === article)!;
      const targets = targetsOf(annotation);
      expect(targets).toHaveLength(spans.content.length);
      for (const [at, { selector }] of targets.entries()) {
        const [quote, position] = selector;
        expect(placesOf(text, quote)).toEqual([spans.content[at]]);
        expect(byPosition(text, position)).toBe(quote.exact);
      }
    }
  });

  it('find the one place in texts that repeat themselves, with characters of two units, at the edges and in the middle', () => {
    const letter = fc.constantFrom('a', 'b', ' ', '𝒜', '👩‍🚀', 'é', '\n', '\u{1F1FA}\u{1F1E6}');
    const repeating = fc
      .tuple(fc.array(letter, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 60 }), fc.array(letter))
      .map(([piece, times, rest]) => piece.join('').repeat(times) + rest.join(''));
    const cases = repeating.chain((text) => {
      const points = [0];
      for (const character of text) points.push(points.at(-1)! + character.length);
      const at = fc.integer({ min: 0, max: points.length - 1 }).map((index) => points[index]!);
      const span = fc
        .tuple(at, at)
        .filter(([a, b]) => a !== b)
        .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
      return fc.tuple(fc.constant(text), fc.array(span, { minLength: 1, maxLength: 4 }));
    });
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        const { items } = pageOf(
          corpusOf(
            text,
            spans.map((span) => [span]),
          ),
        );
        for (const [row, annotation] of items.entries()) {
          const [{ selector }] = targetsOf(annotation) as [Target];
          const [quote, position] = selector;
          expect(placesOf(text, quote)).toEqual([spans[row]]);
          expect(byPosition(text, position)).toBe(quote.exact);
          for (const part of [quote.prefix, quote.exact, quote.suffix]) expect(part).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('have a target for each part of a passage that is interrupted', () => {
    const text = '“We agree,” she said, “to talk.”';
    const spans: Span[] = [
      [0, 11],
      [22, 32],
    ];
    const [annotation] = pageOf(corpusOf(text, [spans])).items;
    expect(targetsOf(annotation!).map(({ selector: [{ exact }] }) => exact)).toEqual(['“We agree,”', '“to talk.”']);
  });

  it('name the article by its address, or by a name where it has none', () => {
    const corpus = corpusOf('We agree.', [[[0, 9]]]);
    const sourceOf = (url: string | null) => {
      const articles = corpus.articles.map((article) => ({ ...article, url }));
      return targetsOf(pageOf({ ...corpus, articles }).items[0]!)[0]!.source;
    };
    expect(sourceOf('https://example.org/a?b=1')).toBe('https://example.org/a?b=1');
    expect(sourceOf(null)).toMatch(/^urn:x-parley:.+:article:article$/);
  });

  it('say who holds which stance, in words, in tags and in the codes of the corpus', () => {
    const { corpus } = small([{ who: 'ann', on: 'tax', stance: 2 }, { who: 'bob' }]);
    const [ann, bob] = pageOf(corpus).items;
    const tags = ({ body }: Annotation) => body.flatMap((one) => (one['purpose'] === 'tagging' ? one['value'] : []));
    const codes = (annotation: Annotation) => annotation['parley:statement'];
    const [first, second] = corpus.actors;
    const step = corpus.scale.steps.find(({ value }) => value === 2)!.label;
    expect(tags(ann!)).toEqual([first!.name, corpus.issues[0]!.label, step]);
    expect(codes(ann!)).toMatchObject({ 'parley:speaker': 'ann', 'parley:issue': 'tax', 'parley:stance': 2 });
    expect(tags(bob!)).toEqual([second!.name]);
    expect(codes(bob!)).toMatchObject({ 'parley:issue': null, 'parley:stance': null });
  });

  it('are those asked for, in their order, and none that the corpus does not have', () => {
    const { corpus } = small([{ who: 'ann' }, { who: 'bob' }, { who: 'cem' }]);
    const ids = (JSON.parse(writeWebAnnotations(corpus, [2, 0])) as Page).items.map(({ id }) => id.split(':').at(-1));
    expect(ids).toEqual(['s2', 's0']);
    expect(() => writeWebAnnotations(corpus, [3])).toThrow(RangeError);
  });
});
