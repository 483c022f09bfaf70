import { useContext, useLayoutEffect, useState } from 'react';
import Drawer from '@/app/evidence/Drawer';
import { EvidencePlace } from './evidencePlace';

/** Between a mark and the panel below it, px: the mark's caret stands there. */
const GAP = 12;
const WIDTH = 432;
/** How far the panel stands out to the left of its mark, px. */
const OUT = 24;

/** What is shown as selected in a chart, for panels that a link or the host has opened. */
const SELECTED = ':is(.matrix, .figure) [aria-pressed="true"]';

/** The statements behind a mark, below it and within the frame. */
export default function Evidence() {
  const place = useContext(EvidencePlace);
  if (!place) throw new Error('There is nothing to stand by.');
  const { view, used, opened } = place;
  const [at, setAt] = useState({ top: 0, left: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark stands elsewhere
  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const put = () => {
      const box = element.getBoundingClientRect();
      const mark =
        used.current?.isConnected && used.current.matches('[aria-pressed="true"]')
          ? used.current
          : element.querySelector(SELECTED);
      if (!mark) return setAt({ top: 0, left: 0 });
      const { left, bottom } = mark.getBoundingClientRect();
      setAt({
        top: Math.max(0, Math.round(bottom - box.top) + GAP),
        left: Math.round(Math.max(0, Math.min(left - box.left - OUT, box.width - WIDTH))),
      });
    };
    put();
    // Another width moves the marks.
    const observer = new ResizeObserver(put);
    observer.observe(element);
    return () => observer.disconnect();
  }, [view, used, opened]);

  return (
    <div className="embed-panel" style={{ marginTop: at.top, marginLeft: at.left, maxWidth: WIDTH }}>
      <Drawer />
    </div>
  );
}
