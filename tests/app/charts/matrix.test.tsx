import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { MatrixChart } from '@/app/charts/MatrixChart';
import { breakable, tileSize } from '@/app/charts/matrixPlacement';
import { useStore } from '@/app/state/store';

const focus = () => useStore.getState().choices.focus;

describe('the matrix', () => {
  it('says in words what each cell shows, and opens its statements with a click', async () => {
    const corpus = open(bundledCorpus());
    render(<MatrixChart />);
    const cell = screen.getByRole('button', {
      name: /^Peskov on Russia’s claims recognised: supports, mean \+2\.0, 1 statement$/,
    });
    await userEvent.click(cell);
    expect(focus()).toEqual({ kind: 'cell', ids: ['peskov', 'recognition'] });
    expect(corpus.statements.some(({ speaker, issue }) => speaker === 'peskov' && issue === 'recognition')).toBe(true);
    await userEvent.click(cell);
    expect(focus()).toBeNull();
  });

  it('draws no cell where nothing was said, and never an average of both sides', () => {
    const corpus = open(bundledCorpus());
    render(<MatrixChart />);
    const pairs = new Set(corpus.statements.flatMap(({ speaker, issue }) => (issue ? [`${speaker} ${issue}`] : [])));
    expect(screen.getAllByRole('button', { name: /^[^:]+ on .+: .+ statements?$/ })).toHaveLength(pairs.size);
    expect(
      screen.getByRole('button', {
        name: /^Zelenskyy on Putin–Zelenskyy talks: on both sides: 1 against, 1 neutral, 1 for/,
      }),
    ).toBeVisible();
  });

  it('is one stop for the Tab key; arrows go from mark to mark and Enter opens', async () => {
    open(bundledCorpus());
    render(<MatrixChart />);
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(
      // The sides' heads are stops of their own.
      1 +
        within(table)
          .getAllByRole('rowheader')
          .filter((head) => head.getAttribute('scope') === 'rowgroup').length,
    );
    within(table)
      .getAllByRole('button')
      .find(({ tabIndex, textContent }) => tabIndex === 0 && textContent === 'Putin')
      ?.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(focus()?.kind).toBe('cell');
    expect(focus()?.ids[0]).toBe('putin');
  });

  it('opens all of a side by its name, and says that it is open', async () => {
    open(bundledCorpus());
    render(<MatrixChart />);
    const [head] = screen.getAllByRole('rowheader').filter((one) => one.getAttribute('scope') === 'rowgroup');
    if (!head) throw new Error('The bundled corpus has a side with several actors.');
    await userEvent.click(within(head).getByRole('button'));
    expect(focus()?.kind).toBe('side');
    expect(within(head).getByRole('button', { pressed: true })).toBeVisible();
  });

  it('is put in another order by dragging a name onto another of its kind', () => {
    open(bundledCorpus());
    render(<MatrixChart />);
    const issues = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
    const names = screen.getAllByRole('columnheader').flatMap((head) => within(head).queryAllByRole('button'));
    const [first, , third] = names;
    const [a, b, c] = issues();
    if (!first || !third) throw new Error('The bundled corpus has three issues.');
    const dataTransfer = { setData: () => {} };
    fireEvent.dragStart(third, { dataTransfer });
    fireEvent.drop(screen.getByRole('button', { name: 'Putin' }), { dataTransfer });
    expect(issues().slice(0, 3)).toEqual([a, b, c]);
    fireEvent.dragStart(third, { dataTransfer });
    fireEvent.drop(first, { dataTransfer });
    expect(issues().slice(0, 3)).toEqual([c, a, b]);
  });

  it('is put in another order by hand, with the keyboard too', async () => {
    open(bundledCorpus());
    render(<MatrixChart />);
    const names = () =>
      screen
        .getAllByRole('rowheader')
        .flatMap((head) => (head.getAttribute('scope') === 'row' ? [head.textContent] : []));
    const [first, second] = names();
    screen.getByRole('button', { name: first ?? '' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names().slice(0, 2)).toEqual([second, first]);
    expect(useStore.getState().choices.sort).toMatch(/^hand~/);
  });

  it('tells never mentioned, neutral and no stance apart in its table', () => {
    open(bundledCorpus(), '?tab=table');
    render(<MatrixChart />);
    const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(rows.some((row) => row.startsWith('NATO') && row.includes('never mentioned'))).toBe(true);
    expect(rows.some((row) => row.startsWith('Zelenskyy') && row.includes('no stance'))).toBe(true);
    expect(rows.some((row) => row.includes('on both sides'))).toBe(true);
  });

  it('says what happened where the filter leaves nothing, and how to go on', async () => {
    open(bundledCorpus(), '?q=xylophone');
    render(<MatrixChart />);
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(screen.getByRole('button', { name: 'Putin' })).toBeVisible();
  });

  it('stands for an empty corpus and for 10,000 statements', () => {
    open(emptyCorpus);
    const { unmount } = render(<MatrixChart />);
    expect(screen.getByText(/holds no statements/)).toBeVisible();
    unmount();
    open(generateCorpus({ statements: 10_000, actors: 200, issues: 20, articles: 100, seed: 1 }));
    render(<MatrixChart />);
    // By its text: naming a thousand cells to find it by its role takes seconds.
    expect(screen.getByText(/^Show all \d+ actors$/)).toBeVisible();
  });
});

describe('the heads', () => {
  it('break a long word where a syllable begins, and only when it does not fit', () => {
    const shown = (label: string, width: number) => breakable(label, width).replaceAll('\u00ad', '|');
    expect(shown('Ukraine’s constitution amended', 64)).toBe('Ukraine’s consti|tution amended');
    expect(shown('Russian withdrawal', 58)).toBe('Russian with|drawal');
    expect(shown('Russia’s claims recognised', 58)).toBe('Russia’s claims recog|nised');
    expect(shown('Russian withdrawal', 70)).toBe('Russian withdrawal');
  });
});

describe('the tiles', () => {
  it('fit the width, down to 22 px', () => {
    expect(tileSize(888, 10)).toMatchObject({ step: 71, slanted: false, marks: true, periods: true });
    expect(tileSize(358, 10)).toMatchObject({ width: 22, slanted: true, marks: false, periods: false });
    for (const width of [358, 700, 760, 888, 1344, 2000]) {
      const { names, step, periods, width: tile } = tileSize(width, 10);
      expect(names + step * 10 + (periods ? 64 : 0)).toBeLessThanOrEqual(width);
      expect(tile).toBeGreaterThanOrEqual(22);
    }
  });
});
