// Files from this computer: chosen in a dialog, or dropped anywhere on the page. What reads them is loaded then.
import { useDialogs } from '@/app/state/dialogs';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';

const { notify } = useStore.getState();

async function take(file: File) {
  try {
    const { openFile } = await import('@/app/shell/openFile');
    await openFile(file);
  } catch {
    notify(`${file.name} was not opened: a part of Parley could not be loaded. Check the connection, then try again.`);
  }
}

/** Lets the reader choose one file that Parley can read. */
export function chooseOne(chosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.html,.csv,.tsv,.dna,application/json,text/html,text/csv';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) chosen(file);
  });
  input.click();
}

/** Lets the reader choose the file of a corpus, and opens it. */
export const chooseFile = (): void => chooseOne((file) => void take(file));

/** From now on a file dropped on the page is opened in Parley; else the browser would show it in the page's place. */
export function acceptDrops(): void {
  const mark = (on: boolean) => document.documentElement.toggleAttribute('data-drop', on);
  window.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    mark(true);
  });
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  window.addEventListener('drop', (event) => {
    mark(false);
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    // What comes of it is said on the page, and would stand behind what lies over that.
    useDialogs.getState().close();
    useStage.setState({ layer: null });
    if (others.length > 0) notify('Nothing was opened: Parley takes one file at a time.');
    else void take(file);
  });
}
