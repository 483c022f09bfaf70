// Opens a file from this computer. Nothing of it leaves the page. Loaded when a file is chosen or dropped.
import { corpusInPage, isOneFile } from '@/app/data/carried';
import { type Account, keepAccount } from '@/app/state/accounts';
import { useStore } from '@/app/state/store';
import { describeError } from '@/core/corpus/faults';
import type { ParseResult } from '@/core/corpus/parse';
import { parseCorpusText } from '@/core/corpus/parseText';
import type { Corpus } from '@/core/corpus/schema';
import { isSqlite } from '@/core/interchange/dnaTables';
import { closeModal } from './modal';
import { whileWaiting } from './waiting';

/** Errors listed before the rest is only counted. */
const LISTED = 12;

const OPENED =
  'Parley opens its own JSON (“Save the corpus”), pages saved as one file, statements as CSV, and projects of Discourse Network Analyzer (.dna).';

/** What came of a file: a corpus, perhaps with an account of how it was read; a sentence why not; null where it was called off. */
type Outcome = { readonly corpus: Corpus; readonly account?: Account } | Refused | string | null;
type Refused = Extract<ParseResult, { readonly ok: false }>;

/** Counts what was asked for: a large file must not take the place of one that was asked for after it. */
let asked = 0;

/** Puts the file's corpus in the place of the open one, or says what is wrong with it and leaves all as it was. */
export async function openFile(file: File): Promise<void> {
  const { notify, open } = useStore.getState();
  // A file may be dropped far below the place where it is said what came of it, and over a dialog.
  closeModal();
  window.scrollTo({ top: 0 });
  const own = ++asked;
  let outcome: Outcome;
  try {
    outcome = await readFile(file);
  } catch (error) {
    // What the browser says of files; all else is a fault of Parley's.
    if (!(error instanceof DOMException)) throw error;
    outcome = 'It could not be read. If it is a folder, or was moved or changed meanwhile, choose it again.';
  }
  if (outcome === null || own !== asked) return;
  if (typeof outcome === 'string') {
    notify(`${file.name} was not opened. ${outcome}`);
  } else if ('ok' in outcome) {
    const all = outcome.errors.length + outcome.more;
    const details = outcome.errors.slice(0, LISTED).map(describeError);
    if (all > LISTED) details.push(`And ${(all - LISTED).toLocaleString('en-GB')} more.`);
    notify(
      `${file.name} was not opened; nothing of it was kept. ${OPENED} Mend the file at the places named, or choose another.`,
      { details },
    );
  } else {
    const { corpus, account } = outcome;
    if (account) keepAccount(corpus, account);
    open(corpus, '', { kind: 'file', name: file.name });
    const back = isOneFile ? 'the corpus that this page carries' : 'the corpus of this site';
    const opened = `${file.name} is open. It stays on this computer; reloading goes back to ${back}.`;
    // `open` has made a clean slate of the notices.
    const { notify: tell } = useStore.getState();
    if (!account) tell(opened);
    else if (account.left.length === 0) tell(`${opened} All of it was taken: File, “About this corpus”.`);
    else
      tell(`${opened} What was taken stands under File, “About this corpus”. What was not:`, { details: account.left });
  }
}

export async function readFile(file: File): Promise<Outcome> {
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
