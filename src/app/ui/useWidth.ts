import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What fits on an A4 or Letter page in px: browsers lay a page out a quarter to a third wider and then shrink it. */
const PAPER = 870;

/** The width of an element in px, kept up to date; `initial` until it is measured. No more than a page's in print. */
export function useWidth<Element extends HTMLElement>(initial: number) {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const now = element.clientWidth;
      if (now > 0) setWidth(now);
    };
    // The browser prints as soon as this returns, and tells no observer.
    const fitPaper = () => flushSync(() => setWidth((now) => Math.min(now, PAPER)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return [ref, width] as const;
}
