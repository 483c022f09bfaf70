import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { evidenceOf } from '@/app/evidence/evidence';
import { sceneOf } from '@/app/state/derive';
import { formatLink, parseLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';
import { useWindowSettings } from '@/app/state/windows';
import NetworkView from '@/app/views/NetworkView';

const show = (search = '?view=network&tab=measures', corpus = bundledCorpus()) => {
  open(corpus, search);
  useWindowSettings.getState().cut({ kind: 'cumulative', unit: 'month', size: 1 });
  render(<NetworkView />);
  return corpus;
};
const choices = () => useStore.getState().choices;
const table = () => screen.getAllByRole('table')[0]!;
const names = () =>
  within(table())
    .getAllByRole('rowheader')
    .map((head) => head.textContent);

describe('the measures of a network', () => {
  it('say in words and numbers how dense it is', () => {
    show();
    const [, ties, pairs, share] =
      /(\d+) of (\d+) possible ties are there, a density of (0\.\d\d): \d+ above 0, \d+ below\./.exec(
        document.body.textContent ?? '',
      ) ?? [];
    expect(Number(share)).toBeCloseTo(Number(ties) / Number(pairs), 2);
  });

  it('order the names by the measure that is chosen, which the link keeps', async () => {
    const corpus = show();
    const before = names();
    await userEvent.click(within(table()).getByRole('button', { name: 'statements' }));
    expect(names()[0]).toBe('Putin');
    expect(names()).not.toEqual(before);
    expect(within(table()).getByRole('columnheader', { name: 'statements' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(parseLink(formatLink(choices()), corpus).choices.sort).toBe('count');
  });

  it('name the communities by their members', () => {
    show();
    expect(screen.getByText(/Communities, .*: A .+ and .+; B .+ and .+/)).toBeVisible();
  });

  it('open the statements of a name', async () => {
    show();
    await userEvent.click(within(table()).getByRole('button', { name: 'Putin' }));
    expect(choices().focus).toEqual({ kind: 'actor', ids: ['putin'] });
  });

  it('over two dates are two points, and say that there is no course between them', async () => {
    show();
    expect(
      await screen.findByText(/Two windows have statements of their own, to May 2022 and to December 2022/),
    ).toBeVisible();
    const panel = screen.getByRole('group', { name: 'Zelenskyy' });
    expect(within(panel).getAllByRole('button')).toHaveLength(2);
  });

  it('open exactly the statements of a name in a window', async () => {
    const corpus = show('?view=network&tab=measures&sort=count');
    const panel = await screen.findByRole('group', { name: 'Putin' });
    const [first] = within(panel).getAllByRole('button');
    await userEvent.click(first!);
    expect(choices().focus?.kind).toBe('span');
    const evidence = evidenceOf(sceneOf(corpus, choices()));
    const may = corpus.statements.filter(({ speaker, date }) => speaker === 'putin' && date!.date < '2022-06-01');
    expect(evidence?.kind === 'statements' && evidence.rows).toHaveLength(may.length);
    expect(may.length).toBeGreaterThan(0);
    expect(evidence?.title).toBe('Putin, 27 May 2022 to 31 May 2022');
  });

  it('reach every point with the arrow keys, from one stop for Tab', async () => {
    show();
    const group = await screen.findByRole('group', { name: 'Density of the network' });
    const [first, second] = within(group).getAllByRole('button');
    first!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(second).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(choices().focus).toEqual({ kind: 'days', ids: ['2022-05-27', '2022-12-31'] });
  });

  it('have no value for who is apart, and say so instead of 0', () => {
    show();
    expect(screen.getAllByText('apart').length).toBeGreaterThan(0);
    expect(screen.getByText(/“apart” is outside it/)).toBeVisible();
  });

  it('of contacts are there too, without a course over time', () => {
    show('?view=network&net=contacts&tab=measures');
    expect(names().length).toBeGreaterThan(3);
    expect(screen.getByText(/drawn for the networks made of statements/)).toBeVisible();
  });

  it('of ten thousand statements come window by window, and the page stays in use meanwhile', async () => {
    show(
      '?view=network&tab=measures',
      generateCorpus({ statements: 10_000, actors: 80, issues: 20, articles: 200, seed: 4 }),
    );
    expect(screen.getByText(/Working out \d+ of \d+ windows|windows with statements of their own/)).toBeVisible();
    expect(await screen.findByText(/windows with statements of their own/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getAllByRole('group', { name: /./ }).length).toBeGreaterThan(8);
  });
});
