import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const STEPS = [1, 1.5, 2.25, 3.5, 5];

export interface Zoom {
  readonly scale: number;
  /** How far the picture is moved, px. */
  readonly x: number;
  readonly y: number;
}

const FIT: Zoom = { scale: 1, x: 0, y: 0 };

/** Keeps the picture over the canvas. */
function held({ scale, x, y }: Zoom, width: number, height: number): Zoom {
  return {
    scale,
    x: Math.min(0, Math.max(width * (1 - scale), x)),
    y: Math.min(0, Math.max(height * (1 - scale), y)),
  };
}

/** Zooming by steps about the middle or the pointer, and dragging once zoomed. Text keeps its size. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, width: number, height: number, enabled: boolean) {
  const [zoom, setZoom] = useState(FIT);
  const drag = useRef<{ id: number; x: number; y: number } | null>(null);

  const by = useCallback(
    (direction: 1 | -1, x = width / 2, y = height / 2) =>
      setZoom((old) => {
        const scale = STEPS[STEPS.indexOf(old.scale) + direction];
        if (scale === undefined) return old;
        const ratio = scale / old.scale;
        return held({ scale, x: x - (x - old.x) * ratio, y: y - (y - old.y) * ratio }, width, height);
      }),
    [width, height],
  );

  useEffect(() => {
    const element = svg.current;
    if (!element || !enabled) return;
    let turned = 0;
    // React's own wheel listeners are passive: they could not keep the browser from zooming the page.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < 40) return;
      const box = element.getBoundingClientRect();
      by(turned < 0 ? 1 : -1, event.clientX - box.left, event.clientY - box.top);
      turned = 0;
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [svg, by, enabled]);

  /** Moves the picture so that a point of it, in its own px, is seen. */
  const reveal = useCallback(
    (x: number, y: number) =>
      setZoom((old) => {
        const seen = x + old.x > 20 && x + old.x < width - 20 && y + old.y > 20 && y + old.y < height - 20;
        return seen ? old : held({ ...old, x: width / 2 - x, y: height / 2 - y }, width, height);
      }),
    [width, height],
  );

  const current = enabled ? zoom : FIT;
  return {
    zoom: current,
    by,
    fit: () => setZoom(FIT),
    reveal,
    most: current.scale === STEPS.at(-1),
    dragging:
      current.scale > 1
        ? {
            onPointerDown: (event: PointerEvent) => {
              drag.current = { id: event.pointerId, x: event.clientX, y: event.clientY };
            },
            onPointerMove: (event: PointerEvent) => {
              const from = drag.current;
              if (from?.id !== event.pointerId || event.buttons === 0) return;
              drag.current = { id: from.id, x: event.clientX, y: event.clientY };
              setZoom((old) =>
                held({ ...old, x: old.x + event.clientX - from.x, y: old.y + event.clientY - from.y }, width, height),
              );
            },
            onPointerUp: () => {
              drag.current = null;
            },
          }
        : {},
  };
}
