import { type KeyboardEvent, useState } from 'react';
import { Shown } from '@/app/state/shown';
import { useStore } from '@/app/state/store';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import type { Slide as SlideContent } from '@/core/corpus/slides';
import { readSlide } from './run';
import { Slide } from './Slide';
import { SlideForm } from './SlideForm';

/** A slide among all: its picture, live but small, and what can be done with it. */
export function DeckCard({
  slide,
  number,
  of,
  here,
  editable,
  pick,
  onKey,
  move,
  change,
  remove,
}: {
  slide: SlideContent;
  number: number;
  of: number;
  here: boolean;
  editable: boolean;
  pick: () => void;
  onKey: (event: KeyboardEvent) => void;
  move: (steps: number) => void;
  change: (slide: SlideContent) => void;
  remove: () => void;
}) {
  const corpus = useStore((state) => state.corpus);
  const [editing, edit] = useState(false);
  const [choices] = useState(() => (corpus ? readSlide(slide, corpus).choices : null));
  const named = `slide ${number}`;
  return (
    <li className={here ? 'deck-card deck-here' : 'deck-card'}>
      <div className="deck-frame">
        <Shown value={choices}>
          <div className="deck-canvas" inert>
            <PanelBoundary of={slide}>
              <Slide slide={slide} number={number} of={of} />
            </PanelBoundary>
          </div>
        </Shown>
        <button
          type="button"
          className="deck-pick"
          aria-current={here ? 'true' : undefined}
          aria-label={`Show ${named}: ${slide.title}`}
          onClick={pick}
          onKeyDown={onKey}
        />
      </div>
      {editing ? (
        <SlideForm
          title={slide.title}
          note={slide.note ?? ''}
          view={slide.view}
          label="Keep"
          cancel={() => edit(false)}
          submit={(title, note) => {
            edit(false);
            change({ ...slide, title, note });
          }}
        />
      ) : (
        editable && (
          <p className="deck-tools">
            <span>{number}</span>
            <button
              type="button"
              className="action"
              disabled={number === 1}
              aria-label={`Move ${named} earlier`}
              onClick={() => move(-1)}
            >
              Earlier
            </button>
            <button
              type="button"
              className="action"
              disabled={number === of}
              aria-label={`Move ${named} later`}
              onClick={() => move(1)}
            >
              Later
            </button>
            <button type="button" className="action" aria-label={`Edit ${named}`} onClick={() => edit(true)}>
              Edit
            </button>
            <button type="button" className="action" aria-label={`Remove ${named}`} onClick={remove}>
              Remove
            </button>
          </p>
        )
      )}
    </li>
  );
}
