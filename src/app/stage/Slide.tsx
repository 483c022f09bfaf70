import { Suspense, useLayoutEffect, useState } from 'react';
import { useScene } from '@/app/state/derive';
import type { Slide as SlideOfStory } from '@/core/corpus/slides';
import { SlideChart } from './SlideChart';
import { CANVAS } from './slideRoom';
import { sourceOf } from './slideSource';

/** Letters of two lines at the usual size; a longer title is set smaller. */
const SHORT_TITLE = 116;

/**
 * One slide, 1280 x 720 px: a takeaway title, the one live chart of the choices that hold here, its source and where
 * it stands in the row. `scale` sets the text in percent of the usual; what then finds no room is counted as left out.
 */
export function Slide({
  slide,
  number,
  of,
  scale = 100,
}: {
  slide: SlideOfStory;
  number: number;
  of: number;
  scale?: number;
}) {
  const scene = useScene();
  const [canvas, zoom] = useZoom(scale / 100);
  return (
    <section className="slide" aria-label={`Slide ${number} of ${of}`}>
      <div
        ref={canvas}
        className="slide-canvas"
        style={{ zoom, width: CANVAS.width / zoom, height: CANVAS.height / zoom }}
      >
        <h1 className={slide.title.length > SHORT_TITLE ? 'slide-title slide-title-long' : 'slide-title'}>
          {linesOfTitle(slide.title).map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <Suspense fallback={<div className="slide-figure" />}>
          <SlideChart />
        </Suspense>
        <footer className="slide-foot">
          <p>{sourceOf(scene)}</p>
          <p className="slide-progress">
            <Progress number={number} of={of} />
            {number} of {of}
          </p>
        </footer>
      </div>
    </section>
  );
}

/** Letters that surely fit on one line. */
const ONE_LINE = 56;

/** Two short sentences, or what stands around a colon, stand on a line each. */
function linesOfTitle(title: string): string[] {
  const sentences = title.split(/(?<=[.?!:])\s+(?=\S)/u);
  const fit = sentences.length === 2 && sentences.every(({ length }) => length <= ONE_LINE);
  return fit ? sentences : [title];
}

/** Under this height a chart has no room to say anything, px of the slide at the size of its text. */
const LEAST_CHART = 190;

/** The text as large as is asked for, or as large as leaves room for a chart between title and source. */
function useZoom(asked: number): readonly [(element: HTMLElement | null) => void, number] {
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  const [fit, setFit] = useState({ asked, zoom: asked });
  const zoom = fit.asked === asked ? fit.zoom : asked;
  useLayoutEffect(() => {
    const chart = canvas?.querySelector('.slide-figure');
    if (chart && zoom > 1 && chart.clientHeight < LEAST_CHART) setFit({ asked, zoom: Math.max(1, zoom - 0.1) });
  });
  return [setCanvas, zoom];
}

/** Slides that the mark still shows one by one. */
const MOST_STEPS = 12;

/** A dash a slide, this one's heavier. Beside it stands the same in figures. */
function Progress({ number, of }: { number: number; of: number }) {
  if (of > MOST_STEPS) return null;
  return (
    <svg width={of * 16} height={8} aria-hidden="true" focusable="false">
      {Array.from({ length: of }, (_, at) => at + 1).map((step) => (
        <rect
          key={step}
          className={step === number ? 'slide-step slide-step-here' : 'slide-step'}
          x={(step - 1) * 16}
          y={step === number ? 0 : 3}
          width={12}
          height={step === number ? 8 : 3}
        />
      ))}
    </svg>
  );
}
