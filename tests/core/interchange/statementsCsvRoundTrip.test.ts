import fc from 'fast-check';
import { parse } from 'papaparse';
import { generateCorpus } from '#tests/fixtures/generate';
import { describeError } from '@/core/corpus/faults';
import { parseCorpus } from '@/core/corpus/parse';
import type { Corpus, Span, Statement } from '@/core/corpus/schema';
import { type CsvOptions, readStatementsCsv } from '@/core/interchange/readStatementsCsv';
import { STATEMENT_COLUMNS, writeStatementsCsv } from '@/core/interchange/statementsCsv';

const opened = (csv: string, options: Partial<CsvOptions> = {}) => {
  const result = readStatementsCsv(csv, { name: 'talks', ...options });
  if (!result.ok) throw new Error(result.errors.map(describeError).join('\n'));
  return result;
};
const written = (corpus: Corpus) => writeStatementsCsv(corpus, corpus.statements.keys());
const contents = ({ statements, articles }: Corpus) =>
  statements.map(({ article, spans }) => {
    const text = articles.find(({ id }) => id === article)?.text ?? '';
    return spans.content.map(([start, end]) => text.slice(start, end));
  });

/** Texts that have broken CSV readers, and what a spreadsheet would run. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('=1+1', "'=x", '"', ',', ';', ' … ', '\r\n', '\n', '\r', '-1', '😀', '\ufeff', "'", 'a\tb', ' '),
);

const DATES: Statement['date'][] = [
  null,
  { date: '2022-05-28', precision: 'day', basis: 'stated', evidence: 'e' },
  { date: '2022-05-01', precision: 'month', basis: 'inferred', evidence: 'e' },
];

/** A corpus whose texts are made of nasty pieces, with passages of whole pieces. */
const nastyCorpus = fc
  .record({
    texts: fc.array(fc.array(nasty, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    said: fc.array(fc.record({ picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), note: nasty, name: nasty }), {
      maxLength: 8,
    }),
    named: fc.boolean(),
  })
  .map(({ texts, said, named }) => {
    const made = generateCorpus({ statements: 1, actors: 12, issues: 3, articles: 1, seed: 1 });
    const [article, base] = [made.articles[0]!, made.statements[0]!];
    const articles = texts.map((pieces, at) => {
      const text = pieces.join('');
      return { ...article, id: `a${at}`, text, body: [[0, text.length] as Span] };
    });
    const statements = said.map(({ picks, note }, at): Statement => {
      const [one, two, three, four] = picks as [number, number, number, number];
      const which = one % texts.length;
      const pieces = texts[which]!;
      const span = (index: number): Span => {
        const start = pieces.slice(0, index).join('').length;
        return [start, start + pieces[index]!.length];
      };
      const first = two % pieces.length;
      const later = first + 1 + (three % pieces.length);
      const list = later < pieces.length ? [span(first), span(later)] : [span(first)];
      return {
        ...base,
        id: `s${at}`,
        article: `a${which}`,
        speaker: made.actors[two % 12]!.id,
        via: four % 3 === 0 ? made.actors[four % 12]!.id : null,
        issue: three % 4 === 0 ? null : made.issues[three % 3]!.id,
        stance: three % 4 === 0 || four % 5 === 0 ? null : (four % 5) - 2,
        mode: (['direct', 'mixed', 'indirect', 'narrated'] as const)[four % 4]!,
        spans: {
          content: list,
          cue: four % 2 === 0 ? [span(four % pieces.length)] : [],
          source: three % 2 === 0 ? list : [],
        },
        addressees: four % 3 === 1 ? [made.actors[0]!.id, made.actors[1]!.id] : [],
        date: DATES[one % 3]!,
        review: two % 2 === 0 ? { status: 'accepted', by: 'x' } : { status: 'suggested', rule: 'r' },
        note: note.trim() === '' ? null : note,
      };
    });
    const actors = made.actors.map((actor) => (named ? { ...actor, name: actor.id } : actor));
    return parseCorpus({ ...made, articles, statements, actors, interactions: [] });
  })
  .filter((result) => result.ok)
  .map((result) => result.corpus);

describe('a CSV of statements there and back', () => {
  it('corpus, CSV, corpus, CSV: the second CSV is the first', () => {
    fc.assert(
      fc.property(nastyCorpus, (corpus) => {
        const csv = written(corpus);
        const back = opened(csv).corpus;
        expect(written(back)).toBe(csv);
        expect(contents(back)).toEqual(contents(corpus));
      }),
      { numRuns: 300 },
    );
  });

  it('holds for whole corpora, of which no count or stance is lost', () => {
    for (const seed of [1, 2, 3]) {
      const corpus = generateCorpus({ statements: 400, actors: 40, issues: 9, articles: 6, seed });
      const back = opened(written(corpus)).corpus;
      expect(written(back)).toBe(written(corpus));
      const coded = ({ id, speaker, issue, stance, mode, via, addressees, spans }: Statement) => ({
        id,
        speaker,
        issue,
        stance,
        mode,
        via,
        addressees,
        spans,
      });
      expect(back.statements.map(coded)).toEqual(corpus.statements.map(coded));
    }
  });

  it('a file of names keeps its names, texts and stances', () => {
    const csv = [
      'speaker,organization,issue,stance,article,text,addressees,note',
      '"O\'Neill, J.",Ölpartei,"Peace ""now""",-1,Title: one,"He said, ""=1+1"".",Bo Li;Cy,\'=x',
      `Bo Li,,${'A very long issue '.repeat(6).trim()},2,Title: one,“Yes”,,`,
    ].join('\n');
    const first = opened(csv, { scale: { min: -2, max: 2 } }).corpus;
    const again = parse<Record<string, string>>(written(first), { header: true, skipEmptyLines: true }).data;
    const before = parse<Record<string, string>>(csv, { header: true }).data;
    for (const [at, row] of before.entries()) expect(again[at]).toMatchObject(row);
    const second = opened(written(first)).corpus;
    expect(second).toEqual({ ...first, articles: second.articles });
    expect(written(second)).toBe(written(first));
  });

  it('names with a semicolon stay names, unless one has to stand in a list of addressees', () => {
    const csv = (addressee: string) =>
      `speaker,issue,stance,article,addressees\nLi; Cy,Tax; spend,1,One; two,${addressee}\nBo Li,Tax; spend,0,One; two,\n`;
    const namesIn = (corpus: Corpus) =>
      parse<Record<string, string>>(written(corpus), { header: true, skipEmptyLines: true }).data.map(
        ({ speaker, issue, article }) => [speaker, issue, article],
      );
    const { corpus } = opened(csv('Bo Li'));
    expect(namesIn(corpus)).toEqual([
      ['Li; Cy', 'Tax; spend', 'One; two'],
      ['Bo Li', 'Tax; spend', 'One; two'],
    ]);
    expect(opened(written(corpus)).corpus.actors).toEqual(corpus.actors);
    const [first, ...others] = corpus.statements;
    const addressed = { ...corpus, statements: [...others, { ...first!, addressees: ['li-cy'] }] };
    expect(opened(written(addressed)).corpus.statements[1]?.addressees).toEqual(['li-cy']);
  });
});

it('whatever stands in a file, it is a corpus or a list of what is wrong', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '5;9',
      '3',
      '2022-05-28',
      'Ann',
      'direct',
      '"',
      "'=",
      '\ud83d',
      '__proto__',
      'none',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const head = fc.shuffledSubarray([...STATEMENT_COLUMNS, 'other', '__proto__'], { minLength: 12 });
  fc.assert(
    fc.property(head, fc.array(fc.array(cell, { maxLength: 28 }), { maxLength: 6 }), (columns, rows) => {
      const all = [
        ['speaker', 'issue', 'stance', ...columns.filter((name) => !/^(speaker|issue|stance)$/.test(name))],
        ...rows,
      ];
      const result = readStatementsCsv(all.map((cells) => cells.join(',')).join('\n'), { name: 'x' });
      if (result.ok) expect(parseCorpus(result.corpus).ok).toBe(true);
      else expect(result.errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
