import type { ReactNode } from 'react';

/** The chart of a slide below the line that says what it shows and what it leaves out. */
export function SlideFigure({
  title,
  subtitle,
  holder,
  children,
}: {
  /** For those who do not see it. */
  title: string;
  subtitle: string;
  /** The element whose room the chart fills. */
  holder: (element: HTMLElement | null) => void;
  children: ReactNode;
}) {
  return (
    <>
      <p className="slide-subtitle">{subtitle}</p>
      <figure ref={holder} className="slide-figure" aria-label={title}>
        {children}
      </figure>
    </>
  );
}
