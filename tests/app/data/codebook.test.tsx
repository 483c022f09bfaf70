import { readFileSync } from 'node:fs';

const CODEBOOK = readFileSync('public/codebooks/ukraine-talks.json', 'utf8');

/** A site with these files. */
function serve(files: Readonly<Record<string, string>>) {
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    const found = files[pathname.slice(1)];
    return found === undefined ? new Response('', { status: 404 }) : new Response(found);
  });
}
const config = (codebooks: unknown) => JSON.stringify({ corpus: 'corpora/mine.json', origins: [], codebooks });
/** What is known of one site is not asked again: each question is the first on its page. */
async function ask(corpus: string) {
  vi.resetModules();
  const { codebookFor } = await import('@/app/data/codebook');
  return codebookFor(corpus, new AbortController().signal);
}

afterEach(() => vi.unstubAllGlobals());

describe('the codebook of a corpus', () => {
  it('is the file that the site’s own configuration names for it', async () => {
    serve({
      'config.json': readFileSync('public/config.json', 'utf8'),
      'codebooks/ukraine-talks.json': CODEBOOK,
    });
    expect((await ask('ukraine-talks'))?.issues.length).toBeGreaterThan(5);
    expect(await ask('another')).toBeNull();
  });

  it('is missed by no corpus of a site that has none', async () => {
    for (const codebooks of [undefined, null, {}, { mine: 7 }, []]) {
      serve({ 'config.json': config(codebooks) });
      expect(await ask('mine')).toBeNull();
      expect(await ask('constructor')).toBeNull();
    }
  });

  it('is asked for once', async () => {
    serve({ 'config.json': config({ mine: 'mine.json' }), 'mine.json': CODEBOOK });
    const { codebookFor } = await import('@/app/data/codebook');
    const { signal } = new AbortController();
    const first = await codebookFor('mine', signal);
    serve({});
    expect(await codebookFor('mine', signal)).toBe(first);
  });

  it('that cannot be read is told with the reason', async () => {
    serve({ 'config.json': config({ mine: 'mine.json', bad: 'bad.json' }), 'bad.json': '{"version": 1}' });
    await expect(ask('mine')).rejects.toThrow('mine.json answered 404');
    await expect(ask('bad')).rejects.toThrow(/^bad\.json is no codebook: /);
  });
});
