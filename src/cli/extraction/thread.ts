// A worker thread of `parley extract --jobs N`: the same program, started with another task.
import { parentPort, workerData } from 'node:worker_threads';
import type { Codebook } from '@/core/corpus/codebook';
import type { Article } from './answer';

/** Answers articles until it is stopped. */
export async function runThread(): Promise<void> {
  const { codebook } = workerData as { codebook: Codebook | undefined };
  // Its own file, as on the command line.
  const { answerer } = await import('./answer');
  const answer = await answerer(codebook);
  parentPort?.on('message', (article: Article) => parentPort?.postMessage(answer(article)));
}
