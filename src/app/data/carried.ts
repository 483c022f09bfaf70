// A page saved as one file carries a corpus inside itself, and how to look at it: one block of data in its markup.

const BLOCK = 'parley-corpus';
const OPENING = `<script type="application/json" id="${BLOCK}"`;

const block = document.getElementById(BLOCK);

/** Before anything is drawn, and only where the page is such a file: the site's own page is fetched when it is wanted. */
const asItCame = block && (document.documentElement.cloneNode(true) as HTMLElement);

/** Whether the page carries the corpus that it shows. */
export const isOneFile = asItCame !== null;

/** The JSON text of the corpus that the page carries; null where it carries none. */
export const carriedCorpus = (): string | null => block?.textContent ?? null;

/**
 * The query string to start with: the address's or, where it has none, the one that the page carries, which is then
 * written into the address, so that going back leads to it again.
 */
export function openingQuery(): string {
  const { search, hash } = window.location;
  const carried = block?.dataset['view'] ?? '';
  if (search !== '' || carried === '') return search;
  try {
    window.history.replaceState(null, '', carried + hash);
  } catch {
    // A frame without an origin.
  }
  return carried;
}

/** The markup of the one file without anything drawn in it; fetched where this page is none. Throws where it cannot be had. */
export async function emptyPage(): Promise<string> {
  if (asItCame) return `<!doctype html>\n${asItCame.outerHTML}`;
  const answer = await fetch(new URL('parley.html', document.baseURI), { cache: 'no-cache' });
  const page = answer.ok ? await answer.text() : '';
  if (!placeIn(page)) throw new Error('The site has no parley.html.');
  return page;
}

// The markup is handled as text: the browser holds a document made of it to the policy of this page.

/** Where the block stands in the markup of a page, and what it holds. It is the last of its kind: code comes before it. */
function placeIn(page: string): { start: number; content: string } | null {
  const start = page.lastIndexOf(OPENING);
  const from = page.indexOf('>', start) + 1;
  const end = page.indexOf('</script>', from);
  return start < 0 || from < 1 || end < 0 ? null : { start, content: page.slice(from, end) };
}

/** The JSON text of the corpus that a page carries, given its markup. */
export const corpusInPage = (page: string): string | null => placeIn(page)?.content ?? null;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The markup with another corpus, view and title. Whatever stands in the corpus, it stays data. */
export function pageWith(page: string, corpus: string, view: string, title: string): string {
  const place = placeIn(page);
  if (!place) throw new Error('The page has no place for a corpus.');
  const head = page.slice(0, place.start).replace(/<title>[^<]*/, () => `<title>${escaped(title)}`);
  // In a script element nothing but "<" can begin an end or a comment; in JSON it only stands in strings.
  return `${head}${OPENING} data-view="${escaped(view)}">${corpus.replaceAll('<', '\\u003c')}</script>\n  </body>\n</html>\n`;
}
