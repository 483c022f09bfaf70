import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import './Tooltip.css';

/** Long enough that a pointer in passing opens nothing. */
const DELAY_MS = 150;
const GAP = 8;
const EDGE = 8;

interface Shown {
  readonly mark: Element;
  readonly lines: readonly string[];
}

const markAt = (target: EventTarget | null) => (target instanceof Element ? target.closest('[data-tip]') : null);

/**
 * One tooltip for the whole page: shows the text of the `data-tip` under the pointer or the keyboard's focus, a line of
 * it in each line. It tells nothing that the mark's accessible name does not, so it is hidden from screen readers.
 */
export function Tooltip() {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    let timer = 0;
    const later = (act: () => void) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, DELAY_MS);
    };
    const hide = () => {
      window.clearTimeout(timer);
      setShown(null);
    };
    const show = (mark: Element) =>
      later(() => {
        const text = mark.getAttribute('data-tip');
        if (mark.isConnected && text) setShown({ mark, lines: text.split('\n') });
      });
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const mark = markAt(event.target);
      // The pointer may go onto the tip itself: what it says can then be read under magnification.
      if (mark) show(mark);
      else if (event.target instanceof Node && box.current?.contains(event.target)) window.clearTimeout(timer);
      else later(() => setShown(null));
    };
    const focus = (event: FocusEvent) => {
      const mark = markAt(event.target);
      if (mark?.matches(':focus-visible')) show(mark);
      else hide();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' || event.key === 'Enter' || event.key === ' ') hide();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focus);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('keydown', key, true);
    document.addEventListener('scroll', hide, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('scroll', hide, true);
    };
  }, []);

  useLayoutEffect(() => {
    if (!shown || !box.current) return;
    const mark = shown.mark.getBoundingClientRect();
    const tip = box.current.getBoundingClientRect();
    const above = mark.top - GAP - tip.height;
    const left = mark.left + mark.width / 2 - tip.width / 2;
    box.current.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - tip.width - EDGE))}px`;
    box.current.style.top = `${above >= EDGE ? above : mark.bottom + GAP}px`;
  }, [shown]);

  if (!shown) return null;
  return (
    <div ref={box} className="tooltip" aria-hidden="true">
      {shown.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
