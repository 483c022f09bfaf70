// Projects of Discourse Network Analyzer, read in a worker. The one file is built without this: vite.single.config.ts.
import { wrap } from 'comlink';
import type { DnaAnswer } from './dnaReader';
import type { DnaService } from './dnaWorker';

/** How long a worker may take to start before the page does the work itself, ms: some hosts never let one start. */
const PATIENCE = 20_000;

type ReadDnaFile = (file: Blob, name: string, signal: AbortSignal) => Promise<DnaAnswer>;

async function read(file: Blob, name: string, signal: AbortSignal): Promise<DnaAnswer> {
  const started = await startWorker();
  signal.throwIfAborted();
  if (!started) return (await import('./dnaReader')).readDnaHere(file, name);
  const { worker, service } = started;
  try {
    return await Promise.race([service.read(file, name), failureOf(worker), abortOf(signal)]);
  } finally {
    worker.terminate();
  }
}

async function startWorker() {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./dnaWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    // No workers here: an old browser, a sandboxed frame.
    return null;
  }
  const service = wrap<DnaService>(worker);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE);
  });
  try {
    await Promise.race([service.ready(), failureOf(worker), silence]);
    return { worker, service };
  } catch {
    worker.terminate();
    return null;
  } finally {
    clearTimeout(timer);
  }
}

const failureOf = (worker: Worker) =>
  new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker stopped.')));
    worker.addEventListener('messageerror', () => reject(new Error('The worker’s answer could not be read.')));
  });

const abortOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

/** Null in the one file, which leaves SQLite out: it would weigh half as much again. */
export const readDnaFile: ReadDnaFile | null = read;
