import { bundledCorpus, emptyCorpus } from '#tests/app/corpora';
import { parseLink } from '@/app/state/link';
import { linkOf, ofStatement } from '@/app/state/share';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();
const open = (search: string) => useStore.getState().open(corpus, search);

function hrefOf(options: Parameters<typeof linkOf>[0] = {}): URL {
  const link = linkOf(options);
  if (!link.ok) throw new Error(link.text);
  return new URL(link.href);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the address of what is seen', () => {
  it('restores it, and keeps what the page around Parley needs', () => {
    open('?view=network&net=conflict&lang=uk&corpus=other.json');
    const link = hrefOf();
    expect(link.origin + link.pathname).toBe(window.location.origin + window.location.pathname);
    const { choices, foreign, problems } = parseLink(link.search, corpus);
    expect(choices).toEqual(useStore.getState().choices);
    expect(foreign).toEqual([
      ['lang', 'uk'],
      ['corpus', 'other.json'],
    ]);
    expect(problems).toEqual([]);
  });

  it('leads out of the frame and off the stage, unless asked to lead there', () => {
    open(
      '?view=stance&embed=1&embedId=a1&hostOrigin=https%3A%2F%2Fintranet.example&theme=dark&fit=frame&hide=title&present=1&slide=3&scale=120',
    );
    expect(hrefOf().search).toBe('?v=1&view=stance');
    expect(hrefOf({ embed: true }).search).toBe('?v=1&view=stance&embed=1&theme=dark&fit=frame&hide=title');
    // A slide is linked as it was made.
    expect(hrefOf({ present: true }).search).toBe('?v=1&present=1&slide=3&scale=120');
  });

  it('can open one statement by itself', () => {
    open('?view=stance&actor=putin');
    const { choices } = parseLink(hrefOf({ choices: ofStatement('may-04-putin-negotiate') }).search, corpus);
    expect(choices).toMatchObject({ view: 'quotes', quote: 'may-04-putin-negotiate', actor: [] });
  });
});

describe('there is no link', () => {
  const reasonOf = (options: Parameters<typeof linkOf>[0] = {}) => {
    const link = linkOf(options);
    return link.ok ? 'none' : { reason: link.reason, text: link.text };
  };

  it('to a corpus that was opened from a file, and the file is named', () => {
    useStore.getState().open(emptyCorpus, '?corpus=a.json', { kind: 'file', name: 'mine.json' });
    expect(reasonOf()).toEqual({ reason: 'file', text: expect.stringContaining('mine.json') });
  });

  it('to slides that only this browser has; to what they show there is one', () => {
    open('?present=1&story=own&slide=2');
    expect(reasonOf({ present: true })).toMatchObject({ reason: 'slides' });
    expect(reasonOf()).toBe('none');
    useStore.getState().open({ ...corpus, stories: [] }, '?present=1');
    expect(reasonOf({ present: true })).toMatchObject({ reason: 'slides' });
  });

  it('longer than works everywhere, and the length is named', () => {
    open(`?other=${'x'.repeat(2100)}`);
    expect(reasonOf()).toEqual({ reason: 'length', text: expect.stringMatching(/2,\d{3} characters/) });
  });

  it('to a page without an address, instead of one to the host', () => {
    open('');
    vi.stubGlobal('location', { href: 'about:srcdoc', protocol: 'about:' });
    expect(reasonOf()).toMatchObject({ reason: 'address' });
  });

  it('that others could open to a page on this computer, which is said', () => {
    open('?view=stance');
    vi.stubGlobal('location', { href: 'file:///tmp/parley.html?v=1', protocol: 'file:' });
    expect(linkOf()).toEqual({
      ok: true,
      href: 'file:///tmp/parley.html?v=1&view=stance',
      note: expect.stringContaining('this computer alone'),
    });
  });
});
