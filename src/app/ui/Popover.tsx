import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import './Popover.css';

const GAP = 6;
const EDGE = 8;
/** A panel of which less is seen opens elsewhere, px. */
const LEAST = 240;

/** Puts the panel under its button, or above it where there is more room, and always inside the window. */
function place(panel: HTMLElement, anchor: HTMLElement, align: 'start' | 'end') {
  const button = anchor.getBoundingClientRect();
  const { width } = panel.getBoundingClientRect();
  const below = window.innerHeight - button.bottom - GAP - EDGE;
  const above = button.top - GAP - EDGE;
  const upwards = below < Math.min(panel.scrollHeight, LEAST) && above > below;
  const left = align === 'end' ? button.right - width : button.left;
  // What is measured is as seen; what is set grows with the panel, as on a slide.
  const px = (seen: number) => `${seen / (panel.currentCSSZoom ?? 1)}px`;
  panel.style.left = px(Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE)));
  // A short frame on somebody else's page has room neither above nor below: there the panel takes all of it.
  if (Math.max(above, below) < Math.min(panel.scrollHeight, LEAST)) {
    panel.style.maxHeight = px(window.innerHeight - 2 * EDGE);
    panel.style.top = px(EDGE);
    panel.style.bottom = 'auto';
    return;
  }
  panel.style.maxHeight = px(upwards ? above : below);
  panel.style.top = upwards ? 'auto' : px(button.bottom + GAP);
  panel.style.bottom = upwards ? px(window.innerHeight - button.top + GAP) : 'auto';
}

/** A button that opens a panel beside it. Esc, a click outside and `close` shut it, and focus returns to the button. */
export function Popover({
  label,
  title,
  align = 'start',
  className = 'action',
  disabled = false,
  save = false,
  soon,
  children,
}: {
  label: ReactNode;
  /** Names the panel for screen readers. */
  title: string;
  align?: 'start' | 'end';
  className?: string;
  disabled?: boolean;
  /** Marks the button that the key for saving presses. */
  save?: boolean;
  /** The reader is about to open it: time to load what it holds. */
  soon?: () => void;
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => panel.current?.hidePopover(), []);

  useEffect(() => {
    if (!open) return;
    const follow = () => panel.current && anchor.current && place(panel.current, anchor.current, align);
    // Also places it at first, and again once what it holds has been loaded.
    const observer = new ResizeObserver(follow);
    if (panel.current) observer.observe(panel.current);
    window.addEventListener('resize', follow);
    window.addEventListener('scroll', follow, true);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', follow);
      window.removeEventListener('scroll', follow, true);
    };
  }, [open, align]);

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        popoverTarget={id}
        aria-expanded={open}
        disabled={disabled}
        data-save={save || undefined}
        onPointerEnter={soon}
        onFocus={soon}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className="popover"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(close)}
      </div>
    </>
  );
}
