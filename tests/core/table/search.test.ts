import fc from 'fast-check';
import { generateCorpus } from '#tests/fixtures/generate';
import type { Corpus, Statement } from '@/core/corpus/schema';
import { highlights, search } from '@/core/table/search';

const base = generateCorpus({ statements: 1, actors: 1, issues: 1, articles: 1, seed: 1 });

/** A corpus in which `name` says each of the texts, on the issue `label`. */
function saying(
  texts: readonly string[],
  { name = 'Nobody', aliases = [] as string[], label = 'Nothing' } = {},
): Corpus {
  let text = '';
  const statements = texts.map((content, at): Statement => {
    const start = text.length;
    text += `${content}\n`;
    return {
      ...base.statements[0]!,
      id: `s-${at}`,
      issue: 'issue-0',
      spans: { content: [[start, start + content.length]], cue: [], source: [] },
    };
  });
  return {
    ...base,
    articles: [{ ...base.articles[0]!, text, body: [[0, text.length]] }],
    actors: [{ ...base.actors[0]!, name, aliases, short: null }],
    issues: [{ ...base.issues[0]!, label }],
    statements,
  };
}

const rowsOf = (corpus: Corpus, query: string) => {
  const mask = search(corpus, query)?.mask;
  return mask === undefined ? null : corpus.statements.flatMap((_, row) => (mask[row] === 1 ? [row] : []));
};

const TALKS = ['We talk now.', 'Talks are “open”', 'They were talking', 'A walk', 'No small-talk, please'];

describe('search', () => {
  it('finds words by their beginning, and says which ones they were, the most frequent first', () => {
    const corpus = saying([...TALKS, 'Talks, talks']);
    expect(rowsOf(corpus, 'talk')).toEqual([0, 1, 2, 4, 5]);
    expect(search(corpus, 'talk')?.words).toEqual(['talks', 'talk', 'talking']);
    expect(rowsOf(corpus, 'alk')).toEqual([]);
  });

  it('wants every word, in any order', () => {
    const corpus = saying(['peace talks in winter', 'peace in winter', 'winter talks']);
    expect(rowsOf(corpus, 'talk peace')).toEqual([0]);
    expect(rowsOf(corpus, 'peace walks')).toEqual([]);
    expect(search(corpus, 'talk peace')?.words).toEqual(['peace', 'talks']);
  });

  it('does not mind case, diacritics, quotation marks and punctuation', () => {
    const corpus = saying(['The Café at ÉCOLE', 'Cafe\u0301 again', 'İstanbul, “serious”']);
    expect(rowsOf(corpus, '“CAFE”')).toEqual([0, 1]);
    expect(rowsOf(corpus, 'école!')).toEqual([0]);
    expect(rowsOf(corpus, '"serious", istanbul')).toEqual([2]);
  });

  it('takes either apostrophe, or none, and finds a name behind one', () => {
    const corpus = saying(['Russia’s terms', "O'Brien doesn't", 'l’Ukraine']);
    expect(rowsOf(corpus, "russia's")).toEqual([0]);
    expect(rowsOf(corpus, 'russia')).toEqual([0]);
    expect(rowsOf(corpus, 'brien doesnt')).toEqual([1]);
    expect(rowsOf(corpus, 'o’br')).toEqual([1]);
    expect(rowsOf(corpus, 'ukraine')).toEqual([2]);
    expect(rowsOf(corpus, 's')).toEqual([]);
    expect(search(corpus, 'russia')?.words).toEqual(['russia’s']);
  });

  it('also looks at the speaker’s names and the issue', () => {
    const corpus = saying(['Yes'], { name: 'Ana Border', aliases: ['La Frontera'], label: 'Peace talks now' });
    corpus.actors[0]!.short = 'The minister';
    for (const query of ['ana', 'frontera', 'minister', 'yes peace', 'border talks']) {
      expect(rowsOf(corpus, query)).toEqual([0]);
    }
  });

  it('ranks a word that was said above the same in a name', () => {
    const corpus = saying(['border open', 'gates open']);
    corpus.actors.push({ ...corpus.actors[0]!, id: 'actor-1', name: 'Border' });
    corpus.statements[1]!.speaker = 'actor-1';
    const { score } = search(corpus, 'border')!;
    expect(score[0]!).toBeGreaterThan(score[1]!);
    expect(score[1]!).toBeGreaterThan(0);
  });

  it('ranks the same in whatever order the words are asked for', () => {
    const corpus = saying(['peace talks in winter', 'peace talks peace', 'talks, talks for peace', 'talks and talks']);
    expect(search(corpus, 'winter peace talks')).toEqual(search(corpus, 'talks winter peace'));
    expect(search(corpus, 'peace talks')?.score).toEqual(search(corpus, 'talks peace')?.score);
  });

  it('ranks short statements and repeated or rare words higher, and the rest at 0', () => {
    const corpus = saying(['peace', 'peace and many other words besides', 'peace peace and many other words', 'war']);
    const { score } = search(corpus, 'peace')!;
    expect(score[0]!).toBeGreaterThan(score[1]!);
    expect(score[2]!).toBeGreaterThan(score[1]!);
    expect(score[3]).toBe(0);
    const rare = search(corpus, 'war')!;
    expect(rare.score[3]!).toBeGreaterThan(score[0]!);
  });

  it('reads each passage of a statement that has several, and not what stands between them', () => {
    const corpus = saying(['yes, he said, tomorrow']);
    const [statement] = corpus.statements;
    statement!.spans.content = [
      [0, 3],
      [14, 22],
    ];
    expect(rowsOf(corpus, 'yes tomorrow')).toEqual([0]);
    expect(rowsOf(corpus, 'said')).toEqual([]);
  });

  it.each(['', '   ', '“…”', "'", '\u0301', '--- !!! ---', '\ud800'])('takes %j for no query', (query) => {
    expect(search(saying(TALKS), query)).toBeNull();
    expect(highlights('We talk', query)).toEqual([]);
  });

  it('finds nothing, rather than fail, in a corpus without statements', () => {
    expect(rowsOf(saying([]), 'nobody')).toEqual([]);
  });

  it('answers whatever is pasted into it', () => {
    const corpus = saying(TALKS);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    for (const query of [
      'talk '.repeat(200_000),
      'talk'.repeat(250_000),
      `${"'".repeat(500_000)}talk`,
      `a${"'a".repeat(500_000)}`,
      '(a+)+$ .* [\\w] __proto__ constructor',
      [...letters].flatMap((a) => [...letters].map((b) => a + b)).join(' '),
    ]) {
      expect(() => search(corpus, query)).not.toThrow();
      expect(() => highlights(TALKS.join(' '), query)).not.toThrow();
    }
    expect(rowsOf(corpus, 'talk '.repeat(200_000))).toEqual([0, 1, 2, 4]);
    expect(rowsOf(corpus, 'constructor')).toEqual([]);
  });

  it('finds and highlights by the same rule, whatever the text and the query', () => {
    const piece = fc.constantFrom(
      'talk',
      'Talks',
      'é',
      'É',
      'E\u0301',
      'o',
      '’',
      "'",
      ' ',
      ' ',
      '-',
      '“',
      '2',
      'ß',
      '𝒜',
      'İ',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `x${pieces.join('')}`);
    const word = fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), word, (texts, query) => {
        fc.pre(!/\s/.test(query.trim()) && !/[-“]/.test(query));
        const found = rowsOf(saying(texts, { name: '–', label: '–' }), query);
        const marked = texts.flatMap((one, row) => (highlights(one, query).length > 0 ? [row] : []));
        expect(found ?? []).toEqual(marked);
      }),
      { numRuns: 500 },
    );
  });
});

describe('highlights', () => {
  const marked = (text: string, query: string) => highlights(text, query).map(([start, end]) => text.slice(start, end));

  it('marks whole words in the text as it stands, also where its letters have marks', () => {
    expect(highlights('We talk. Talking?', 'talk')).toEqual([
      [3, 7],
      [9, 16],
    ]);
    expect(marked('Le Cafe\u0301, le CAFÉ', 'café')).toEqual(['Cafe\u0301', 'CAFÉ']);
    expect(marked('𝒜 “talk”', 'talk')).toEqual(['talk']);
  });

  it('marks the words of each query word, and no other', () => {
    expect(marked('peace talks in winter', 'win pea')).toEqual(['peace', 'winter']);
    expect(marked('Russia’s and l’Ukraine', 'russia ukr')).toEqual(['Russia’s', 'l’Ukraine']);
    expect(marked('walks', 'alk')).toEqual([]);
  });
});
