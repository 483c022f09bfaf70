import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import EmbedDialog from '@/app/shell/EmbedDialog';
import { type Embedded, type EmbedOptions, snippetOf } from '@/app/shell/embedSnippet';
import { DEFAULTS } from '@/app/state/choices';
import { parseLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';

const corpus = bundledCorpus();

const embedded: Embedded = {
  title: 'Who stands where',
  page: 'https://parley.example/talks/',
  choices: { ...DEFAULTS, view: 'stance', tab: 'bars', actor: ['putin'] },
  foreign: [],
};
const options: EmbedOptions = {
  what: 'view',
  theme: 'system',
  height: 'datawrapper',
  pixels: 640,
  hide: [],
  id: 'parley-1',
  hostOrigin: 'https://intranet.example',
};

/** What a browser makes of the snippet on somebody's page. */
function pasted(more: Partial<EmbedOptions> = {}, of: Partial<Embedded> = {}) {
  const { body } = new DOMParser().parseFromString(
    snippetOf({ ...embedded, ...of }, { ...options, ...more }),
    'text/html',
  );
  const frame = body.querySelector('iframe');
  if (!frame) throw new Error('The snippet has no frame.');
  const inside = new DOMParser().parseFromString(frame.textContent, 'text/html');
  return { body, frame, script: body.querySelector('script:not([src])')?.textContent ?? '', fallback: inside.body };
}

const linkIn = (frame: HTMLIFrameElement) => parseLink(new URL(frame.src).search, corpus);

describe('the snippet', () => {
  it('gives the frame what it needs and no more', () => {
    const { frame } = pasted();
    expect(frame.title).toBe('Who stands where');
    expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin allow-downloads allow-popups');
    expect(frame.getAttribute('allow')).toBe('fullscreen; clipboard-write; web-share');
    expect(frame.getAttribute('loading')).toBe('lazy');
  });

  it('shows what is seen, and nothing of it is refused', () => {
    const { choices, surface, problems } = linkIn(pasted({ theme: 'dark', hide: ['title', 'footer'] }).frame);
    expect(problems).toEqual([]);
    expect(choices).toEqual(embedded.choices);
    expect(surface).toMatchObject({ embed: true, theme: 'dark', hide: ['title', 'footer'], embedId: 'parley-1' });
  });

  it('offers the page itself where frames are not shown', () => {
    const link = pasted().fallback.querySelector('a');
    expect(link?.textContent).toBe('Who stands where');
    expect(parseLink(new URL(link?.href ?? '').search, corpus)).toMatchObject({
      choices: embedded.choices,
      surface: { embed: false },
    });
  });

  it('needs no script at a fixed height, and scrolls in the frame', () => {
    const { body, frame } = pasted({ height: 'fixed', pixels: 500 });
    expect(body.querySelector('script')).toBeNull();
    expect(frame.height).toBe('500');
    expect(linkIn(frame).surface).toMatchObject({ fit: 'frame', embedId: null });
  });

  it('brings the script that its height asks for, bound to the site that it frames', () => {
    expect(pasted().script).toContain('datawrapper-height');
    expect(pasted({ height: 'iframe-resizer' }).script).toContain(
      "iFrameResize({ checkOrigin: ['https://parley.example'] }, '#parley-1')",
    );
    const own = pasted({ height: 'parley' });
    expect(own.script).toContain("origin !== 'https://parley.example'");
    expect(linkIn(own.frame).surface.hostOrigin).toBe('https://intranet.example');
  });

  it('has a script that runs: the frame that tells a height gets it, another does not', () => {
    const { frame, script } = pasted();
    document.body.append(frame);
    const other = document.createElement('iframe');
    document.body.append(other);
    new Function(script)();
    const tell = (data: unknown, source: Window | null) =>
      window.dispatchEvent(new MessageEvent('message', { data, source }));
    tell({ 'datawrapper-height': { 'parley-1': 712 } }, frame.contentWindow);
    tell('a word of another script', other.contentWindow);
    expect(frame.style.height).toBe('712px');
    expect(other.style.height).toBe('');
    frame.remove();
    other.remove();
  });

  it('holds the whole dashboard as a plain page', () => {
    const { frame, body } = pasted({ what: 'page', height: 'fixed' });
    expect(linkIn(frame)).toMatchObject({ choices: embedded.choices, surface: { embed: false } });
    expect(body.querySelector('script')).toBeNull();
  });

  it('keeps the corpus that the address names and drops what others added to it', () => {
    const { frame } = pasted(
      {},
      {
        foreign: [
          ['corpus', 'corpora/a&b".json'],
          ['utm_source', 'mail'],
        ],
      },
    );
    const given = new URL(frame.src).searchParams;
    expect(given.get('corpus')).toBe('corpora/a&b".json');
    expect(given.has('utm_source')).toBe(false);
  });

  it.each([
    '"><script>alert(1)</script>',
    '</iframe><img src=x onerror=alert(1)>',
    '</a><script>alert(1)</script>&quot; onload="alert(1)',
    "' onload='alert(1)",
    '<!-- & &amp; &lt;b>',
    '`);alert(1);//\\',
  ])('keeps a hostile title text: %s', (title) => {
    for (const height of ['fixed', 'datawrapper', 'iframe-resizer', 'parley'] as const) {
      const { body, frame, fallback } = pasted({ height }, { title });
      expect(frame.title).toBe(title);
      expect([...frame.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
      expect(fallback.textContent).toBe(title);
      expect(fallback.querySelectorAll('*')).toHaveLength(1);
      expect(body.querySelectorAll('img, a')).toHaveLength(0);
      for (const script of body.querySelectorAll('script')) expect(script.textContent).not.toContain('alert(1)');
    }
  });
});

describe('the embed dialog', () => {
  const snippet = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Snippet' }).value;

  it('writes what is chosen into the snippet', async () => {
    open(corpus, '?view=stance');
    render(<EmbedDialog />);
    expect(snippet()).toContain('embed=1');
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Title' }));
    expect(snippet()).toContain('theme=dark&amp;hide=title');
    await userEvent.click(screen.getByRole('radio', { name: /Fixed/ }));
    const pixels = screen.getByRole('spinbutton', { name: 'Height in pixels' });
    await userEvent.clear(pixels);
    await userEvent.type(pixels, '480');
    expect(snippet()).toContain('height="480"');
    expect(snippet()).not.toContain('<script>');
    await userEvent.click(screen.getByRole('radio', { name: /whole dashboard/ }));
    expect(snippet()).not.toContain('embed=1');
  });

  it('says what a frame shows of the overview', () => {
    open(corpus);
    render(<EmbedDialog />);
    expect(screen.getByRole('radio', { name: 'The matrix, as it is now' })).toBeChecked();
  });

  it('takes the origin from any address of the host page, and says so', async () => {
    open(corpus, '?view=stance');
    render(<EmbedDialog />);
    await userEvent.click(screen.getByRole('radio', { name: /Parley’s messages/ }));
    expect(snippet()).not.toContain('hostOrigin');
    await userEvent.type(screen.getByRole('textbox', { name: /page it goes on/ }), 'https://wiki.example/x/y?z');
    expect(snippet()).toContain('hostOrigin=https:%2F%2Fwiki.example&amp;');
    expect(screen.getByText('Only pages of https://wiki.example are answered.')).toBeInTheDocument();
  });

  it('copies the snippet and says so until it changes', async () => {
    const user = userEvent.setup();
    open(corpus, '?view=stance');
    render(<EmbedDialog />);
    const status = within(screen.getByRole('region', { name: 'Snippet' })).getByRole('status');
    await user.click(screen.getByRole('button', { name: 'Copy snippet' }));
    expect(await navigator.clipboard.readText()).toBe(snippet());
    expect(status).toHaveTextContent('Copied.');
    await user.click(screen.getByRole('radio', { name: 'Light' }));
    expect(status).toBeEmptyDOMElement();
  });

  it('says that a corpus from a file has no address, and offers one file', () => {
    useStore.getState().open(corpus, '', { kind: 'file', name: 'interviews.json' });
    render(<EmbedDialog />);
    expect(screen.getByText(/opened from this computer \(interviews\.json\)/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save as one file' })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Snippet' })).toBeNull();
  });
});
