import { useEffect, useRef } from 'react';
import type { Told } from './FindStatements';
import { LONGEST, type OwnText, tooLong } from './textFile';

function chooseText(chosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.txt,text/plain';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) chosen(file);
  });
  input.click();
}

/** Longer texts, characters, are put into the field by hand: browsers paste line by line, ever more slowly. */
const MUCH = 20_000;

/** Where a text is pasted, dropped or chosen. */
export function TextForm({
  own,
  told,
  change,
  takeFile,
  find,
}: {
  own: OwnText;
  told: Told | null;
  change: (own: OwnText) => void;
  takeFile: (file: File) => void;
  find: () => void;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const long = own.text.length > LONGEST;
  const said = long ? tooLong('The text') : told?.words;
  return (
    // No form: a frame in a sandbox may not let one be sent.
    <div className="find-form">
      <p id="find-hint">
        Paste an English article, or drop a text file here. Parley looks for who says what in it, by rules, on this
        computer: the text is sent nowhere. What it finds are suggestions; nothing is added to the corpus.
      </p>
      <div className="find-box">
        <label htmlFor="find-text">Text{own.file !== null && ` of ${own.file}`}</label>
        <textarea
          ref={box}
          id="find-text"
          className="quote"
          dir="auto"
          rows={14}
          spellCheck={false}
          aria-describedby="find-hint"
          value={own.text}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
            if (pasted.length < MUCH) return;
            event.preventDefault();
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            change({ text: value.slice(0, selectionStart) + pasted + value.slice(selectionEnd), file: null });
          }}
          onChange={(event) => change({ text: event.target.value, file: null })}
        />
      </div>
      {/* There from the start, so that what comes into it is read out. */}
      <p role="status" className="find-told" data-told={said ? '' : undefined}>
        {said}
      </p>
      <div className="modal-row">
        {own.text.trim() !== '' && !long && (
          <button type="button" className="action find-go" onClick={find}>
            {told?.again ? 'Try again' : 'Find statements'}
          </button>
        )}
        <button type="button" className="action" onClick={() => chooseText(takeFile)}>
          Choose a text file …
        </button>
        {own.text !== '' && (
          <button
            type="button"
            className="action"
            onClick={() => {
              change({ text: '', file: null });
              box.current?.focus();
            }}
          >
            Clear
          </button>
        )}
      </div>
    </div>
  );
}
