import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { compareWith } from '@/app/shell/compareWith';
import { closeModal } from '@/app/shell/modal';
import { useStore } from '@/app/state/store';
import type { Corpus } from '@/core/corpus/schema';
import { writeStatementsCsv } from '@/core/interchange/statementsCsv';

const fileOf = (corpus: unknown, name = 'second.json') => new File([JSON.stringify(corpus)], name);
const compare = async (second: unknown) => {
  let said: string | null = '';
  await act(async () => {
    said = await compareWith(fileOf(second));
  });
  return said;
};
const dialog = () => within(screen.getByRole('dialog', { name: 'Agreement with another coding' }));
const figure = (term: string) => dialog().getByText(term).nextElementSibling?.textContent;

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});
afterEach(() => act(() => closeModal()));

describe('another coding of the open corpus', () => {
  it('that is the same agrees in full', async () => {
    const corpus = open(bundledCorpus());
    expect(await compare(corpus)).toBeNull();
    expect(figure('Statements in both')).toBe(String(corpus.statements.length));
    expect(figure('Issue, Cohen’s kappa')).toBe(`1.00 over ${corpus.statements.length} pairs`);
    expect(figure('Stance, Krippendorff’s alpha')).toMatch(/^1\.00 over \d+ pairs with a stance in both$/);
    expect(dialog().getByRole('heading', { name: /^Coded alike: all/ })).toBeVisible();
  });

  it('is read beside the open one, disagreement by disagreement, each to its sentence', async () => {
    const corpus = open(bundledCorpus());
    const [changed, dropped] = corpus.statements.filter(({ issue, stance }) => issue === 'negotiate' && stance === 2);
    const statements = corpus.statements
      .filter(({ id }) => id !== dropped?.id)
      .map((one) => (one.id === changed?.id ? { ...one, stance: -2 } : one));
    await compare({ ...corpus, statements });
    expect(figure('Only here')).toBe('1');
    expect(figure('Only in second.json')).toBe('0');
    const list = dialog()
      .getByRole('heading', { name: /^Coded differently: 1 of/ })
      .closest('section');
    if (!list) throw new Error('no list');
    expect(list).toHaveTextContent('here supports, Peace talksthere rejects, Peace talks');
    await userEvent.click(within(list).getByRole('button'));
    expect(useStore.getState().choices.quote).toBe(changed?.id);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('may be a CSV of statements, whose passages are found in the articles of the same name', async () => {
    const corpus = open(bundledCorpus());
    const csv = writeStatementsCsv(corpus, corpus.statements.keys());
    await act(async () => {
      await compareWith(new File([csv], 'second.csv'));
    });
    expect(figure('Statements in both')).toBe(String(corpus.statements.length));
    expect(figure('Issue, Cohen’s kappa')).toBe(`1.00 over ${corpus.statements.length} pairs`);
    expect(dialog().getByText(/does not hold the texts/)).toBeVisible();
  });

  it('of another text, scale or kind is refused in words that say where', async () => {
    const corpus = open(bundledCorpus());
    const retold: Corpus = {
      ...corpus,
      articles: corpus.articles.map((one, at) => (at === 0 ? { ...one, text: `${one.text.slice(0, -1)}!` } : one)),
    };
    await compare(retold);
    expect(dialog().getByRole('alert')).toHaveTextContent(
      /has another text of “.+”: from character [\d,]+ on they differ/,
    );
    await compare({ ...emptyCorpus, scale: corpus.scale });
    expect(dialog().getByRole('alert')).toHaveTextContent('no article of this corpus with the same text');
    await compare(emptyCorpus);
    expect(dialog().getByRole('alert')).toHaveTextContent('stances from −1 to 1, this corpus from −2 to 2');
    act(() => closeModal());
    await compare({ format: 'parley-corpus' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(useStore.getState().notices.at(-1)?.text).toMatch(/^second\.json was not compared/);
    expect(useStore.getState().notices.at(-1)?.details?.length).toBeGreaterThan(0);
  });

  it('without anything in common has no figures, and says why', async () => {
    const corpus = open(bundledCorpus());
    await compare({ ...corpus, statements: [] });
    expect(figure('Issue, Cohen’s kappa')).toBe('none: no statement is in both');
    expect(figure('Stance, Krippendorff’s alpha')).toBe('none: no pair in which both take a stance');
  });
});
