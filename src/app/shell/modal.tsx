// A dialog over whatever is shown, page, stage or the opening, which know nothing of it. One at a time.
import type { ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import './modal.css';

let closeOpen: (() => void) | null = null;

/** Takes away the dialog that is open, if one is. */
export const closeModal = (): void => closeOpen?.();

interface ModalOptions {
  /** What closing it does, in a word. */
  readonly close?: string;
  /** For what needs as much room as there is. */
  readonly wide?: boolean;
  /** Called once, when it is gone, however that came. */
  readonly closed?: () => void;
}

/** Shows a dialog, in the place of the one that is open. */
export function showModal(
  title: string,
  content: ReactNode,
  { close: word = 'Close', wide = false, closed }: ModalOptions = {},
): void {
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
    closed?.();
  };
  closeOpen = close;
  root.render(
    <Modal title={title} word={word} wide={wide} close={close}>
      {content}
    </Modal>,
  );
}

interface ModalProps {
  readonly title: string;
  readonly word: string;
  readonly wide: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

function Modal({ title, word, wide, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before its content's own effects, which may put the focus into it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={wide ? 'modal modal-wide' : 'modal'} aria-labelledby="modal-title" onClose={close}>
      <div className="modal-head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" className="action" onClick={close}>
          {word} <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </dialog>
  );
}
