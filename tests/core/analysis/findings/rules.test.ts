import { type Said, type Setting, small } from '#tests/core/analysis/corpora';
import { type FindingOptions, findings, sentenceText } from '@/core/analysis/findings';

const MAY = '2022-05-28';
const DECEMBER = '2022-12-02';

const says = (who: string, on: string, stances: readonly (number | null)[], more: Partial<Said> = {}): Said[] =>
  stances.map((stance) => ({ who, on, stance, day: MAY, ...more }));

function found(kind: string, said: readonly Said[], setting: Setting = {}, options: FindingOptions = {}) {
  const { corpus, table, rows } = small(said, setting);
  const finding = findings(corpus, table, rows, { most: 20, ...options }).find((one) => one.kind === kind);
  return finding && { ...finding, text: sentenceText(finding.sentence) };
}

describe('an issue whose label is a sentence', () => {
  it('stands in quotation marks, without its full stop', () => {
    const said = [...says('A', 'Taxes must rise.', [2, 2]), ...says('B', 'Taxes must rise.', [-2, -2])];
    const { corpus, table, rows } = small(said);
    const texts = findings(corpus, table, rows, { most: 20 }).map(({ sentence }) => sentenceText(sentence));
    expect(texts.join(' ')).toContain('“Taxes must rise”');
    expect(texts.join(' ')).not.toContain('rise.');
  });
});

describe('shift', () => {
  const moved = [
    ...says('A', 'tax', [1, 1]),
    ...says('B', 'tax', [-1, -1, -1, null, null], { day: DECEMBER, inferred: true }),
    ...says('B', 'tax', [1], { day: DECEMBER, mode: 'narrated' }),
    { who: 'B', on: 'tax', stance: -1, day: DECEMBER, mode: 'direct', text: '“We will not,”' } as const,
    ...says('C', 'tax', [2, 2, 2, 2]),
  ];
  const setting = { sides: { A: 'Union', B: 'Union' } };

  it('says from where to where, with the number of statements at both ends', () => {
    expect(found('shift', moved, setting)).toMatchObject({
      id: 'shift-Union-tax',
      heading: 'Shift',
      text: 'On tax, Union moved, on balance, from supporting to opposing: +1.0 in May, −0.6 in December.',
      caption: '2 statements, then 7 (5 with a stance)',
      groups: [
        { label: 'May', rows: [0, 1] },
        { label: 'December', rows: [8, 2, 3, 4, 7, 5, 6] },
      ],
      relation: 'then',
      quote: { row: 8, text: 'We will not', own: true },
      inferred: true,
    });
  });

  it('is claimed of no speaker who is heard at one end only', () => {
    expect(found('shift', moved, setting, { by: 'person' })).toBeUndefined();
  });

  it('is not claimed on a single stance', () => {
    expect(
      found('shift', [...says('A', 'tax', [2]), ...says('A', 'tax', [-2, -2], { day: DECEMBER })]),
    ).toBeUndefined();
  });

  it('has words for moving without changing sides, and a boolean scale has no plus', () => {
    const grew = [...says('A', 'tax', [2, 2]), ...says('A', 'tax', [1, 1], { day: DECEMBER })];
    expect(found('shift', grew)?.text).toBe('On tax, A grew less supportive: +2.0 in May, +1.0 in December.');
    const boolean = [...says('A', 'tax', [0, 0]), ...says('A', 'tax', [1, 1], { day: '2023-05-01' })];
    expect(found('shift', boolean, { scale: [0, 1] })?.text).toBe(
      'On tax, A moved from opposing to supporting: 0.0 in May 2022, 1.0 in May 2023.',
    );
  });
});

describe('most contested', () => {
  it('names the issue with most statements on its weaker side, and who speaks on either', () => {
    const said = [
      ...says('A', 'tax', [2, 1, null, 0]),
      ...says('B', 'tax', [-1, -1, -2]),
      ...says('C', 'war', [1, 1, 1, 1, 1, -1]),
    ];
    expect(found('contested', said)).toMatchObject({
      text: 'The debate divides most on tax: 3 statements against, 2 for.',
      caption: '1 speaker against, 1 for',
      rows: [6, 4, 5, 1, 0],
    });
  });

  it('names all where several are equally so', () => {
    const said = ['tax', 'war'].flatMap((issue) => [...says('A', issue, [2, 1]), ...says('B', issue, [-1, -2, -2])]);
    expect(found('contested', said)?.text).toBe(
      'The debate divides most on tax and war: on each, 2 statements on one side and 3 on the other.',
    );
  });

  it('is nothing where one speaker alone is on both sides', () => {
    expect(found('contested', says('A', 'tax', [2, 2, -2, -2]))).toBeUndefined();
  });
});

describe('on both sides', () => {
  it('quotes both sides, with quotation marks around the own words alone', () => {
    const said: Said[] = [
      { who: 'A', on: 'tax', stance: -1, mode: 'indirect', text: 'he was in no hurry' },
      { who: 'A', on: 'tax', stance: 1, mode: 'direct', text: '“There are things to discuss,”' },
      ...says('B', 'tax', [1, 1]),
    ];
    expect(found('both-sides', said)).toMatchObject({
      text: 'On tax, A spoke on both sides: (−1) he was in no hurry, yet (+1) “There are things to discuss”.',
      caption: '2 statements, all on 28 May 2022',
      rows: [0, 1],
    });
  });

  it('says how many of the statements have no date', () => {
    const some = [...says('A', 'tax', [1, -1]), ...says('A', 'tax', [-1], { day: null })];
    expect(found('both-sides', some)?.caption).toBe('3 statements, on 28 May 2022, 1 undated');
    const none = says('A', 'tax', [1, -1], { day: null });
    expect(found('both-sides', none)).toMatchObject({ caption: '2 statements, undated', inferred: false });
  });

  it('is worth little where two speakers of one side differ, and nothing where everybody is on both sides', () => {
    const one = found('both-sides', says('A', 'tax', [1, -1]), {}, { by: 'organization' });
    const two = [...says('A', 'tax', [1]), ...says('B', 'tax', [-1])];
    const differing = found('both-sides', two, { sides: { A: 'Union', B: 'Union' } }, { by: 'organization' });
    expect(differing!.score).toBeLessThan(one!.score);
    const all = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((who) => says(who, 'tax', [1, -1]));
    expect(found('both-sides', all)!.score).toBeLessThan(one!.score / 4);
  });

  it('is not said of somebody whom others put there', () => {
    expect(
      found('both-sides', [...says('A', 'tax', [1], { mode: 'narrated' }), ...says('A', 'tax', [-1])]),
    ).toBeUndefined();
  });
});

describe('silence', () => {
  const said = [
    ...says('A', 'tax', [1, 1, 2]),
    ...says('B', 'tax', [1]),
    ...says('B', 'tax', [1, 1, 1], { day: DECEMBER }),
  ];

  it('names who is heard in one period only, and claims no shift', () => {
    expect(found('silence', said)).toMatchObject({
      text: 'There are 3 statements by or for A in May and none in December: no shift can be claimed.',
      caption: '3 statements, then none',
      groups: [{ label: 'May' }, { label: 'December', rows: [] }],
    });
  });

  it('names those that are equally so together', () => {
    expect(found('silence', [...said, ...says('C', 'tax', [0, 0, 0])])).toMatchObject({
      text: 'There are 3 statements each by or for A and C in May and none in December: no shift can be claimed.',
      caption: '6 statements, then none',
    });
  });

  it('is nobody’s who may have spoken in the other period, in a statement without a date', () => {
    expect(found('silence', [...said, ...says('A', 'war', [1], { day: null })])).toBeUndefined();
  });

  it('is no finding where hardly anybody is heard in the other period', () => {
    expect(
      found('silence', [...says('A', 'tax', [1, 1, 2]), ...says('B', 'tax', [1], { day: DECEMBER })]),
    ).toBeUndefined();
  });
});

describe('the other kinds', () => {
  it('common ground: two sides that clash take the same side of one issue', () => {
    const said = [
      ...says('A', 'tax', [2, 2, 2]),
      ...says('B', 'tax', [-2, -2, -2]),
      ...says('A', 'war', [-1, -1]),
      ...says('B', 'war', [-2, -2]),
    ];
    expect(found('common-ground', said)?.text).toBe(
      'A and B clash on balance, yet on war both are against, at −1.0 and −2.0.',
    );
    expect(found('common-ground', [...says('A', 'tax', [2, 2]), ...says('B', 'tax', [2, 2])])).toBeUndefined();
  });

  it('one against the rest: all other sides on the other pole', () => {
    const said = [...says('A', 'tax', [-2, 0]), ...says('B', 'tax', [2, 2]), ...says('C', 'tax', [1])];
    expect(found('alone', said)).toMatchObject({
      text: 'On tax, no other side joins A: 1 statement against, 3 in favour from 2 other sides.',
      rows: [0, 2, 3, 4],
    });
    expect(found('alone', [...said, ...says('D', 'tax', [-1])])).toBeUndefined();
  });

  it('agreement: several sides on one pole and nobody on the other', () => {
    const said = [...says('A', 'tax', [2, 1]), ...says('B', 'tax', [2, 2])];
    expect(found('agreement', said)?.text).toBe('On tax, nobody is against: 4 statements in favour from 2 sides.');
    expect(found('agreement', [...said, ...says('C', 'tax', [-1])])).toBeUndefined();
  });

  it('spoken for: more is ascribed to him than he says', () => {
    const said = [
      ...says('A', 'tax', [1, 1, 1], { mode: 'narrated' }),
      ...says('A', 'war', [1], { mode: 'direct' }),
      ...says('A', 'war', [1]),
    ];
    expect(found('spoken-for', said)).toMatchObject({
      text: 'Others mostly speak for A: 3 of 5 statements are ascribed, 1 reported, 1 quoted.',
      groups: [{ label: 'ascribed', rows: [0, 1, 2] }, { label: 'reported' }, { label: 'quoted' }],
    });
    expect(found('spoken-for', said.slice(1))).toBeUndefined();
    expect(found('spoken-for', said, { media: ['A'] })).toBeUndefined();
  });

  it('one side only: nobody else speaks to the issue', () => {
    const said = [...says('A', 'tax', [1, 1, 1]), ...says('B', 'war', [1])];
    expect(found('one-side', said)?.text).toBe('On tax, all 3 statements are by or for A.');
    expect(found('one-side', said.slice(0, 3))).toBeUndefined();
  });

  it('most heard: names those who share the first place, and nobody where all are alike', () => {
    const said = [...says('A', 'tax', [1, 1]), ...says('B', 'war', [1, 1]), ...says('C', 'war', [1])];
    expect(found('most-heard', said)?.text).toBe(
      'Most often heard or spoken for: A and B, with 2 of 5 statements each.',
    );
    expect(found('most-heard', said.slice(0, 4))).toBeUndefined();
  });
});
