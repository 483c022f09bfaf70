import { useDialogs } from '@/app/state/dialogs';
import { useStore } from '@/app/state/store';

export function ShareMenu({ close }: { close: () => void }) {
  const notify = useStore((state) => state.notify);
  const open = useDialogs((dialogs) => dialogs.open);
  const slides = useStore(({ corpus }) => (corpus?.stories.length ?? 0) > 0);
  const run = (act: () => Promise<unknown>) => () => {
    close();
    act().catch((error: unknown) =>
      notify(`That could not be done: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  return (
    <ul className="menu">
      <li>
        <button type="button" onClick={run(() => import('@/app/charts/save').then(({ copyLink }) => copyLink()))}>
          Copy link <small>with filter and selection</small>
        </button>
      </li>
      {slides && (
        <li>
          <button
            type="button"
            onClick={run(() => import('@/app/charts/save').then(({ copyLink }) => copyLink({ present: true })))}
          >
            Copy link to the slides <small>opens on the stage</small>
          </button>
        </li>
      )}
      <li>
        <button
          type="button"
          onClick={() => {
            close();
            open('embed');
          }}
        >
          Embed … <small>in another page</small>
        </button>
      </li>
      <li className="menu-line menu-again" />
      <li className="menu-again">
        <button
          type="button"
          onClick={run(() => import('@/app/shell/oneFile').then(({ saveAsOneFile }) => saveAsOneFile()).then(notify))}
        >
          Save as one file <small>to send by mail</small>
        </button>
      </li>
    </ul>
  );
}
