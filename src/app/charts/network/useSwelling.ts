import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { DrawnEdge } from './placement';

/** More lines than this change at once, or the drawing would stutter. */
const MOST = 150;
/** ms */
const TIME = 300;

/**
 * Lets lines swell and shrink to their new widths, so that the eye sees what another measure or division changes. By
 * script: a line that takes another place among the others loses a transition of its style sheet.
 */
export function useSwelling(svg: RefObject<SVGSVGElement | null>, edges: readonly DrawnEdge[]): void {
  const widths = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const before = widths.current;
    widths.current = new Map(edges.map(({ edge, width }) => [edge.id, width]));
    if (edges.length > MOST || globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
    for (const [at, { edge, width }] of edges.entries()) {
      const from = before.get(edge.id);
      if (from === undefined || from === width) continue;
      const line = svg.current?.querySelector(`#network-e${at} > .network-line`);
      line?.animate?.([{ strokeWidth: `${from}px` }, {}], { duration: TIME, easing: 'ease-out' });
    }
  }, [svg, edges]);
}
