// Projects of Discourse Network Analyzer, read in a worker. The one file is built without this: vite.single.config.ts.
import { abortOf } from './abort';
import type { DnaAnswer } from './dnaReader';
import type { DnaService } from './dnaWorker';
import { helperOf } from './helper';

type ReadDnaFile = (file: Blob, name: string, signal: AbortSignal) => Promise<DnaAnswer>;

async function read(file: Blob, name: string, signal: AbortSignal): Promise<DnaAnswer> {
  const helper = await startHelper();
  try {
    signal.throwIfAborted();
    if (!helper) return (await import('./dnaReader')).readDnaHere(file, name);
    return await Promise.race([helper.answer<DnaAnswer>(helper.service.read(file, name), 'patient'), abortOf(signal)]);
  } finally {
    helper?.stop();
  }
}

/** A worker of its own for each project, which is stopped with it; null where none starts. */
async function startHelper() {
  const helper = helperOf<DnaService>(
    () => new Worker(new URL('./dnaWorker.ts', import.meta.url), { type: 'module' }),
  )();
  try {
    await helper?.answer(helper.service.ready());
    return helper;
  } catch {
    helper?.stop();
    return null;
  }
}

/** Null in the one file, which leaves SQLite out: it would weigh half as much again. */
export const readDnaFile: ReadDnaFile | null = read;
