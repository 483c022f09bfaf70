import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { damaged } from '#tests/fixtures/corpora/damage';
import { DataProvider } from '@/app/data/DataProvider';
import { OpenCorpus } from '@/app/shell/OpenCorpus';
import { useStore } from '@/app/state/store';

const CONFIG = JSON.stringify({ corpus: 'corpora/ukraine-talks.json', origins: [] });
const CORPUS = readFileSync('public/corpora/ukraine-talks.json', 'utf8');

/** Answers requests by the end of their path; what is not listed fails as it does without a connection. */
function serve(files: Record<string, () => Response>) {
  vi.stubGlobal('fetch', async (url: URL) => {
    const found = Object.entries(files).find(([path]) => url.pathname.endsWith(path));
    if (!found) throw new TypeError('Failed to fetch');
    return found[1]();
  });
}

/** Each test asks for a corpus of its own, as each address does. */
function visit(search: string) {
  window.history.replaceState(null, '', `/${search}`);
  useStore.setState({ corpus: null });
  return render(
    <DataProvider>
      <OpenCorpus />
    </DataProvider>,
  );
}

describe('opening a corpus', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    window.history.replaceState(null, '', '/');
  });

  it('says that it waits, then hands the corpus over with what the link says', async () => {
    let answer: (response: Response) => void = () => {};
    const answered = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    serve({ 'config.json': () => new Response(CONFIG), 'ukraine-talks.json': () => answered as never });
    visit('?view=quotes&q=talks');
    expect(screen.getByRole('status')).toHaveTextContent('Opening the corpus …');
    answer(new Response(CORPUS));
    await waitFor(() => expect(useStore.getState().corpus?.id).toBe('ukraine-talks'));
    expect(useStore.getState().choices).toMatchObject({ view: 'quotes', q: 'talks' });
  });

  it('says what is wrong with a file, and offers the site’s own in its place', async () => {
    const file = JSON.stringify(damaged(['statements', 0, 'stance'], 7));
    serve({ 'config.json': () => new Response(CONFIG), 'mine.json': () => new Response(file) });
    visit('?corpus=mine.json');
    expect(await screen.findByRole('alert')).toHaveTextContent('mine.json is not a corpus that Parley can read.');
    expect(screen.getByText('statements[0].stance')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open this site’s own corpus' })).toHaveAttribute('href', '?');
  });

  it('goes on where the connection came back, without loading the page again', async () => {
    serve({ 'config.json': () => new Response(CONFIG) });
    visit('?corpus=corpora/ukraine-talks.json');
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read: the connection failed');
    serve({ 'config.json': () => new Response(CONFIG), 'ukraine-talks.json': () => new Response(CORPUS) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(useStore.getState().corpus?.id).toBe('ukraine-talks'));
  });

  it('takes an answer that breaks off for a failed connection', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    serve({ 'config.json': () => new Response(CONFIG), 'half.json': () => new Response(broken) });
    visit('?corpus=half.json');
    expect(await screen.findByRole('alert')).toHaveTextContent('the connection failed');
  });

  it('names a site whose configuration is none', async () => {
    serve({ 'config.json': () => new Response('<!doctype html>') });
    visit('?corpus=any.json');
    expect(await screen.findByRole('alert')).toHaveTextContent('config.json is not a configuration.');
  });
});
