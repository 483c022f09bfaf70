import { smallCorpus } from '#tests/fixtures/corpora/small';
import type { Corpus, Mode, Statement } from '@/core/corpus/schema';
import { sidesOf } from '@/core/corpus/sides';
import { VOICES, voicesOf } from '@/core/corpus/voice';

const actor = (id: string, memberOf: string | null = null) => ({
  id,
  name: id,
  short: null,
  kind: 'person' as const,
  memberOf,
  role: null,
  aliases: [],
});
const actors = [
  actor('office', 'north'),
  actor('north'),
  actor('chancellor', 'north'),
  actor('south'),
  actor('president', 'south'),
  actor('rival'),
];

let count = 0;
const says = (
  speaker: string,
  mode: Mode,
  via: string | null = null,
  content: [number, number] = [5, 9],
): Statement => ({
  ...(smallCorpus().statements[0] as Statement),
  id: `s-${count++}`,
  speaker,
  mode,
  via,
  spans: { content: [content], cue: [], source: [] },
});

function voices(...statements: Statement[]): string[] {
  const corpus: Pick<Corpus, 'actors' | 'statements'> = { actors, statements };
  return [...voicesOf(corpus)].map((code) => VOICES[code] as string);
}

describe('whose voice it is', () => {
  it('is the speaker’s own where his words are quoted, whole or in part', () => {
    expect(voices(says('president', 'direct'), says('president', 'mixed'))).toEqual(['quoted', 'quoted']);
  });

  it('is a report where a cue reports him without quotation', () => {
    expect(voices(says('president', 'indirect'))).toEqual(['reported']);
  });

  it('is ascribed where the author narrates, with or without a name under via', () => {
    expect(voices(says('president', 'narrated', 'rival'), says('president', 'narrated'))).toEqual([
      'ascribed',
      'ascribed',
    ]);
  });

  it('is ascribed where an opponent says it for him', () => {
    expect(voices(says('president', 'indirect', 'rival'), says('chancellor', 'mixed', 'president', [6, 9]))).toEqual([
      'ascribed',
      'ascribed',
    ]);
  });

  it('stays his own through somebody of his side', () => {
    expect(voices(says('chancellor', 'mixed', 'office'))).toEqual(['quoted']);
  });

  it('stays both speakers’ own where the office of one announces what both said', () => {
    const joint = [says('chancellor', 'indirect', 'office'), says('president', 'indirect', 'office')];
    expect(voices(...joint)).toEqual(['reported', 'reported']);
  });

  it('is ascribed again where the two said different things', () => {
    const apart = [says('chancellor', 'indirect', 'office'), says('president', 'indirect', 'office', [6, 9])];
    expect(voices(...apart)).toEqual(['reported', 'ascribed']);
  });
});

describe('sides', () => {
  it('are the tops of the chains of membership', () => {
    expect([...sidesOf({ actors })]).toEqual([1, 1, 1, 3, 3, 5]);
  });

  it('of a chain as long as there are actors are found at once', () => {
    const chain = Array.from({ length: 65_534 }, (_, index) =>
      actor(`a-${index}`, index === 0 ? null : `a-${index - 1}`),
    );
    expect(new Set(sidesOf({ actors: chain.reverse() }))).toEqual(new Set([65_533]));
  });

  it('end even where memberships run in a circle', () => {
    expect(sidesOf({ actors: [actor('a', 'b'), actor('b', 'a'), actor('c', 'c')] })).toHaveLength(3);
  });
});
