import { useState } from 'react';
import { addSlide, ownSlides, present, useOwnSlides } from '@/app/state/slides';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { MenuItem } from '@/app/ui/MenuItem';
import { asSlide, titleOf } from './run';
import { SlideForm } from './SlideForm';

/** What the masthead offers for presenting. */
export function PresentMenu({ close }: { close: () => void }) {
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
        view={asSlide(choices, '', null).view}
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
      <MenuItem
        run={() => {
          close();
          present();
        }}
        hint={`${slides > 0 ? counted(slides, 'slide') : 'this view'} · p`}
      >
        From the first slide
      </MenuItem>
      <MenuItem
        run={() => {
          close();
          present();
          useStage.setState({ layer: 'overview' });
        }}
        hint="move, edit, print"
      >
        All slides
      </MenuItem>
      <li className="menu-line" />
      <MenuItem run={() => setAdding(true)} hint="kept in this browser">
        Add this view as a slide …
      </MenuItem>
    </ul>
  );
}
