import { useEffect, useRef } from 'react';
import { useDialogs } from '@/app/state/dialogs';
import { useSettings } from '@/app/state/settings';
import './Help.css';

/** The keys of the page, as the help lists them. Those of the drawer and the reader stand beside their actions. */
const KEYS = [
  ['/', 'search the quotes'],
  ['1 – 4', 'overview, stance, network, quotes'],
  ['t', 'chart or table'],
  ['d', 'save the chart: CSV, PNG, SVG, link'],
  ['s', 'the open statement in its article'],
  ['p', 'present'],
  ['Shift+O', 'show everything again'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo and redo what was chosen'],
  ['Esc', 'close the topmost layer'],
  ['Arrows, Enter', 'from mark to mark in a chart; open the evidence'],
  ['c, o, l', 'in the evidence: copy the quote, open its article, copy its link'],
  ['p, n', 'in an article: previous and next statement'],
  ['?', 'this list'],
] as const;

/** Stands for as long as it is open, and is loaded then. */
export default function Help() {
  const close = useDialogs((dialogs) => dialogs.close);
  const { letterKeys, setLetterKeys } = useSettings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
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
