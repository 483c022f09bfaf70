import { parse } from 'papaparse';
import { describeError } from '@/core/corpus/faults';
import type { Corpus, Span, Statement } from '@/core/corpus/schema';
import { type CsvOptions, readStatementsCsv } from '@/core/interchange/readStatementsCsv';
import { writeStatementsCsv } from '@/core/interchange/statementsCsv';

const opened = (csv: string, options: Partial<CsvOptions> = {}) => {
  const result = readStatementsCsv(csv, { name: 'talks', ...options });
  if (!result.ok) throw new Error(result.errors.map(describeError).join('\n'));
  return result;
};
const faultsOf = (csv: string, options: Partial<CsvOptions> = {}) => {
  const result = readStatementsCsv(csv, { name: 'talks', ...options });
  return result.ok ? [] : result.errors.map(describeError);
};
const written = (corpus: Corpus) => writeStatementsCsv(corpus, corpus.statements.keys());
const passage = (corpus: Corpus, at: number) => {
  const statement = corpus.statements[at] as Statement;
  const text = corpus.articles.find(({ id }) => id === statement.article)?.text ?? '';
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end));
  return { text, content: words(statement.spans.content), cue: words(statement.spans.cue) };
};

describe('reading a CSV of statements', () => {
  it('takes as little as speaker, issue and stance', () => {
    const { corpus } = opened('speaker,issue,stance\nAnn Häuß,Peace talks,1\nBo,Peace talks,0\nBo,,\n');
    expect(corpus.actors.map(({ id, name }) => [id, name])).toEqual([
      ['ann-hauss', 'Ann Häuß'],
      ['bo', 'Bo'],
    ]);
    expect(corpus.issues.map(({ id, label }) => [id, label])).toEqual([['peace-talks', 'Peace talks']]);
    expect(corpus.statements.map(({ id, speaker, issue, stance, date }) => [id, speaker, issue, stance, date])).toEqual(
      [
        ['s1', 'ann-hauss', 'peace-talks', 1, null],
        ['s2', 'bo', 'peace-talks', 0, null],
        ['s3', 'bo', null, null, null],
      ],
    );
    expect(corpus.scale).toMatchObject({ min: 0, max: 1 });
  });

  it('makes up no quotation for a line without text', () => {
    const { corpus, left } = opened('speaker,issue,stance,text\nAnn,Talks,1,\nBo,Talks,0,“No.”\n');
    expect(passage(corpus, 0).content).toEqual(['[The file holds no text of this statement.]']);
    expect(passage(corpus, 1).content).toEqual(['“No.”']);
    expect(corpus.statements.map(({ mode }) => mode)).toEqual(['indirect', 'indirect']);
    expect(left.join(' ')).toContain('1 statement without text');
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('takes a table with %s, a byte order mark and Windows line ends', (_, sign) => {
    const lines = [
      ['Speaker', 'issue', 'stance', 'text'],
      ['Ann', 'Talks', '1', '"a, b; c"'],
    ];
    const { corpus } = opened(`\ufeff${lines.map((line) => line.join(sign)).join('\r\n')}\r\n`);
    expect(passage(corpus, 0).content).toEqual(['a, b; c']);
  });

  it('puts passages where their offsets say, and shows what lies between as missing', () => {
    const { corpus } = opened(
      'speaker,issue,stance,article,start,end,text\nAnn,Talks,1,a,5,10,Peace\nBo,Talks,0,a,10,12,ab\nBo,War,0,a,14;30,16;33,cd … efg\n',
    );
    expect(passage(corpus, 2).text).toBe(` … \n\nPeaceab… cd … ${'\n'.repeat(11)}efg`);
    expect([0, 1, 2].map((at) => passage(corpus, at).content)).toEqual([['Peace'], ['ab'], ['cd', 'efg']]);
  });

  it('lets passages share words, nested or the same, and sets those without offsets behind, each in a paragraph', () => {
    const { corpus } = opened(
      [
        'speaker,issue,stance,article,start,end,text,source,cue',
        'Ann,Talks,1,a,0,12,Peace at all,,',
        'Ann,War,1,a,6,8,at,,',
        'Bo,Talks,1,a,,,War is over,Bo,said',
        'Bo,War,1,a,,,War is over,Bo,said',
      ].join('\n'),
    );
    expect(passage(corpus, 0).text).toBe('Peace at all\n\nBo … said … War is over');
    expect(passage(corpus, 3)).toMatchObject({ content: ['War is over'], cue: ['said'] });
  });

  it('joins speakers to their organizations, which may speak themselves', () => {
    const { corpus } = opened(
      'speaker,organization,issue,stance\nAnn,Green Party,Talks,1\nGreen Party,,Talks,0\nAnn,,War,0\nBo,Bo,War,1\n',
    );
    expect(corpus.actors.map(({ id, kind, memberOf }) => [id, kind, memberOf])).toEqual([
      ['ann', 'person', 'green-party'],
      ['green-party', 'organization', null],
      ['bo', 'person', null],
    ]);
  });

  it('keeps names that differ apart, whatever their ids would be', () => {
    const { corpus } = opened('speaker,issue,stance\nA,x,1\na,x,1\nÁ,x,1\n李,none,1\n');
    expect(corpus.actors.map(({ id, name }) => `${id} ${name}`)).toEqual(['a-2 A', 'a a', 'a-3 Á', 'actor 李']);
    expect(corpus.issues.map(({ id }) => id)).toEqual(['x', 'none-2']);
    expect(
      parse<string[]>(written(corpus))
        .data.slice(1, 5)
        .map((row) => row[8]),
    ).toEqual(['A', 'a', 'Á', '李']);
  });

  it('tells how to give the scale where the file does not', () => {
    const csv = 'speaker,issue,stance\nAnn,Talks,1\nAnn,Talks,-1\n';
    expect(faultsOf(csv)).toEqual([
      'line 3, stance is -1; expected 0 or 1, or to be told the scale: --scale=-2..2 on the command line, or columns scale_min and scale_max',
    ]);
    const { corpus } = opened(csv, { scale: { min: -2, max: 2 } });
    expect(corpus.scale.steps.map(({ value, label }) => [value, label])).toEqual([
      [-2, '−2'],
      [-1, '−1'],
      [0, '0'],
      [1, '+1'],
      [2, '+2'],
    ]);
    expect(faultsOf('speaker,issue,stance\nAnn,Talks,7\n', { scale: { min: -2, max: 2 } })).toEqual([
      'line 2, stance is 7; expected a stance on the scale, from -2 to 2',
    ]);
  });

  it('names every bad cell at once, with the line in the file even where cells have line breaks', () => {
    const csv = [
      'id,speaker,issue,stance,date,start,end,text,mode,review,note',
      'x,Ann,Talks,1,2022-02-30,,,"two\nlines",direct,,',
      'x,,Talks,yes,,5,3,abc,spoken,perhaps,',
      'y,Ann,Talks,0.5,,5,9,abc,,,',
      'z,<b>,Talks,1,,a,3,abc,,,',
    ].join('\n');
    expect(faultsOf(csv)).toEqual([
      'line 2, date is "2022-02-30"; expected a date that exists, as YYYY-MM-DD, or nothing',
      'line 4, speaker is ""; expected the name of who speaks',
      'line 4, stance is "yes"; expected a whole number, or nothing',
      'line 4, mode is "spoken"; expected one of direct, mixed, indirect, narrated, or nothing',
      'line 4, review is "perhaps"; expected one of accepted, suggested, or nothing',
      'line 4, end is "3"; expected a number above start, of at most 2,000,000',
      'line 5, stance is "0.5"; expected a whole number, or nothing',
      'line 5, text is "abc"; expected 4 characters, as start and end say (or no start and end)',
      'line 6, start is "a"; expected a whole number, or several with ; between them',
      'line 4, id is "x"; expected an id of its own: line 2 has the same',
    ]);
    expect(faultsOf('speaker,issue,stance\nAnn,Talks,1\n<b>Bo</b>,Talks,1\nCy,,1\n')).toEqual([
      'line 3, speaker is "<b>Bo</b>"; expected plain text without markup',
      'line 4, stance is 1; expected no stance, since the statement has no issue',
    ]);
  });

  it('tells once what is wrong with the name of an issue, which is both label and proposal', () => {
    expect(faultsOf('speaker,issue,stance\nAnn,<b>x,1\n')).toEqual([
      'line 2, issue is "<b>x"; expected plain text without markup',
    ]);
  });

  it('asks for articles where the passages are longer than one article can be', () => {
    const lines = Array.from({ length: 21 }, (_, at) => `Ann,x,1,${String(at).padEnd(100_000, '.')}`);
    expect(faultsOf(`speaker,issue,stance,text\n${lines.join('\n')}\n`)).toEqual([
      'line 2, article is ""; expected at most 2,000,000 characters in an article: these passages have 2,100,040, so name their articles in the column article',
    ]);
  });

  it('counts errors beyond the first 200', () => {
    const csv = `speaker,issue,stance\n${'Ann,Talks,x\n'.repeat(500)}`;
    const result = readStatementsCsv(csv, { name: 'talks' });
    expect(result).toMatchObject({ ok: false, more: 300 });
  });

  it.each([
    ['nothing', '', 'line 1 is ""; expected a head with the columns speaker, issue, stance: speaker is not there'],
    [
      'a head without stance',
      'speaker;issue\n',
      'line 1 is "speaker, issue"; expected a head with the columns speaker, issue, stance: stance is not there',
    ],
    ['a column twice', 'speaker,issue,stance,issue\n', 'line 1, issue is "issue"; expected each column once'],
    ['an open quotation mark', 'speaker,issue,stance\nAnn,"Talks,1\n', 'expected a quotation mark that ends the cell'],
    [
      'more cells than columns',
      'speaker,issue,stance\nAnn,Talks,1,2\n',
      'line 2 is "2"; expected 3 cells, as the head has; this line has 4',
    ],
    [
      'two organizations',
      'speaker,organization,issue,stance\nAnn,P,x,1\nAnn,Q,x,1\n',
      'line 3, organization is "Q"; expected P, as Ann has in line 2',
    ],
    [
      'a circle',
      'speaker,organization,issue,stance\nAnn,Bo,x,1\nBo,Ann,x,1\n',
      'line 2, organization is "bo"; expected no circle of memberships: ann → bo → ann',
    ],
    [
      'words that contradict each other',
      'speaker,issue,stance,start,end,text\nAnn,x,1,0,3,abc\nAnn,x,1,2,4,xy\n',
      'line 3, text is "xy"; expected the words that line 2 has at the same place of Article not named',
    ],
    [
      'texts of nothing but gaps',
      `speaker,issue,stance,article,start,end,text\n${Array.from({ length: 60 }, (_, at) => `Ann,x,1,a${at},1999999,2000000,x\n`).join('')}`,
      'expected offsets into articles of 100,000,000 characters in all',
    ],
  ])('refuses %s', (_, csv, expected) => {
    expect(faultsOf(csv).join('\n')).toContain(expected);
  });

  it('names columns that it has no place for', () => {
    expect(opened('speaker,issue,stance,party\nAnn,x,1,P\n').left).toContain(
      'Columns that Parley has no place for: party.',
    );
  });

  it('remembers how the file calls a statement whose id it had to change', () => {
    const { corpus, calledInFile } = opened('id,speaker,issue,stance\nS_1,Ann,x,1\n2,Ann,x,1\n,Ann,x,1\n');
    expect(corpus.statements.map(({ id }) => id)).toEqual(['s-1', '2', 's3']);
    expect([...calledInFile]).toEqual([['s-1', 'S_1']]);
  });
});
