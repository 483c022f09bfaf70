// The program `parley`: the command line, or in a worker thread what `parley extract --jobs` wants of one.
import { isMainThread } from 'node:worker_threads';
import { main } from './main';
import { terminal } from './terminal';

if (isMainThread) {
  const { io, end } = terminal(new URL(import.meta.url));
  const status = await main(process.argv.slice(2), io);
  // Not process.exit: what is written may still be on its way.
  process.exitCode = end(status);
} else {
  const { runThread } = await import('./extraction/thread');
  await runThread();
}
