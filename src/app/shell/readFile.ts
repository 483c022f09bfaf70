// Reads a file from this computer, whatever it is: by its content or, where that does not tell, by its name.
import { corpusInPage } from '@/app/data/carried';
import type { Account } from '@/app/state/accounts';
import { describeError } from '@/core/corpus/faults';
import { parseCorpusText } from '@/core/corpus/parseText';
import type { Corpus } from '@/core/corpus/schema';
import { isSqlite } from '@/core/interchange/dnaTables';
import type { Refusal } from '@/core/interchange/reading';
import { whileWaiting } from './waiting';

/** Errors listed before the rest is only counted. */
const LISTED = 12;

/** What came of a file: a corpus, perhaps with an account of how it was read; a sentence why not; null where it was called off. */
type Outcome = { readonly corpus: Corpus; readonly account?: Account } | Refusal | string | null;

export async function readFile(file: File): Promise<Outcome> {
  try {
    return await readContent(file);
  } catch (error) {
    // What the browser says of files; all else is a fault of Parley's.
    if (!(error instanceof DOMException)) throw error;
    return 'It could not be read. If it is a folder, or was moved or changed meanwhile, choose it again.';
  }
}

/** The first errors, a sentence each, and how many more there are. */
export function faultDetails({ errors, more }: Refusal): string[] {
  const details = errors.slice(0, LISTED).map(describeError);
  const others = errors.length + more - details.length;
  return others > 0 ? [...details, `And ${others.toLocaleString('en-GB')} more.`] : details;
}

async function readContent(file: File): Promise<Outcome> {
  const name = file.name.replace(/\.\w+$/, '') || file.name;
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  if (isSqlite(head) || /\.dna$/i.test(file.name)) return readProject(file, name);
  const text = await file.text();
  if (looksLikeCsv(text, file.name)) {
    const { readCsv } = await import('./openCsv');
    const reading = await readCsv(text, file.name, name);
    return reading?.ok ? { corpus: reading.corpus, account: { ...reading, name: file.name } } : reading;
  }
  // A page that was saved as one file carries its corpus.
  const parsed = parseCorpusText(text.trimStart().startsWith('<') ? (corpusInPage(text) ?? text) : text);
  return parsed.ok ? { corpus: parsed.corpus } : parsed;
}

async function readProject(file: File, name: string): Promise<Outcome> {
  const { readDnaFile } = await import('@/app/data/dna');
  const otherwise = `On a computer, “parley convert ${file.name} --to json” makes a file of it that opens here.`;
  if (readDnaFile === null) {
    return `This page is one file and leaves out what reads projects of Discourse Network Analyzer: open it in Parley on its site. ${otherwise}`;
  }
  const answer = await whileWaiting(`Reading ${file.name} …`, (signal) => readDnaFile(file, name, signal));
  if (answer === null) return null;
  if (answer.ok) return { corpus: answer.corpus, account: { ...answer, name: file.name } };
  if (!('obstacle' in answer)) return answer;
  return answer.obstacle === 'network'
    ? 'The part of Parley that reads SQLite could not be loaded. Check the connection, then try again.'
    : `This browser, or the policy of this site, does not allow WebAssembly, without which projects of Discourse Network Analyzer cannot be read; everything else works. ${otherwise}`;
}

/** By its head or, where that has not the columns of statements, by its name: then the reader says what is missing. */
function looksLikeCsv(text: string, name: string): boolean {
  if (/\.(csv|tsv)$/i.test(name)) return true;
  const head =
    text
      .slice(0, 10_000)
      .split(/[\r\n]/, 1)[0]
      ?.toLowerCase() ?? '';
  return !/^\s*[[{<]/.test(text) && ['speaker', 'issue', 'stance'].every((column) => head.includes(column));
}
