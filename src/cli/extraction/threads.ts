// Worker threads that answer articles side by side. This is the program's end; thread.ts is theirs.
import type { Worker } from 'node:worker_threads';
import { BadInput } from '@/cli/commandLine';
import type { Answer, Article } from './answer';

interface Job {
  readonly article: Article;
  done(answer: Answer): void;
  failed(error: Error): void;
}

/** What answers articles, as many at a time as there are threads. */
export interface Threads {
  answer(article: Article): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts so many threads. Where one of them dies, all answers that are still to come reject with a BadInput. */
export function threads(count: number, start: () => Worker): Threads {
  const waiting: Job[] = [];
  const busy = new Map<Worker, Job>();
  const idle: Worker[] = [];
  let dead: Error | null = null;

  const next = () => {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, job] = [idle.pop() as Worker, waiting.shift() as Job];
      busy.set(worker, job);
      worker.postMessage(job.article);
    }
  };
  const fail = (why: string) => {
    dead ??= new BadInput([`A worker thread has stopped: ${why}`]);
    for (const job of [...busy.values(), ...waiting.splice(0)]) job.failed(dead);
    busy.clear();
  };
  const all = Array.from({ length: count }, () => {
    const worker = start();
    worker.on('message', (answer: Answer) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      job?.done(answer);
      next();
    });
    worker.on('error', (error) => fail(error.message));
    worker.on('exit', (code) => fail(`exit status ${code}`));
    idle.push(worker);
    return worker;
  });
  return {
    answer: (article) =>
      new Promise((done, failed) => {
        if (dead !== null) return failed(dead);
        waiting.push({ article, done, failed });
        next();
      }),
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}
