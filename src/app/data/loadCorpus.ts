// One resource: the corpus that the page carries, the one that the address names, or the site's own.

import { carriedCorpus } from '@/app/data/carried';
import type { CorpusError } from '@/core/corpus/faults';
import { type ParseResult, parseCorpus } from '@/core/corpus/parse';
import type { Corpus } from '@/core/corpus/schema';

/** `config.json` beside index.html: what is loaded where the address names nothing, and from where else it may be loaded. */
interface Config {
  readonly corpus: string;
  readonly origins: readonly string[];
}

function isConfig(raw: unknown): raw is Config {
  if (typeof raw !== 'object' || raw === null) return false;
  const { corpus, origins } = raw as Partial<Config>;
  return typeof corpus === 'string' && Array.isArray(origins) && origins.every((origin) => typeof origin === 'string');
}

/** Why a corpus could not be opened, in the reader's terms. */
export class CorpusLoadError extends Error {
  constructor(
    message: string,
    readonly next: string,
    readonly errors: readonly CorpusError[] = [],
    /** Errors beyond those listed. */
    readonly more = 0,
  ) {
    super(message);
    this.name = 'CorpusLoadError';
  }
}

async function fetchText(url: URL, signal: AbortSignal): Promise<string> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { signal, cache: 'no-cache' });
    text = response.ok ? await response.text() : '';
  } catch (error) {
    if (signal.aborted) throw error;
    throw new CorpusLoadError(
      `${url.href} could not be read: the connection failed.`,
      'Check the connection and the address, then try again.',
    );
  }
  if (!response.ok) {
    throw new CorpusLoadError(
      `${url.href} answered ${response.status}.`,
      'Check that the file is where the address says.',
    );
  }
  return text;
}

async function loadConfig(base: string, signal: AbortSignal): Promise<Config> {
  const url = new URL('config.json', base);
  const text = await fetchText(url, signal);
  try {
    const raw: unknown = JSON.parse(text);
    if (isConfig(raw)) return raw;
  } catch {
    // Told below, like any other content that is no configuration.
  }
  throw new CorpusLoadError(
    `${url.href} is not a configuration.`,
    'It needs {"corpus": "corpora/….json", "origins": []}.',
  );
}

/**
 * Fetches and validates a corpus; a page that carries one shows no other.
 * @param asked value of the `corpus` parameter, or null for the site's own
 * @param base address that relative ones start from
 * @throws CorpusLoadError
 */
export async function loadCorpus(asked: string | null, base: string, signal: AbortSignal): Promise<Corpus> {
  const carried = carriedCorpus();
  if (carried !== null) return read(carried, 'What this page carries');
  const config = await loadConfig(base, signal);
  const wanted = asked ?? config.corpus;
  if (!URL.canParse(wanted, base)) {
    throw new CorpusLoadError(`corpus=${wanted} is not an address.`, 'Give the path of a corpus file on this site.');
  }
  const url = new URL(wanted, base);
  const home = new URL(base);
  if (!/^(https?|file):$/.test(url.protocol) || (url.origin !== home.origin && !config.origins.includes(url.origin))) {
    throw new CorpusLoadError(
      `A corpus from ${url.origin === 'null' ? url.protocol : url.origin} is not allowed here.`,
      'A corpus comes from this site, or from an origin listed under "origins" in its config.json.',
    );
  }
  return read(await fetchText(url, signal), url.pathname.split('/').at(-1));
}

/** What finds the place where a text is no JSON is loaded for such a text alone. */
async function parse(text: string): Promise<ParseResult> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    const { parseCorpusText } = await import('@/core/corpus/parseText');
    return parseCorpusText(text);
  }
  return parseCorpus(raw);
}

async function read(text: string, name = 'The file'): Promise<Corpus> {
  const parsed = await parse(text);
  if (parsed.ok) return parsed.corpus;
  throw new CorpusLoadError(
    `${name} is not a corpus that Parley can read.`,
    'Mend the file at the places named, then load it again. Nothing of it was kept.',
    parsed.errors,
    parsed.more,
  );
}
