// Opens a corpus from this computer. Nothing of it leaves the page. Loaded when a file is chosen or dropped.
import { corpusInPage, isOneFile } from '@/app/data/carried';
import { useStore } from '@/app/state/store';
import { describeError } from '@/core/corpus/faults';
import { parseCorpusText } from '@/core/corpus/parseText';

/** Errors listed before the rest is only counted. */
const LISTED = 12;

/** The corpus that stands in the text: JSON, or a page that was saved as one file. */
function corpusIn(text: string): string {
  if (!text.trimStart().startsWith('<')) return text;
  return corpusInPage(text) ?? text;
}

/** Puts the file's corpus in the place of the open one, or says what is wrong with it and leaves all as it was. */
export async function openFile(file: File): Promise<void> {
  const { notify, open } = useStore.getState();
  // A file may be dropped far below the place where it is said what came of it.
  window.scrollTo({ top: 0 });
  let text: string;
  try {
    text = await file.text();
  } catch {
    notify(`${file.name} could not be read. If it is a folder, or was moved or changed meanwhile, choose it again.`);
    return;
  }
  const parsed = parseCorpusText(corpusIn(text));
  if (!parsed.ok) {
    const all = parsed.errors.length + parsed.more;
    const details = parsed.errors.slice(0, LISTED).map(describeError);
    if (all > LISTED) details.push(`And ${(all - LISTED).toLocaleString('en-GB')} more.`);
    notify(
      `${file.name} was not opened; nothing of it was kept. Parley opens its own JSON (“Save the corpus”) and pages saved as one file. Mend the file at the places named, or choose another.`,
      { details },
    );
    return;
  }
  open(parsed.corpus, '', { kind: 'file', name: file.name });
  const back = isOneFile ? 'the corpus that this page carries' : 'the corpus of this site';
  useStore.getState().notify(`${file.name} is open. It stays on this computer; reloading goes back to ${back}.`);
}
