import { SlideFigure } from './SlideFigure';

/** A slide whose view has nothing to show says so. */
export function SlideNothing({ holder }: { holder: (element: HTMLElement | null) => void }) {
  return (
    <SlideFigure title="Nothing to show" subtitle="No statement passes this slide’s filter." holder={holder}>
      {null}
    </SlideFigure>
  );
}
