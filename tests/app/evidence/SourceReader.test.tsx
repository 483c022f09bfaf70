import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { corpusOf } from '#tests/app/evidence/corpus';
import { SourceReader } from '@/app/evidence/SourceReader';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';

function Reader({ position = 0 }: { position?: number }) {
  return <SourceReader scene={useScene()} position={position} pane={null} titled />;
}

const quote = () => useStore.getState().choices.quote;

beforeEach(() => {
  vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the source reader', () => {
  it('shows the article with its source, its inferred date and whose it is, and leaves out what is not article', () => {
    open(bundledCorpus());
    render(<Reader position={1} />);
    const reader = screen.getByRole('region', { name: /^Article: Will the War/ });
    expect(within(reader).getByText(/Jack Buckby, 19FortyFive/)).toHaveTextContent('2 December 2022, inferred');
    expect(reader).toHaveTextContent(/remains its publisher’s/);
    expect(reader).toHaveTextContent(/Menus, captions .* are left out/);
    expect(reader).not.toHaveTextContent('Smart Bombs');
  });

  it('marks every statement of the article and codes it once', () => {
    const corpus = open(bundledCorpus());
    render(<Reader position={0} />);
    const own = corpus.statements.filter(({ article }) => article === 'may');
    const codes = screen.getAllByRole('list', { name: 'Codes' }).flatMap((list) => within(list).getAllByRole('button'));
    expect(codes).toHaveLength(own.length);
    expect(screen.getByRole('button', { name: 'Zelenskyy: resists, Putin–Zelenskyy talks' })).toBeVisible();
  });

  it('opens a statement from its code or its words, and goes to the next with n and back with p', async () => {
    open(bundledCorpus());
    render(<Reader />);
    await userEvent.click(screen.getByRole('button', { name: 'Zelenskyy: resists, Putin–Zelenskyy talks' }));
    expect(quote()).toBe('may-10-zelenskyy-putin-zelenskyy');
    expect(screen.getByText(/^Statement \d+ of \d+$/)).toBeVisible();
    await userEvent.keyboard('n');
    expect(quote()).toBe('may-11-zelenskyy-putin-zelenskyy');
    await userEvent.keyboard('p');
    expect(quote()).toBe('may-10-zelenskyy-putin-zelenskyy');
    await userEvent.click(screen.getByRole('link', { name: /^“There are things to discuss/ }));
    expect(quote()).toBe('may-11-zelenskyy-putin-zelenskyy');
  });

  it('goes through the statements that share the same words, click by click', async () => {
    open(bundledCorpus());
    render(<Reader />);
    const words = () => screen.getByRole('link', { name: /^to hold “direct” and “serious”/ });
    const seen = new Set<string | null>();
    for (let click = 0; click < 4; click++) {
      await userEvent.click(words());
      seen.add(quote());
    }
    expect(seen.size).toBe(4);
  });

  it('draws overlapping statements in layers, and the text stays whole', () => {
    const text = 'Alpha beta gamma delta epsilon.';
    const corpus = corpusOf(text, [
      { quotes: ['Alpha beta gamma'], stance: 2 },
      { quotes: ['gamma delta'], stance: -1 },
      { quotes: ['beta gamma delta epsilon'], stance: 0 },
    ]);
    open(corpus, 'quote=s1');
    const { container } = render(<Reader />);
    expect(container.querySelector('.reader-paragraph')).toHaveTextContent(text);
    const gamma = screen.getByText('gamma');
    expect(gamma.style.backgroundImage.match(/linear-gradient/g)).toHaveLength(3);
    expect(gamma.closest('.marked-selected')).toHaveTextContent(/^gamma delta$/);
    expect(container.querySelector('[data-begins~="s1"]')).toBe(gamma);
  });

  it('keeps hostile and foreign text text', () => {
    const text = `<img src=x onerror=alert(1)> ${'y'.repeat(5000)}\nسلام “دنیا” گفت.`;
    open(corpusOf(text, [{ quotes: ['سلام “دنیا”'] }, { quotes: ['<img src=x onerror=alert(1)>'] }], '<b>Bold</b>'));
    const { container } = render(<Reader />);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: '<b>Bold</b>' })).toHaveAttribute('dir', 'auto');
    expect(screen.getByRole('link', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'سلام “دنیا”' }).closest('p')).toHaveAttribute('dir', 'auto');
    expect(screen.getByRole('link', { name: /The article at example.org/ })).toHaveAttribute('rel', 'noreferrer');
  });

  it('follows when another statement is opened elsewhere', () => {
    open(bundledCorpus());
    const { container } = render(<Reader />);
    expect(container.querySelector('.marked-selected')).toBeNull();
    act(() => useStore.getState().openQuote('may-16-zelenskyy-crimea'));
    expect(container.querySelector('.marked-selected')).toHaveTextContent(
      'his commitment to retaking control of Crimea',
    );
  });
});
