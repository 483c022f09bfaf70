import { bundledCorpus, open } from '#tests/app/corpora';
import { corpusOf } from '#tests/app/evidence/corpus';
import { undated } from '#tests/fixtures/undated';
import { linkTo } from '@/app/evidence/actions';
import { citation, plainText, quotationOf } from '@/app/evidence/citation';
import { quoteText } from '@/app/evidence/quoteText';
import { useStore } from '@/app/state/store';
import type { Corpus, Statement } from '@/core/corpus/schema';
import { escapeMarkdown, quotationMarkdown, writeMarkdown } from '@/core/interchange/markdown';

const markdown = (corpus: Corpus, statement: Statement, link: string | null) =>
  quotationMarkdown(quotationOf(corpus, statement, link));

const statement = (corpus: ReturnType<typeof bundledCorpus>, id: string) => {
  const found = corpus.statements.find((one) => one.id === id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
};

describe('a quote taken along', () => {
  it('stands in quotation marks only where it is the speaker’s own words', () => {
    const corpus = bundledCorpus();
    expect(quoteText(corpus, statement(corpus, 'may-11-zelenskyy-putin-zelenskyy'))).toBe(
      '“There are things to discuss with the Russian leader”',
    );
    expect(quoteText(corpus, statement(corpus, 'december-20-putin-germany-course'))).toMatch(/^to “reconsider/);
    for (const one of corpus.statements) {
      expect(/^“.*”$/.test(quoteText(corpus, one))).toBe(one.mode === 'direct');
    }
  });

  it('keeps the article’s words as printed', () => {
    const corpus = bundledCorpus();
    for (const one of corpus.statements) {
      const article = corpus.articles.find(({ id }) => id === one.article);
      const bare = quoteText(corpus, one, { whole: true }).replace(/^“|”$/g, '');
      for (const piece of bare.split(' … ')) expect(article?.text).toContain(piece);
    }
    expect(corpus.statements.some((one) => quoteText(corpus, one).includes('We want out lives back'))).toBe(true);
  });

  it('says who, how, where and when, and that the date is inferred', () => {
    const corpus = bundledCorpus();
    expect(plainText(corpus, statement(corpus, 'may-11-zelenskyy-putin-zelenskyy'))).toBe(
      '“There are things to discuss with the Russian leader” — Volodymyr Zelenskyy, quoted in Jack Buckby, “Putin – Ukraine Talks Coming Soon?”, 19FortyFive, 28 May 2022 (inferred).',
    );
    expect(plainText(corpus, statement(corpus, 'may-02-macron-ceasefire'))).toContain(
      'Emmanuel Macron, partly quoted, via Scholz’s office, in Jack Buckby',
    );
  });

  it('says that there is no date where there is none, and ends with one full stop', () => {
    const corpus = undated(bundledCorpus());
    const one = statement(corpus, 'may-11-zelenskyy-putin-zelenskyy');
    expect(plainText(corpus, one)).toMatch(/, 19FortyFive, n\.d\.$/);
    expect(markdown(corpus, one, 'https://here')).toMatch(/, 19FortyFive, n\.d\. \[Statement/);
    expect(citation(corpus, one, 'https://here')).toMatch(
      /19FortyFive, n\.d\. Volodymyr Zelenskyy on .*, quoted, n\.d\. https:\/\/here$/,
    );
  });

  it('never lets words that the author ascribes to somebody, or says himself, pass for that person’s own', () => {
    const corpus = bundledCorpus();
    expect(citation(corpus, statement(corpus, 'december-15-putin-withdrawal'), 'https://here')).toContain(
      'Vladimir Putin on Russian withdrawal, ascribed, via Buckby, 2 December 2022 (inferred). https://here',
    );
    expect(plainText(corpus, statement(corpus, 'may-21-buckby-none'))).toContain(
      '— Jack Buckby, as the author, in Jack Buckby, “Putin',
    );
  });

  it('leads back to the statement, where there is a link that others can open', () => {
    const corpus = bundledCorpus();
    const negotiate = statement(corpus, 'may-04-putin-negotiate');
    open(corpus, '?actor=putin');
    const link = linkTo(negotiate.id);
    expect(new URL(link ?? '').search).toBe('?v=1&view=quotes&quote=may-04-putin-negotiate');
    expect(markdown(corpus, negotiate, link)).toMatch(/\. \[Statement in its article\]\(http\S+\)$/);
    useStore.getState().open(corpus, '', { kind: 'file', name: 'mine.json' });
    expect(linkTo(negotiate.id)).toBeNull();
    expect(markdown(corpus, negotiate, null)).not.toMatch(/null|Statement in/);
    expect(citation(corpus, negotiate, null)).toMatch(/2022 \(inferred\)\.$/);
  });

  it('survives Markdown: no word of it becomes markup', () => {
    const text = 'He said *stars* and [a link](x) and <script>alert(1)</script> and `code`.';
    const corpus = corpusOf(text, [{ quotes: [text], mode: 'narrated' }], 'A *title* [x]');
    const result = markdown(corpus, corpus.statements[0]!, 'https://example.org/?a=(1)');
    expect(result).toContain('\\*stars\\* and \\[a link\\](x) and \\<script\\>');
    expect(result).toContain('\\`code\\`');
    expect(result).toContain('[“A \\*title\\* \\[x\\]”](https://example.org/one%281%29)');
    expect(result).toContain('](https://example.org/?a=%281%29)');
    expect(result.split('\n').every((line) => line.startsWith('>'))).toBe(true);
    expect(escapeMarkdown('1. one\n- two')).toBe('1\\. one\n\\- two');
  });

  it('stands with others in one document, each a quotation of its own', () => {
    const corpus = bundledCorpus();
    const some = corpus.statements.slice(0, 3);
    const text = writeMarkdown(
      'Statements of *this* debate',
      some.map((one) => quotationOf(corpus, one, null)),
    );
    const [head, ...quotes] = text.trimEnd().split('\n\n');
    expect(head).toBe('# Statements of \\*this\\* debate');
    expect(quotes).toEqual(some.map((one) => markdown(corpus, one, null)));
  });

  it('is a reference with the article’s address and the statement’s', () => {
    const corpus = corpusOf('She wants it.', [{ quotes: ['wants it'] }]);
    expect(citation(corpus, corpus.statements[0]!, 'https://here')).toBe(
      'A. Writer, “A title”, The Example, 28 May 2022 (inferred). https://example.org/one(1). Ann *Speaker* on The canal, reported, 28 May 2022 (inferred). https://here',
    );
  });
});
