import { SlideFigure } from './SlideFigure';

/** A slide whose view has nothing to show says so. */
export function SlideNothing({
  holder,
  why = 'No statement passes this slide’s filter.',
}: {
  holder: (element: HTMLElement | null) => void;
  why?: string;
}) {
  return (
    <SlideFigure title="Nothing to show" subtitle={why} holder={holder}>
      {null}
    </SlideFigure>
  );
}
