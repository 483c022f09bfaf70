import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { undated } from '#tests/fixtures/undated';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import QuotesView from '@/app/views/QuotesView';
import { sortQuotes } from '@/app/views/quotes/sortQuotes';

const choices = () => useStore.getState().choices;
const cards = () => within(screen.getByRole('list', { name: 'Quotes found' })).getAllByRole('article');
const words = () => screen.getAllByRole('link').filter((one) => one.dataset['quote'] !== undefined);

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
  vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the quote explorer', () => {
  it('searches as one types, counts, names and marks the words found', async () => {
    open(bundledCorpus(), 'view=quotes');
    render(<QuotesView />);
    await userEvent.type(screen.getByRole('searchbox', { name: /^Search the quotes/ }), 'crimea');
    expect(choices().q).toBe('crimea');
    expect(screen.getByText(/^\d+ of 57 statements$/).parentElement).toHaveTextContent(/match crimea$/);
    expect(screen.getAllByText('Crimea', { selector: 'mark' }).length).toBeGreaterThan(0);
    expect(cards().length).toBe(Number(/^\d+/.exec(screen.getByText(/^\d+ of 57 statements$/).textContent ?? '')?.[0]));
  });

  it('says when nothing is found, and how to go on', async () => {
    open(bundledCorpus(), 'view=quotes&q=zzz&actor=putin');
    render(<QuotesView />);
    expect(screen.getByText(/No statement that passes the filter has words beginning with “zzz”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(cards().length).toBeGreaterThan(0);
    expect(choices().actor).toEqual(['putin']);
  });

  it('narrows by facets whose counts heed every other filter, and keeps values without any in their place', async () => {
    open(bundledCorpus(), 'view=quotes');
    render(<QuotesView />);
    const facet = (name: string) => screen.getByRole('group', { name });
    const value = (name: string, label: RegExp) => within(facet(name)).getByRole('checkbox', { name: label });
    const issues = () =>
      within(facet('Issue'))
        .getAllByRole('checkbox')
        .map((box) => box.closest('label')?.textContent?.replace(/\W*\d+$/, ''));
    const before = issues();
    await userEvent.click(value('Speaker', /^Putin\W*10$/));
    expect(choices().actor).toEqual(['putin']);
    expect(cards()).toHaveLength(10);
    expect(value('Speaker', /^Zelenskyy\W*7$/)).not.toBeChecked();
    expect(value('Issue', /^Ukraine gives up territory\W*0$/)).toBeVisible();
    expect(issues()).toEqual(before);
    expect(screen.queryByRole('group', { name: 'Review' })).not.toBeInTheDocument();
  });

  it('shows a card’s speaker, how it is said, to whom, when, and the stance in words', () => {
    open(bundledCorpus(), 'view=quotes&quote=may-12-zelenskyy-putin-zelenskyy');
    render(<QuotesView />);
    const card = cards().find((one) => one.textContent?.includes('eager to talk to him'));
    expect(card).toHaveTextContent(/Volodymyr Zelenskyy quoted, to a think tank/);
    expect(card).toHaveTextContent(/27 May 2022, inferred/);
    expect(card).toHaveTextContent('takes no side, Putin–Zelenskyy talks');
    expect(within(card!).getByRole('button', { name: 'Cite' })).toBeVisible();
  });

  it('opens a quote beside, in its article, and closes with Esc; the address names it', async () => {
    open(bundledCorpus(), 'view=quotes&q=crimea');
    render(<QuotesView />);
    const [first] = words();
    expect(first?.getAttribute('href')).toMatch(/view=quotes&quote=/);
    await userEvent.click(first!);
    expect(choices().quote).not.toBeNull();
    expect(first).toHaveAttribute('aria-current', 'true');
    const reader = screen.getByRole('region', { name: /^Article: / });
    expect(within(reader).getByRole('button', { name: 'Previous statement' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(choices().quote).toBeNull();
    expect(screen.queryByRole('region', { name: /^Article: / })).not.toBeInTheDocument();
  });

  it('is walked with the keyboard: down from the search box, arrows, Enter, Esc and back to the quote', async () => {
    // jsdom does not know that the focus came by the keyboard.
    const { matches } = Element.prototype;
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
      return selector === ':focus-visible' ? this === document.activeElement : matches.call(this, selector);
    });
    open(bundledCorpus(), 'view=quotes&q=talk');
    render(<QuotesView />);
    const box = screen.getByRole('searchbox', { name: /^Search the quotes/ });
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(words()[0]).toHaveFocus();
    expect(words().filter((one) => one.tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(words()[1]).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 2, name: /^(Putin – Ukraine Talks|Will the War)/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(words()[1]).toHaveFocus();
    box.focus();
    await userEvent.keyboard('{Escape}');
    expect(choices().q).toBe('');
  });

  it('draws only what is near the screen of many statements', () => {
    open(generateCorpus({ statements: 3000, actors: 40, issues: 8, articles: 30, seed: 2 }), 'view=quotes');
    render(<QuotesView />);
    expect(screen.getByText('All 3,000 statements')).toBeVisible();
    expect(cards().length).toBeLessThan(60);
    expect(screen.getByRole('group', { name: 'Review' })).toBeVisible();
  });

  it('survives a corpus without statements', () => {
    open(emptyCorpus, 'view=quotes');
    render(<QuotesView />);
    expect(screen.getByText('This corpus has no statements yet.')).toBeVisible();
  });
});

describe('the order of the quotes', () => {
  const sorted = (search: string) => {
    const corpus = open(bundledCorpus(), `view=quotes&${search}`);
    return sortQuotes(sceneOf(corpus, choices())).map((row) => corpus.statements[row]!);
  };

  it('is by date unless something is searched for, then by relevance', () => {
    const dates = sorted('').map(({ date }) => date!.date);
    expect(dates).toEqual([...dates].sort());
    const first = sorted('q=crimea')[0]!;
    const article = bundledCorpus().articles.find(({ id }) => id === first.article)!;
    expect(first.spans.content.map(([from, to]) => article.text.slice(from, to)).join(' ')).toContain('Crimea');
  });

  it('by date puts what has none last', () => {
    const corpus = open(
      undated(bundledCorpus(), (row) => row < 3),
      'view=quotes',
    );
    const dates = sortQuotes(sceneOf(corpus, choices())).map((row) => corpus.statements[row]?.date?.date ?? '9999');
    expect(dates).toEqual([...dates].sort());
    expect(dates.slice(-4).filter((date) => date === '9999')).toHaveLength(3);
  });

  it('is by speaker, issue or stance where one is chosen', () => {
    const names = new Map(bundledCorpus().actors.map(({ id, name }) => [id, name]));
    const speakers = sorted('sort=speaker').map(({ speaker }) => names.get(speaker) ?? '');
    expect(speakers).toEqual([...speakers].sort(new Intl.Collator('en').compare));
    expect(sorted('sort=issue').at(-1)?.issue).toBeNull();
    const stances = sorted('sort=stance').map(({ stance }) => stance ?? 99);
    expect(stances).toEqual([...stances].sort((a, b) => a - b));
  });
});
