import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { useStore } from '@/app/state/store';
import ArticleView from '@/app/views/ArticleView';

beforeEach(() => {
  vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the article view', () => {
  it('shows the article of the link, and another when one is picked', async () => {
    open(bundledCorpus(), 'view=article&doc=december&quote=december-12-peskov-negotiate');
    render(<ArticleView />);
    expect(screen.getByRole('region', { name: /^Article: Will the War/ })).toBeVisible();
    const picker = screen.getByRole('combobox', { name: 'Article' });
    expect(picker).toHaveDisplayValue(/^2 December \(inferred\): Will the War/);
    await userEvent.selectOptions(picker, 'may');
    expect(useStore.getState().choices).toMatchObject({ doc: 'may', quote: null });
    expect(screen.getByRole('region', { name: /^Article: Putin – Ukraine Talks/ })).toBeVisible();
  });

  it('opens the article of the quote where none is named', () => {
    open(bundledCorpus(), 'view=article&quote=december-12-peskov-negotiate');
    const { container } = render(<ArticleView />);
    expect(screen.getByRole('region', { name: /^Article: Will the War/ })).toBeVisible();
    expect(container.querySelector('.marked-selected')).toHaveTextContent(/^“The United States still/);
  });

  it('leads back to the quotes with the statement open', async () => {
    open(bundledCorpus(), 'view=article&doc=december&quote=december-12-peskov-negotiate');
    render(<ArticleView />);
    await userEvent.click(screen.getByRole('button', { name: 'To the quotes' }));
    expect(useStore.getState().choices).toMatchObject({
      view: 'quotes',
      doc: null,
      quote: 'december-12-peskov-negotiate',
    });
  });

  it('survives a corpus without articles', () => {
    open(emptyCorpus, 'view=article');
    render(<ArticleView />);
    expect(screen.getByText('This corpus has no articles yet.')).toBeVisible();
  });
});
