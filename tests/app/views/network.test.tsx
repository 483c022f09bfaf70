import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { useStore } from '@/app/state/store';
import NetworkView from '@/app/views/NetworkView';

const show = (search = '?view=network') => {
  const corpus = open(bundledCorpus(), search);
  render(<NetworkView />);
  return corpus;
};
const focus = () => useStore.getState().choices.focus;
/** A mark of the drawing, which appears once its places are computed. */
const node = (name: RegExp) => screen.findByRole('button', { name }, { timeout: 10_000 });

describe('the network', () => {
  it('opens an actor’s sentences with a click, and closes them with another', async () => {
    show();
    await userEvent.click(await node(/^Putin, \d+ statements/));
    expect(focus()).toEqual({ kind: 'actor', ids: ['putin'] });
    expect(await node(/^Putin, \d+ statements/)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(await node(/^Putin, \d+ statements/));
    expect(focus()).toBeNull();
  });

  it('opens an edge’s sentences with a click', async () => {
    show();
    await userEvent.click(await node(/^Putin and Biden: −/));
    expect(focus()).toEqual({ kind: 'edge', ids: ['putin', 'biden'] });
  });

  it('opens nodes and edges from the keyboard, with one stop for Tab', async () => {
    show();
    await node(/^Putin, /);
    const group = screen.getByRole('group', { name: /agree most/ });
    const stops = within(group)
      .getAllByRole('button')
      .filter((mark) => mark.getAttribute('tabindex') === '0');
    expect(stops).toHaveLength(1);
    stops[0]!.focus();
    await userEvent.keyboard('{Enter}');
    expect(focus()?.kind).toBe('actor');
    await userEvent.keyboard('{PageDown}{Enter}');
    expect(focus()?.kind).toBe('edge');
  });

  it('finds a name and puts the focus on it', async () => {
    show();
    const macron = await node(/^Macron, /);
    await userEvent.type(screen.getByRole('combobox', { name: 'Find' }), 'macr{Enter}');
    expect(macron).toHaveFocus();
    await userEvent.clear(screen.getByRole('combobox', { name: 'Find' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Find' }), 'nobody{Enter}');
    expect(screen.getByText('No name here has “nobody”.')).toBeVisible();
  });

  it('dims what is no neighbour of the name under the pointer, and hides nothing', async () => {
    show();
    const scholz = await node(/^Scholz, /);
    const before = screen.getAllByRole('button').length;
    await userEvent.hover(scholz);
    expect((await node(/^Peskov, /)).closest('.network-node')).toHaveClass('network-dim');
    expect((await node(/^Macron, /)).closest('.network-node')).toHaveClass('network-lit');
    expect(screen.getAllByRole('button')).toHaveLength(before);
  });

  it('keeps and names those without a tie at this threshold', async () => {
    const corpus = show('?view=network&min=5');
    const speakers = new Set(corpus.statements.map(({ speaker }) => speaker));
    await node(/^Putin, .* 0 ties drawn/);
    const named = screen.getAllByRole('button', { name: /ties? drawn$/ });
    expect(named).toHaveLength(speakers.size);
  });

  it('colours by community, with a letter beside each name and a key that points out the members', async () => {
    show('?view=network&colour=community');
    const key = await screen.findByRole('button', { name: /^A .+ and / });
    await node(/^Putin, .*community [A-Z], /);
    await userEvent.click(key);
    expect(key).toHaveAttribute('aria-pressed', 'true');
    const members = screen.getAllByRole('button', { name: /community A, / });
    const others = screen.getAllByRole('button', { name: /community B, / });
    expect(members.every((one) => one.closest('.network-lit'))).toBe(true);
    expect(others.every((one) => one.closest('.network-dim'))).toBe(true);
    await userEvent.click(key);
    expect(members[0]!.closest('.network-plain')).not.toBeNull();
  });

  it('sizes by a measure and says so in words and in the legend', async () => {
    show('?view=network');
    await node(/^Putin, /);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Size' }), 'eigenvector');
    expect(useStore.getState().choices.size).toBe('eigenvector');
    expect(await node(/, eigenvector 1\.00, /)).toBeInTheDocument();
    expect(screen.getByText(/area by eigenvector centrality/)).toBeInTheDocument();
  });

  it('shows more ties when the threshold is lowered in the link', async () => {
    show('?view=network&min=0');
    await node(/^Putin, /);
    expect(screen.getByText(/added up over pairs of statements\. \d+ ties,/)).toBeVisible();
  });

  it('says which tie is the strongest where the threshold lies beyond it', async () => {
    show('?view=network&min=900');
    expect(await screen.findByText(/No tie is as strong as/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show the strongest ties' }));
    expect(useStore.getState().choices.min).toBeNull();
  });

  it('always has a legend that tells the colours of ties from those of stances', async () => {
    show();
    await node(/^Putin, /);
    expect(screen.getByText('agree (+)')).toBeVisible();
    expect(screen.getByText(/purple means agreement/)).toBeVisible();
    expect(screen.getByText(/distance means nothing/)).toBeVisible();
  });

  it('counts sides instead of speakers', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'side' }));
    expect(await node(/^Russia, /)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Putin, / })).toBeNull();
  });
});

describe('contacts', () => {
  it('open the one contact behind a line', async () => {
    show('?view=network&net=contacts');
    await userEvent.click(await node(/^Biden and Macron: joint press conference/));
    expect(focus()).toEqual({ kind: 'contact', ids: ['december-press-conference'] });
  });

  it('open all contacts of a line that stands for several', async () => {
    show('?view=network&net=contacts');
    await userEvent.click(await node(/^Putin and Scholz: 2 calls/));
    expect(focus()).toMatchObject({ kind: 'contact' });
    expect(focus()?.ids).toHaveLength(2);
  });

  it('tell a possible contact from a reported one, and that the date is inferred', async () => {
    show('?view=network&net=contacts');
    expect(await node(/called possible.*date inferred/)).toBeInTheDocument();
  });

  it('say that the other filters do not apply', async () => {
    const corpus = bundledCorpus();
    open(corpus, `?view=network&net=contacts&mode=direct&issue=${corpus.issues[0]!.id}`);
    render(<NetworkView />);
    expect(screen.getByText(/The filter on issue and mode does not apply/)).toBeVisible();
    expect(await node(/^Ukraine, 4 contacts/)).toBeInTheDocument();
  });
});

describe('the adjacency grid', () => {
  it('opens the tie of a cell', async () => {
    show('?view=network&tab=adjacency');
    const grid = screen.getByRole('table', { name: /agree most/ });
    const row = within(grid).getByRole('rowheader', { name: 'Putin' }).closest('tr')!;
    await userEvent.click(within(row).getByRole('button', { name: /^Putin and Biden: −/ }));
    expect(focus()).toEqual({ kind: 'edge', ids: ['putin', 'biden'] });
  });

  it('is the same from both sides where ties have no direction', () => {
    show('?view=network&tab=adjacency');
    const cells = screen.getAllByRole('button', { name: /^Putin and Biden: −/ });
    expect(cells).toHaveLength(2);
    expect(cells[0]).toHaveTextContent(cells[1]!.textContent!);
  });

  it('stands in communities that are named by their members, until another order is chosen', async () => {
    show('?view=network&tab=adjacency');
    const grid = screen.getByRole('table', { name: /agree most/ });
    const heads = () =>
      within(grid)
        .getAllByRole('rowheader')
        .map((head) => head.textContent?.trim() ?? '');
    const before = heads();
    expect(before[0]).toMatch(/^A .+ and /);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'name');
    expect(useStore.getState().choices.sort).toBe('name');
    const names = heads();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(before).toEqual(expect.arrayContaining(names));
  });

  it('sets actors against issues', () => {
    const corpus = show('?view=network&tab=adjacency&net=two-mode');
    const grid = screen.getByRole('table', { name: /^Furthest/ });
    const heads = within(grid)
      .getAllByRole('columnheader')
      .filter((head) => head.getAttribute('scope') === 'col')
      .map((head) => head.getAttribute('title'));
    expect(heads.filter((head) => corpus.issues.some(({ label }) => label === head))).toHaveLength(heads.length);
    expect(heads.length).toBeGreaterThan(5);
  });
});

describe('the table', () => {
  it('has pairs, agreement, conflict and their difference for every tie', () => {
    show('?view=network&tab=graph~table&min=0');
    const table = screen.getByRole('table');
    for (const [, pairs, agreement, conflict, difference] of within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(1)
          .map((cell) => Number(cell.textContent?.replace('−', '-'))),
      )) {
      expect(agreement! + conflict!).toBeCloseTo(pairs!, 2);
      expect(agreement! - conflict!).toBeCloseTo(difference!, 2);
    }
  });
});

describe('where there is nothing to draw', () => {
  it('says that an empty corpus has nothing, without a way on', () => {
    open(emptyCorpus, '?view=network');
    render(<NetworkView />);
    expect(screen.getByText(/holds no statements yet/)).toBeVisible();
  });

  it('says that a corpus has no contacts and offers what it has', async () => {
    open({ ...bundledCorpus(), interactions: [] }, '?view=network&net=contacts');
    render(<NetworkView />);
    expect(screen.getByText(/has no contacts/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Who agrees and who clashes' }));
    expect(useStore.getState().choices.net).toBe('subtract');
  });

  it('offers to drop a filter that leaves one speaker', async () => {
    show('?view=network&actor=putin');
    expect(screen.getByText(/a tie needs two/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await node(/^Biden, /)).toBeInTheDocument();
  });
});

describe('a large corpus', () => {
  it('draws the 400 strongest of 500 actors and says how many are left out', { timeout: 60_000 }, async () => {
    open(generateCorpus({ statements: 10_000, actors: 500, issues: 40, articles: 50, seed: 5 }), '?view=network');
    render(<NetworkView />);
    await waitFor(() =>
      expect(screen.getByText(/^The 400 with the strongest ties are drawn, \d+ more are not\./)).toBeVisible(),
    );
    await waitFor(() => expect(document.querySelectorAll('.network-node')).toHaveLength(400), { timeout: 50_000 });
    expect(document.querySelectorAll('.network-edge').length).toBeLessThanOrEqual(1200);
  });
});
