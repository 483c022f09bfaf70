import fc from 'fast-check';
import { DAMAGES, damaged } from '#tests/fixtures/corpora/damage';
import { smallCorpus } from '#tests/fixtures/corpora/small';
import { describeError, MOST_LISTED } from '@/core/corpus/faults';
import { type ParseResult, parseCorpus } from '@/core/corpus/parse';
import { parseCorpusText } from '@/core/corpus/parseText';
import type { Corpus } from '@/core/corpus/schema';
import { corpusText } from '@/core/corpus/write';

const errorsOf = (result: ParseResult) => (result.ok ? [] : result.errors);

describe('a valid corpus', () => {
  it('comes back as it was', () => {
    expect(parseCorpus(smallCorpus())).toEqual({ ok: true, corpus: smallCorpus() });
  });

  it('survives being written and read', () => {
    expect(parseCorpusText(corpusText(smallCorpus()))).toEqual({ ok: true, corpus: smallCorpus() });
  });

  it('may leave out what has a default', () => {
    const corpus = structuredClone(smallCorpus()) as unknown as Record<string, Record<string, unknown>[]>;
    for (const key of ['short', 'memberOf', 'role', 'aliases']) delete corpus['actors']?.[2]?.[key];
    for (const key of ['via', 'note']) delete corpus['statements']?.[0]?.[key];
    expect(parseCorpus(corpus)).toEqual({ ok: true, corpus: smallCorpus() });
  });

  it('may hold nothing yet', () => {
    const empty = {
      ...smallCorpus(),
      articles: [],
      actors: [],
      issues: [],
      statements: [],
      interactions: [],
      stories: [],
    };
    expect(parseCorpus(empty).ok).toBe(true);
  });
});

describe('a damaged corpus', () => {
  it.each(DAMAGES)('is refused for $what, saying where, what and why', ({ at, put, path, value, expected }) => {
    const result = parseCorpus(damaged(at, put));
    expect(result.ok).toBe(false);
    expect(errorsOf(result)).toEqual([
      { path, value: expect.stringContaining(value), expected: expect.stringContaining(expected) },
    ]);
  });

  it('shows every error at once, those of the schema and those of references', () => {
    const corpus = damaged(['statements', 0, 'speaker'], 'eve') as {
      statements: Record<string, unknown>[];
      title: unknown;
    };
    corpus.title = 7;
    Object.assign(corpus.statements[0] as object, { mode: 'sung', stance: 9, addressees: ['nobody'] });
    (corpus.statements[1] as { spans: unknown }).spans = { content: [[0, 1e6]], cue: [], source: 'Ben' };
    expect(errorsOf(parseCorpus(corpus)).map(({ path }) => path)).toEqual([
      'title',
      'statements[0].mode',
      'statements[0].speaker',
      'statements[0].addressees[0]',
      'statements[0].stance',
      'statements[1].spans.source',
      'statements[1].spans.content[0]',
    ]);
  });

  it('blames no reference to an actor who is there but malformed', () => {
    const result = parseCorpus(damaged(['actors', 0, 'kind'], 'robot'));
    expect(errorsOf(result).map(({ path }) => path)).toEqual(['actors[0].kind']);
  });

  it('keeps "own" free for the slides that a reader adds', () => {
    const corpus = { ...smallCorpus(), stories: [{ id: 'own', title: 'Mine', slides: [] }] };
    expect(errorsOf(parseCorpus(corpus))).toEqual([
      { path: 'stories[0].id', value: '"own"', expected: 'another id: "own" means the reader’s own slides' },
    ]);
  });

  it('keeps "none" free for statements without an issue', () => {
    const corpus = smallCorpus();
    (corpus.issues[0] as { id: string }).id = 'none';
    (corpus.statements[0] as { issue: string }).issue = 'none';
    expect(errorsOf(parseCorpus(corpus))).toEqual([
      { path: 'issues[0].id', value: '"none"', expected: 'another id: "none" means no issue' },
    ]);
  });

  it.each(['articles', 'actors', 'issues'] as const)('is refused with more %s than a column can tell apart', (name) => {
    const [item] = smallCorpus()[name];
    const items = Array.from({ length: 65_535 }, (_, index) => ({
      ...item,
      id: `${(item as { id: string }).id}-${index}`,
    }));
    const result = parseCorpus({ ...smallCorpus(), statements: [], interactions: [], [name]: items });
    expect(errorsOf(result)).toContainEqual({
      path: name,
      value: 'a list of 65535',
      expected: `at most 65534 ${name}`,
    });
  });

  it('lists the first errors and counts the others', () => {
    const [statement] = smallCorpus().statements;
    const statements = Array.from({ length: 500 }, (_, index) => ({ ...statement, id: `s-${index}`, speaker: 'eve' }));
    const result = parseCorpus({ ...smallCorpus(), statements });
    expect(errorsOf(result)).toHaveLength(MOST_LISTED);
    expect(result).toMatchObject({ ok: false, more: 300 });
  });

  it.each([null, 'corpus', 3, [], undefined])('is refused when it is %j', (input) => {
    expect(errorsOf(parseCorpus(input))).toMatchObject([{ path: '', expected: 'a corpus, that is an object' }]);
  });

  it('of another version is refused for that alone, by name', () => {
    const result = parseCorpus({ ...smallCorpus(), version: 2, title: 7, statements: 'other' });
    expect(errorsOf(result)).toEqual([
      { path: 'version', value: '2', expected: 'version 1: this file has version 2, this Parley reads version 1' },
    ]);
  });

  it('reads well in one line', () => {
    const [error] = errorsOf(parseCorpus(damaged(['statements', 0, 'stance'], 7)));
    expect(describeError(error as never)).toBe(
      'statements[0].stance is 7; expected a stance on the scale, from -1 to 1',
    );
  });

  it('never makes the reader throw, whatever stands anywhere', () => {
    const places = DAMAGES.map(({ at }) => at);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), (at, put) => {
        const result = parseCorpus(damaged(at, put));
        expect(result.ok || result.errors.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused whenever a span leaves the text, and only then as long as it stays in the body', () => {
    const { text, body } = smallCorpus().articles[0] as Corpus['articles'][number];
    const [from, to] = body[0] as [number, number];
    fc.assert(
      fc.property(fc.nat(text.length + 40), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const end = start + length;
        const result = parseCorpus(damaged(['statements', 0, 'spans', 'content'], [[start, end]]));
        const cuts = [start, end].includes(text.indexOf('𝒳') + 1);
        expect(result.ok).toBe(start >= from && end <= to && !cuts);
        if (end > text.length) {
          expect(errorsOf(result)[0]).toMatchObject({
            path: 'statements[0].spans.content[0]',
            value: `[${start}, ${end}]`,
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});
