import '@/app/state/searchEngine';
import { bundledCorpus, open } from '#tests/app/corpora';
import { DEFAULTS } from '@/app/state/choices';
import { selectionOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();
const { getState } = useStore;
const undo = () => useStore.temporal.getState().undo();
const redo = () => useStore.temporal.getState().redo();
const shown = () => selectionOf(corpus, getState().choices).rows.length;

describe('the store', () => {
  beforeEach(() => {
    open(corpus);
  });

  it('opens a corpus as its link says and names what it could not use', () => {
    open(corpus, '?view=quotes&actor=putin&stance=9');
    expect(getState().choices).toMatchObject({ view: 'quotes', actor: ['putin'], stance: [] });
    expect(getState().notices).toHaveLength(1);
    expect(getState().notices[0]?.text).toContain('stance=9');
  });

  it('narrows and widens by the same step', () => {
    const all = shown();
    getState().toggle('actor', 'putin');
    expect(shown()).toBeLessThan(all);
    expect(shown()).toBe(corpus.statements.filter(({ speaker }) => speaker === 'putin').length);
    getState().toggle('actor', 'putin');
    expect(shown()).toBe(all);
  });

  it('counts a side with all its members', () => {
    getState().choose({ by: 'organization', actor: ['peskov'] });
    const speakers = new Set(
      [...selectionOf(corpus, getState().choices).rows].map((row) => corpus.statements[row]?.speaker),
    );
    expect(speakers.size).toBeGreaterThan(1);
    expect(speakers).toContain('putin');
  });

  it('takes back what was chosen, step by step, and does it again', () => {
    getState().toggle('issue', 'negotiate');
    getState().show('stance', 'bars');
    getState().focusOn({ kind: 'issue', ids: ['negotiate'] });
    undo();
    expect(getState().choices).toMatchObject({ view: 'stance', focus: null, issue: ['negotiate'] });
    undo();
    undo();
    expect(getState().choices).toEqual(DEFAULTS);
    redo();
    expect(getState().choices.issue).toEqual(['negotiate']);
  });

  it('takes a typed word back as a whole, and what was cleared as a step of its own', () => {
    for (const q of ['c', 'ce', 'cease']) getState().choose({ q });
    getState().choose({ q: '' });
    undo();
    expect(getState().choices.q).toBe('cease');
    undo();
    expect(getState().choices).toEqual(DEFAULTS);
    redo();
    expect(getState().choices.q).toBe('cease');
  });

  it('keeps what was chosen before and after a word apart from it', () => {
    getState().toggle('actor', 'putin');
    for (const q of ['c', 'cease']) getState().choose({ q });
    getState().toggle('issue', 'negotiate');
    for (const q of ['ceasef', 'ceasefire']) getState().choose({ q });
    undo();
    expect(getState().choices).toMatchObject({ q: 'cease', issue: ['negotiate'] });
    undo();
    expect(getState().choices).toMatchObject({ q: 'cease', issue: [] });
    undo();
    expect(getState().choices).toMatchObject({ q: '', actor: ['putin'] });
  });

  it('has nothing to take back where nothing changed', () => {
    getState().focusOn(null);
    getState().show('overview');
    expect(useStore.temporal.getState().pastStates).toEqual([]);
  });

  it('forgets the past of a corpus when another is opened', () => {
    getState().toggle('issue', 'negotiate');
    open(corpus);
    undo();
    expect(getState().choices).toEqual(DEFAULTS);
  });

  it('keeps the filter when the view changes, and drops what only the old view could show', () => {
    getState().choose({ actor: ['putin'], sort: 'name', table: true, min: 2 });
    getState().show('network');
    expect(getState().choices).toMatchObject({
      view: 'network',
      tab: 'graph',
      actor: ['putin'],
      sort: null,
      table: false,
      min: null,
    });
  });

  it('gives the same selection object until the filter changes', () => {
    const before = selectionOf(corpus, getState().choices);
    getState().show('quotes');
    expect(selectionOf(corpus, getState().choices)).toBe(before);
    getState().choose({ q: 'talks' });
    expect(selectionOf(corpus, getState().choices)).not.toBe(before);
  });
});
