import { useState } from 'react';
import { addSlide, ownSlides, present, useOwnSlides } from '@/app/state/slides';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { asSlide, titleOf } from './run';
import { SlideForm } from './SlideForm';

/** What the masthead offers for presenting. */
export default function PresentMenu({ close }: { close: () => void }) {
  const corpus = useStore((state) => state.corpus);
  const choices = useStore((state) => state.choices);
  const notify = useStore((state) => state.notify);
  const [adding, setAdding] = useState(false);
  if (!corpus) return null;
  const slides = (ownSlides(corpus.id) ?? corpus.stories[0]?.slides ?? []).length;
  if (adding) {
    return (
      <SlideForm
        title={titleOf(corpus, choices)}
        note=""
        label="Add the slide"
        cancel={() => setAdding(false)}
        submit={(title, note) => {
          const number = addSlide(corpus, asSlide(choices, title, note));
          const kept = useOwnSlides.getState().kept
            ? 'Your slides are kept in this browser, and saved with the corpus.'
            : 'This browser keeps nothing: your slides last until the page is left. Save the corpus to keep them.';
          close();
          notify(`Added as slide ${number}. ${kept}`);
        }}
      />
    );
  }
  return (
    <ul className="menu">
      <li>
        <button
          type="button"
          onClick={() => {
            close();
            present();
          }}
        >
          From the first slide <small>{slides > 0 ? counted(slides, 'slide') : 'this view'} · p</small>
        </button>
      </li>
      <li>
        <button
          type="button"
          onClick={() => {
            close();
            present();
            useStage.setState({ layer: 'overview' });
          }}
        >
          All slides <small>move, edit, print</small>
        </button>
      </li>
      <li className="menu-line" />
      <li>
        <button type="button" onClick={() => setAdding(true)}>
          Add this view as a slide … <small>kept in this browser</small>
        </button>
      </li>
    </ul>
  );
}
