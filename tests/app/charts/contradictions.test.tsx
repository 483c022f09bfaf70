import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { type Said, small } from '#tests/core/analysis/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { Contradictions } from '@/app/charts/Contradictions';
import { evidenceOf } from '@/app/evidence/evidence';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import type { Corpus } from '@/core/corpus/schema';

const choices = () => useStore.getState().choices;
const VIEW = '?view=stance&tab=contradictions';
const MAY = '2022-05-28';
const DECEMBER = '2022-12-02';

const shown = (corpus: Corpus, more = '') => {
  open(corpus, VIEW + more);
  return render(<Contradictions />);
};
const row = (name: string) => within(screen.getByRole('region', { name }));

describe('those on both sides', () => {
  it('are listed with the sentences of each side, their dates and who reports them', async () => {
    const corpus = bundledCorpus();
    shown(corpus);
    const zelenskyy = row('Zelenskyy on Putin–Zelenskyy talks');
    expect(zelenskyy.getByText('on the same day')).toBeVisible();
    expect(zelenskyy.getByText('1 against, 1 neutral, 1 for')).toBeVisible();
    expect(zelenskyy.getByText('Each side quoted or reported')).toBeVisible();
    expect(zelenskyy.getByText(/^supports in part, 27 May 2022, inferred, quoted$/)).toBeVisible();
    await userEvent.click(
      zelenskyy.getByRole('button', { name: '“There are things to discuss with the Russian leader”' }),
    );
    expect(corpus.statements.find(({ id }) => id === choices().quote)?.speaker).toBe('zelenskyy');
    // His no is the author's heading alone: the list says so, and does not judge.
    expect(row('Putin on Peace talks').getByText('Against: only as others tell it')).toBeVisible();
  });

  it('open all statements of the actor on the issue', async () => {
    const corpus = bundledCorpus();
    shown(corpus);
    await userEvent.click(screen.getByRole('button', { name: 'Putin on Peace talks' }));
    expect(choices().focus).toEqual({ kind: 'cell', ids: ['putin', 'negotiate'] });
    const evidence = evidenceOf(sceneOf(corpus, choices()));
    expect(evidence?.kind === 'statements' && evidence.rows).toHaveLength(4);
  });

  const SAID: readonly Said[] = [
    { who: 'day', on: 'tax', stance: 1, day: MAY },
    { who: 'day', on: 'tax', stance: -1, day: MAY },
    { who: 'month', on: 'tax', stance: 1, day: MAY },
    { who: 'month', on: 'tax', stance: -1, day: '2022-05-30' },
    { who: 'time', on: 'tax', stance: 1, day: MAY },
    { who: 'time', on: 'tax', stance: -1, day: DECEMBER },
  ];

  it('are told apart: on one day, within one period, or between periods, which is a shift', () => {
    shown(small(SAID).corpus);
    expect(
      screen.getByRole('heading', {
        name: /^3 times an actor is on both sides of an issue: 1 on one day, 1 within one period and 1 at different times$/,
      }),
    ).toBeVisible();
    expect(row('day on tax').getByText('on the same day').parentElement).toHaveTextContent(
      'on the same day, 28 May 2022',
    );
    expect(row('month on tax').getByText('within one period').parentElement).toHaveTextContent(
      'within one period, May',
    );
    expect(row('time on tax').getByText('between periods: a shift')).toBeVisible();
  });

  it('follow the periods that the reader picks', () => {
    shown(small(SAID).corpus, '&periods=2022-05-28..2022-05-28~2022-05-29..2022-05-31');
    expect(row('month on tax').getByText('between periods: a shift')).toBeVisible();
    // One of these days lies in neither period.
    expect(row('time on tax').getByText('at different times: a shift')).toBeVisible();
  });

  it('of a side say so where it is its speakers who differ', async () => {
    const { corpus } = small(
      [
        { who: 'ann', on: 'tax', stance: 1 },
        { who: 'bob', on: 'tax', stance: -1 },
      ],
      { sides: { ann: 'union', bob: 'union' } },
    );
    shown(corpus);
    expect(screen.getByText(/^Nobody is both against and for one issue/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'sides' }));
    expect(row('union on tax').getByText('Each side quoted or reported; by different speakers')).toBeVisible();
    expect(row('union on tax').getByText(/^ann, step 1/)).toBeVisible();
  });

  it('claim no shift where dates are missing', () => {
    const { corpus } = small([
      { who: 'ann', on: 'tax', stance: 1, day: MAY },
      { who: 'ann', on: 'tax', stance: -1 },
      { who: 'bob', on: 'war', stance: 1, day: DECEMBER },
    ]);
    const statements = corpus.statements.map((one, at) => (at === 1 ? { ...one, date: null } : one));
    shown({ ...corpus, statements });
    expect(row('ann on tax').getByText('undated')).toBeVisible();
    expect(row('ann on tax').getByText(/, undated, reported$/)).toBeVisible();
  });

  it('have a table with a row for each sentence, which opens the same', async () => {
    const corpus = bundledCorpus();
    open(corpus, '?view=stance&tab=contradictions~table');
    render(<Contradictions />);
    const cells = screen.getAllByRole('row').map((one) =>
      within(one)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    const putin = cells.filter(([actor]) => actor === 'Putin');
    expect(putin.map(([, , , side]) => side)).toEqual(['against', 'for', 'for', 'for']);
    await userEvent.click(screen.getAllByRole('button', { name: 'Zelenskyy' })[0] as HTMLElement);
    expect(choices().focus?.ids[0]).toBe('zelenskyy');
  });

  it('stand for an empty corpus, and for more than can be read at once', async () => {
    const { unmount } = shown(emptyCorpus);
    expect(screen.getByText(/holds no statements/)).toBeVisible();
    unmount();
    shown(generateCorpus({ statements: 2000, actors: 40, issues: 20, articles: 20, seed: 1 }));
    expect(screen.getAllByRole('region')).toHaveLength(20);
    expect(screen.getByRole('button', { name: /^Show all \d+$/ })).toBeVisible();
  });
});
