import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { copyText } from '@/app/ui/clipboard';
import { KeyHint } from './KeyHint';
import { useRegionKeys } from './keys';
import './Copy.css';

const SHOWN_FOR = 2000;

/** Says something to screen readers: one live region for all buttons, there before it is filled. */
function liveRegion(): HTMLElement {
  const id = 'copy-status';
  const known = document.getElementById(id);
  if (known) return known;
  const region = document.body.appendChild(document.createElement('div'));
  region.id = id;
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  return region;
}

function announce(text: string) {
  const region = liveRegion();
  region.textContent = text;
  setTimeout(() => {
    region.textContent = '';
  }, SHOWN_FOR);
}

/** Copies a text; where the browser forbids it, shows the text selected, to be copied by hand. */
function useCopy() {
  const [copied, setCopied] = useState(false);
  const [blocked, setBlocked] = useState<string | null>(null);
  useEffect(() => void liveRegion(), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (text: string) => {
    if (await copyText(text)) {
      setCopied(true);
      announce('Copied');
    } else setBlocked(text);
  };
  const byHand = blocked === null ? null : <ByHand text={blocked} close={() => setBlocked(null)} />;
  return { copy, copied, byHand };
}

const noRegion: RefObject<HTMLElement | null> = { current: null };

/** An action in words that copies, and says that it did. With `shortcut`, a letter does the same. */
export function CopyButton({
  label,
  text,
  shortcut,
  region = noRegion,
}: {
  label: string;
  /** null: there is nothing to copy, and the reader has been told why. */
  text: () => string | null;
  shortcut?: string | undefined;
  /** Where the focus may be for the letter to count. */
  region?: RefObject<HTMLElement | null>;
}) {
  const { copy, copied, byHand } = useCopy();
  const run = () => {
    const words = text();
    if (words !== null) void copy(words);
  };
  useRegionKeys(region, shortcut ? { [shortcut]: run } : {});
  return (
    <>
      <button type="button" className="action copy-action" onClick={run} aria-keyshortcuts={shortcut}>
        {copied ? 'Copied' : label}
        {shortcut && <KeyHint keyName={shortcut} />}
      </button>
      {byHand}
    </>
  );
}

function ByHand({ text, close }: { text: string; close: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <dialog ref={dialog} className="by-hand" aria-labelledby={id} onClose={close}>
      <h2 id={id}>Copy it by hand</h2>
      <p>This browser does not let the page write to the clipboard. The text is selected: press Ctrl+C or ⌘C.</p>
      <textarea ref={field} readOnly rows={6} value={text} aria-label="Text to copy" />
      <button type="button" className="action" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
