import { bridgeCodebook } from '#tests/fixtures/codebook';
import { parseCodebook } from '@/core/corpus/codebook';

/** The codebook with something else put in one place; undefined takes the field away. */
function damaged(at: readonly (string | number)[], put: unknown): unknown {
  const codebook: unknown = structuredClone(bridgeCodebook());
  let here = codebook as Record<string | number, unknown>;
  for (const key of at.slice(0, -1)) here = here[key] as Record<string | number, unknown>;
  const last = at.at(-1) as string | number;
  if (put === undefined) delete here[last];
  else here[last] = put;
  return codebook;
}

const errorsOf = (input: unknown) => {
  const result = parseCodebook(input);
  return result.ok ? [] : result.errors;
};

describe('a valid codebook', () => {
  it('comes back as it was', () => {
    expect(parseCodebook(bridgeCodebook())).toEqual({ ok: true, codebook: bridgeCodebook() });
  });

  it('may leave out what has a default', () => {
    const codebook = structuredClone(bridgeCodebook()) as unknown as { actors: object[]; issues: object[] };
    for (const key of ['short', 'role', 'aliases']) Reflect.deleteProperty(codebook.actors[0] as object, key);
    for (const key of ['supports', 'rejects', 'parties']) Reflect.deleteProperty(codebook.issues[2] as object, key);
    const result = parseCodebook(codebook);
    expect(result.ok && result.codebook.issues[2]).toEqual({ ...bridgeCodebook().issues[2], parties: [] });
  });

  it('may hold actors alone', () => {
    expect(parseCodebook(damaged(['issues'], [])).ok).toBe(true);
  });
});

describe('a damaged codebook', () => {
  it.each([
    ['a list', [], '', 'a codebook'],
    ['a corpus', { ...bridgeCodebook(), format: 'parley-corpus' }, 'format', 'parley-codebook'],
    ['another version', damaged(['version'], 2), 'version', 'version 1'],
    ['no scale', damaged(['scale'], undefined), 'scale', 'the field is missing'],
    ['a scale without a step', damaged(['scale', 'max'], 3), 'scale.steps', '3 is not there'],
    ['two issues of one name', damaged(['issues', 1, 'id'], 'bridge'), 'issues[1].id', 'issues[0] has the same'],
    ['two actors of one name', damaged(['actors', 3, 'id'], 'stone'), 'actors[3].id', 'actors[2] has the same'],
    ['a member of nothing', damaged(['actors', 2, 'memberOf'], 'moon'), 'actors[2].memberOf', 'one of the actors'],
    ['a party that is nobody', damaged(['issues', 2, 'parties', 1], 'ben'), 'issues[2].parties[1]', 'ben is not there'],
    [
      'an actor in a phrase who is nobody',
      damaged(['issues', 1, 'terms', 1], '@sea pay'),
      'issues[1].terms[1]',
      'sea is',
    ],
    [
      'a phrase that is an actor',
      damaged(['issues', 1, 'terms', 1], '@southam'),
      'issues[1].terms[1]',
      'a word besides',
    ],
    [
      'a hyphen in alternatives',
      damaged(['issues', 0, 'terms', 1], 'so-called|sham x'),
      'issues[0].terms[1]',
      'no hyphen',
    ],
    ['a star alone', damaged(['issues', 0, 'terms', 1], '*'), 'issues[0].terms[1]', 'some ending in *'],
    ['a stem of two letters', damaged(['issues', 0, 'supports', 0], 'br*'), 'issues[0].supports[0]', 'three letters'],
    ['an empty phrase', damaged(['issues', 0, 'rejects', 0], ' '), 'issues[0].rejects[0]', 'not empty'],
    ['no terms', damaged(['issues', 0, 'terms'], undefined), 'issues[0].terms', 'the field is missing'],
    ['an unknown field', damaged(['issues', 0, 'cues'], ['x']), 'issues[0].cues', 'only the fields id, label'],
  ])('is refused for %s, saying where and why', (_what, input, path, expected) => {
    expect(errorsOf(input)).toEqual([{ path, value: expect.any(String), expected: expect.stringContaining(expected) }]);
  });

  it('shows every error at once', () => {
    const codebook = damaged(['title'], 7) as { scale: { min: number }; issues: Record<string, unknown>[] };
    codebook.scale.min = 5;
    Object.assign(codebook.issues[0] as object, { id: 'No', terms: ['@nobody here', 3] });
    expect(errorsOf(codebook).map(({ path }) => path)).toEqual([
      'title',
      'issues[0].id',
      'issues[0].terms[1]',
      'scale.max',
      'issues[0].terms[0]',
    ]);
  });
});
