import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { Notices } from '@/app/shell/Notices';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();

describe('notices', () => {
  it('name each part of the link that could not be used, once, and are read out', () => {
    open(corpus, '?stance=9~9&actor=nobody');
    render(<Notices />);
    expect(screen.getByRole('status')).toHaveTextContent('2 parts of the link could not be used and were left out.');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'actor=nobody: needs the id of an actor in this corpus',
      'stance=9: needs a whole number from -2 to 2, or none',
    ]);
  });

  it('stay until dismissed, one by one', async () => {
    open(corpus);
    render(<Notices />);
    act(() => {
      useStore.getState().notify('Link copied.');
      useStore.getState().notify('That could not be saved.');
    });
    const [first] = await screen.findAllByRole('button', { name: 'Dismiss' });
    if (first) await userEvent.click(first);
    expect(screen.getByRole('status')).toHaveTextContent('That could not be saved.');
    expect(screen.getByRole('status')).not.toHaveTextContent('Link copied.');
  });

  it('offer one file where a link cannot carry what is seen', () => {
    open(corpus);
    const view = render(<Notices />);
    act(() => useStore.getState().notify('Link copied.'));
    expect(screen.queryByRole('button', { name: 'Save as one file' })).toBeNull();
    act(() => useStore.getState().notify('There is no link to this.', { offer: 'oneFile' }));
    expect(view.getByRole('button', { name: 'Save as one file' })).toBeVisible();
  });

  it('do not pile up when the same is said again', () => {
    open(corpus);
    useStore.getState().notify('Link copied.');
    useStore.getState().notify('Link copied.');
    expect(useStore.getState().notices).toHaveLength(1);
  });
});
