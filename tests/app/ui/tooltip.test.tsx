import { act, fireEvent, render, screen } from '@testing-library/react';
import { Tooltip } from '@/app/ui/Tooltip';

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const over = (element: Element, pointerType = 'mouse') =>
  fireEvent(element, Object.assign(new MouseEvent('pointerover', { bubbles: true }), { pointerType }));

describe('the tooltip', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    render(
      <>
        <button type="button" data-tip={'Putin on talks\nsupports, 3 statements'}>
          mark
        </button>
        <p>elsewhere</p>
        <Tooltip />
      </>,
    );
  });
  afterEach(() => vi.useRealTimers());

  it('tells what is under a pointer that rests, not what it passes', () => {
    over(screen.getByRole('button'));
    wait(100);
    expect(screen.queryByText('Putin on talks')).not.toBeInTheDocument();
    over(screen.getByText('elsewhere'));
    wait(1000);
    expect(screen.queryByText('Putin on talks')).not.toBeInTheDocument();
    over(screen.getByRole('button'));
    wait(150);
    expect(screen.getByText('supports, 3 statements')).toBeVisible();
  });

  it('stays while the pointer is on it, and goes when that has left', () => {
    over(screen.getByRole('button'));
    wait(150);
    over(screen.getByText('Putin on talks'));
    wait(1000);
    expect(screen.getByText('Putin on talks')).toBeVisible();
    over(screen.getByText('elsewhere'));
    wait(150);
    expect(screen.queryByText('Putin on talks')).not.toBeInTheDocument();
  });

  it('goes with Esc, with a press and with scrolling, and does not come to a finger', () => {
    const gone = () => expect(screen.queryByText('Putin on talks')).not.toBeInTheDocument();
    for (const end of [
      () => fireEvent.keyDown(document.body, { key: 'Escape' }),
      () => fireEvent.pointerDown(screen.getByRole('button')),
      () => fireEvent.scroll(document),
    ]) {
      over(screen.getByRole('button'));
      wait(150);
      expect(screen.getByText('Putin on talks')).toBeVisible();
      end();
      gone();
    }
    over(screen.getByRole('button'), 'touch');
    wait(1000);
    gone();
  });
});
