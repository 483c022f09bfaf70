import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { useStore } from '@/app/state/store';
import { useWindowSettings } from '@/app/state/windows';
import NetworkView from '@/app/views/NetworkView';

const show = (search = '?view=network', corpus = bundledCorpus()) => {
  open(corpus, search);
  useWindowSettings.getState().cut({ kind: 'cumulative', unit: 'month', size: 1 });
  render(<NetworkView />);
  return corpus;
};
const choices = () => useStore.getState().choices;
const time = () => choices().time;
const button = (name: string) => screen.getByRole('button', { name });
const slider = () => screen.getByRole('slider', { name: 'Window of time' });
const MAY = { from: null, to: '2022-05-31' };
const DECEMBER = { from: null, to: '2022-12-31' };

describe('the time slider', () => {
  it('plays from the first window to the last, which is one step to take back, and stops', async () => {
    show();
    await userEvent.click(button('Play'));
    expect(time()).toEqual(MAY);
    expect(screen.getByText(/^to May 2022, \d+ statements$/)).toBeVisible();
    await screen.findByText(/^to December 2022, \d+ statements$/, {}, { timeout: 5000 });
    expect(time()).toEqual(DECEMBER);
    await screen.findByRole('button', { name: 'Play' });
    act(() => useStore.temporal.getState().undo());
    expect(time()).toBeNull();
  });

  it('goes on from window to window by itself, in a large network too', async () => {
    show('?view=network', generateCorpus({ statements: 400, actors: 12, issues: 6, articles: 60, seed: 3 }));
    await userEvent.click(button('Play'));
    const days = new Set<string | undefined>();
    await waitFor(
      () => {
        days.add(time()?.to);
        expect(days.size).toBeGreaterThanOrEqual(3);
      },
      { timeout: 10_000 },
    );
    expect(button('Pause')).toBeVisible();
    act(() => useStore.temporal.getState().undo());
    expect(time()).toBeNull();
    expect(button('Play')).toBeVisible();
  });

  it('stops when anything else is chosen, which stays a step of its own', async () => {
    show();
    await userEvent.click(button('Play'));
    act(() => useStore.getState().toggle('mode', 'direct'));
    expect(button('Play')).toBeVisible();
    expect(time()).toEqual(MAY);
    act(() => useStore.temporal.getState().undo());
    expect(choices()).toMatchObject({ mode: [], time: MAY });
    act(() => useStore.temporal.getState().undo());
    expect(time()).toBeNull();
  });

  it('pauses with the key that started it, and goes back to all the time', async () => {
    show();
    button('Play').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    expect(button('Play')).toHaveFocus();
    await userEvent.click(button('All the time'));
    expect(time()).toBeNull();
  });

  it('tells its window in words, and moves to another', async () => {
    show('?view=network&time=..2022-05-31');
    expect(slider()).toHaveAttribute('aria-valuetext', 'to May 2022');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Windows' }), 'moving');
    expect(screen.getByText('2 of 8 windows have statements of their own.')).toBeVisible();
    await userEvent.click(button('Play'));
    expect(time()).toEqual({ from: '2022-05-01', to: '2022-05-31' });
  });

  it('leaves every name where it was', async () => {
    show();
    const place = async () => {
      const node = await screen.findByRole('button', { name: /^Zelenskyy, / }, { timeout: 10_000 });
      const disc = node.querySelector('.network-hit-disc')!;
      return [disc.getAttribute('cx'), disc.getAttribute('cy')];
    };
    const before = await place();
    act(() => useStore.getState().choose({ time: MAY }));
    expect(await place()).toEqual(before);
  });

  it('is not there where there is no time to run through', () => {
    show('?view=network', emptyCorpus);
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
  });
});
