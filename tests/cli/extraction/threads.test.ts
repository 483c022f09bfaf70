import { Worker } from 'node:worker_threads';
import { threads } from '@/cli/extraction/threads';

const article = { bytes: new Uint8Array(1), file: null };

describe('threads', () => {
  it('that die are told, whatever they were at', async () => {
    const script = `require('node:worker_threads').parentPort.on('message', () => process.exit(3))`;
    const pool = threads(2, () => new Worker(script, { eval: true }));
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => pool.answer(article)));
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 'rejected',
        reason: { lines: ['A worker thread has stopped: exit status 3'] },
      });
    await expect(pool.answer(article)).rejects.toThrow('exit status 3');
    await pool.close();
  });

  it('that cannot start say why', async () => {
    const pool = threads(1, () => new Worker('throw new Error("no model here")', { eval: true }));
    await expect(pool.answer(article)).rejects.toThrow('no model here');
    await pool.close();
  });
});
