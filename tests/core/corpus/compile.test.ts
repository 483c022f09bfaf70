import { smallCorpus } from '#tests/fixtures/corpora/small';
import { compileCorpus } from '@/core/corpus/compile';
import type { ParseResult } from '@/core/corpus/parse';
import { corpusText } from '@/core/corpus/write';

const TEXT = 'Menu. “Let us talk,” the two said. He said he would wait. The others said no. He left. End.';
const files = new Map([['a.txt', TEXT]]);

/** A coding of TEXT, made anew for each test so that it can be changed. */
function coding() {
  const { actors, issues, scale } = smallCorpus();
  return {
    id: 'tiny',
    title: 'Tiny',
    summary: 'Two people talk.',
    language: 'en',
    basis: 'Made up.',
    coder: 'editor',
    scale,
    dates: {
      printed: { date: '2022-05-28', precision: 'day', basis: 'stated', evidence: 'printed' },
      later: { date: '2022-05-29', precision: 'day', basis: 'inferred', evidence: '“would wait”' },
    },
    articles: [
      {
        id: 'a',
        file: 'a.txt',
        title: 'A',
        outlet: 'Paper',
        author: 'Dee',
        published: 'printed',
        rights: 'None.',
        body: [{ from: '“Let us talk', to: 'He left.' }] as unknown[],
      },
    ],
    actors,
    issues,
    statements: [
      {
        id: 'a-01',
        article: 'a',
        speakers: ['ada', 'ben'],
        mode: 'direct',
        content: '“Let us talk,”',
        cue: 'said',
        source: 'the two',
        in: '“Let us talk,” the two said',
        positions: [{ issue: 'talk', stance: 1 }, { note: 'And nothing else.' }],
        note: 'Both say it.',
      },
      {
        id: 'a-02',
        article: 'a',
        speakers: ['ben'],
        mode: 'indirect',
        content: ['he would wait', 'no'],
        cue: [],
        date: 'later',
        positions: [{ issue: 'talk', stance: -1 }],
      },
    ] as Record<string, unknown>[],
    interactions: [
      { id: 'left', article: 'a', kind: 'other', label: 'left', from: ['ben'], to: ['ada'], span: 'He left' },
    ],
  };
}

const compiled = (input: unknown = coding(), story?: unknown) => {
  const result = compileCorpus(input, files, story);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.corpus;
};
const errorsOf = (result: ParseResult) => (result.ok ? [] : result.errors);
const errorsAfter = (change: (changed: ReturnType<typeof coding>) => void) => {
  const changed = coding();
  change(changed);
  return errorsOf(compileCorpus(changed, files));
};

describe('a compiled coding', () => {
  it('has one statement for each speaker and issue, with an id that says so', () => {
    expect(compiled().statements.map(({ id }) => id)).toEqual([
      'a-01-ada-talk',
      'a-01-ada-none',
      'a-01-ben-talk',
      'a-01-ben-none',
      'a-02-ben-talk',
    ]);
  });

  it('points at the quoted words', () => {
    const texts = compiled().statements.map(({ spans }) =>
      [spans.content, spans.cue, spans.source].map((list) => list.map(([start, end]) => TEXT.slice(start, end))),
    );
    expect(texts[0]).toEqual([['“Let us talk,”'], ['said'], ['the two']]);
    expect(texts[4]).toEqual([['he would wait', 'no'], [], []]);
  });

  it('takes its dates, notes and review from where they are given', () => {
    const [own, , , , last] = compiled().statements;
    expect(own).toMatchObject({
      note: 'Both say it.',
      date: { date: '2022-05-28' },
      review: { status: 'accepted', by: 'editor' },
    });
    expect(last).toMatchObject({ note: null, date: { date: '2022-05-29', basis: 'inferred' } });
    expect(compiled().statements[1]?.note).toBe('And nothing else.');
  });

  it('has the body that its beginning and end name', () => {
    const [[start, end] = [0, 0]] = compiled().articles[0]?.body ?? [];
    expect(TEXT.slice(start, end)).toBe(TEXT.slice(6, -5));
  });

  it('carries a story where there is one', () => {
    expect(compiled().stories).toEqual([]);
    const story = { id: 'tale', title: 'A tale', slides: [] };
    expect(compiled(coding(), story).stories).toEqual([story]);
  });

  it('is the same, byte for byte, each time', () => {
    expect(corpusText(compiled())).toBe(corpusText(compiled()));
  });
});

describe('a coding that does not fit its articles', () => {
  it('is refused where a quote is not there, by the coding’s id, the field and the quote', () => {
    const errors = errorsAfter(({ statements: [first] }) =>
      Object.assign(first as object, { content: '“Let us walk,”' }),
    );
    expect(errors).toEqual([
      {
        path: 'statements[a-01].content',
        value: '"“Let us walk,”"',
        expected: 'a quote that stands in the stretch named for it exactly once; it stands there 0 times',
      },
    ]);
  });

  it('is refused where a quote stands more than once', () => {
    const errors = errorsAfter(({ statements: [first] }) => delete first?.['in']);
    expect(errors).toEqual([
      {
        path: 'statements[a-01].cue',
        value: '"said"',
        expected: 'a quote that stands in the article exactly once; it stands there 3 times',
      },
    ]);
  });

  it('is refused where one of several quotes is missing, and where the stretch for them is', () => {
    const errors = errorsAfter(({ statements: [first, second] }) => {
      Object.assign(first as object, { in: 'the three said' });
      Object.assign(second as object, { content: ['he would wait', 'yes'] });
    });
    expect(errors.map(({ path }) => path)).toEqual(['statements[a-01].in', 'statements[a-02].content[1]']);
  });

  it('finds whole words only', () => {
    const errors = errorsAfter(({ statements: [first] }) => Object.assign(first as object, { source: 'wo' }));
    expect(errors).toMatchObject([{ path: 'statements[a-01].source', value: '"wo"' }]);
  });

  it('shows all that is wrong at once, with the ids of what it is wrong with', () => {
    const errors = errorsAfter((changed) => {
      changed.articles[0]?.body.push('not there');
      Object.assign(changed.statements[0] as object, { date: 'never', source: 'nobody' });
      Object.assign(changed.statements[1] as object, { id: 'a-01', article: 'b', via: 'eve' });
      Object.assign(changed.interactions[0] as object, { to: ['eve'] });
    });
    expect(errors.map(({ path }) => path)).toEqual([
      'articles[a].body[1]',
      'statements[a-01].source',
      'statements[a-01].date',
      'statements[a-01].id',
      'statements[a-01].article',
      'interactions[left].to[0]',
    ]);
  });

  it('names the statement that breaks a rule of the corpus', () => {
    const errors = errorsAfter(({ statements: [, second] }) =>
      Object.assign(second as object, { positions: [{ issue: 'talk', stance: 3 }] }),
    );
    expect(errors).toEqual([
      { path: 'statements[a-02-ben-talk].stance', value: '3', expected: 'a stance on the scale, from -1 to 1' },
    ]);
  });

  it('is refused where the article’s file is not there', () => {
    const errors = errorsAfter(({ articles: [article] }) => Object.assign(article as object, { file: 'b.txt' }));
    expect(errors).toEqual([
      { path: 'articles[a].file', value: '"b.txt"', expected: 'one of the files in articles/: a.txt' },
    ]);
  });

  it('is refused where it is malformed, by the same rules', () => {
    const errors = errorsAfter(({ statements: [first, second] }) => {
      Object.assign(first as object, { mode: 'sung' });
      Object.assign(second as object, { positions: [] });
    });
    expect(errors).toMatchObject([
      { path: 'statements[a-01].mode', expected: 'one of direct, mixed, indirect, narrated' },
      { path: 'statements[a-02].positions', expected: 'at least one position' },
    ]);
    expect(errorsOf(compileCorpus('nothing', files))).toMatchObject([
      { path: '', expected: 'a coding, that is an object' },
    ]);
  });
});
