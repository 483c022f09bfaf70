import { useId, useState } from 'react';
import './slideForm.css';

/** As the corpus's format allows. */
const LONGEST = { title: 200, note: 2000 } as const;

/** A slide's title and note. */
export function SlideForm({
  title,
  note,
  label,
  cancel,
  submit,
}: {
  title: string;
  note: string;
  /** Names the button that is done with it. */
  label: string;
  cancel?: () => void;
  submit: (title: string, note: string | null) => void;
}) {
  const id = useId();
  const [words, setWords] = useState({ title, note });
  return (
    <form
      className="slide-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(words.title.trim(), words.note.trim() || null);
      }}
    >
      <label htmlFor={`${id}-title`}>Title: what the slide shows, in a sentence</label>
      <textarea
        id={`${id}-title`}
        rows={2}
        required
        maxLength={LONGEST.title}
        value={words.title}
        onChange={(event) => setWords({ ...words, title: event.target.value.replace(/\n/g, ' ') })}
      />
      <label htmlFor={`${id}-note`}>Note, for you alone</label>
      <textarea
        id={`${id}-note`}
        rows={3}
        maxLength={LONGEST.note}
        value={words.note}
        onChange={(event) => setWords({ ...words, note: event.target.value })}
      />
      <p>
        <button type="submit" className="action" disabled={words.title.trim() === ''}>
          {label}
        </button>
        {cancel && (
          <button type="button" className="action" onClick={cancel}>
            Cancel
          </button>
        )}
      </p>
    </form>
  );
}
