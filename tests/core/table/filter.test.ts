import fc from 'fast-check';
import { generateCorpus } from '#tests/fixtures/generate';
import { UNFILTERED as ALL } from '#tests/fixtures/generateTable';
import { undated } from '#tests/fixtures/undated';
import { ACTOR_KINDS, type Corpus, MODES, type Statement } from '@/core/corpus/schema';
import { sidesOf } from '@/core/corpus/sides';
import { type Query, type Selection, select } from '@/core/table/filter';
import { dayNumber, NO_DAY } from '@/core/table/periods';
import { buildTable, NO_ISSUE, NO_STANCE, REVIEWS } from '@/core/table/table';

const small = generateCorpus({ statements: 60, actors: 12, issues: 4, articles: 3, seed: 7 });

const FACETS = ['actor', 'issue', 'article', 'mode', 'stance', 'review', 'day'] as const;
type Facet = (typeof FACETS)[number];

/** What select promises, said as slowly and plainly as possible: objects, ids and one filter after another. */
function plainly(corpus: Corpus, query: Query): Selection {
  const { scale } = corpus;
  const at = (items: readonly { id: string }[], id: string) => items.findIndex((item) => item.id === id);
  const sides = sidesOf(corpus);
  const codes: Record<Facet, (statement: Statement) => number> = {
    actor: ({ speaker }) => {
      const actor = at(corpus.actors, speaker);
      return query.by === 'person' ? actor : sides[actor]!;
    },
    issue: ({ issue }) => (issue === null ? NO_ISSUE : at(corpus.issues, issue)),
    article: ({ article }) => at(corpus.articles, article),
    mode: ({ mode }) => MODES.indexOf(mode),
    stance: ({ stance }) => stance ?? NO_STANCE,
    review: ({ review }) => REVIEWS.indexOf(review.status),
    day: ({ date }) => (date === null ? NO_DAY : dayNumber(date.date)),
  };
  const among = (wanted: readonly number[], code: number) => wanted.length === 0 || wanted.includes(code);
  const passes: Record<Facet, (code: number) => boolean> = {
    actor: (code) => among(query.actors, code),
    issue: (code) => among(query.issues, code),
    article: (code) => among(query.articles, code),
    mode: (code) => among(query.modes, code),
    stance: (code) => among(query.stances, code),
    review: (code) => among(query.reviews, code),
    day: (code) => query.days === null || (query.days[0] <= code && code <= query.days[1]),
  };
  const days = corpus.statements.map(codes.day).filter((day) => day !== NO_DAY);
  const firstDay = Math.min(...days);
  const values: Record<Facet, number[]> = {
    actor: corpus.actors.map((_, position) => position),
    issue: [...corpus.issues.map((_, position) => position), NO_ISSUE],
    article: corpus.articles.map((_, position) => position),
    mode: MODES.map((_, position) => position),
    stance: [...Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step), NO_STANCE],
    review: REVIEWS.map((_, position) => position),
    day: [
      ...(days.length === 0
        ? []
        : Array.from({ length: Math.max(...days) - firstDay + 1 }, (_, day) => firstDay + day)),
      NO_DAY,
    ],
  };
  const rowsWithout = (left: Facet | null) =>
    corpus.statements.flatMap((statement, row) => {
      const passing = FACETS.every((facet) => facet === left || passes[facet](codes[facet](statement)));
      return passing && (query.text === null || query.text[row] === 1) ? [row] : [];
    });
  const countsOf = (facet: Facet) => {
    const found = rowsWithout(facet).map((row) => codes[facet](corpus.statements[row]!));
    return Uint32Array.from(values[facet], (value) => found.filter((code) => code === value).length);
  };
  return {
    rows: Uint32Array.from(rowsWithout(null)),
    counts: {
      actor: countsOf('actor'),
      issue: countsOf('issue'),
      article: countsOf('article'),
      mode: countsOf('mode'),
      stance: countsOf('stance'),
      review: countsOf('review'),
      day: countsOf('day'),
    },
  };
}

const corpora = fc
  .record({
    statements: fc.integer({ min: 0, max: 60 }),
    actors: fc.integer({ min: 1, max: 15 }),
    issues: fc.integer({ min: 0, max: 6 }),
    articles: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(10_000),
    /** Every so manieth statement has no date; 0: all have one. */
    every: fc.constantFrom(0, 1, 3),
  })
  .map(({ every, ...size }) => undated(generateCorpus(size), (row) => every > 0 && row % every === 0));

/** Mostly codes that exist; some that do not, for a link can ask for anything. */
const codes = (count: number, ...others: number[]) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1, max: count }) }, fc.constantFrom(-300, ...others)), {
    maxLength: 4,
  });

const queries = (corpus: Corpus): fc.Arbitrary<Query> => {
  const { size, firstDay, lastDay, min, max } = buildTable(corpus);
  const day = fc.integer({ min: firstDay - 5, max: lastDay + 6 });
  return fc.record({
    by: fc.constantFrom('person' as const, 'organization' as const),
    actors: codes(corpus.actors.length),
    issues: codes(corpus.issues.length, NO_ISSUE, NO_ISSUE - 1, 70_000),
    articles: codes(corpus.articles.length),
    modes: codes(MODES.length),
    stances: fc.array(fc.oneof(fc.integer({ min: min - 1, max: max + 1 }), fc.constant(NO_STANCE)), { maxLength: 4 }),
    reviews: codes(REVIEWS.length),
    days: fc.option(fc.tuple(day, day)),
    text: fc.option(fc.uint8Array({ minLength: size, maxLength: size, max: 1 })),
  });
};

describe('select', () => {
  it('finds the same rows and counts as a plain filter over objects, whatever is asked', () => {
    fc.assert(
      fc.property(
        corpora.chain((corpus) => fc.tuple(fc.constant(corpus), queries(corpus))),
        ([corpus, query]) => {
          expect(select(buildTable(corpus), query)).toEqual(plainly(corpus, query));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows everything, in the corpus’s order, where nothing is asked', () => {
    const { rows, counts } = select(buildTable(small), ALL);
    expect([...rows]).toEqual(small.statements.map((_, row) => row));
    for (const count of Object.values(counts)) {
      expect(count.reduce((sum, one) => sum + one, 0)).toBe(small.statements.length);
    }
  });

  it('lets a facet show what its other values would give, and the other facets what is left', () => {
    const table = buildTable(small);
    const all = select(table, ALL);
    const { rows, counts } = select(table, { ...ALL, modes: [0] });
    expect(rows.length).toBe(all.counts.mode[0]);
    expect(counts.mode).toEqual(all.counts.mode);
    expect(counts.review.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
  });

  it('finds the statements without an issue and those without a stance', () => {
    const table = buildTable(small);
    const idsOf = (query: Query) => [...select(table, query).rows].map((row) => small.statements[row]!.id);
    const without = (key: 'issue' | 'stance') =>
      small.statements.filter((one) => one[key] === null).map(({ id }) => id);
    expect(without('issue').length).toBeGreaterThan(0);
    expect(idsOf({ ...ALL, issues: [NO_ISSUE] })).toEqual(without('issue'));
    expect(idsOf({ ...ALL, stances: [NO_STANCE] })).toEqual(without('stance'));
  });

  it('finds what has no date where no days are asked for, and between no days', () => {
    const corpus = undated(small, (row) => row < 7);
    const table = buildTable(corpus);
    const { firstDay, lastDay } = table;
    expect(select(table, ALL).rows.length).toBe(table.size);
    const { rows, counts } = select(table, { ...ALL, days: [firstDay, lastDay] });
    expect([...rows]).toEqual(small.statements.map((_, row) => row).slice(7));
    expect(counts.day.at(-1)).toBe(7);
    expect(select(table, { ...ALL, days: [NO_DAY + 1, 100_000] }).rows.length).toBe(table.size - 7);
    expect(select(buildTable(undated(small)), { ...ALL, days: [0, -1] }).rows.length).toBe(0);
  });

  it('counts everyone under his side where sides are asked for', () => {
    const table = buildTable(small);
    const member = table.sideOf.findIndex((side, actor) => side !== actor && table.speaker.includes(actor));
    const side = table.sideOf[member]!;
    const { rows } = select(table, { ...ALL, by: 'organization', actors: [side] });
    expect([...rows].map((row) => table.speaker[row])).toContain(member);
    expect(select(table, { ...ALL, by: 'organization', actors: [member] }).rows.length).toBe(0);
  });

  it('gives the same again, and leaves table and query as they were', () => {
    const table = buildTable(small);
    const query: Query = { ...ALL, modes: [0, 1], stances: [1, 2] };
    const before = structuredClone({ table, query });
    const first = select(table, query);
    expect(select(table, query)).toEqual(first);
    expect({ table, query }).toEqual(before);
  });

  it('works on a corpus without statements, and without anything', () => {
    const empty = generateCorpus({ statements: 0, actors: 0, issues: 0, articles: 0, seed: 1 });
    const { rows, counts } = select(buildTable(empty), { ...ALL, actors: [1], days: [0, 10] });
    expect(rows.length).toBe(0);
    expect([...counts.day]).toEqual([0]);
    expect(counts.mode).toEqual(new Uint32Array(MODES.length));
  });

  it('keeps apart as many actors as a column can hold', () => {
    const actor = (at: number) => ({ ...small.actors[0]!, id: `a-${at}`, memberOf: null, kind: ACTOR_KINDS[0] });
    const statement = { ...small.statements[0]!, speaker: 'a-65533', addressees: [], via: null };
    const many = { ...small, actors: Array.from({ length: 65_534 }, (_, at) => actor(at)), statements: [statement] };
    const { rows, counts } = select(buildTable(many), { ...ALL, actors: [65_533] });
    expect([...rows]).toEqual([0]);
    expect(counts.actor.at(-1)).toBe(1);
    expect(() => buildTable({ ...many, actors: [...many.actors, actor(65_534)] })).toThrow(RangeError);
  });
});
