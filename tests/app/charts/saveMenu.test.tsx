import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { bundledCorpus, open } from '#tests/app/corpora';
import { SaveMenu } from '@/app/charts/SaveMenu';

const show = (query: string) => {
  open(bundledCorpus(), query);
  render(<SaveMenu figure={createRef()} title="A chart" data={() => ({ columns: [], rows: [] })} />);
  return userEvent.click(screen.getByRole('button', { name: 'Save' }));
};
const menu = () => within(screen.getByRole('dialog', { name: 'Save and share' }));

describe('the menu of a chart', () => {
  it('offers a network’s formats where there is one made of statements, and there alone', async () => {
    await show('?view=network&net=two-mode');
    expect(await menu().findByRole('button', { name: /^GEXF/ })).toBeVisible();
    expect(menu().getByRole('button', { name: /^GraphML/ })).toBeVisible();
  });

  it.each(['?view=network&net=contacts', '?view=stance'])('offers none at %s', async (query) => {
    await show(query);
    expect(await menu().findByRole('button', { name: /^Web annotations/ })).toBeVisible();
    expect(menu().queryByRole('button', { name: /GEXF|GraphML/ })).toBeNull();
  });
});
