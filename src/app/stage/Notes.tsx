import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Shown } from '@/app/state/shown';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { goBy, type Run, readSlide } from './run';
import { Slide } from './Slide';
import { StageLayer } from './StageLayer';
import { onStageKey } from './stageKeys';

/** The width of the next slide's picture in the notes, as a share of its own. */
const SMALL = 0.32;

/** Now, each second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const two = (n: number) => String(n).padStart(2, '0');

/** "4:05", "1:04:05". */
function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

function Clock() {
  const now = useNow();
  const { started } = useStage();
  const day = new Date(now);
  return (
    <p className="notes-clock">
      <span>
        {two(day.getHours())}:{two(day.getMinutes())}
      </span>
      <span>{elapsed(now - started)} since the start</span>
      <button type="button" className="action" onClick={() => useStage.setState({ started: Date.now() })}>
        Start the clock again
      </button>
    </p>
  );
}

function Note({ run: { slide, number, story } }: { run: Run }) {
  const corpus = useStore((state) => state.corpus);
  const missing = corpus ? readSlide(slide, corpus).missing : 0;
  return (
    <>
      <h3>
        {number} of {story.slides.length}: {slide.title}
      </h3>
      {(slide.note ?? 'No note.').split(/\n+/).map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be alike in everything but their place
        <p key={at}>{paragraph}</p>
      ))}
      {missing > 0 && (
        <p className="notes-missing">
          {counted(missing, 'part')} of this slide’s view {missing === 1 ? 'is' : 'are'} not in this corpus and{' '}
          {missing === 1 ? 'was' : 'were'} left out.
        </p>
      )}
    </>
  );
}

function Next({ run: { story, number } }: { run: Run }) {
  const corpus = useStore((state) => state.corpus);
  const next = story.slides[number];
  if (!next || !corpus) return <p className="notes-next">This is the last slide.</p>;
  return (
    <div className="notes-next">
      <p>
        <span className="caption">Next</span> {next.title}
      </p>
      <Shown value={readSlide(next, corpus).choices}>
        <div className="notes-picture" style={{ zoom: SMALL }} inert aria-hidden="true">
          <Slide slide={next} number={number + 1} of={story.slides.length} />
        </div>
      </Shown>
    </div>
  );
}

/** A window of its own: notes, clock and what comes next, for the presenter alone. */
export function NotesWindow({ window: notes, run }: { window: Window; run: Run }) {
  useEffect(() => {
    const { document: page } = notes;
    page.title = 'Notes · Parley';
    page.documentElement.lang = 'en';
    for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
      const copy = page.importNode(style, true);
      if (style instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = style.href;
      page.head.append(copy);
    }
    const theme = () =>
      page.documentElement.setAttribute('data-theme', document.documentElement.getAttribute('data-theme') ?? 'light');
    theme();
    const watch = new MutationObserver(theme);
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const gone = () => useStage.setState({ notes: null });
    notes.addEventListener('pagehide', gone);
    page.addEventListener('keydown', onStageKey);
    // The notes mean nothing once the stage is left or loaded again.
    const close = () => notes.close();
    window.addEventListener('pagehide', close);
    return () => {
      watch.disconnect();
      notes.removeEventListener('pagehide', gone);
      page.removeEventListener('keydown', onStageKey);
      window.removeEventListener('pagehide', close);
      notes.close();
    };
  }, [notes]);
  return createPortal(
    <main className="notes">
      <Clock />
      <div className="notes-now">
        <Note run={run} />
      </div>
      <Next run={run} />
      <p className="notes-tools">
        <button type="button" className="action" disabled={run.number === 1} onClick={() => goBy(-1)}>
          Previous
        </button>
        <button
          type="button"
          className="action"
          disabled={run.number === run.story.slides.length}
          onClick={() => goBy(1)}
        >
          Next
        </button>
      </p>
    </main>,
    notes.document.body,
  );
}

/** The same on the stage, where the browser opens no second window. */
export function NotesOnStage({ run }: { run: Run }) {
  const { notesBlocked } = useStage();
  return (
    <StageLayer title="Notes" className="stage-notes">
      {notesBlocked && (
        <p className="notes-missing">
          The browser opened no window for the notes. Allow pop-ups for this page, then press Notes again. Until then
          they are shown here, for all to see.
        </p>
      )}
      <Clock />
      <Note run={run} />
    </StageLayer>
  );
}
