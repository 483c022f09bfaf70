import { type CSSProperties, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Notices } from '@/app/shell/Notices';
import '@/app/state/searchEngine';
import { NOT_STARTED, toggleLayer, useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import { Tooltip } from '@/app/ui/Tooltip';
import { useViewportHeight, useViewportWidth } from '@/app/ui/useViewport';
import { GoTo } from './GoTo';
import { NotesOnStage, NotesWindow } from './Notes';
import { goBy, useRun } from './run';
import { Slide } from './Slide';
import { StageBar } from './StageBar';
import { StageHelp } from './StageHelp';
import { CANVAS } from './slideRoom';
import { useStageKeys } from './stageKeys';
import './stage.css';

const Deck = lazy(() => import('./Deck'));
const Drawer = lazy(() => import('@/app/evidence/Drawer'));

/** Buttons and evidence stay readable where the slide is small. */
const LEAST = 0.5;
/** How far a finger goes for the next slide, px. */
const SWIPE = 60;

/** Presenting: one slide, as large as the window allows, and what may lie over it. */
export default function Stage() {
  const run = useRun();
  useStageKeys();
  const stage = useRef<HTMLElement>(null);
  const { layer, notes } = useStage();
  const { scale } = useStore((state) => state.surface);
  const { focus, quote, view } = useStore((state) => state.choices);
  const factor = Math.min(useViewportWidth() / CANVAS.width, useViewportHeight() / CANVAS.height);
  // The evidence lies over the half of the slide in which its mark is not.
  const [side, setSide] = useState<'left' | 'right'>('right');
  const keepInSight = (x: number) => setSide(x > window.innerWidth / 2 ? 'left' : 'right');
  const swipe = useRef<{ x: number; y: number } | null>(null);
  const { slide, number, story } = run;
  const of = story.slides.length;

  // What had the focus belongs to the page that was left, or to the slide before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slide begins with nothing selected on it
  useEffect(() => {
    // Among all slides the focus goes with the one that is moved.
    if (useStage.getState().layer !== 'overview') stage.current?.focus({ preventScroll: true });
  }, [number, story.id]);
  useEffect(
    () => () => {
      useStage.getState().notes?.close();
      useStage.setState(NOT_STARTED);
    },
    [],
  );
  useEffect(() => {
    document.title = `${slide.title} · Parley`;
  }, [slide.title]);

  // On a slide of a quote the statement is the slide.
  const evidence = focus !== null || (quote !== null && view !== 'quotes' && view !== 'article');
  return (
    <main
      ref={stage}
      className="stage"
      tabIndex={-1}
      aria-label={`Presentation: ${story.title}`}
      style={{ '--stage-factor': Math.max(factor, LEAST) } as CSSProperties}
      onTouchStart={({ touches }) => {
        const touch = touches[0];
        swipe.current = touch ? { x: touch.clientX, y: touch.clientY } : null;
      }}
      onTouchEnd={({ changedTouches }) => {
        const touch = changedTouches[0];
        if (!touch || !swipe.current || layer !== null) return;
        const [x, y] = [touch.clientX - swipe.current.x, touch.clientY - swipe.current.y];
        if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) goBy(x < 0 ? 1 : -1);
      }}
    >
      <p className="visually-hidden" role="status">
        Slide {number} of {of}: {slide.title}
      </p>
      <div
        className="stage-slide"
        style={{ zoom: factor }}
        inert={layer !== null && layer !== 'notes'}
        onFocusCapture={({ target }) => {
          const { left, width } = target.getBoundingClientRect();
          keepInSight(left + width / 2);
        }}
        onClickCapture={({ detail, clientX }) => detail > 0 && keepInSight(clientX)}
      >
        {run.ready && (
          <PanelBoundary key={`${story.id} ${number}`} of={slide}>
            <Slide slide={slide} number={number} of={of} scale={scale} />
          </PanelBoundary>
        )}
      </div>
      {evidence && layer === null && (
        <div className={`stage-evidence stage-evidence-${side}`} style={{ zoom: 2 * Math.max(factor, LEAST) }}>
          <PanelBoundary of={focus}>
            <Suspense fallback={<aside className="drawer-waiting" aria-busy="true" />}>
              <Drawer />
            </Suspense>
          </PanelBoundary>
        </div>
      )}
      <div className="stage-over" style={{ zoom: Math.max(factor, LEAST) }}>
        <Notices />
        <StageBar number={number} of={of} />
        {layer === 'keys' && <StageHelp />}
        {layer === 'goto' && <GoTo number={number} of={of} />}
        {layer === 'notes' && <NotesOnStage run={run} />}
      </div>
      {layer === 'overview' && (
        <Suspense fallback={null}>
          <Deck run={run} />
        </Suspense>
      )}
      {layer === 'blank' && (
        <button
          type="button"
          className="stage-blank"
          aria-label="Show the slide"
          onClick={() => toggleLayer('blank')}
        />
      )}
      {notes && <NotesWindow window={notes} run={run} />}
      <Tooltip />
    </main>
  );
}
