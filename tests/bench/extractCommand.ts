import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buildProgram } from '#tests/cli/program';
import { articleLines } from '#tests/fixtures/articles';
import { type Bench, count } from './measure';

const WORDS = 300;
/** The last line on standard error: the most memory that it ever had, in kB. */
const AT_EXIT = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

export const extractCommandBench: Bench = {
  name: 'extract-command',
  about: `parley extract, built, on a stream of articles of ${WORDS} words with new names in each: the whole run with its
start, and the most memory that the process had. The articles are made by this process meanwhile.`,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    try {
      const program = buildProgram(folder);
      const rows = [['articles', 'jobs', 'seconds', 'words/s', 'MB']];
      for (const articles of [1000, 10_000]) {
        for (const jobs of [1, 2]) {
          const { seconds, kilobytes } = await stream(program, articles, jobs);
          const speed = Math.round((articles * WORDS) / seconds);
          const memory = Math.round(kilobytes / 1024);
          rows.push([count(articles), String(jobs), seconds.toFixed(1), count(speed), String(memory)]);
        }
      }
      return rows;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function stream(program: string, articles: number, jobs: number) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', AT_EXIT, program, 'extract', '--jobs', String(jobs)]);
  child.stdout.resume();
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  Readable.from(articleLines(articles, WORDS)).pipe(child.stdin);
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0) throw new Error(errors);
  return { seconds: (performance.now() - start) / 1000, kilobytes: Number(errors.trim().split('\n').at(-1)) };
}
