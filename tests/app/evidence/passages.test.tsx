import fc from 'fast-check';
import { bundledCorpus } from '#tests/app/corpora';
import { corpusOf } from '#tests/app/evidence/corpus';
import { placeNotes } from '@/app/evidence/margins';
import { excerptsOf, paragraphsOf, segmentsOf } from '@/app/evidence/passages';
import { articleOf } from '@/app/evidence/quoteText';
import type { Span } from '@/core/corpus/schema';

const span = (max: number) =>
  fc.tuple(fc.nat(max), fc.integer({ min: 1, max })).map(([start, length]): Span => [start, start + length]);

describe('a text cut at the boundaries of its marks', () => {
  it('is whole again when its pieces are put together, and each piece has exactly the marks that cover it', () => {
    fc.assert(
      fc.property(fc.array(span(40), { maxLength: 8 }), (spans) => {
        const marks = spans.map((one) => ({ span: one }));
        const pieces = segmentsOf({ start: 5, end: 45 }, marks);
        expect(pieces[0]?.start).toBe(5);
        expect(pieces.at(-1)?.end).toBe(45);
        pieces.slice(1).forEach((piece, at) => {
          expect(piece.start).toBe(pieces[at]?.end);
        });
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.end; at++) {
            expect(piece.marks).toEqual(marks.filter(({ span: [from, to] }) => from <= at && at < to));
          }
        }
      }),
    );
  });
});

describe('the excerpts around a statement', () => {
  it('hold the whole of every statement of the bundled corpus, within the article’s body', () => {
    const corpus = bundledCorpus();
    for (const statement of corpus.statements) {
      const article = articleOf(corpus, statement);
      const excerpts = excerptsOf(article, statement.spans.content);
      for (const [from, to] of statement.spans.content) {
        expect(excerpts.some(({ start, end }) => start <= from && to <= end)).toBe(true);
      }
      for (const { start, end } of excerpts) {
        expect(article.body.some(([from, to]) => from <= start && end <= to)).toBe(true);
        expect(article.text.slice(start, end)).not.toContain('\n');
      }
    }
  });

  it('leave out the menu, the caption and the biography', () => {
    const [may, december] = bundledCorpus().articles;
    if (!may || !december) throw new Error('two articles expected');
    const shown = [may, december].map((article) =>
      paragraphsOf(article)
        .map(({ start, end }) => article.text.slice(start, end))
        .join('\n'),
    );
    expect(shown.join('\n')).not.toMatch(/looking for\?|Image Credit|is a British author|Advertisement/);
    expect(shown[1]).toContain('Why Putin Won’t Negotiate on Ukraine');
  });

  it('shorten a paragraph without end to the words and what stands around them, at a word', () => {
    const filler = 'word '.repeat(20_000);
    const corpus = corpusOf(`${filler}here it is ${filler}`, [{ quotes: ['here it is'] }]);
    const [article] = corpus.articles;
    const [excerpt] = excerptsOf(article!, corpus.statements[0]!.spans.content);
    expect(excerpt!.end - excerpt!.start).toBeLessThan(1000);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(article!.text.slice(excerpt!.start, excerpt!.end)).toMatch(/^\s?word .*here it is.* word\s?$/s);
  });

  it('do not hang on a coded passage as long as the article', () => {
    const text = 'x'.repeat(1_000_000);
    const corpus = corpusOf(text, [{ quotes: [text] }]);
    const [excerpt] = excerptsOf(corpus.articles[0]!, corpus.statements[0]!.spans.content);
    expect(excerpt!.end - excerpt!.start).toBeLessThan(6000);
  });
});

describe('codes in the margin', () => {
  it('stand at their lines where there is room', () => {
    expect(
      placeNotes(
        [
          { top: 0, height: 20 },
          { top: 50, height: 20 },
        ],
        4,
      ),
    ).toEqual([0, 50]);
  });

  it('never overlap, never leave the text at the top and keep their order', () => {
    const note = fc.record({ top: fc.nat(500), height: fc.integer({ min: 10, max: 60 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 20 }), (notes) => {
        const tops = placeNotes(notes, 4);
        const placed = notes.map((one, at) => ({ ...one, place: tops[at] ?? 0 })).sort((a, b) => a.place - b.place);
        placed.forEach((one, at) => {
          expect(one.place).toBeGreaterThanOrEqual(0);
          const above = placed[at - 1];
          if (!above) return;
          expect(one.place - above.place - above.height).toBeGreaterThanOrEqual(4 - 1e-6);
          expect(above.top).toBeLessThanOrEqual(one.top);
        });
      }),
    );
  });
});
