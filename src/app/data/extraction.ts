// Suggestions for texts, found in a worker. The one file is built without this: vite.single.config.ts.
import type { Codebook } from '@/core/corpus/codebook';
import type { Extraction } from '@/core/extraction/types';
import { abortOf } from './abort';
import type { ExtractionService } from './extractionWorker';
import { type Helper, helperOf } from './helper';

export type Progress =
  | { readonly stage: 'loading' }
  | { readonly stage: 'reading'; readonly done: number; readonly total: number };

interface Job {
  /** Without one there are attributions alone. */
  readonly codebook: Codebook | null;
  /** Whoever stops the work gets a rejection with the signal's reason, at once, however long a text is. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

type ExtractTexts = (texts: readonly string[], job: Job) => Promise<Extraction[]>;

/** The language model could not be loaded. */
export class NoModelError extends Error {}

interface Engine {
  load(): Promise<void>;
  read(text: string, codebook: Codebook | null): Promise<Extraction>;
}

type Worked = Helper<ExtractionService>;

/** A worker that has the model and nothing to do. */
let idle: Worked | null = null;

/** A worker for one job alone; null where there are none. */
function takeHelper(): Worked | null {
  const helper =
    idle ??
    helperOf<ExtractionService>(
      () => new Worker(new URL('./extractionWorker.ts', import.meta.url), { type: 'module' }),
    )();
  idle = null;
  return helper;
}

const starts = ({ service, answer }: Worked): Promise<boolean> => answer(service.ready()).catch(() => false);

const ofHelper = ({ service, answer }: Worked): Engine => ({
  load: () => answer(service.load(), 'patient'),
  read: (text, codebook) => answer<Extraction>(service.read(text, codebook), 'patient'),
});

async function extractInWorker(texts: readonly string[], { codebook, signal, onProgress }: Job): Promise<Extraction[]> {
  signal.throwIfAborted();
  const stopped = abortOf(signal);
  const unlessStopped = <Answer>(answer: Promise<Answer>) => Promise.race([answer, stopped]);
  onProgress({ stage: 'loading' });
  const helper = takeHelper();
  try {
    const worked = helper && (await unlessStopped(starts(helper)));
    let engine: Engine;
    try {
      engine = worked ? ofHelper(helper) : (await unlessStopped(import('./extractionReader'))).engine;
      await unlessStopped(engine.load());
    } catch (error) {
      signal.throwIfAborted();
      throw new NoModelError('The language model could not be loaded.', { cause: error });
    }
    const found: Extraction[] = [];
    for (const text of texts) {
      onProgress({ stage: 'reading', done: found.length, total: texts.length });
      // On the page this is when the reader's clicks are heard.
      if (!worked) await unlessStopped(new Promise((resume) => setTimeout(resume)));
      found.push(await unlessStopped(engine.read(text, codebook)));
    }
    if (worked && idle === null) idle = helper;
    else helper?.stop();
    return found;
  } catch (error) {
    // What it was doing, or lacks, goes with it.
    helper?.stop();
    throw error;
  }
}

/** Null in the one file, which leaves the language model out: it would weigh more than all the rest. */
export const extractTexts: ExtractTexts | null = extractInWorker;
