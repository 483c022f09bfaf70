import fc from 'fast-check';
import type { Said } from '#tests/core/analysis/corpora';
import { ACTORS, build, debates } from '#tests/core/analysis/networkDebates';
import type { TieEvidence } from '@/app/evidence/tieEvidence';
import { tieEvidence } from '@/app/evidence/tieEvidence';
import { type Choices, DEFAULTS } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { DUPLICATES } from '@/core/analysis/networkSpec';
import { countsInNetwork } from '@/core/analysis/profiles';

type Debate = Parameters<typeof build>[0];

const ofDebate = (debate: Debate, choices: Partial<Choices>): Scene => {
  const { corpus, table, rows } = build(debate);
  return {
    corpus,
    table,
    rows,
    choices: { ...DEFAULTS, view: 'network', ...choices },
    // The evidence of a tie asks for the rows alone.
    selection: { rows } as Scene['selection'],
  };
};

const said = (who: string, on: string, ...stances: number[]): (Said & { document: number })[] =>
  stances.map((stance) => ({ who, on, stance, document: 0 }));

/** a has six statements, b five; they share two issues, and on each one pair is of one mind. */
const SIX_AND_FIVE: Debate = {
  scale: [-2, 2],
  said: [
    ...said('a', 'p', 2),
    ...said('b', 'p', 2),
    ...said('a', 'q', -1),
    ...said('b', 'q', -1),
    ...said('a', 'r', 2, 2, 1, 0),
    ...said('c', 'p', 1),
  ].concat(said('b', 's', 1, 1, -2)),
};

function tie(debate: Debate, choices: Partial<Choices>, a = 'a', b = 'b'): Extract<TieEvidence, { kind: 'tie' }> {
  const { corpus, table, rows } = build(debate, ACTORS, ['p', 'q', 'r', 's']);
  const scene = { ...ofDebate(debate, choices), corpus, table, rows };
  const found = tieEvidence(scene, a, b);
  if (found?.kind !== 'tie') throw new Error(`a tie expected, got ${found?.kind}`);
  return found;
}

describe('the formula of a tie in words and numbers', () => {
  it.each([
    ['no', '2 agreements on 2 issues = 2.0', ''],
    ['average', '2 agreements on 2 issues / average of 6 and 5 statements = 0.36', '2 / 5.5 = 0.36'],
    ['cosine', '2 agreements on 2 issues / 6 × 5 statements = 0.067', '2 / 30 = 0.067'],
    // Four of a's six and three of b's five are on what the other does not speak on.
    ['jaccard', '2 agreements on 2 issues / (4 only by a + 3 only by b + 2 pairs alike) = 0.22', '2 / 9 = 0.22'],
  ] as const)('says what is divided by what: %s', (norm, words, figures) => {
    const { equation } = tie(SIX_AND_FIVE, { net: 'congruence', norm });
    expect(equation.words).toBe(words);
    expect(equation.figures).toBe(figures);
  });

  it('takes conflict from agreement before it divides', () => {
    const debate: Debate = {
      scale: [-2, 2],
      said: [...said('a', 'p', 2, -2), ...said('b', 'p', 2), ...said('b', 'q', 1)],
    };
    expect(tie(debate, { net: 'subtract', norm: 'no' }).equation.words).toBe(
      '1 agreement − 1 conflict on 1 issue = 0.0',
    );
    const uneven: Debate = { scale: [-2, 2], said: [...said('a', 'p', 2, 1), ...said('b', 'p', -2)] };
    expect(tie(uneven, { net: 'subtract', norm: 'average' }).equation).toMatchObject({
      words: '(0.25 agreements − 1.75 conflicts on 1 issue) / average of 2 and 1 statements = −1.00',
      figures: '−1.5 / 1.5 = −1.00',
    });
  });

  it('says of actor and issue whose statements divide', () => {
    const debate: Debate = {
      scale: [-2, 2],
      said: [...said('a', 'p', 2, 2, -1), ...said('a', 'q', 1), ...said('b', 'p', 0)],
    };
    const words = (choices: Partial<Choices>) => {
      const found = tieEvidence(ofDebate(debate, choices), 'a', 'p');
      return found?.equation.words;
    };
    expect(words({ net: 'two-mode' })).toBe('−1 +2 +2 = +3');
    expect(words({ net: 'two-mode', norm: 'activity' })).toMatch(/^\(−1 \+2 \+2\) \/ 4 statements by a = \+0\.75$/i);
    expect(words({ net: 'two-mode-ignore', norm: 'prominence' })).toMatch(
      /^3 statements \/ 4 statements on p = 0\.75$/i,
    );
  });
});

describe('repeats', () => {
  const debate: Debate = {
    scale: [-2, 2],
    said: [...said('a', 'p', 2, 2), { who: 'a', on: 'p', stance: 2, document: 1 }, ...said('b', 'p', 2)],
  };

  it('are listed with the statement that they repeat, and not added up again', () => {
    const once = tie(debate, { net: 'congruence', dup: 'document' });
    expect([...once.repeats]).toEqual([[0, [1]]]);
    expect(once.weight).toBe(2);
    expect(once.note).toBe(
      'An identical actor, issue and stance counts once per article. 1 repeat is listed and not added up again.',
    );
    expect(tie(debate, { net: 'congruence', dup: 'all' })).toMatchObject({
      weight: 1,
      repeats: new Map([[0, [1, 2]]]),
    });
  });

  it('are none where each statement counts', () => {
    expect(tie(debate, { net: 'congruence' })).toMatchObject({ weight: 3, repeats: new Map(), note: '' });
  });

  it('and what counts are together all that both say on what they share, in any debate', () => {
    fc.assert(
      fc.property(debates, fc.constantFrom(...DUPLICATES), (any, dup) => {
        const all = ofDebate(any, { net: 'ignore' });
        const once = ofDebate(any, { net: 'ignore', dup });
        const rowsOf = (scene: Scene) => {
          const found = tieEvidence(scene, 'a', 'b');
          if (found?.kind !== 'tie') return [];
          const counting = found.edge.shared.flatMap(({ a, b }) => [...a, ...b].map(({ row }) => row));
          return counting.flatMap((row) => [row, ...(found.repeats.get(row) ?? [])]).sort((one, other) => one - other);
        };
        expect(rowsOf(once)).toEqual(rowsOf(all));
        expect(rowsOf(once).every((row) => countsInNetwork(once.table, row))).toBe(true);
      }),
    );
  });
});
