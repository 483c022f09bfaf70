import { render, screen } from '@testing-library/react';
import { PanelBoundary } from '@/app/ui/PanelBoundary';

function Chart({ broken }: { broken: boolean }) {
  if (broken) throw new Error('no such row');
  return <p>a chart</p>;
}

describe('a panel that fails', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says so in its place, and leaves the rest of the page alone', () => {
    render(
      <>
        <p>the rest</p>
        <PanelBoundary of={1}>
          <Chart broken />
        </PanelBoundary>
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Error: no such row');
    expect(screen.getByText('the rest')).toBeVisible();
  });

  it('is tried again once it shows something else', () => {
    const panel = (of: number, broken: boolean) => (
      <PanelBoundary of={of}>
        <Chart broken={broken} />
      </PanelBoundary>
    );
    const { rerender } = render(panel(1, true));
    rerender(panel(1, false));
    expect(screen.getByRole('alert')).toBeVisible();
    rerender(panel(2, false));
    expect(screen.getByText('a chart')).toBeVisible();
  });
});
