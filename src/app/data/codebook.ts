// The codebook of a corpus: a file of the site, which its config.json names by the corpus's id.
import { CODEBOOK_FORMAT, CODEBOOK_VERSION, type Codebook, parseCodebook } from '@/core/corpus/codebook';
import { describeError } from '@/core/corpus/faults';
import type { Corpus } from '@/core/corpus/schema';

async function json(address: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(new URL(address, document.baseURI), { signal, cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

const known = new Map<string, Codebook | null>();

/** Null where the site has none for this corpus; rejects, with the reason, where the one that it names cannot be read. */
export async function codebookFor(corpus: string, signal: AbortSignal): Promise<Codebook | null> {
  let codebook = known.get(corpus);
  if (codebook === undefined) {
    codebook = await fetchCodebook(corpus, signal);
    known.set(corpus, codebook);
  }
  return codebook;
}

async function fetchCodebook(corpus: string, signal: AbortSignal): Promise<Codebook | null> {
  const config = (await json('config.json', signal)) as { codebooks?: Readonly<Record<string, unknown>> } | null;
  const named = config?.codebooks;
  const address = named && Object.hasOwn(named, corpus) ? named[corpus] : null;
  if (typeof address !== 'string') return null;
  const parsed = parseCodebook(await json(address, signal));
  if (parsed.ok) return parsed.codebook;
  const [first] = parsed.errors;
  throw new Error(`${address} is no codebook${first ? `: ${describeError(first)}` : ''}`);
}

/** What a corpus without a codebook lends: its actors, so that those whom it knows are found under all their names. */
export const codebookOfActors = ({ id, title, language, scale, actors }: Corpus): Codebook => ({
  format: CODEBOOK_FORMAT,
  version: CODEBOOK_VERSION,
  ...{ id, title, language, scale, actors },
  issues: [],
});
