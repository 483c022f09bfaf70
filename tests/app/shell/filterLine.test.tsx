import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { undated } from '#tests/fixtures/undated';
import { FilterLine } from '@/app/shell/FilterLine';
import { selectionOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();
/** By its element: jsdom's roles do not know <search> yet. */
const sentence = () => document.querySelector('search');
const shown = () => selectionOf(corpus, useStore.getState().choices).rows.length;

describe('the filter sentence', () => {
  it('says what is shown', () => {
    open(corpus);
    render(<FilterLine />);
    expect(sentence()).toHaveTextContent(
      `Showing all ${corpus.statements.length} statements by everyone on every issue, in both articles, of any stance, quoted or not, reviewed or suggested`,
    );
  });

  it('narrows by a word, with the counts under all other filters, and says so', async () => {
    open(corpus);
    render(<FilterLine />);
    await userEvent.click(screen.getByRole('button', { name: 'everyone' }));
    const panel = screen.getByRole('dialog', { name: 'Speaker' });
    const putin = corpus.statements.filter(({ speaker }) => speaker === 'putin').length;
    const box = within(panel).getByRole('checkbox', { name: `Putin ${putin}` });
    await userEvent.click(box);
    expect(shown()).toBe(putin);
    await userEvent.click(screen.getByRole('button', { name: 'Putin' }));
    expect(sentence()).toHaveTextContent(
      `Showing ${putin} of ${corpus.statements.length} statements by Putin on every issue`,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(shown()).toBe(corpus.statements.length);
  });

  it('takes words and days', async () => {
    open(corpus);
    render(<FilterLine />);
    await userEvent.click(screen.getByRole('button', { name: /^all \d+ statements$/ }));
    const panel = screen.getByRole('dialog', { name: 'Words and days' });
    await userEvent.type(await within(panel).findByRole('searchbox'), 'ceasefire');
    expect(shown()).toBeGreaterThan(0);
    expect(shown()).toBeLessThan(corpus.statements.length);
    await userEvent.clear(within(panel).getByRole('searchbox'));
    const last = within(panel).getByLabelText('Last day');
    await userEvent.clear(last);
    await userEvent.type(last, '2022-06-30');
    expect(useStore.getState().choices.time).toEqual({ from: null, to: '2022-06-30' });
    expect(shown()).toBeLessThan(corpus.statements.length);
  });

  it('tells how many statements any days leave out for want of a date, and offers no days where none has one', async () => {
    open(undated(corpus, (row) => row < 5));
    const { unmount } = render(<FilterLine />);
    await userEvent.click(screen.getByRole('button', { name: /^all \d+ statements$/ }));
    expect(await screen.findByText('Any choice of days leaves out 5 undated statements.')).toBeVisible();
    unmount();
    open(undated(corpus));
    render(<FilterLine />);
    await userEvent.click(screen.getByRole('button', { name: /^all \d+ statements$/ }));
    const panel = within(screen.getByRole('dialog', { name: 'Words' }));
    expect(await panel.findByRole('searchbox')).toBeVisible();
    expect(panel.queryByLabelText('First day')).toBeNull();
  });

  it('says which filters do not apply to contacts', () => {
    open(corpus, '?view=network&net=contacts');
    render(<FilterLine />);
    expect(sentence()).toHaveTextContent('Issue, stance, mode and review do not apply to contacts.');
    expect(screen.queryByRole('button', { name: 'every issue' })).toBeNull();
  });

  it('offers undo once something was chosen', async () => {
    open(corpus);
    const { rerender } = render(<FilterLine />);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    useStore.getState().toggle('actor', 'putin');
    rerender(<FilterLine />);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(shown()).toBe(corpus.statements.length);
  });
});
