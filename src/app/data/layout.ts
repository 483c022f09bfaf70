import { type Remote, wrap } from 'comlink';
import { useEffect, useMemo, useState } from 'react';
import type { LayoutInput, Place } from './layoutInput';
import type { LayoutService } from './layoutWorker';

/** How long a worker may be silent before the page does the work itself, ms: some hosts never let one start. */
const PATIENCE = 20_000;
/** How long the page works at a stretch, ms. */
const SLICE = 10;
/** Pictures kept, so that going back to one is instant. */
const KEPT = 24;

interface Helper {
  readonly service: Remote<LayoutService>;
  readonly failed: Promise<never>;
  stop(): void;
}

/** Undefined before one is wanted, null where none works. */
let worker: Helper | null | undefined;

function workerOf(): Helper | null {
  if (worker !== undefined) return worker;
  try {
    const started = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
    const failed = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error('The worker did not start.'));
      started.addEventListener('error', fail);
      started.addEventListener('messageerror', fail);
    });
    const stop = () => {
      worker = null;
      started.terminate();
    };
    failed.catch(stop);
    worker = { service: wrap<LayoutService>(started), failed, stop };
  } catch {
    // No workers here: an old browser, a test, a sandboxed frame.
    worker = null;
  }
  return worker;
}

/** The same work on the page, in slices that leave it responsive. Stops early when no longer wanted. */
export async function arrangeOnPage(input: LayoutInput, wanted: () => boolean = () => true): Promise<Place[] | null> {
  const { arrange } = await import('./forceLayout');
  const work = arrange(input);
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise((resume) => setTimeout(resume));
    if (!wanted()) return null;
  }
}

async function arrangeAnywhere(input: LayoutInput, wanted: () => boolean): Promise<Place[] | null> {
  const helper = workerOf();
  if (helper) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, PATIENCE);
    });
    try {
      return await Promise.race([helper.service.arrange(input), helper.failed, silence]);
    } catch {
      helper.stop();
    } finally {
      clearTimeout(timer);
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
