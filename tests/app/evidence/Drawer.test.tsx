import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { corpusOf } from '#tests/app/evidence/corpus';
import { generateCorpus } from '#tests/fixtures/generate';
import Drawer from '@/app/evidence/Drawer';
import { useSettings } from '@/app/state/settings';
import { useStore } from '@/app/state/store';

const choices = () => useStore.getState().choices;

function clipboard(works: boolean) {
  const written: string[] = [];
  const writeText = async (text: string) => {
    if (!works) throw new DOMException('blocked', 'NotAllowedError');
    written.push(text);
  };
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText }, configurable: true } }));
  return written;
}

/** jsdom does not know that the focus came by the keyboard. */
function keyboardFocus() {
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':focus-visible' ? this === document.activeElement : matches.call(this, selector);
  });
}

/** The drawer as the shell shows it: beside the mark that opened it, while something is selected. */
function Page() {
  const shown = useStore((state) => state.choices.focus !== null || state.choices.quote !== null);
  const focusOn = useStore((state) => state.focusOn);
  return (
    <>
      <button type="button" onClick={() => focusOn({ kind: 'cell', ids: ['putin', 'negotiate'] })}>
        a mark
      </button>
      <button type="button">another control</button>
      {shown && <Drawer />}
    </>
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  useSettings.getState().setLetterKeys(true);
});

describe('the evidence drawer', () => {
  it('shows each statement behind a cell in its paragraph, with what is coded of it', () => {
    open(bundledCorpus(), 'focus=cell:zelenskyy~putin-zelenskyy');
    render(<Drawer />);
    const drawer = screen.getByRole('complementary', { name: 'Zelenskyy on Putin–Zelenskyy talks' });
    expect(within(drawer).getByText('3 statements: resists 1, takes no side 1, supports in part 1')).toBeVisible();
    const [first] = within(drawer).getAllByRole('article');
    expect(first).toHaveAccessibleName('Volodymyr Zelenskyy, 1 of 3');
    expect(first).toHaveTextContent('On Friday, Ukrainian President Zelenskyy said that he was not rushing to talk');
    expect(within(first!).getByText(/^he was not rushing to talk/)).toHaveStyle({ backgroundColor: 'var(--n1)' });
    expect(within(first!).getByText('Stance').parentElement).toHaveTextContent('resists, Putin–Zelenskyy talks (−1)');
    expect(within(first!).getByRole('button', { name: 'inferred' })).toBeVisible();
  });

  it('lists the other statements on the same words, and opens them', async () => {
    open(bundledCorpus(), 'focus=cell:peskov~negotiate&quote=december-12-peskov-negotiate');
    render(<Drawer />);
    const block = screen
      .getAllByRole('article')
      .find((one) => one.dataset['row'] !== undefined && one.textContent?.includes('The United States still'));
    await userEvent.click(within(block!).getByRole('button', { name: /supports, Russia’s claims recognised/ }));
    expect(choices().quote).toBe('december-12-peskov-recognition');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Peskov on Russia’s claims recognised');
    await userEvent.click(screen.getByRole('button', { name: 'Back to Peskov on Peace talks' }));
    expect(choices()).toMatchObject({ quote: null, focus: { kind: 'cell' } });
  });

  it('opened with the keyboard takes the focus, and gives it back to the mark when it closes', async () => {
    keyboardFocus();
    open(bundledCorpus());
    render(<Page />);
    const mark = screen.getByRole('button', { name: 'a mark' });
    await userEvent.tab();
    expect(mark).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 2, name: 'Putin on Peace talks' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(mark).toHaveFocus();
  });

  it('copies with c, opens the article with o, and obeys where letters are switched off', async () => {
    const user = userEvent.setup();
    const written = clipboard(true);
    open(bundledCorpus(), 'focus=cell:peskov~recognition');
    render(<Drawer />);
    useSettings.getState().setLetterKeys(false);
    await user.keyboard('c');
    expect(written).toEqual([]);
    useSettings.getState().setLetterKeys(true);
    await user.keyboard('c');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(
      /^“The United States still does not recognize .* discussion” — Dmitry Peskov, quoted in/,
    );
    await user.keyboard('{Control>}c{/Control}');
    expect(written).toHaveLength(1);
    await user.keyboard('o');
    expect(choices()).toMatchObject({
      view: 'article',
      doc: 'december',
      quote: 'december-12-peskov-recognition',
      focus: null,
    });
  });

  it('hears its letters from the mark that opened it, and from no other control', async () => {
    const user = userEvent.setup();
    const written = clipboard(true);
    open(bundledCorpus());
    render(<Page />);
    await user.click(screen.getByRole('button', { name: 'a mark' }));
    await user.keyboard('c');
    expect(written).toHaveLength(1);
    screen.getByRole('button', { name: 'another control' }).focus();
    await user.keyboard('c');
    expect(written).toHaveLength(1);
  });

  it('shows the text selected where the clipboard is blocked', async () => {
    const user = userEvent.setup();
    clipboard(false);
    document.execCommand = () => false;
    open(bundledCorpus(), 'focus=cell:peskov~recognition');
    render(<Drawer />);
    await user.click(screen.getByRole('button', { name: /^Copy quote/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Copy it by hand' });
    const field = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Text to copy' });
    expect(field.value).toMatch(/Dmitry Peskov/);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: 'Copy it by hand' })).not.toBeInTheDocument();
  });

  it('says why there is nothing, and offers to clear the filter', async () => {
    open(bundledCorpus(), 'actor=putin&focus=cell:biden~negotiate');
    render(<Drawer />);
    expect(screen.getByText(/Nothing that passes the filter.*there is 1 statement/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(screen.getByRole('article')).toHaveAccessibleName('Joe Biden, 1 of 1');
  });

  it('reckons a tie up, and puts both sides’ sentences under agreement and disagreement', async () => {
    open(bundledCorpus(), 'view=network&net=subtract&focus=edge:putin~biden');
    render(<Drawer />);
    const table = screen.getByRole('table');
    expect(within(table).getByRole('columnheader', { name: 'conflict' })).toBeVisible();
    const disagreement = screen.getByRole('region', { name: 'Disagreement' });
    expect(
      within(disagreement)
        .getAllByRole('heading', { level: 4 })
        .map((one) => one.textContent),
    ).toEqual(expect.arrayContaining(['Putin', 'Biden']));
    const [sentence] = within(disagreement).getAllByRole('listitem');
    await userEvent.click(within(sentence!).getByRole('button'));
    expect(screen.getByRole('button', { name: 'Back to Putin and Biden' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Back to Putin and Biden' }));
    expect(screen.getByRole('table')).toBeVisible();
  });

  it('calls what was said near a contact just that', () => {
    open(bundledCorpus(), 'view=network&net=contacts&focus=contact:may-call');
    render(<Drawer />);
    const near = screen.getByRole('region', { name: 'Said near it' });
    expect(near).toHaveTextContent('in this paragraph or one beside it');
    expect(within(near).getByText(/^Macron and Scholz, partly quoted.*Immediate ceasefire/)).toBeVisible();
    expect(screen.getByText(/^he and French President Emmanuel Macron spoke/)).toBeVisible();
  });

  it('draws fifty of many statements, and more when asked', async () => {
    const corpus = generateCorpus({ statements: 400, actors: 2, issues: 1, articles: 4, seed: 1 });
    open(corpus, 'focus=issue:issue-0');
    render(<Drawer />);
    expect(screen.getAllByRole('article')).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: /^Show 50 more of/ }));
    expect(screen.getAllByRole('article')).toHaveLength(100);
  });

  it('marks a suggested statement as such', () => {
    const corpus = corpusOf('She wants it.', [
      { quotes: ['wants it'], review: { status: 'suggested', rule: 'cue-verb' } },
    ]);
    open(corpus, 'focus=issue:canal');
    render(<Drawer />);
    expect(screen.getByText('suggested by the rule cue-verb, not yet reviewed')).toBeVisible();
    expect(screen.getByText('wants it').style.backgroundImage).toContain('repeating-linear-gradient');
  });

  it('shows words as words, whatever they are', () => {
    const text = 'She wrote <script>alert(1)</script> and <img src=x onerror=alert(1)>. הוא אמר “שלום” לכולם.';
    const corpus = corpusOf(text, [{ quotes: ['<script>alert(1)</script>'] }, { quotes: ['הוא אמר “שלום”'] }]);
    open(corpus, 'focus=issue:canal');
    const { container } = render(<Drawer />);
    expect(container.querySelector('script, img')).toBeNull();
    expect(screen.getByText('<script>alert(1)</script>')).toBeVisible();
    for (const paragraph of container.querySelectorAll('.paragraph')) expect(paragraph).toHaveAttribute('dir', 'auto');
  });

  it('closes by its button', async () => {
    open(bundledCorpus(), 'focus=cell:putin~negotiate');
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: /^Close/ }));
    expect(choices()).toMatchObject({ focus: null, quote: null });
    act(() => useStore.getState().focusOn({ kind: 'day', ids: ['2022-12-02'] }));
    expect(screen.getByRole('heading', { level: 2, name: 'Said on 2 December 2022' })).toBeVisible();
  });
});
