// What a host page needs to hold a view of Parley: markup that may be pasted into any page.
import type { Choices } from '@/app/state/choices';
import { formatLink } from '@/app/state/link';
import type { Theme } from '@/app/state/settings';
import { type Hidable, ON_PAGE } from '@/app/state/surface';

/** How the frame gets its height: from its content by a script that the host page has, or fixed. */
export const HEIGHTS = ['datawrapper', 'iframe-resizer', 'parley', 'fixed'] as const;
export type Height = (typeof HEIGHTS)[number];

export interface EmbedOptions {
  /** The current view alone, or the page with everything. */
  readonly what: 'view' | 'page';
  readonly theme: Theme;
  readonly height: Height;
  /** Of the fixed frame, and of the others until their content has told its own. */
  readonly pixels: number;
  readonly hide: readonly Hidable[];
  /** By which the host knows the frame. */
  readonly id: string;
  /** Origin of the host page, for Parley's own messages. */
  readonly hostOrigin: string;
}

/** What is shown, and where Parley is: its address without query and hash. */
export interface Embedded {
  readonly title: string;
  readonly page: string;
  readonly choices: Choices;
  readonly foreign: readonly (readonly [string, string])[];
}

/** Text as it stands in markup and in a quoted attribute. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Which corpus is shown goes along; what else a host page or a mail program has added does not. */
const corpusOf = ({ foreign }: Embedded) => foreign.filter(([name]) => name === 'corpus');

/** The query string of the page that the frame's reader may open by itself. */
const queryOf = (embedded: Embedded): string => formatLink(embedded.choices, corpusOf(embedded));

/** The query string of the frame. */
export function frameQuery(embedded: Embedded, { what, theme, height, hide, id, hostOrigin }: EmbedOptions): string {
  const { choices } = embedded;
  if (what === 'page') return formatLink(choices, corpusOf(embedded), { ...ON_PAGE, theme });
  return formatLink(choices, corpusOf(embedded), {
    ...ON_PAGE,
    embed: true,
    theme,
    hide,
    ...(height === 'fixed' ? { fit: 'frame' as const } : { embedId: id }),
    ...(height === 'parley' && { hostOrigin: hostOrigin || null }),
  });
}

const LISTENER = `window.addEventListener('message', (event) => {
    const heights = event.data?.['datawrapper-height'];
    if (!heights) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== event.source) continue;
      for (const height of Object.values(heights)) frame.style.height = \`\${height}px\`;
    }
  });`;

/** The script that the host page needs besides the frame; empty where it needs none. */
function scriptOf({ height, id }: EmbedOptions, page: string): string {
  const { origin } = new URL(page);
  switch (height) {
    case 'fixed':
      return '';
    case 'datawrapper':
      return `<!-- Once a page, however many frames it holds; not where Datawrapper's own script is. -->
<script>
  ${LISTENER}
</script>
`;
    case 'iframe-resizer':
      return `<!-- Your own copy of iframe-resizer 4 or 5. Version 5 is iframeResize({ license: … }, …). -->
<script src="iframeResizer.js"></script>
<script>
  iFrameResize({ checkOrigin: ['${origin}'] }, '#${id}');
</script>
`;
    case 'parley':
      return `<script>
  const frame = document.getElementById('${id}');
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== '${origin}' || data?.source !== 'parley') return;
    if (data.type === 'resize') frame.style.height = \`\${data.height}px\`;
    // Also told: 'ready', 'state', 'select', 'error', and a 'result' for each request.
  });
  // For example: ask('setTheme', { theme: 'dark' }), ask('setState', { state: '?view=quotes' }), ask('getState')
  let requestId = 0;
  function ask(type, more) {
    requestId += 1;
    frame.contentWindow.postMessage({ target: 'parley', v: 1, id: '${id}', requestId, type, ...more }, '${origin}');
  }
</script>
`;
  }
}

/** Markup to paste. What comes from the corpus or the address stays text in it. */
export function snippetOf(embedded: Embedded, options: EmbedOptions): string {
  const { page, title } = embedded;
  const whole = options.what === 'page';
  const frame = [
    `id="${escaped(options.id)}"`,
    `title="${escaped(title)}"`,
    `src="${escaped(page + frameQuery(embedded, options))}"`,
    'width="100%"',
    `height="${options.pixels}"`,
    'frameborder="0"',
    'sandbox="allow-scripts allow-same-origin allow-downloads allow-popups"',
    'allow="fullscreen; clipboard-write; web-share"',
    'loading="lazy"',
  ];
  return `<iframe
  ${frame.join('\n  ')}
><a href="${escaped(page + queryOf(embedded))}">${escaped(title)}</a></iframe>
${whole ? '' : scriptOf(options, page)}`;
}
