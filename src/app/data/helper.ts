import { type Remote, wrap } from 'comlink';

/** How long a worker may be silent before the page does the work itself, ms: some hosts never let one start. */
const PATIENCE = 20_000;
/** How long the page works at a stretch, ms. */
const SLICE = 10;

/** A worker that answers. */
export interface Helper<Service> {
  readonly service: Remote<Service>;
  /** The answer; rejects where the worker fails, or is silent for too long and `patient` is not said. */
  answer<Answer>(asked: Promise<Answer>, patience?: 'patient'): Promise<Answer>;
  stop(): void;
}

/** Starts a worker when it is first asked for; gives null where none works, and after it was stopped. */
export function helperOf<Service>(start: () => Worker): () => Helper<Service> | null {
  let helper: Helper<Service> | null | undefined;
  return () => {
    if (helper !== undefined) return helper;
    try {
      const worker = start();
      const failed = new Promise<never>((_, reject) => {
        const fail = (event: Event) =>
          reject(new Error(('message' in event && String(event.message)) || 'The worker stopped.'));
        worker.addEventListener('error', fail);
        worker.addEventListener('messageerror', fail);
      });
      const stop = () => {
        helper = null;
        worker.terminate();
      };
      failed.catch(stop);
      helper = {
        service: wrap<Service>(worker),
        async answer(asked, patience) {
          let timer: ReturnType<typeof setTimeout> | undefined;
          const silence = new Promise<never>((_, reject) => {
            if (patience !== 'patient') timer = setTimeout(reject, PATIENCE);
          });
          try {
            return await Promise.race([asked, failed, silence]);
          } finally {
            clearTimeout(timer);
          }
        },
        stop,
      };
    } catch {
      // No workers here: an old browser, a test, a sandboxed frame.
      helper = null;
    }
    return helper;
  };
}

/** Does the work in slices, ms, between which other things happen. Null where it was no longer wanted. */
export async function inSlices<Result>(
  work: Generator<unknown, Result, void>,
  wanted: () => boolean,
  slice = SLICE,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise((resume) => setTimeout(resume));
    if (!wanted()) return null;
  }
}
