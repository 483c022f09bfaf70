import { render, screen } from '@testing-library/react';
import { bundledCorpus, open } from '#tests/app/corpora';
import StanceView from '@/app/views/StanceView';

describe('the stance view', () => {
  it('shows the matrix first', () => {
    open(bundledCorpus(), '?view=stance');
    render(<StanceView />);
    expect(screen.getByRole('button', { name: /^Peskov on Russia’s claims recognised: supports/ })).toBeVisible();
  });

  it.each([
    ['&tab=bars', /^More is said against than for/],
    ['&tab=shift', /^Moved most between May and December/],
    ['&tab=timeline', /^\d+ statements on 4 days/],
  ])('shows the chart that the link %s asks for', async (tab, title) => {
    open(bundledCorpus(), `?view=stance${tab}`);
    render(<StanceView />);
    expect(await screen.findByRole('heading', { level: 2, name: title })).toBeVisible();
  });
});
