// Opens a file from this computer. Nothing of it leaves the page. Loaded when a file is chosen or dropped.
import { isOneFile } from '@/app/data/carried';
import { keepAccount } from '@/app/state/accounts';
import { useStore } from '@/app/state/store';
import { closeModal } from './modal';
import { faultDetails, readFile } from './readFile';

const OPENED =
  'Parley opens its own JSON (“Save the corpus”), pages saved as one file, statements as CSV, and projects of Discourse Network Analyzer (.dna).';

/** Counts what was asked for: a large file must not take the place of one that was asked for after it. */
let asked = 0;

/** Puts the file's corpus in the place of the open one, or says what is wrong with it and leaves all as it was. */
export async function openFile(file: File): Promise<void> {
  const { notify, open } = useStore.getState();
  // A file may be dropped far below the place where it is said what came of it, and over a dialog.
  closeModal();
  window.scrollTo({ top: 0 });
  const own = ++asked;
  const outcome = await readFile(file);
  if (outcome === null || own !== asked) return;
  if (typeof outcome === 'string') {
    notify(`${file.name} was not opened. ${outcome}`);
  } else if ('ok' in outcome) {
    notify(
      `${file.name} was not opened; nothing of it was kept. ${OPENED} Mend the file at the places named, or choose another.`,
      { details: faultDetails(outcome) },
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
