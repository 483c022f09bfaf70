import { parse } from 'papaparse';
import { generateCorpus } from '#tests/fixtures/generate';
import type { Corpus, Statement } from '@/core/corpus/schema';
import { STATEMENT_COLUMNS, writeStatementsCsv } from '@/core/interchange/statementsCsv';

const TEXT = 'Ann told Bo: “We agree, in part,” she said, “to talk.” -1 is no stance.';
const span = (words: string): [number, number] => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};

const made = generateCorpus({ statements: 1, actors: 3, issues: 2, articles: 1, seed: 1 });

function corpusOf(...patches: Partial<Statement>[]): Corpus {
  const [article] = made.articles;
  const [base] = made.statements;
  if (!article || !base) throw new Error('The generator made nothing');
  const statements = patches.map((patch, at) => ({ ...base, id: `s${at}`, ...patch }));
  return { ...made, articles: [{ ...article, text: TEXT }], statements };
}

const records = (corpus: Corpus, rows?: Iterable<number>) =>
  parse<Record<(typeof STATEMENT_COLUMNS)[number], string>>(
    writeStatementsCsv(corpus, rows ?? corpus.statements.keys()),
    { header: true, skipEmptyLines: true },
  ).data;

describe('CSV of statements', () => {
  it('tells neutral from no stance', () => {
    const [neutral, none] = records(corpusOf({ stance: 0 }, { stance: null }));
    expect(neutral?.stance).toBe('0');
    expect(none?.stance).toBe('');
  });

  it('gives each passage with offsets that lead back to it', () => {
    const whole = span('“We agree, in part,”');
    const split = [span('“We agree, in part,”'), span('“to talk.”')];
    const spans = { content: [whole], cue: [span('told')], source: [span('Ann')] };
    const [one, two] = records(corpusOf({ spans }, { spans: { ...spans, content: split } }));
    expect(TEXT.slice(Number(one?.start), Number(one?.end))).toBe(one?.text);
    expect(one?.cue).toBe('told');
    expect(one?.source).toBe('Ann');
    expect(two?.text).toBe('“We agree, in part,” … “to talk.”');
    const [starts, ends] = [two?.start.split(';').map(Number), two?.end.split(';').map(Number)];
    expect(starts?.map((start, at) => TEXT.slice(start, ends?.[at]))).toEqual(split.map(([a, b]) => TEXT.slice(a, b)));
  });

  it('says whether a date is inferred and how precise it is', () => {
    const date = { date: '2022-05-28', precision: 'week', basis: 'inferred', evidence: 'the address' } as const;
    expect(records(corpusOf({ date }))[0]).toMatchObject({
      date: '2022-05-28',
      date_precision: 'week',
      date_basis: 'inferred',
    });
  });

  it('leaves the cells of a date empty where there is none', () => {
    expect(records(corpusOf({ date: null }))[0]).toMatchObject({ date: '', date_precision: '', date_basis: '' });
  });

  it('lets no passage that begins like a formula run in a spreadsheet, and keeps negative stances numbers', () => {
    const spans = { content: [span('-1 is no stance')], cue: [], source: [] };
    const csv = writeStatementsCsv(corpusOf({ spans, stance: -2, issue: 'i' }), [0]);
    expect(csv).toContain(`"'-1 is no stance"`);
    expect(csv).toContain(',-2,');
  });

  it('holds the rows asked for, in their order, and refuses rows that the corpus does not have', () => {
    const corpus = generateCorpus({ statements: 200, actors: 9, issues: 5, articles: 4, seed: 2 });
    const asked = Uint32Array.of(150, 3, 77);
    expect(records(corpus, asked).map(({ id }) => id)).toEqual([150, 3, 77].map((row) => corpus.statements[row]?.id));
    expect(() => writeStatementsCsv(corpus, [200])).toThrow(RangeError);
  });

  it('loses no id, stance, mode or addressee of a whole corpus', () => {
    const corpus = generateCorpus({ statements: 200, actors: 9, issues: 5, articles: 4, seed: 3 });
    const back = records(corpus);
    expect(
      back.map(({ id, article, speaker, issue, stance, mode, addressees, via, review }) => ({
        id,
        article,
        speaker,
        issue: issue || null,
        stance: stance === '' ? null : Number(stance),
        mode,
        addressees: addressees === '' ? [] : addressees.split(';'),
        via: via || null,
        review,
      })),
    ).toEqual(
      corpus.statements.map(({ id, article, speaker, issue, stance, mode, addressees, via, review }) => ({
        id,
        article,
        speaker,
        issue,
        stance,
        mode,
        addressees,
        via,
        review: review.status,
      })),
    );
  });

  it('has the header alone where there is nothing to write', () => {
    expect(writeStatementsCsv(made, [])).toBe(`${STATEMENT_COLUMNS.join(',')}\r\n`);
  });
});
