import fc from 'fast-check';
import { bundledCorpus } from '#tests/app/corpora';
import { agreement } from '@/core/analysis/agreement';
import type { Corpus, Statement } from '@/core/corpus/schema';
import { readStatementsCsv } from '@/core/interchange/readStatementsCsv';
import { type Said, small } from './corpora';

const SAID: readonly Said[] = [
  { who: 'ann', on: 'tax', stance: 2, text: 'We shall lower the tax before the winter comes.' },
  { who: 'ann', on: 'war', stance: -2, text: 'Nobody here wants a war with the neighbours.' },
  { who: 'bob', on: 'tax', stance: 1, text: 'Lower taxes might help a little, he said.' },
  { who: 'bob', text: 'The winter will be long.' },
];
const corpus = small(SAID).corpus;

/** The same text, coded otherwise. */
const recoded = (change: (statement: Statement, row: number) => Statement | null): Corpus => ({
  ...corpus,
  statements: corpus.statements.flatMap((one, row) => change(one, row) ?? []),
});
const compared = (second: Corpus, first = corpus) => {
  const found = agreement(first, second);
  if (found.kind !== 'agreement') throw new Error(found.kind);
  return found;
};

describe('two codings of one text', () => {
  it('that are the same agree in full', () => {
    const found = compared(corpus);
    expect(
      found.pairs.every(({ first, second, sameIssue, sameStance }) => first === second && sameIssue && sameStance),
    ).toBe(true);
    expect(found).toMatchObject({
      firstOnly: [],
      secondOnly: [],
      articles: 1,
      issueKappa: { kind: 'value', value: 1, units: 4 },
      issueAlpha: { kind: 'value', value: 1, units: 4 },
      stanceAlpha: { kind: 'value', value: 1, units: 3 },
    });
    const bundled = bundledCorpus();
    expect(compared(bundled, bundled).pairs).toHaveLength(bundled.statements.length);
    expect(compared(bundled, bundled).issueKappa).toMatchObject({ value: 1 });
  });

  it('pair statements of one speaker that share four words of five, each once; the rest is told apart', () => {
    const second = recoded((one, row) => {
      const [start, end] = one.spans.content[0]!;
      // "We shall lower the tax before the winter" has 8 of 9 words; "Nobody here" too few.
      if (row === 0)
        return { ...one, id: 'x', issue: 'war', stance: 1, spans: { ...one.spans, content: [[start, end - 7]] } };
      if (row === 1) return { ...one, id: 'y', spans: { ...one.spans, content: [[start, start + 11]] } };
      if (row === 2) return { ...one, speaker: 'ann' };
      return one;
    });
    const found = compared(second);
    expect(found.pairs).toEqual([
      { first: 0, second: 0, sameIssue: false, sameStance: false },
      { first: 3, second: 3, sameIssue: true, sameStance: true },
    ]);
    expect(found).toMatchObject({ firstOnly: [1, 2], secondOnly: [1, 2] });
  });

  it('prefer the same issue where one passage is coded twice, in whichever order', () => {
    const twice = small([SAID[0]!, SAID[1]!]).corpus;
    const [one, two] = twice.statements;
    const spans = one!.spans;
    const first = { ...twice, statements: [one!, { ...two!, spans }] };
    const second = { ...twice, statements: [{ ...two!, spans, stance: -1 }, one!] };
    expect(compared(second, first).pairs).toEqual([
      { first: 0, second: 1, sameIssue: true, sameStance: true },
      { first: 1, second: 0, sameIssue: true, sameStance: false },
    ]);
  });

  it('know speakers and issues by name where another hand gave them other ids', () => {
    const other: Corpus = {
      ...corpus,
      actors: corpus.actors.map((one) => ({ ...one, id: `x-${one.id}` })),
      issues: corpus.issues.map((one) => ({ ...one, id: `x-${one.id}`, label: one.label.toUpperCase() })),
      articles: corpus.articles.map((one) => ({ ...one, id: 'elsewhere' })),
      statements: corpus.statements.map((one) => ({
        ...one,
        article: 'elsewhere',
        speaker: `x-${one.speaker}`,
        issue: one.issue && `x-${one.issue}`,
      })),
    };
    expect(compared(other)).toMatchObject({ firstOnly: [], secondOnly: [], issueKappa: { value: 1 } });
  });

  it('go by the names of articles where one is a file of passages, which has no texts to compare', () => {
    const texts = SAID.map(({ text }) => text!);
    const starts = texts.map((_, at) => texts.slice(0, at).join(' … ').length + (at > 0 ? 3 : 0));
    const passages: Corpus = {
      ...corpus,
      articles: corpus.articles.map((article) => ({ ...article, id: 'a-1', text: texts.join(' … ') })),
      statements: corpus.statements.map((one, at) => ({
        ...one,
        article: 'a-1',
        spans: { ...one.spans, content: [[starts[at]!, starts[at]! + texts[at]!.length]] },
      })),
    };
    expect(agreement(corpus, passages)).toEqual({ kind: 'noSharedText' });
    expect(agreement(corpus, passages, true)).toMatchObject({
      firstOnly: [],
      secondOnly: [],
      issueKappa: { value: 1 },
    });
    expect(agreement(passages, corpus, true)).toMatchObject({
      firstOnly: [],
      secondOnly: [],
      issueKappa: { value: 1 },
    });
  });

  it('pair no statements whose words a file does not hold: nothing says that they are the same', () => {
    const csv = 'speaker,issue,stance\nAnn,Tax,1\nBob,War,0\n';
    const [one, two] = [csv, csv.replace('1', '0')].map((text) => readStatementsCsv(text, { name: 'x' }));
    if (!one?.ok || !two?.ok) throw new Error('not read');
    const found = agreement(one.corpus, two.corpus, true);
    expect(found).toMatchObject({ pairs: [], firstOnly: [0, 1], secondOnly: [0, 1], issueKappa: { kind: 'noPairs' } });
  });

  it('leave nothing unpaired on either side that shares four words of five, in any texts', () => {
    const words = fc.array(fc.constantFrom('peace', 'war', 'tax', 'coal', 'talks', 'now'), {
      minLength: 1,
      maxLength: 9,
    });
    const said = fc.array(words, { minLength: 2, maxLength: 24 });
    const f1 = (one: readonly string[], two: readonly string[]) => {
      const left = [...two];
      const common = one.filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1)).length;
      return (2 * common) / (one.length + two.length);
    };
    fc.assert(
      fc.property(said, (texts) => {
        const { corpus: all } = small(texts.map((text) => ({ who: 'ann', text: text.join(' ') })));
        const half = Math.floor(texts.length / 2);
        const part = (from: number, to: number): Corpus => ({ ...all, statements: all.statements.slice(from, to) });
        const { pairs, firstOnly, secondOnly } = compared(part(half, texts.length), part(0, half));
        const alike = (first: number, second: number) => f1(texts[first]!, texts[half + second]!) >= 0.8;
        expect(pairs.every(({ first, second }) => alike(first, second))).toBe(true);
        expect(firstOnly.some((first) => secondOnly.some((second) => alike(first, second)))).toBe(false);
      }),
    );
  });

  it('are the same whichever comes first', () => {
    const second = recoded((one, row) => (row === 0 ? { ...one, issue: 'war', stance: -1 } : row === 3 ? null : one));
    const [there, back] = [compared(second), compared(corpus, second)];
    expect(back.issueKappa).toEqual(there.issueKappa);
    expect(back.stanceAlpha).toEqual(there.stanceAlpha);
    expect([back.firstOnly, back.secondOnly]).toEqual([there.secondOnly, there.firstOnly]);
  });

  it('have no figure where there is nothing to tell chance from agreement', () => {
    expect(compared(recoded(() => null))).toMatchObject({
      pairs: [],
      issueKappa: { kind: 'noPairs' },
      stanceAlpha: { kind: 'noPairs' },
    });
    const one = recoded((statement, row) => (row === 0 ? statement : null));
    expect(compared(one)).toMatchObject({ issueKappa: { kind: 'noVariation', units: 1 } });
  });

  it('cannot be compared on other texts or scales, and say where the texts part', () => {
    const [article] = corpus.articles;
    const changed = { ...corpus, articles: [{ ...article!, text: article!.text.replace('lower', 'raise') }] };
    expect(agreement(corpus, changed)).toMatchObject({ kind: 'otherText', at: 9, article: { id: article!.id } });
    const foreign = { ...corpus, articles: [{ ...article!, id: 'foreign', text: 'Other.' }] };
    expect(agreement(corpus, foreign)).toEqual({ kind: 'noSharedText' });
    expect(agreement(corpus, { ...corpus, scale: { ...corpus.scale, max: 3 } })).toEqual({ kind: 'otherScale' });
  });

  it('leave out an article that only one of them has, and say so', () => {
    const bundled = bundledCorpus();
    const [kept] = bundled.articles;
    const second = {
      ...bundled,
      articles: [kept!],
      statements: bundled.statements.filter(({ article }) => article === kept!.id),
      interactions: [],
    };
    const found = compared(second, bundled);
    expect(found).toMatchObject({ firstOnly: [], secondOnly: [], articles: 1 });
    expect(found.leftOut.map((articles) => articles.length)).toEqual([bundled.articles.length - 1, 0]);
  });
});
