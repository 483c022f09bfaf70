import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { BarsChart } from '@/app/charts/BarsChart';
import { blockName, fitted, placeBars, textWidth, widestUnit } from '@/app/charts/barsPlacement';
import { barsTitle } from '@/app/charts/barsWords';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { bars as barsOf } from '@/core/analysis/bars';

const choices = () => useStore.getState().choices;
const scene = () => sceneOf(useStore.getState().corpus ?? emptyCorpus, choices());
const counted = (of: 'issues' | 'actors' = 'issues') => {
  const { table, rows } = scene();
  return barsOf(table, rows, { of, by: 'person' }).bars;
};
const layoutOf = (width: number) => {
  const { corpus, table } = scene();
  return placeBars(table, counted(), { of: 'issues', labels: corpus.issues.map(({ label }) => label), width });
};

describe('the bars', () => {
  it('say how many are for and against, and open an issue from its name', async () => {
    const corpus = open(bundledCorpus(), '?view=stance&tab=bars');
    render(<BarsChart />);
    const own = corpus.statements.filter(({ issue }) => issue === 'negotiate');
    const against = own.filter(({ stance }) => stance !== null && stance < 0).length;
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^Peace talks: ${against} against`) }));
    expect(choices().focus).toEqual({ kind: 'issue', ids: ['negotiate'] });
  });

  it('have a block for every statement with an issue; a click opens its words, another closes them', async () => {
    const corpus = open(bundledCorpus(), '?view=stance&tab=bars');
    render(<BarsChart />);
    expect(screen.getAllByRole('button', { name: /^.+ on .+: .+, (quoted|reported|ascribed)$/ })).toHaveLength(
      corpus.statements.filter(({ issue }) => issue !== null).length,
    );
    const block = screen.getByRole('button', { name: 'Peskov on Russia’s claims recognised: supports, quoted' });
    await userEvent.click(block);
    const opened = corpus.statements.find(({ id }) => id === choices().quote);
    expect([opened?.speaker, opened?.issue, opened?.stance]).toEqual(['peskov', 'recognition', 2]);
    await userEvent.click(block);
    expect(choices().quote).toBeNull();
  });

  it('are one stop for the Tab key: arrows go from block to block, Enter opens', async () => {
    open(bundledCorpus(), '?view=stance&tab=bars');
    render(<BarsChart />);
    const marks = screen.getAllByRole('button', { name: /: / });
    expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(choices().quote).not.toBeNull();
  });

  it('turn from issues to actors', async () => {
    open(bundledCorpus(), '?view=stance&tab=bars');
    render(<BarsChart />);
    await userEvent.click(screen.getByRole('button', { name: 'actor' }));
    expect(
      screen.getByRole('button', { name: /^Putin: \d+ against, \d+ for, 1 without a stance$/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Statements for and against, actor by actor' })).toBeVisible();
  });

  it('have a table whose rows open the same evidence', async () => {
    open(bundledCorpus(), '?view=stance&tab=bars~table');
    render(<BarsChart />);
    await userEvent.click(screen.getByRole('button', { name: 'Immediate ceasefire' }));
    expect(choices().focus).toEqual({ kind: 'issue', ids: ['ceasefire'] });
  });

  it('say that there is nothing in an empty corpus', () => {
    open(emptyCorpus, '?view=stance&tab=bars');
    render(<BarsChart />);
    expect(screen.getByText(/holds no statements/)).toBeVisible();
  });

  it('draw 10,000 statements as segments with their number, each of which opens its statements', async () => {
    open(
      generateCorpus({ statements: 10_000, actors: 200, issues: 20, articles: 100, seed: 1 }),
      '?view=stance&tab=bars',
    );
    render(<BarsChart />);
    const [segment] = screen.getAllByRole('button', { name: /: rejects, \d+ statements/ });
    if (!segment) throw new Error('no segment');
    await userEvent.click(segment);
    expect(choices().focus?.kind).toBe('step');
    expect(choices().focus?.ids[1]).toBe('-2');
  });
});

describe('the title of the bars', () => {
  const titled = (signs: readonly string[]) => {
    const corpus = generateCorpus({ statements: 1, actors: 1, issues: signs.length, articles: 1, seed: 1 });
    const [statement] = corpus.statements;
    if (!statement) throw new Error('no statement');
    const statements = signs.flatMap((sign, issue) =>
      [...sign].map((one, at) => ({
        ...statement,
        id: `s-${issue}-${at}`,
        issue: `issue-${issue}`,
        stance: one === '+' ? 1 : one === '-' ? -1 : 0,
      })),
    );
    open({ ...corpus, statements });
    return barsTitle(scene(), 'issues', counted());
  };

  it('names the one issue on which more is said against', () => {
    expect(titled(['--+', '+++', '++-', '+++'])).toMatch(/^More is said against than for on one issue only: \S/);
    open(bundledCorpus());
    expect(barsTitle(scene(), 'issues', counted())).toBe(
      'More is said against than for on one issue only: Peace talks',
    );
  });

  it('makes no finding of ties, of few issues or of few statements', () => {
    const plain = 'Statements for and against, issue by issue';
    expect(titled(['+-', '+-', '+-', '+-'])).toBe(plain);
    expect(titled(['---', '+++'])).toBe(plain);
    expect(titled(['-', '+++', '+++', '+++'])).toBe(plain);
  });
});

describe('the placement of the bars', () => {
  it('keeps every bar with its label and counts inside the width, whatever that is', () => {
    open(bundledCorpus());
    for (const width of [358, 560, 720, 880, 1344]) {
      const { bars, zero, unit, labelAbove } = layoutOf(width);
      for (const { from, to, label } of bars) {
        expect(zero + from * unit - (labelAbove ? 0 : Math.min(textWidth(label), width / 4))).toBeGreaterThanOrEqual(0);
        expect(zero + to * unit).toBeLessThanOrEqual(width);
      }
    }
  });

  it('names blocks where they are wide, then signs them, then counts segments', () => {
    open(bundledCorpus());
    expect(layoutOf(1344)).toMatchObject({ detail: 'names', labelAbove: false });
    expect(layoutOf(780).detail).toBe('signs');
    expect(layoutOf(358)).toMatchObject({ detail: 'counts', labelAbove: true });
  });

  it('lays neutral statements across the zero line and stronger ones outside', () => {
    open(bundledCorpus());
    const placed = layoutOf(1344).bars.find(({ bar }) => bar.neutral === 1);
    const neutral = placed?.marks.find(({ stance }) => stance === 0);
    expect([neutral?.from, neutral?.to]).toEqual([-0.5, 0.5]);
    const stances = placed?.marks.map(({ stance }) => stance) ?? [];
    expect(stances).toEqual([...stances].sort((a, b) => a - b));
  });

  it('finds the widest unit that one zero line allows', () => {
    const rows = [
      { left: 100, before: 8, right: 20, after: 1 },
      { left: 20, before: 1, right: 20, after: 6 },
    ];
    expect(widestUnit(rows, 1000, 78)).toBe(62);
    expect(widestUnit(rows, 5000, 78)).toBe(78);
    expect(widestUnit([{ left: 100, before: 3000, right: 100, after: 0 }], 500, 78)).toBeCloseTo(0.1, 3);
  });

  it('cuts a text to what fits, or leaves it whole', () => {
    expect(fitted('Peace talks', 200)).toBe('Peace talks');
    expect(fitted('Ukraine’s constitution amended', 90)).toMatch(/^Ukraine.*…$/);
    expect(textWidth(fitted('Ukraine’s constitution amended', 90), 12)).toBeLessThanOrEqual(90);
    expect(fitted('Wide', 3)).toBe('');
  });

  it('names blocks whole where it can: without the article, or on two lines', () => {
    expect(blockName('The Kremlin', 80, 30)).toEqual(['The Kremlin']);
    expect(blockName('The Kremlin', 56, 30)).toEqual(['Kremlin']);
    expect(blockName('United States', 56, 30)).toEqual(['United', 'States']);
    expect(blockName('United States', 56, 24)).toEqual([fitted('United States', 56)]);
  });
});
