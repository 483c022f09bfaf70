import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { useKeys } from '@/app/shell/keys';
import { useDialogs } from '@/app/state/dialogs';
import { useSettings } from '@/app/state/settings';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();
const choices = () => useStore.getState().choices;

/** A page with a chart that can be saved, a search box and a tick box. */
function Page({ chart = true }: { chart?: boolean }) {
  useKeys();
  return (
    <>
      {chart && (
        <button type="button" data-save="" tabIndex={-1}>
          Save
        </button>
      )}
      <input type="search" aria-label="words" />
      <input type="checkbox" aria-label="tick" />
      <button type="button">mark</button>
    </>
  );
}

describe('the keys of the page', () => {
  beforeEach(() => {
    open(corpus);
    useSettings.setState({ letterKeys: true });
    useDialogs.setState({ shown: null });
  });

  it('go to the views, to the table and to the list of keys', async () => {
    render(<Page />);
    await userEvent.keyboard('2');
    expect(choices().view).toBe('stance');
    await userEvent.keyboard('t');
    expect(choices().table).toBe(true);
    await userEvent.keyboard('?');
    expect(useDialogs.getState().shown).toBe('help');
  });

  it('leave the letters to a box that is typed into and to a control that has the focus', async () => {
    render(<Page />);
    await userEvent.type(screen.getByLabelText('words'), '2t');
    expect(screen.getByLabelText('words')).toHaveValue('2t');
    screen.getByRole('button', { name: 'mark' }).focus();
    await userEvent.keyboard('2t?');
    expect(choices()).toMatchObject({ view: 'overview', table: false });
    expect(useDialogs.getState().shown).toBeNull();
  });

  it('are silent with Ctrl, Alt or Meta, and when the reader has switched letters off', async () => {
    render(<Page />);
    await userEvent.keyboard('{Control>}2{/Control}{Alt>}2{/Alt}{Meta>}2{/Meta}');
    expect(choices().view).toBe('overview');
    useSettings.getState().setLetterKeys(false);
    await userEvent.keyboard('2?');
    expect(choices().view).toBe('overview');
    expect(useDialogs.getState().shown).toBeNull();
  });

  it('undo and redo from everywhere but a box with an undo of its own', async () => {
    render(<Page />);
    useStore.getState().toggle('actor', 'putin');
    screen.getByLabelText('words').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(choices().actor).toEqual(['putin']);
    screen.getByLabelText('tick').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(choices().actor).toEqual([]);
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(choices().actor).toEqual(['putin']);
  });

  it('ask for no table where there is no chart', async () => {
    open(corpus, '?view=quotes');
    render(<Page chart={false} />);
    await userEvent.keyboard('t');
    expect(choices().table).toBe(false);
  });

  it('search without losing the quote that is open and the order that is chosen', async () => {
    const quote = corpus.statements[0]?.id ?? '';
    open(corpus, `?view=quotes&sort=speaker&quote=${quote}`);
    render(<Page chart={false} />);
    await userEvent.keyboard('/');
    expect(choices()).toMatchObject({ view: 'quotes', sort: 'speaker', quote });
  });

  it('open the article of the statement that is open', async () => {
    const statement = corpus.statements.at(-1);
    if (!statement) throw new Error('The corpus has statements.');
    open(corpus, `?view=quotes&sort=speaker&quote=${statement.id}`);
    render(<Page chart={false} />);
    await userEvent.keyboard('s');
    expect(choices()).toMatchObject({ view: 'article', doc: statement.article, quote: statement.id, sort: null });
  });

  it('close the evidence with Esc', async () => {
    open(corpus, '?focus=actor:putin');
    render(<Page />);
    await userEvent.keyboard('{Escape}');
    expect(choices().focus).toBeNull();
  });
});
