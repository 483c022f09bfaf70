import { chooseFile } from '@/app/shell/files';
import { useStore } from '@/app/state/store';

const tell = (said: Promise<string>) =>
  said
    .catch((error: unknown) => `That could not be done: ${error instanceof Error ? error.message : String(error)}`)
    .then(useStore.getState().notify);

/** What comes from this computer and goes to it. */
export default function FileMenu({ close }: { close: () => void }) {
  return (
    <ul className="menu">
      <li>
        <button
          type="button"
          onClick={() => {
            close();
            chooseFile();
          }}
        >
          Open a corpus … <small>or drop its file</small>
        </button>
      </li>
      <li className="menu-line" />
      <li>
        <button
          type="button"
          onClick={() => {
            close();
            void tell(import('@/app/shell/oneFile').then(({ saveCorpus }) => saveCorpus()));
          }}
        >
          Save the corpus <small>JSON, nothing left out</small>
        </button>
      </li>
      <li>
        <button
          type="button"
          onClick={() => {
            close();
            void tell(import('@/app/shell/oneFile').then(({ saveAsOneFile }) => saveAsOneFile()));
          }}
        >
          Save as one file <small>opens anywhere, offline</small>
        </button>
      </li>
    </ul>
  );
}
