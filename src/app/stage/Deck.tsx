import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ownSlides, setOwnSlides, storiesOf } from '@/app/state/slides';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import type { Slide } from '@/core/corpus/slides';
import { DeckCard } from './DeckCard';
import { printDeck } from './deckPrint';
import { goTo, isOwn, type Run } from './run';
import { StageLayer } from './StageLayer';
import './deck.css';

const close = () => useStage.setState({ layer: null });

/** All slides as small pictures: to be chosen, put in order, edited and printed. Printed, each has a page of its own. */
export default function Deck({ run: { story, number } }: { run: Run }) {
  const corpus = useStore((state) => state.corpus);
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState('');
  /** What there was before the last change. */
  const [last, setLast] = useState<{ slides: readonly Slide[] | null; story: string | null; slide: number } | null>(
    null,
  );
  // Where it opens, and with each slide that is moved or changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row is the occasion, not an input
  useEffect(() => {
    list.current?.querySelectorAll<HTMLElement>('.deck-pick')[number - 1]?.focus();
  }, [number, story.slides]);
  if (!corpus) return null;
  const stories = storiesOf(corpus);
  const made = story.id === '' ? [] : story.slides;

  const remember = () => {
    const { surface } = useStore.getState();
    setLast({ slides: ownSlides(corpus.id), story: surface.story, slide: surface.slide });
  };
  /** Changes are made to the reader's own slides; those of the corpus stay as they were published. */
  const change = (slides: readonly Slide[], at: number, words: string) => {
    remember();
    setOwnSlides(corpus.id, slides);
    useStore.getState().setSurface({ story: slides.length > 0 ? 'own' : null, slide: Math.max(at, 0) + 1 });
    say(words);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= made.length) return;
    const slides = made.toSpliced(from, 1);
    const moved = made[from];
    if (moved) change(slides.toSpliced(to, 0, moved), to, `Moved to place ${to + 1}.`);
  };

  const printAll = async () => {
    if (list.current && !(await printDeck(list.current)))
      say('Nothing was printed: the page around this one does not let it. Open Parley in a tab of its own.');
  };

  const onKey = (event: KeyboardEvent, at: number) => {
    const picks = [...(list.current?.querySelectorAll<HTMLElement>('.deck-pick') ?? [])];
    const row = picks.filter((pick) => pick.offsetTop === picks[0]?.offsetTop).length;
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -row, ArrowDown: row }[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) move(at, at + steps);
    else picks[at + steps]?.focus();
  };

  return (
    <StageLayer
      title={story.title}
      className="deck"
      actions={
        <button type="button" className="action" onClick={() => void printAll()}>
          Print or save as PDF
        </button>
      }
    >
      {stories.length > 1 && (
        <p className="deck-stories">
          {stories.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className="action"
              aria-pressed={id === story.id}
              onClick={() => useStore.getState().setSurface({ story: id, slide: 1 })}
            >
              {title}
            </button>
          ))}
          {ownSlides(corpus.id) && (
            <Delete
              remove={() => {
                remember();
                setOwnSlides(corpus.id, null);
                useStore.getState().setSurface({ story: null, slide: 1 });
                say('Your slides are deleted.');
              }}
            />
          )}
        </p>
      )}
      <p className="caption deck-hint">
        {made.length === 0
          ? 'There are no slides yet. Leave the stage and choose “Add this view as a slide” under Present.'
          : isOwn(story)
            ? 'Your slides are kept in this browser, and saved with the corpus. Alt with an arrow moves a slide.'
            : 'What you move, edit or remove makes a copy, “Your slides”; these stay as they are. Alt with an arrow moves a slide.'}{' '}
        <span role="status">{said}</span>{' '}
        {last && (
          <button
            type="button"
            className="action"
            onClick={() => {
              setOwnSlides(corpus.id, last.slides);
              useStore.getState().setSurface({ story: last.story, slide: last.slide });
              setLast(null);
              say('Taken back.');
            }}
          >
            Undo
          </button>
        )}
      </p>
      <ol ref={list} className="deck-slides">
        {story.slides.map((slide, at) => (
          <DeckCard
            // biome-ignore lint/suspicious/noArrayIndexKey: two slides may be alike in everything but their place
            key={`${slide.title} ${slide.view} ${at}`}
            slide={slide}
            number={at + 1}
            of={story.slides.length}
            here={at + 1 === number}
            editable={made.length > 0}
            pick={() => {
              goTo(at + 1);
              close();
            }}
            onKey={(event) => onKey(event, at)}
            move={(steps) => move(at, at + steps)}
            change={(now) => change(made.with(at, now), at, 'Changed.')}
            remove={() => change(made.toSpliced(at, 1), Math.min(at, made.length - 2), `“${slide.title}” is removed.`)}
          />
        ))}
      </ol>
    </StageLayer>
  );
}

/** Asks once: it may be the work of hours. */
function Delete({ remove }: { remove: () => void }) {
  const [asked, ask] = useState(false);
  if (!asked) {
    return (
      <button type="button" className="action" onClick={() => ask(true)}>
        Delete your slides …
      </button>
    );
  }
  return (
    <span>
      Delete them all?{' '}
      <button type="button" className="action" onClick={remove}>
        Delete
      </button>{' '}
      <button type="button" className="action" onClick={() => ask(false)}>
        Keep
      </button>
    </span>
  );
}
