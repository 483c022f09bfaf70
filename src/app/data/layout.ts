import { useEffect, useMemo, useState } from 'react';
import { helperOf, inSlices } from './helper';
import type { LayoutInput, Place } from './layoutInput';
import type { LayoutService } from './layoutWorker';

/** Pictures kept, so that going back to one is instant. */
const KEPT = 24;

const helperFor = helperOf<LayoutService>(
  () => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' }),
);

/** The same work on the page, in slices that leave it responsive. Stops early when no longer wanted. */
export async function arrangeOnPage(input: LayoutInput, wanted: () => boolean = () => true): Promise<Place[] | null> {
  const { arrange } = await import('./forceLayout');
  return inSlices(arrange(input), wanted);
}

async function arrangeAnywhere(input: LayoutInput, wanted: () => boolean): Promise<Place[] | null> {
  const helper = helperFor();
  if (helper) {
    try {
      return await helper.answer(helper.service.arrange(input));
    } catch {
      helper.stop();
    }
  }
  return arrangeOnPage(input, wanted);
}

const done = new Map<string, readonly Place[]>();

function keep(key: string, places: readonly Place[]) {
  done.set(key, places);
  const [oldest] = done.keys();
  if (done.size > KEPT && oldest !== undefined) done.delete(oldest);
}

/**
 * Places for a network's nodes, as shares of the box; null while they are computed. The same input, whoever asks and
 * whenever, gives the same places.
 */
export function useLayout(input: LayoutInput): readonly Place[] | null {
  const key = useMemo(() => JSON.stringify(input), [input]);
  const [latest, setLatest] = useState<{ key: string; places: readonly Place[] } | null>(null);
  useEffect(() => {
    if (done.has(key)) return;
    let wanted = true;
    arrangeAnywhere(JSON.parse(key) as LayoutInput, () => wanted).then(
      (places) => {
        if (places) keep(key, places);
        if (places && wanted) setLatest({ key, places });
      },
      // Thrown while rendering, it reaches the panel's boundary.
      (error: unknown) => {
        if (wanted) {
          setLatest(() => {
            throw error;
          });
        }
      },
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return done.get(key) ?? (latest?.key === key ? latest.places : null);
}
