import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Place, useRoving } from '@/app/ui/roving';
import './ChartMark.css';

export interface MarkBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type RovingMark = ReturnType<typeof useRoving>['mark'];

/** The smallest side of what can be hit, in px. */
const LEAST = 24;

const grown = ({ x, y, width, height }: MarkBounds, by: number): MarkBounds => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Room around a narrow mark, so that it can be hit; `reach` says how far a neighbour allows it to go. */
function hitArea({ x, y, width, height }: MarkBounds, reach: number): MarkBounds {
  const across = Math.min(Math.max(0, (LEAST - width) / 2), reach);
  const along = Math.max(0, (LEAST - height) / 2);
  return { x: x - across, y: y - along, width: width + 2 * across, height: height + 2 * along };
}

/** The mark that had the focus when it was taken out of its figure. */
let lost: { figure: Element | null; label: string } | null = null;

/** Recharts builds marks anew when a chart's size changes: the one that had the focus takes it again. */
function useKeptFocus(label: string) {
  const element = useRef<SVGGElement | null>(null);
  useLayoutEffect(() => {
    const own = element.current;
    const figure = own?.closest('figure') ?? null;
    if (lost?.label === label && lost.figure === figure && document.activeElement === document.body) {
      lost = null;
      own?.focus({ preventScroll: true });
    }
    return () => {
      if (own && document.activeElement === own) lost = { figure, label };
    };
  }, [label]);
  return element;
}

/** Something in an SVG that opens its statements: a button with a name in words, rings for its states, and a tip. */
export function ChartMark({
  place,
  mark,
  label,
  tip,
  selected,
  open,
  bounds,
  reach = LEAST,
  words,
  children,
}: {
  place: Place;
  mark: RovingMark;
  label: string;
  tip?: string;
  selected: boolean;
  open: () => void;
  /** What is seen of it: rings stand around this. */
  bounds: MarkBounds;
  reach?: number;
  /** Text on it, which may be cut short: it stands outside of the button, whose name says it whole. */
  words?: ReactNode;
  /** Its shapes. */
  children?: ReactNode;
}) {
  const { onKeyDown, ref, ...roving } = mark(place);
  const element = useKeptFocus(label);
  const bottom = bounds.y + bounds.height;
  const middle = bounds.x + bounds.width / 2;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button element */}
      <g
        {...roving}
        ref={(own) => {
          element.current = own;
          ref(own);
        }}
        role="button"
        className="chart-mark"
        aria-label={label}
        aria-pressed={selected}
        data-tip={tip}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            open();
          } else onKeyDown(event);
        }}
      >
        <rect className="chart-mark-hit" {...hitArea(bounds, reach)} />
        {children}
        <rect className="chart-mark-ring chart-mark-near" {...grown(bounds, 1)} />
        <rect className="chart-mark-ring chart-mark-far" {...grown(bounds, 3)} />
        {selected && <path className="chart-mark-caret" d={`M${middle} ${bottom + 5}l5 5h-10z`} />}
      </g>
      {words && <g className="chart-words">{words}</g>}
    </>
  );
}
