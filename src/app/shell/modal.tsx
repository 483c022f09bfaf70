// A dialog over whatever is shown, page, stage or the opening, which know nothing of it. One at a time.
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import './modal.css';

let closeOpen: (() => void) | null = null;

/** Takes away the dialog that is open, if one is. */
export const closeModal = (): void => closeOpen?.();

/** Shows a dialog, in the place of the one that is open; `closed` is called once, when it is gone, however that came. */
export function showModal(title: string, content: ReactNode, closed: () => void = () => undefined): void {
  closeModal();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const close = () => {
    if (closeOpen !== close) return;
    closeOpen = null;
    // Closed before it is taken away, it gives the focus back.
    place.querySelector('dialog')?.close();
    root.unmount();
    place.remove();
    closed();
  };
  closeOpen = close;
  root.render(
    <Modal title={title} close={close}>
      {content}
    </Modal>,
  );
}

function Modal({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="modal-title" onClose={close}>
      <div className="modal-head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" className="action" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </dialog>
  );
}
