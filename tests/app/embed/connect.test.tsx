import { bundledCorpus, open } from '#tests/app/corpora';
import { connect } from '@/app/embed/connect';
import { useStore } from '@/app/state/store';

const HOST = 'https://intranet.example';
const corpus = bundledCorpus();

let host: Window;
let posted: { message: unknown; origin: string }[];
let stop: () => void;

/** A frame of this link on a page, 760 px wide and as high as `height` says. */
function frame(link: string) {
  const holder = document.createElement('iframe');
  document.body.append(holder);
  if (!holder.contentWindow) throw new Error('There is no window to play the host.');
  host = holder.contentWindow;
  posted = [];
  vi.spyOn(host, 'postMessage').mockImplementation(((message: unknown, origin: string) => {
    posted.push({ message, origin });
  }) as typeof host.postMessage);
  open(corpus, link);
  const root = document.createElement('div');
  vi.spyOn(root, 'getBoundingClientRect').mockImplementation(() => ({ width: 760, height: 500.2 }) as DOMRect);
  ({ stop } = connect(root, host));
}

const say = (data: unknown, from: { origin?: string; source?: Window } = {}) =>
  window.dispatchEvent(new MessageEvent('message', { data, origin: HOST, source: host, ...from }));

const request = (type: string, more: object = {}) => ({ target: 'parley', v: 1, requestId: 1, type, ...more });

/** What was told to the host that the link names, once all work is done. */
async function told() {
  await vi.waitFor(() => expect(posted.some(({ message }) => isOf(message, 'ready'))).toBe(true));
  await new Promise((done) => setTimeout(done, 200));
  return posted.filter(({ origin }) => origin === HOST).map(({ message }) => message as Record<string, unknown>);
}
const isOf = (message: unknown, type: string) => (message as { type?: unknown } | null)?.type === type;
const results = (messages: Record<string, unknown>[]) => messages.filter((message) => isOf(message, 'result'));

afterEach(() => {
  stop();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('with no host named in the link', () => {
  it('heights are all that leaves the frame, whoever asks for whatever', async () => {
    frame('?v=1&view=stance&embed=1&embedId=a');
    for (const type of ['getState', 'setState', 'setTheme', 'print']) say(request(type, { state: '?view=network' }));
    say({ type: 'iframe-child-init' });
    useStore.getState().focusOn({ kind: 'actor', ids: ['putin'] });
    await new Promise((done) => setTimeout(done, 300));
    expect(posted).toEqual([
      { message: '[iFrameResizerChild]Ready', origin: '*' },
      { message: { type: 'iframe-resized', width: 760, height: 501 }, origin: '*' },
    ]);
    expect(useStore.getState().choices.view).toBe('stance');
  });

  it('another window than the one around it is not answered, not even with a height', () => {
    frame('?v=1&view=stance&embed=1');
    posted = [];
    say({ type: 'iframe-child-init' }, { source: window });
    expect(posted).toEqual([]);
  });
});

describe('the host that the link names', () => {
  const LINK = `?v=1&view=stance&embed=1&embedId=a&hostOrigin=${encodeURIComponent(HOST)}`;

  it('hears when all is ready, what is chosen then, and which statements stand behind a mark', async () => {
    frame(LINK);
    await told();
    useStore.getState().focusOn({ kind: 'actor', ids: ['putin'] });
    await vi.waitFor(() => expect(posted.some(({ message }) => isOf(message, 'select'))).toBe(true), 10_000);
    const messages = await told();
    const head = { source: 'parley', v: 1, id: 'a' };
    expect(messages[0]).toEqual({ ...head, type: 'ready', state: '?v=1&view=stance' });
    expect(messages).toContainEqual({ ...head, type: 'state', state: '?v=1&view=stance&focus=actor:putin' });
    const select = messages.find((message) => isOf(message, 'select'));
    const said = corpus.statements.filter(({ speaker }) => speaker === 'putin').map(({ id }) => id);
    expect(select).toMatchObject({ ...head, focus: 'actor:putin' });
    expect(new Set(select?.['statements'] as string[])).toEqual(new Set(said));
  });

  it('may set the state with a query string or an object, and is told what of it could not be used', async () => {
    frame(LINK);
    await told();
    say(request('setState', { state: '?view=network&actor=putin&min=nothing' }));
    say(request('setState', { requestId: 'second', state: { view: 'stance', tab: 'bars' } }));
    const [first, second] = results(await told());
    expect(first).toMatchObject({ ok: true, requestId: 1, state: '?v=1&view=network&actor=putin' });
    expect(first?.['problems']).toEqual(['min=nothing: needs a number of 0 or more']);
    expect(second).toMatchObject({ ok: true, requestId: 'second', state: '?v=1&view=stance&tab=bars', problems: [] });
    expect(useStore.getState().choices).toMatchObject({ view: 'stance', tab: 'bars', actor: [] });
  });

  it('cannot open another corpus, nor let another page listen, nor end the embedding', async () => {
    frame(LINK);
    await told();
    const before = useStore.getState().surface;
    say(request('setState', { state: '?corpus=other.json&hostOrigin=https://evil.example&embed=0&view=network' }));
    const [result] = results(await told());
    expect(result?.['problems']).toEqual([
      'corpus: cannot be set by a message',
      'hostOrigin: cannot be set by a message',
      'embed: cannot be set by a message',
    ]);
    expect(useStore.getState().surface).toBe(before);
    expect(useStore.getState().choices.view).toBe('network');
  });

  it.each([
    ['setState', { state: 7 }],
    ['setState', { state: ['view=network'] }],
    ['setState', { state: { view: { deep: true } } }],
    ['setState', { state: 'q='.padEnd(30_000, 'a') }],
    ['setTheme', { theme: 'sepia' }],
  ])('is told why %s %j was refused', async (type, more) => {
    frame(LINK);
    await told();
    const before = useStore.getState();
    say(request(type, more));
    expect(results(await told())).toMatchObject([{ ok: false, error: expect.stringMatching(/must be/) }]);
    expect(useStore.getState().choices).toBe(before.choices);
  });

  it('resets nothing by an object that is no state, and opens one dialog to print, however often it asks', async () => {
    frame(`?v=1&view=network&embed=1&hostOrigin=${HOST}`);
    await told();
    for (const state of [new Map([['view', 'quotes']]), new Date(), new ArrayBuffer(8)])
      say(request('setState', { state }));
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    for (let asked = 0; asked < 50; asked++) say(request('print'));
    const answers = results(await told()).map(({ ok }) => ok);
    expect(answers).toEqual([false, false, false, ...Array(50).fill(true)]);
    expect(useStore.getState().choices.view).toBe('network');
    expect(print).toHaveBeenCalledOnce();
  });

  it('may set the theme', async () => {
    frame(LINK);
    await told();
    say(request('setTheme', { theme: 'dark' }));
    expect(results(await told())).toMatchObject([{ ok: true }]);
    expect(useStore.getState().surface.theme).toBe('dark');
  });

  it.each(['https://evil.example', 'null', 'https://intranet.example.evil.example'])(
    'is no other: a page of %s that holds the frame changes nothing and learns nothing',
    async (origin) => {
      frame(LINK);
      await told();
      const before = useStore.getState();
      const count = posted.length;
      for (const type of ['getState', 'setState', 'setTheme', 'print']) {
        say(request(type, { state: '?view=network', theme: 'dark' }), { origin });
      }
      await new Promise((done) => setTimeout(done, 200));
      expect(posted.length).toBe(count);
      expect(useStore.getState().choices).toBe(before.choices);
      expect(useStore.getState().surface).toBe(before.surface);
    },
  );

  it('keeps the frame from work by no number of messages, and has each request answered', async () => {
    frame(LINK);
    await told();
    for (let at = 0; at < 5000; at++) say(request('setState', { requestId: at, state: `?view=stance&q=${at}` }));
    for (let at = 0; at < 5000; at++) say({ nonsense: at });
    const answers = results(await told());
    expect(answers.length).toBe(5000);
    expect(answers.filter(({ ok }) => ok === true).length).toBeLessThanOrEqual(200);
  });

  it('hears nothing of what is no request', async () => {
    frame(LINK);
    const before = (await told()).length;
    const logged = vi.spyOn(console, 'error');
    for (const data of [null, undefined, 7, 'getState', [], {}, { target: 'parley' }, request('unknown')]) say(data);
    expect((await told()).length).toBe(before);
    expect(logged).not.toHaveBeenCalled();
  });
});
