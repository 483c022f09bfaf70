import { useId, useState } from 'react';
import { type Slide, slideFault } from '@/core/corpus/slides';
import './slideForm.css';

/** As the corpus's format allows. */
const LONGEST = { title: 200, note: 2000 } as const;

/** What slide programs put between the lines of one paragraph. */
const BREAKS = /\r\n|[\v\f\r]/g;

/** Why the browser and a saved corpus could not keep the slide; null where they can. */
function hindrance(slide: Slide): string | null {
  const fault = slide.title === '' ? null : slideFault(slide);
  if (!fault) return null;
  if (fault.field === 'view') return 'This view is too long for a slide: choose fewer values in the filter.';
  const hint = fault.expected.includes('markup') ? ': leave a space after “<”' : '';
  return `The ${fault.field} must be ${fault.expected}${hint}.`;
}

/** A slide's title and note. */
export function SlideForm({
  title,
  note,
  view,
  label,
  cancel,
  submit,
}: {
  title: string;
  note: string;
  /** What the slide shows. */
  view: string;
  /** Names the button that is done with it. */
  label: string;
  cancel?: () => void;
  submit: (title: string, note: string | null) => void;
}) {
  const id = useId();
  const [words, setWords] = useState({ title, note });
  const now: Slide = { title: words.title.trim(), view, note: words.note.trim() || null };
  const why = hindrance(now);
  return (
    <form
      className="slide-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(now.title, now.note);
      }}
    >
      <label htmlFor={`${id}-title`}>Title: what the slide shows, in a sentence</label>
      <textarea
        id={`${id}-title`}
        rows={2}
        required
        maxLength={LONGEST.title}
        value={words.title}
        onChange={(event) => setWords({ ...words, title: event.target.value.replace(/\s+/g, ' ') })}
      />
      <label htmlFor={`${id}-note`}>Note, for you alone</label>
      <textarea
        id={`${id}-note`}
        rows={3}
        maxLength={LONGEST.note}
        value={words.note}
        onChange={(event) => setWords({ ...words, note: event.target.value.replace(BREAKS, '\n') })}
      />
      {why && <p role="alert">{why}</p>}
      <p>
        <button type="submit" className="action" disabled={now.title === '' || why !== null}>
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
