import { act, render } from '@testing-library/react';
import { bundledCorpus, open } from '#tests/app/corpora';
import { useAddress } from '@/app/shell/address';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();
const search = () => window.location.search;
const { getState } = useStore;

function Page() {
  useAddress();
  return null;
}

const visit = (link: string) => {
  window.history.replaceState(null, '', `/${link}`);
  open(corpus, link);
  render(<Page />);
};

describe('the address', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('follows a row of quick changes with few writes, the last state in it', () => {
    visit('?v=1');
    const replaced = vi.spyOn(window.history, 'replaceState');
    for (const q of ['t', 'ta', 'tal', 'talk']) getState().choose({ q });
    vi.advanceTimersByTime(2000);
    expect(search()).toBe('?v=1&q=talk');
    expect(replaced.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('gives a view, a reading of the network and a quote an entry of their own, a filter none', () => {
    visit('?v=1');
    const pushed = vi.spyOn(window.history, 'pushState');
    getState().toggle('actor', 'putin');
    getState().show('network');
    getState().choose({ net: 'conflict' });
    getState().openQuote(corpus.statements[0]?.id ?? null);
    getState().toggle('actor', 'peskov');
    expect(pushed).toHaveBeenCalledTimes(3);
  });

  it('leaves the entry before in the state in which it was left', () => {
    visit('?v=1');
    const entries: unknown[] = [];
    vi.spyOn(window.history, 'replaceState').mockImplementation((_data, _unused, url) => void entries.push(url));
    vi.spyOn(window.history, 'pushState').mockImplementation((_data, _unused, url) => void entries.push(url));
    getState().toggle('actor', 'putin');
    getState().show('stance');
    expect(entries).toEqual(['?v=1&actor=putin', '?v=1&view=stance&actor=putin']);
  });

  it('keeps what the site’s host and the corpus need in it', () => {
    visit('?corpus=corpora/other.json&lang=uk');
    getState().show('quotes');
    expect(search()).toBe('?v=1&view=quotes&corpus=corpora%2Fother.json&lang=uk');
  });

  it('is not touched before anything is chosen, whatever bad parts it has', () => {
    visit('?view=bogus');
    window.dispatchEvent(new Event('pagehide'));
    vi.advanceTimersByTime(2000);
    expect(search()).toBe('?view=bogus');
  });

  it('takes a link within the page for no other state', () => {
    visit('?v=1');
    getState().toggle('actor', 'putin');
    window.history.pushState(null, '', `${search()}#main`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(getState().choices.actor).toEqual(['putin']);
    vi.advanceTimersByTime(2000);
    expect(search() + window.location.hash).toBe('?v=1&actor=putin#main');
  });

  it('falls behind without harm where the browser refuses to change it', () => {
    visit('?v=1');
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.spyOn(window.history, 'pushState').mockImplementation(refuse);
    vi.spyOn(window.history, 'replaceState').mockImplementation(refuse);
    act(() => getState().show('stance', 'bars'));
    act(() => getState().toggle('actor', 'putin'));
    vi.advanceTimersByTime(2000);
    expect(getState().choices).toMatchObject({ view: 'stance', tab: 'bars', actor: ['putin'] });
  });
});
