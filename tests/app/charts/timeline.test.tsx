import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { undated } from '#tests/fixtures/undated';
import { TimelineChart } from '@/app/charts/TimelineChart';
import { placeLanes, SQUARE } from '@/app/charts/timelinePlacement';
import { timeBins, timeColumns, timeScale, timeTicks, xOf } from '@/app/charts/timelineScale';
import { useStore } from '@/app/state/store';
import { dayNumber, dayText } from '@/core/table/periods';

const choices = () => useStore.getState().choices;
const TIMELINE = '?view=stance&tab=timeline';
const day = dayNumber;

describe('the timeline', () => {
  it('has a square for every statement, which says whether its date is inferred and opens its words', async () => {
    const corpus = open(bundledCorpus(), TIMELINE);
    render(<TimelineChart />);
    const squares = screen.getAllByRole('button', { name: /, (quoted|reported|ascribed), .*2022/ });
    expect(squares).toHaveLength(corpus.statements.length);
    const inferred = corpus.statements.filter(({ date }) => date?.basis === 'inferred').length;
    expect(squares.filter((square) => square.getAttribute('aria-label')?.endsWith(', inferred'))).toHaveLength(
      inferred,
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Peskov on Russia’s claims recognised: supports, quoted, 2 December 2022/ }),
    );
    expect(corpus.statements.find(({ id }) => id === choices().quote)).toMatchObject({
      speaker: 'peskov',
      issue: 'recognition',
    });
  });

  it('marks when the articles appeared, and leads to them', async () => {
    open(bundledCorpus(), TIMELINE);
    render(<TimelineChart />);
    const [article] = screen.getAllByRole('button', { name: /^Open “.+”, published 28 May 2022, inferred$/ });
    await userEvent.click(article as HTMLElement);
    expect(choices()).toMatchObject({ view: 'article', doc: 'may' });
  });

  it('says how many days the axis leaves out', () => {
    open(bundledCorpus(), TIMELINE);
    render(<TimelineChart />);
    expect(screen.getByText(/The axis leaves out 186 days without a statement/)).toBeVisible();
    expect(screen.getByText('186 days')).toBeVisible();
  });

  it('is one stop for the Tab key', async () => {
    open(bundledCorpus(), TIMELINE);
    render(<TimelineChart />);
    const marks = screen.getAllByRole('button', { name: /: |^Open “/ });
    expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(choices().quote).not.toBeNull();
  });

  it('turns from issues to actors', async () => {
    open(bundledCorpus(), TIMELINE);
    render(<TimelineChart />);
    await userEvent.click(screen.getByRole('button', { name: 'actor' }));
    await userEvent.click(screen.getByRole('button', { name: /^Peskov: \d+ statements$/ }));
    expect(choices().focus).toEqual({ kind: 'actor', ids: ['peskov'] });
  });

  it('counts by days where there are too many for a square each; a column leads to its days', async () => {
    open(generateCorpus({ statements: 10_000, actors: 200, issues: 20, articles: 100, seed: 1 }), TIMELINE);
    render(<TimelineChart />);
    const columns = screen.getAllByRole('button', { name: /Narrows to these days$/ });
    expect(columns.length).toBeGreaterThan(10);
    await userEvent.click(columns[0] as HTMLElement);
    expect(choices().time?.from).toMatch(/^2021-01/);
  });

  it('lists what has no date apart, with its number, and opens it from there', async () => {
    const dated = bundledCorpus();
    const corpus = open(
      undated(dated, (row) => row < 5),
      TIMELINE,
    );
    render(<TimelineChart />);
    const rest = corpus.statements.length - 5;
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(`${rest} statements on`);
    const apart = within(screen.getByRole('heading', { name: 'Without a date: 5 statements' }).parentElement!);
    const squares = apart.getAllByRole('button', { name: /, undated$/ });
    expect(squares).toHaveLength(5);
    expect(screen.getAllByRole('button', { name: /, (quoted|reported|ascribed), .*2022/ })).toHaveLength(rest);
    await userEvent.click(squares[0] as HTMLElement);
    expect(corpus.statements.find(({ id }) => id === choices().quote)?.date).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(
      screen
        .getAllByRole('row')
        .slice(-5)
        .map((row) => row.textContent),
    ).toEqual(Array.from({ length: 5 }, () => expect.stringMatching(/^undated/)));
  });

  it('draws no axis where nothing has a date, and shows the statements all the same', async () => {
    const corpus = open(undated(bundledCorpus()), TIMELINE);
    render(<TimelineChart />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      `${corpus.statements.length} statements, none with a date`,
    );
    expect(screen.getByText(/no time axis to draw/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /, undated$/ })).toHaveLength(corpus.statements.length);
    await userEvent.click(screen.getByRole('button', { name: 'actor' }));
    expect(screen.getByText('Peskov')).toBeVisible();
  });

  it('shows the first of many statements without a date, and more on demand', async () => {
    open(undated(generateCorpus({ statements: 2_000, actors: 20, issues: 5, articles: 10, seed: 1 })), TIMELINE);
    render(<TimelineChart />);
    expect(screen.getAllByRole('button', { name: /, undated$/ })).toHaveLength(120);
    await userEvent.click(screen.getByRole('button', { name: 'Show the first 1,200' }));
    expect(screen.getAllByRole('button', { name: /, undated$/ })).toHaveLength(1200);
    expect(screen.getByText('The table has them all.')).toBeVisible();
  });

  it('says that there is nothing in an empty corpus', () => {
    open(emptyCorpus, TIMELINE);
    render(<TimelineChart />);
    expect(screen.getByText(/holds no statements/)).toBeVisible();
  });
});

describe('the time axis', () => {
  const may = [day('2022-05-27'), day('2022-05-28')];
  const both = [...may, day('2022-12-01'), day('2022-12-02')];

  it('is unbroken where people speak all along', () => {
    const days = Array.from({ length: 40 }, (_, week) => day('2022-01-01') + week * 7);
    const scale = timeScale(days, 200, 1000);
    expect(scale.breaks).toEqual([]);
    expect(scale.panels).toHaveLength(1);
  });

  it('leaves out a long silence, says how long, and keeps days equally wide', () => {
    const scale = timeScale(both, 200, 1000);
    expect(scale.breaks.map(({ days }) => days)).toEqual([186]);
    for (const { from, to, width } of scale.panels) expect(width / (to - from + 1)).toBeCloseTo(scale.perDay);
    const [first, second, third, fourth] = both.map((one) => xOf(scale, one) ?? Number.NaN);
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo((fourth ?? 0) - (third ?? 0));
    expect(xOf(scale, day('2022-08-01'))).toBeNull();
    const last = scale.panels.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1200);
  });

  it('stands for a single day', () => {
    const scale = timeScale([may[0] ?? 0], 0, 400);
    expect(xOf(scale, may[0] ?? 0)).toBe(200);
  });

  it('puts ticks as close as their labels allow, on round dates', () => {
    const apart = (ticks: { x: number }[]) => Math.min(...ticks.slice(1).map(({ x }, at) => x - (ticks[at]?.x ?? 0)));
    for (const width of [300, 600, 1200]) {
      for (const length of [5, 30, 300, 3000]) {
        const days = Array.from({ length }, (_, at) => day('2020-01-01') + at);
        const ticks = timeTicks(timeScale(days, 0, width));
        expect(ticks.length).toBeGreaterThan(0);
        expect(apart(ticks)).toBeGreaterThanOrEqual(50);
        for (const { day: at, unit } of ticks) if (unit === 'month') expect(dayText(at)).toMatch(/-01$/);
      }
    }
  });

  it('puts every statement into one bin that can be hit', () => {
    const days = Array.from({ length: 700 }, (_, at) => day('2021-01-01') + at);
    const scale = timeScale(days, 0, 1000);
    const column = Int32Array.from(days);
    const columns = timeColumns(
      scale,
      column,
      Uint32Array.from(days, (_, at) => at),
    );
    expect(columns.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(700);
    for (const { bin, rows } of columns) {
      for (const row of rows) {
        expect(days[row]).toBeGreaterThanOrEqual(bin.from);
        expect(days[row]).toBeLessThanOrEqual(bin.to);
      }
    }
    const widths = timeBins(scale).map(({ width }) => width);
    expect(Math.min(...widths.slice(0, -1))).toBeGreaterThanOrEqual(24);
  });
});

describe('the lanes', () => {
  const scale = timeScale([day('2022-05-01'), day('2022-05-02'), day('2022-05-20')], 0, 600);
  const dated = (date: string, count: number, precision: 'day' | 'week' = 'day', inferred = false, first = 0) =>
    Array.from({ length: count }, (_, at) => ({ row: first + at, day: day(date), precision, inferred }));
  const rows = [
    ...dated('2022-05-01', 5),
    ...dated('2022-05-02', 3, 'day', false, 5),
    ...dated('2022-05-02', 4, 'week', true, 8),
  ];
  const lanes = placeLanes(
    scale,
    [
      { label: 'A', position: 0, rows },
      { label: 'B', position: 1, rows: dated('2022-05-20', 1) },
    ],
    { top: 60, head: 0, labelWidth: 200 },
  );

  it('have long labels on two lines, and room for both', () => {
    const inputs = [{ label: 'Ukraine’s constitution amended', position: 0, rows: dated('2022-05-20', 1) }];
    const [wide, tight] = [224, 160].map(
      (labelWidth) => placeLanes(scale, inputs, { top: 60, head: 0, labelWidth })[0],
    );
    expect(wide?.lines).toEqual(['Ukraine’s constitution amended']);
    expect(tight?.lines).toEqual(['Ukraine’s constitution', 'amended']);
    expect(tight?.height ?? 0).toBeGreaterThan(wide?.height ?? 0);
  });

  it('place each statement once, on its day, clear of every other and within its lane', () => {
    const [lane] = lanes;
    const squares = lane?.clusters.flatMap((cluster) => cluster.squares) ?? [];
    expect(squares.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
    for (const one of squares) {
      expect(one.y - SQUARE / 2).toBeGreaterThanOrEqual(lane?.top ?? 0);
      expect(one.y + SQUARE / 2).toBeLessThanOrEqual((lane?.top ?? 0) + (lane?.height ?? 0));
      for (const other of squares) {
        if (other === one) continue;
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(SQUARE + 2);
      }
    }
    expect(lanes[1]?.top).toBe((lanes[0]?.top ?? 0) + (lanes[0]?.height ?? 0));
  });

  it('bracket what an inferred date leaves open: a week is seven days wide', () => {
    const week = lanes[0]?.clusters.find(({ inferred }) => inferred);
    expect(week?.right).not.toBeNull();
    const x = xOf(scale, day('2022-05-02')) ?? 0;
    expect((week?.right ?? 0) - x).toBeCloseTo(3.5 * scale.perDay);
  });
});
