import { generateCorpus } from '#tests/fixtures/generate';
import { copyLink, quotations, statements, tableCsv } from '@/app/charts/save';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { REFERENCE_FORMATS, STATEMENT_FORMATS } from '@/core/interchange/formats';

const corpus = generateCorpus({ statements: 60, actors: 6, issues: 4, articles: 3, seed: 5 });
const open = (search = '') => useStore.getState().open(corpus, search);

function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  vi.restoreAllMocks();
});

describe('copying the link', () => {
  const said = () => useStore.getState().notices.map(({ text, offer }) => ({ text, offer }));

  it('copies the address of what is seen, and says so', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    open('?view=network&net=conflict&lang=uk');
    await copyLink();
    expect(said()).toEqual([{ text: 'Link copied.', offer: undefined }]);
    expect(new URL(copied[0] ?? '').search).toBe('?v=1&view=network&net=conflict&lang=uk');
  });

  it('shows the link where the browser does not let it be copied', async () => {
    clipboard(() => Promise.reject(new Error('no')));
    open('?view=quotes');
    await copyLink();
    expect(said()[0]?.text).toMatch(/did not let Parley copy\. The link: http\S+\?v=1&view=quotes$/);
  });

  it('copies nothing where a link cannot carry what is seen, says why, and offers the file that can', async () => {
    const writeText = vi.fn(async () => {});
    clipboard(writeText);
    useStore.getState().open(corpus, '', { kind: 'file', name: 'mine.json' });
    await copyLink();
    expect(said()).toEqual([{ text: expect.stringContaining('mine.json'), offer: 'oneFile' }]);
    open(`?other=${'x'.repeat(2100)}`);
    await copyLink();
    expect(said()).toEqual([{ text: expect.stringContaining('Choose fewer values'), offer: 'oneFile' }]);
    expect(writeText).not.toHaveBeenCalled();
  });
});

/** The file that a click hands over: its name and its bytes. */
async function saved(act: () => unknown) {
  let content = new Blob();
  let name = '';
  URL.createObjectURL = (blob) => {
    content = blob as Blob;
    return 'blob:test';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    name = this.download;
  });
  await act();
  return { name, bytes: new Uint8Array(await content.arrayBuffer()) };
}

describe('saving a table', () => {
  const data = {
    columns: [{ label: 'Actor' }, { label: 'Mean', digits: 1 }],
    rows: [
      ['=Zelenskyy', 1 / 3],
      ['Putin', -2],
      ['NATO', 'never mentioned'],
    ],
  };

  it('writes every digit, no formula, and tells never mentioned from neutral', async () => {
    const { name, bytes } = await saved(() => tableCsv('Who stands where', data));
    expect(name).toBe('parley-who-stands-where.csv');
    expect(new TextDecoder().decode(bytes)).toBe(
      `Actor,Mean\r\n"'=Zelenskyy",0.3333333333333333\r\nPutin,-2\r\nNATO,never mentioned\r\n`,
    );
  });

  it('begins so that Excel reads quotation marks and accents', async () => {
    const { bytes } = await saved(() => tableCsv('Who stands where', data));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('holds the statements that pass the filter', async () => {
    const speaker = corpus.statements[0]?.speaker ?? '';
    open(`?actor=${speaker}`);
    const scene = sceneOf(corpus, useStore.getState().choices);
    const { name, bytes } = await saved(() => statements(scene, STATEMENT_FORMATS[0]!));
    expect(name).toBe(`parley-statements-${corpus.id}.csv`);
    const wanted = corpus.statements.filter((statement) => statement.speaker === speaker).map(({ id }) => id);
    const ids = [...new TextDecoder().decode(bytes).matchAll(/^([a-z0-9-]+),/gm)].map(([, id]) => id);
    expect(ids).toEqual(['id', ...wanted]);
  });

  it.each([...STATEMENT_FORMATS, ...REFERENCE_FORMATS])('is named and typed as $label', async (format) => {
    open('');
    const scene = sceneOf(corpus, useStore.getState().choices);
    const { name, bytes } = await saved(() => statements(scene, format));
    expect(name).toBe(`parley-statements-${corpus.id}.${format.extension}`);
    const text = new TextDecoder().decode(bytes);
    // In every format the first article has its title or its statements.
    expect([corpus.articles[0]!.title, corpus.statements[0]!.id].some((words) => text.includes(words))).toBe(true);
  });

  it('holds the quotes in the order in which they are listed', async () => {
    open('');
    const scene = sceneOf(corpus, useStore.getState().choices);
    const { name, bytes } = await saved(() => quotations(scene, [4, 2]));
    expect(name).toMatch(/\.md$/);
    const links = [...new TextDecoder().decode(bytes).matchAll(/quote=([a-z0-9-]+)/g)].map(([, id]) => id);
    expect(links).toEqual([corpus.statements[4]!.id, corpus.statements[2]!.id]);
  });
});
