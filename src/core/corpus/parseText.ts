// Apart from parse.ts: what finds the place where a text is no JSON is needed for such texts alone.
import { readJson } from './jsonFault';
import { type ParseResult, parseCorpus } from './parse';

/** Reads a corpus out of JSON text, which may begin with a byte order mark. Errors as in parseCorpus. */
export function parseCorpusText(json: string): ParseResult {
  const read = readJson(json);
  return read.ok ? parseCorpus(read.value) : { ok: false, errors: [read.error], more: 0 };
}
