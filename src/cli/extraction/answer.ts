// One article in, one line out: the work that is the same in the program itself and in its threads.
import type { Codebook } from '@/core/corpus/codebook';
import { type CorpusError, describeError, show } from '@/core/corpus/faults';
import { locateJsonFault } from '@/core/corpus/jsonFault';
import { extract } from '@/core/extraction/extract';
import { extractionLine } from '@/core/extraction/extractionLine';
import { loadTagger } from '@/core/extraction/tagger';
import { digitsOf } from './digits';

export interface Article {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a text file; null where the bytes are a line of NDJSON, which says itself which article it is. */
  readonly file: string | null;
}

export interface Answer {
  /** Without line feed; null where there is nothing to answer. */
  readonly line: string | null;
  readonly words: number;
  /** Why it was skipped: " is no text in UTF-8", ", column 3 is …". */
  readonly fault: string | null;
  /** What is to be known besides: " is not English: …". */
  readonly note: string | null;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const skipped = (fault: string): Answer => ({ line: null, words: 0, fault, note: null });
const BLANK: Answer = { line: null, words: 0, fault: null, note: null };
/** The way from an error's path to a message about a line: "line 3, text is missing; expected …". */
const skippedFor = (error: CorpusError) =>
  skipped(error.path === '' ? ` is ${error.value}; expected ${error.expected}` : `, ${describeError(error)}`);

/** Loads the engine, and gives what answers. Never throws or rejects once it is there. */
export async function answerer(codebook: Codebook | undefined): Promise<(article: Article) => Answer> {
  const tagger = await loadTagger();
  return ({ bytes, file }) => {
    const text = decoded(bytes);
    if (text === null) return skipped(' is no text in UTF-8');
    const named = file === null ? parsed(text) : { key: 'file' as const, name: JSON.stringify(file), text };
    if ('fault' in named) return named;
    try {
      const extraction = extract(named.text, { tagger, codebook });
      const { english, reason } = extraction.language;
      return {
        line: extractionLine(named.key, named.name, extraction),
        words: countWords(named.text),
        fault: null,
        note: english ? null : ` is not English: ${reason}`,
      };
    } catch (error) {
      // One article that Parley has a fault with does not take the others along.
      return skipped(` could not be read by Parley: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

/** Without a byte order mark. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

interface Named {
  readonly key: 'id' | 'file';
  /** As JSON. */
  readonly name: string;
  readonly text: string;
}

const KEYS = ['id', 'file'] as const;

function parsed(json: string): Named | Answer {
  if (json.trim() === '') return BLANK;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { column, found, expected } = locateJsonFault(json);
    const ofLine = (what: string) => (what === 'the end of the file' ? 'the end of the line' : what);
    return skippedFor({ path: `column ${column}`, value: ofLine(found), expected: ofLine(expected) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return skippedFor({ path: '', value: show(value), expected: 'an object with id and text' });
  const article = value as Readonly<Record<string, unknown>>;
  const { text } = article;
  const key = KEYS.find((one) => Object.hasOwn(article, one));
  if (key === undefined)
    return skippedFor({ path: 'id', value: 'missing', expected: 'what tells the article from others' });
  if (typeof text !== 'string') return skippedFor({ path: 'text', value: show(text), expected: 'the article’s text' });
  const name = article[key];
  const exact = typeof name !== 'number' || Number.isSafeInteger(name);
  return { key, name: exact ? JSON.stringify(name) : digitsOf(json, key), text };
}

/** Runs of what is no white space. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}
