import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { networkShown } from '@/app/charts/network/networkShown';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import NetworkView from '@/app/views/NetworkView';
import type { Corpus } from '@/core/corpus/schema';

const show = (search = '?view=network', corpus: Corpus = bundledCorpus()) => {
  open(corpus, search);
  render(<NetworkView />);
  return corpus;
};
const choices = () => useStore.getState().choices;
const choice = (name: string) => screen.getByRole('combobox', { name });
const wordsOf = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map((option) => option.textContent);
const mark = (name: RegExp) => screen.findByRole('button', { name }, { timeout: 10_000 });

/** The bundled corpus with two sides to take instead of five steps. */
function boolean(): Corpus {
  const corpus = bundledCorpus();
  return {
    ...corpus,
    scale: {
      min: 0,
      max: 1,
      steps: [
        { value: 0, label: 'rejects' },
        { value: 1, label: 'supports' },
      ],
    },
    statements: corpus.statements.map((one) => ({
      ...one,
      stance: one.stance === null || one.stance === 0 ? null : one.stance > 0 ? 1 : 0,
    })),
  };
}

describe('what a tie’s weight is divided by', () => {
  it('is chosen by words, and told below the title and on the lines', async () => {
    show();
    await userEvent.selectOptions(choice('Divide by'), 'the average of both');
    expect(choices()).toMatchObject({ norm: 'average', min: null });
    expect(screen.getByText(/divided by the average of both ends’ statements/)).toBeVisible();
    expect(screen.getByRole('heading', { name: /agree most.*, in proportion to what both say$/ })).toBeVisible();
    expect(await mark(/^Macron and Scholz: \+1\.00 agreement minus conflict, normalised/)).toBeInTheDocument();
  });

  it('gives up a threshold that was chosen for other weights, and keeps the selected tie', async () => {
    show('?view=network&min=2&focus=edge:putin~biden');
    await userEvent.selectOptions(choice('Divide by'), 'what either says (Jaccard)');
    expect(choices()).toMatchObject({ norm: 'jaccard', min: null, focus: { kind: 'edge', ids: ['putin', 'biden'] } });
  });

  it('says that cosine is not what its name promises', async () => {
    show();
    await userEvent.selectOptions(choice('Divide by'), 'the product of both (cosine)');
    expect(
      screen.getByText(/not the cosine of two vectors\. Two identical profiles of three statements give 1\/3/),
    ).toBeVisible();
  });

  it('is another between actors and issues, where statements can be counted instead of stances', async () => {
    show('?view=network&net=two-mode');
    expect(wordsOf(choice('Divide by'))).toEqual([
      'nothing',
      'all by the actor (activity)',
      'all on the issue (prominence)',
    ]);
    await userEvent.selectOptions(choice('Divide by'), 'all by the actor (activity)');
    await userEvent.selectOptions(choice('Count'), 'statements');
    expect(choices()).toMatchObject({ net: 'two-mode-ignore', norm: 'activity' });
    // Four of Putin’s nine statements with a stance.
    expect(await mark(/^Putin on Peace talks: statements, normalised 0\.44/)).toBeInTheDocument();
  });

  it('is not asked where nothing is divided: contacts, and the sides that are taken', () => {
    show('?view=network&net=contacts');
    expect(screen.queryByRole('combobox', { name: /Divide|repeats/ })).toBeNull();
  });
});

describe('repeats', () => {
  it('count once where the reader says so, and the line below the title says how many that leaves out', async () => {
    show();
    await userEvent.selectOptions(choice('Count repeats'), 'once per article');
    expect(choices().dup).toBe('document');
    expect(screen.getByText(/a repeat counts once per article \(6 left out\)/)).toBeVisible();
  });
});

describe('which sides an actor takes on an issue', () => {
  it('can be told where the scale has two, without a division', async () => {
    show('?view=network&net=two-mode', boolean());
    await userEvent.selectOptions(choice('Count'), 'sides taken');
    expect(choices().net).toBe('two-mode-combine');
    expect(screen.queryByRole('combobox', { name: 'Divide by' })).toBeNull();
    expect(screen.getByRole('heading', { name: /pairs of actor and issue for, \w+ against/ })).toBeVisible();
    expect(await mark(/^Putin on Peace talks: side taken both/)).toBeInTheDocument();
  });

  it('leaves whole in a file too: sides have no strength that could be too little', () => {
    const corpus = open(boolean(), '?view=network&net=two-mode-combine&min=3');
    const { edges } = networkShown(sceneOf(corpus, choices()), document.createElement('figure'));
    expect(new Set(edges.map(({ weight }) => weight))).toEqual(new Set([1, 2, 3]));
  });

  it('is not offered on a scale of five steps, nor taken from a link', () => {
    show('?view=network&net=two-mode-combine');
    expect(choices().net).toBe('subtract');
    expect(useStore.getState().notices[0]?.text).toMatch(/asked for net=two-mode-combine/);
    useStore.getState().choose({ net: 'two-mode' });
    expect(screen.queryByRole('option', { name: 'sides taken' })).toBeNull();
  });
});

describe('what dividing changes', () => {
  const comparison = () => screen.getByRole('region', { name: 'What dividing changes' });
  const row = (name: RegExp) => within(comparison()).getByRole('row', { name });

  it('stands beside the drawing: weight and place of the strongest ties under every division', () => {
    show();
    // Worked out by hand: 6 / ((6 + 6) / 2), one of several that agree wholly.
    expect(row(/^Zelenskyy and Biden/)).toHaveTextContent(/\+6\.0, 1st/);
    expect(row(/^Zelenskyy and Biden/)).toHaveTextContent(/\+1\.00, =1st/);
    expect(row(/^Zelenskyy and Biden/)).toHaveTextContent(/\+0\.17, =8th ↓, down 7/);
  });

  it('chooses the division by its column, and sorts by it', async () => {
    show();
    await userEvent.click(within(comparison()).getByRole('button', { name: 'cosine' }));
    expect(choices().norm).toBe('cosine');
    expect(within(comparison()).getByRole('button', { name: 'cosine' })).toHaveAttribute('aria-pressed', 'true');
    expect(within(comparison()).getAllByRole('row')[1]).toHaveTextContent(/^(Peskov|Russia) and United States/);
  });

  it('opens a tie, and has the selected one however weak it is', async () => {
    show();
    await userEvent.click(within(comparison()).getByRole('button', { name: 'Macron and Scholz' }));
    expect(choices().focus).toEqual({ kind: 'edge', ids: expect.arrayContaining(['macron', 'scholz']) });
    useStore.getState().focusOn({ kind: 'edge', ids: ['kremlin', 'united-states'] });
    expect(
      await within(comparison()).findByRole('button', { name: 'Kremlin and United States', pressed: true }),
    ).toBeVisible();
    expect(await mark(/^Kremlin and United States: /)).toHaveAttribute('aria-pressed', 'true');
  });

  it('is left out of a frame, which shows the chart alone', () => {
    show('?view=network&embed=1');
    expect(screen.queryByRole('region', { name: 'What dividing changes' })).toBeNull();
  });
});

it('nodes stay where they are whatever is measured, so that the eye sees what changes', async () => {
  show();
  await mark(/^Putin, /);
  const places = () =>
    Object.fromEntries(
      [...document.querySelectorAll('.network-node')].map((node) => {
        const disc = node.querySelector('.network-hit-disc');
        return [
          node.querySelector('[role=button]')?.getAttribute('aria-label')?.split(',')[0],
          [disc?.getAttribute('cx'), disc?.getAttribute('cy')],
        ];
      }),
    );
  const before = places();
  expect(Object.keys(before).length).toBeGreaterThan(5);
  for (const patch of [
    { norm: 'jaccard' },
    { dup: 'all' },
    { net: 'conflict', min: null },
    { net: 'ignore' },
  ] as const) {
    useStore.getState().choose(patch);
    await screen.findByRole('combobox', { name: 'Divide by' });
    expect(places()).toEqual(before);
  }
});
