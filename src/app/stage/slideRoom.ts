import { useLayoutEffect, useState } from 'react';

/** The slide's own size, px, whatever size it is shown at. */
export const CANVAS = { width: 1280, height: 720 } as const;

/** What a chart on a slide has, in px of the slide's own canvas, whatever it is scaled to. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Where nothing is laid out, as in tests without a browser: below a title and a subtitle of one line each. */
const USUAL: Room = { width: 1184, height: 440 };

/** The room that an element is given, kept up to date. */
export function useRoom() {
  const [element, holder] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState(USUAL);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0) setRoom((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    // That of its own window: the notes' is laid out when the stage's need not be.
    const { ResizeObserver: Observer } = element.ownerDocument.defaultView ?? window;
    const observer = new Observer(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [holder, room] as const;
}
