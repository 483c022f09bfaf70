import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useChoices } from '@/app/state/store';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import { Later } from './Later';
import { loadDrawer } from './later';

/** Between a mark and the panel below it, px: the mark's caret stands there. */
const GAP = 12;
const WIDTH = 432;

/** What can be selected and says so. */
const SELECTED = '[aria-pressed="true"][class], [aria-current="true"]';
const MARKS = 'button, [role="button"], a, [tabindex]';

/** The mark that was used last, else one that is shown as selected. */
function markIn(view: HTMLElement, used: Element | null): Element | null {
  if (used?.isConnected && view.contains(used)) return used;
  return view.querySelector(SELECTED);
}

/**
 * A view and, over it, the statements behind its selected mark: below the mark, wherever that is, since a frame as high
 * as its content has no screen of its own to put a sheet on. The frame grows where the panel reaches beyond the view.
 */
export function EvidencePanel({ children }: { children: ReactNode }) {
  const { focus, quote } = useChoices();
  const view = useRef<HTMLDivElement>(null);
  const used = useRef<Element | null>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  const opened = focus ? `${focus.kind}:${focus.ids.join('~')}` : quote;

  useEffect(() => {
    const element = view.current;
    const use = ({ target }: globalThis.Event) => {
      used.current = target instanceof Element ? target.closest(MARKS) : null;
    };
    element?.addEventListener('click', use, true);
    element?.addEventListener('keydown', use, true);
    return () => {
      element?.removeEventListener('click', use, true);
      element?.removeEventListener('keydown', use, true);
    };
  }, []);

  useLayoutEffect(() => {
    const element = view.current;
    if (opened === null || !element) return;
    const put = () => {
      const box = element.getBoundingClientRect();
      const mark = markIn(element, used.current)?.getBoundingClientRect();
      const left = mark ? mark.left - box.left - 24 : 0;
      setPlace({
        top: mark ? Math.max(0, Math.round(mark.bottom - box.top) + GAP) : 0,
        left: Math.round(Math.max(0, Math.min(left, box.width - WIDTH))),
      });
    };
    put();
    // Another width moves the marks.
    const observer = new ResizeObserver(put);
    observer.observe(element);
    return () => observer.disconnect();
  }, [opened]);

  return (
    <div className="embed-stage">
      <div ref={view} className="embed-view">
        {children}
      </div>
      {opened !== null && (
        <div className="embed-panel" style={{ marginTop: place.top, marginLeft: place.left, maxWidth: WIDTH }}>
          <PanelBoundary of={opened}>
            <Later load={loadDrawer} />
          </PanelBoundary>
        </div>
      )}
    </div>
  );
}
