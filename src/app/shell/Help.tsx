import { useEffect, useRef } from 'react';
import { KEYS } from '@/app/shell/keys';
import { useDialogs } from '@/app/state/dialogs';
import { useSettings } from '@/app/state/settings';
import './Help.css';

export function Help() {
  const shown = useDialogs((dialogs) => dialogs.shown === 'help');
  const close = useDialogs((dialogs) => dialogs.close);
  const { letterKeys, setLetterKeys } = useSettings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={close}>
      <div className="help-head">
        <h2 id="help-title">Keys</h2>
        <button type="button" className="action" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <dl>
        {KEYS.map(([keys, action]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
      <label className="help-letters">
        <input type="checkbox" checked={letterKeys} onChange={(event) => setLetterKeys(event.target.checked)} />
        Single letters and digits work as keys
      </label>
    </dialog>
  );
}
