import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { small } from '#tests/core/analysis/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { undated } from '#tests/fixtures/undated';
import { heardIn, periodsFault, splitAfter, splitOf, spokenDays, suggestedPeriods } from '@/app/charts/periodChoices';
import { ShiftChart } from '@/app/charts/ShiftChart';
import { placeSlope, SLOPE, shiftRows, slopeSteps, slopeY } from '@/app/charts/shiftPlacement';
import { evidenceOf } from '@/app/evidence/evidence';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { dayNumber } from '@/core/table/periods';
import { buildTable } from '@/core/table/table';

const choices = () => useStore.getState().choices;
const scene = () => sceneOf(useStore.getState().corpus ?? emptyCorpus, choices());
const SHIFT = '?view=stance&tab=shift';
const day = dayNumber;
const PERIODS = [
  [day('2022-05-01'), day('2022-05-31')],
  [day('2022-12-01'), day('2022-12-31')],
] as const;

describe('the shift', () => {
  it('sets what Russia’s voices and what Putin alone say of talks side by side, with the counts at both ends', () => {
    open(bundledCorpus(), SHIFT);
    render(<ShiftChart />);
    const row = screen.getByRole('heading', { name: 'Putin alone Peace talks' }).closest('section');
    if (!row) throw new Error('no row');
    expect(screen.getByRole('heading', { name: /^Russia, \d speakers Peace talks$/ })).toBeVisible();
    expect(within(row).getByText(/2 statements, then 2/)).toBeVisible();
    expect(within(row).getByRole('button', { name: 'he is open to resuming negotiations with Kyiv' })).toBeVisible();
    expect(within(row).getByRole('button', { name: /^Expresses Willingness/ })).toBeVisible();
  });

  it('opens exactly the statements of the end, the line or the passage that is chosen', async () => {
    const corpus = open(bundledCorpus(), SHIFT);
    render(<ShiftChart />);
    await userEvent.click(screen.getByRole('button', { name: /^Russia, \d speakers on Peace talks, December: mean/ }));
    const ids = () => {
      const evidence = evidenceOf(scene());
      return evidence?.kind === 'statements' ? evidence.rows.map((row) => corpus.statements[row]) : [];
    };
    const side = ['russia', 'kremlin', 'putin', 'peskov'];
    const expected = corpus.statements.filter(
      ({ speaker, issue, date }) => side.includes(speaker) && issue === 'negotiate' && date!.date > '2022-06-01',
    );
    expect(
      ids()
        .map((one) => one?.id)
        .sort(),
    ).toEqual(expected.map(({ id }) => id).sort());

    await userEvent.click(screen.getByRole('button', { name: /^Putin alone on Peace talks: \d\.\d steps? more/ }));
    expect(choices().focus).toEqual({ kind: 'shift', ids: ['putin', 'negotiate'] });
    expect(ids().every((one) => one?.speaker === 'putin')).toBe(true);

    const [passage] = screen.getAllByRole('button', { name: /^Expresses Willingness/ });
    await userEvent.click(passage as HTMLElement);
    expect(corpus.statements.find(({ id }) => id === choices().quote)?.speaker).toBe('putin');
  });

  it('claims no shift for those heard in one period, and still opens what they said', async () => {
    open(bundledCorpus(), SHIFT);
    render(<ShiftChart />);
    const heading = screen.getByRole('heading', { name: 'May, not December' });
    const list = heading.closest('section');
    if (!list) throw new Error('no list');
    await userEvent.click(within(list).getByRole('button', { name: /^Macron on Peace talks: supports/ }));
    expect(choices().focus).toEqual({ kind: 'end', ids: ['macron', 'negotiate', '1'] });
    expect(screen.queryByRole('button', { name: /^Macron on Peace talks: (\d|Did)/ })).not.toBeInTheDocument();
  });

  it('compares other periods once they are possible, and says what is wrong with them before', async () => {
    open(bundledCorpus(), SHIFT);
    render(<ShiftChart />);
    const panel = screen.getByRole('button', { name: 'May against December' });
    await userEvent.click(panel);
    const dialog = document.querySelector('[popover][aria-label="The two periods"]');
    dialog?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
    const fields = await screen.findAllByLabelText('from');
    await userEvent.clear(fields[1] as HTMLElement);
    await userEvent.type(fields[1] as HTMLElement, '2022-05-28');
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(screen.getByRole('alert')).toHaveTextContent('must end before the second begins');
    expect(choices().periods).toBeNull();
    await userEvent.clear(fields[1] as HTMLElement);
    await userEvent.type(fields[1] as HTMLElement, '2022-11-01');
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(choices().periods?.[1]).toEqual(['2022-11-01', '2022-12-02']);
  });

  it('names what moved most, and all that share the place', () => {
    open(bundledCorpus(), `${SHIFT}&issue=negotiate&actor=putin`);
    render(<ShiftChart />);
    expect(
      screen.getByRole('heading', {
        name: 'Moved most between May and December: Putin on Peace talks, by 1.5 steps',
      }),
    ).toBeVisible();
  });

  it('says why nothing is compared: one day, nobody twice, no statements', () => {
    open(bundledCorpus(), `${SHIFT}&issue=crimea`);
    const { unmount } = render(<ShiftChart />);
    expect(screen.getByText(/no shift is claimed\. What each period has/)).toBeVisible();
    unmount();
    const corpus = bundledCorpus();
    const day = { date: '2022-05-28', precision: 'day', basis: 'stated', evidence: 'Printed.' } as const;
    open({ ...corpus, statements: corpus.statements.map((one) => ({ ...one, date: day })) }, SHIFT);
    const { unmount: again } = render(<ShiftChart />);
    expect(screen.getByText(/All statements are of one day/)).toBeVisible();
    again();
    open(undated(corpus), SHIFT);
    const { unmount: last } = render(<ShiftChart />);
    expect(screen.getByText(/No statement has a date/)).toBeVisible();
    last();
    open(emptyCorpus, SHIFT);
    render(<ShiftChart />);
    expect(screen.getByText(/holds no statements/)).toBeVisible();
  });

  it('puts what has no date into neither period, and says so', () => {
    open(
      undated(bundledCorpus(), (row) => row < 4),
      SHIFT,
    );
    render(<ShiftChart />);
    expect(screen.getByText('4 statements are without a date, and so in neither period.')).toBeVisible();
  });

  it('shows the first of many comparisons of 10,000 statements, and all on demand', () => {
    open(generateCorpus({ statements: 10_000, actors: 200, issues: 20, articles: 100, seed: 1 }), SHIFT);
    render(<ShiftChart />);
    expect(screen.getByRole('button', { name: /^Show all \d+ comparisons$/ })).toBeVisible();
    expect(screen.getAllByRole('button', { name: /: (\d\.\d steps? more (for|against)|Did not move)/ })).toHaveLength(
      20,
    );
  });
});

describe('the rows of the shift', () => {
  it('are sides with several voices, then persons, each by size; sides alone where those are asked for', () => {
    open(bundledCorpus());
    const { table, rows } = scene();
    const both = shiftRows(table, rows, { by: 'person', periods: PERIODS }).rows;
    const sides = both.findIndex(({ ofSide }) => !ofSide);
    expect(both.slice(0, sides).every(({ ofSide, voices }) => ofSide && voices > 1)).toBe(true);
    for (const part of [both.slice(0, sides), both.slice(sides)]) {
      const sizes = part.map(({ shift }) => Math.abs(shift.difference));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
    const alone = shiftRows(table, rows, { by: 'organization', periods: PERIODS }).rows;
    expect(alone.every(({ shift }) => table.sideOf[shift.actor] === shift.actor)).toBe(true);
  });
});

describe('a slope', () => {
  it('has a square for each statement with a stance, outwards from the end and at the height of its step', () => {
    open(bundledCorpus());
    const { table, rows } = scene();
    for (const { shift } of shiftRows(table, rows, { by: 'person', periods: PERIODS }).rows) {
      const [before, after] = placeSlope(table, shift);
      expect(before.squares).toHaveLength(shift.before.withStance);
      expect(after.squares).toHaveLength(shift.after.withStance);
      for (const { x, y, stance } of [...before.squares, ...after.squares]) {
        expect(y + 7).toBeCloseTo(slopeY(table, stance), 0);
        expect(x + 14 < SLOPE.before || x > SLOPE.after).toBe(true);
        expect(x >= SLOPE.axis && x + 14 <= SLOPE.width).toBe(true);
      }
    }
  });

  it('fits any scale into the same picture', () => {
    for (const [min, max] of [
      [-2, 2],
      [0, 1],
      [-100, 100],
    ] as const) {
      expect(slopeY({ min, max }, max)).toBe(SLOPE.margin);
      expect(slopeY({ min, max }, min)).toBe(SLOPE.height - SLOPE.margin);
    }
    expect(slopeSteps({ min: -2, max: 2 })).toEqual([-2, -1, 0, 1, 2]);
    expect(slopeSteps({ min: -100, max: 100 })).toEqual([-100, 0, 100]);
  });
});

describe('two periods', () => {
  const on = (...days: readonly (readonly [string, number])[]) =>
    days.map(([date, count]) => ({ day: day(date), count }));
  const year = on(['2022-01-01', 2], ['2022-01-02', 1], ['2022-03-01', 8], ['2022-03-02', 1], ['2022-12-31', 2]);

  it('must be whole, in order, apart, and heard', () => {
    const days = on(['2022-05-28', 3], ['2022-12-02', 2]);
    const fault = (a: string, b: string, c: string, d: string) =>
      periodsFault(
        [
          [a, b],
          [c, d],
        ],
        days,
      );
    expect(fault('2022-05-01', '2022-05-31', '2022-12-01', '2022-12-31')).toBeNull();
    expect(fault('', '2022-05-31', '2022-12-01', '2022-12-31')).toMatch(/first and a last day/);
    expect(fault('2022-06-01', '2022-05-31', '2022-12-01', '2022-12-31')).toMatch(/comes after its last/);
    expect(fault('2022-05-01', '2022-12-01', '2022-12-01', '2022-12-31')).toMatch(/before the second/);
    expect(fault('2022-05-01', '2022-05-31', '2022-06-01', '2022-06-30')).toMatch(/second period has no statements/);
  });

  it('are suggested at the widest gap, by halves of time and of statements, and as first and last day', () => {
    expect(
      suggestedPeriods(year).map(({ name, periods }) => [name, ...periods.map((one) => heardIn(year, one).statements)]),
    ).toEqual([
      ['At the widest gap', 12, 2],
      ['Halves of the statements', 3, 11],
      ['First and last day', 2, 2],
    ]);
    expect(suggestedPeriods(on(['2022-05-28', 3], ['2022-12-02', 2]))).toHaveLength(1);
    expect(suggestedPeriods(on(['2022-05-28', 3]))).toEqual([]);
  });

  it('never come empty out of a suggestion or a split', () => {
    const ways = [
      ...suggestedPeriods(year).map(({ periods }) => periods),
      ...[0, 1, 2, 3].map((at) => splitAfter(year, at)),
    ];
    for (const periods of ways) expect(periodsFault(periods, year)).toBeNull();
    for (const at of [0, 1, 2, 3]) expect(splitOf(year, splitAfter(year, at))).toBe(at);
  });

  it('leave out what has no date', () => {
    const { corpus } = small([{ who: 'a', on: 'tax', stance: 1, day: '2022-05-28' }]);
    const [dated] = corpus.statements;
    const table = buildTable({ ...corpus, statements: [dated!, { ...dated!, id: 'undated', date: null }] });
    expect(spokenDays(table, Uint32Array.of(0, 1))).toEqual(on(['2022-05-28', 1]));
  });
});
