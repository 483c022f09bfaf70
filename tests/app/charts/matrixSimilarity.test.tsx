import { render, screen, waitFor, within } from '@testing-library/react';
import { bundledCorpus, open } from '#tests/app/corpora';
import { small } from '#tests/core/analysis/corpora';
import { MatrixChart } from '@/app/charts/MatrixChart';
import { formatLink, parseLink } from '@/app/state/link';

const names = () =>
  screen.getAllByRole('rowheader').flatMap((head) => (head.getAttribute('scope') === 'row' ? [head.textContent] : []));
const issues = () =>
  screen.getAllByRole('columnheader').flatMap((head) => {
    const [button] = within(head).queryAllByRole('button');
    return button ? [button.getAttribute('data-name')?.split(' ')[1]] : [];
  });

describe('the matrix by similarity', () => {
  it('puts like stances side by side across sides, rows and columns, and says what the order means', async () => {
    const said = [
      { who: 'a', on: 'tax', stance: 2 },
      { who: 'a', on: 'war', stance: -2 },
      { who: 'b', on: 'tax', stance: -2 },
      { who: 'b', on: 'road', stance: 2 },
      { who: 'c', on: 'tax', stance: 2 },
      { who: 'c', on: 'war', stance: -2 },
      { who: 'd', on: 'tax', stance: -2 },
      { who: 'd', on: 'road', stance: 2 },
    ];
    const { corpus } = small(said, { sides: { a: 'x', b: 'x', c: 'y', d: 'y' } });
    open(corpus, '?view=stance&sort=similarity');
    render(<MatrixChart />);
    await screen.findByText(/Those whose stances are alike stand side by side/);
    expect([
      ['a', 'c', 'b', 'd'],
      ['b', 'd', 'a', 'c'],
    ]).toContainEqual(names());
    // War and road are never mentioned together; tax is what both share.
    expect(issues()).toHaveLength(3);
    // The sides give way: none has a row of its own.
    expect(screen.queryByRole('rowheader', { name: /^x/ })).not.toBeInTheDocument();
  });

  it('has the same rows, columns and cells as any other order', async () => {
    const corpus = open(bundledCorpus(), '?view=stance');
    const { unmount } = render(<MatrixChart />);
    const [rows, columns, cells] = [names(), issues(), screen.getAllByRole('button').length];
    unmount();
    open(corpus, '?view=stance&sort=similarity');
    render(<MatrixChart />);
    await screen.findByText(/stand side by side/);
    await waitFor(() => expect(names().toSorted()).toEqual(rows.toSorted()));
    expect(issues().toSorted()).toEqual(columns.toSorted());
    expect(issues()).not.toEqual(columns);
    // But for the names of the sides.
    expect(screen.getAllByRole('button').length).toBeLessThan(cells);
  });

  it('stands in the link', () => {
    const corpus = bundledCorpus();
    const { choices, problems } = parseLink('?view=stance&sort=similarity', corpus);
    expect(problems).toEqual([]);
    expect(formatLink(choices)).toContain('sort=similarity');
  });
});
