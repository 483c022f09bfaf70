// A page saved as one file carries a corpus inside itself, and how to look at it: one block of data in its markup.

const BLOCK = 'parley-corpus';

const blockOf = (page: Document) => page.getElementById(BLOCK);

/** Before anything is drawn, and only where the page is such a file: the site's own page is fetched when it is wanted. */
const asItCame = blockOf(document) && (document.documentElement.cloneNode(true) as HTMLElement);

/** Whether the page carries the corpus that it shows. */
export const isOneFile = asItCame !== null;

/** The JSON text of the corpus that a page carries; null where it carries none. */
export const carriedCorpus = (page: Document = document): string | null => blockOf(page)?.textContent ?? null;

/**
 * The query string to start with: the address's or, where it has none, the one that the page carries, which is then
 * written into the address, so that going back leads to it again.
 */
export function openingQuery(): string {
  const { search, hash } = window.location;
  const carried = blockOf(document)?.dataset['view'] ?? '';
  if (search !== '' || carried === '') return search;
  try {
    window.history.replaceState(null, '', carried + hash);
  } catch {
    // A frame without an origin.
  }
  return carried;
}

/** The page as one file, before anything was drawn in it; fetched where this page is none. Throws where it cannot be had. */
export async function emptyPage(): Promise<Document> {
  const parser = new DOMParser();
  if (asItCame) return parser.parseFromString(`<!doctype html>${asItCame.outerHTML}`, 'text/html');
  const answer = await fetch(new URL('parley.html', document.baseURI), { cache: 'no-cache' });
  const page = answer.ok ? parser.parseFromString(await answer.text(), 'text/html') : null;
  if (!page || !blockOf(page)) throw new Error('The site has no parley.html.');
  return page;
}

/** The text of a page that carries this corpus. Whatever stands in the corpus, it stays data. */
export function pageWith(page: Document, corpus: string, view: string, title: string): string {
  const block = blockOf(page);
  if (!block) throw new Error('The page has no place for a corpus.');
  // In a script element nothing but "<" can begin an end or a comment; in JSON it only stands in strings.
  block.textContent = corpus.replaceAll('<', '\\u003c');
  block.dataset['view'] = view;
  page.title = title;
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
