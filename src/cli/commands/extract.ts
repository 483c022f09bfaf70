import { parseArgs } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { openCodebook } from '@/cli/codebook';
import { BadInput, type Command, fileName, type Io, UsageError } from '@/cli/commandLine';
import type { Answer, Article } from '@/cli/extraction/answer';
import { inOrder } from '@/cli/extraction/inOrder';
import { LONGEST, linesOf } from '@/cli/extraction/lines';
import { threads } from '@/cli/extraction/threads';
import type { Codebook } from '@/core/corpus/codebook';

const MOST_JOBS = 256;
/** So many articles a thread may be answered before it is their turn. */
const AHEAD = 4;

const OPTIONS = {
  codebook: { type: 'string' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const extract: Command = {
  name: 'extract',
  usage: 'extract [FILE …] [--codebook FILE] [--jobs N]',
  purpose: 'suggests who said what in articles',
  details: `FILE is an article in plain English text, or, where its name ends in .ndjson or .jsonl, has one article a line:
{"id", "text"}; other fields are left alone. - is standard input, read as such lines, as it is without a FILE. One line
of JSON an article goes to standard output, in order:
  {"id" (or "file"), "attributions": [{"source", "cue", "content", "mode", "actor", "rule", "confidence"}],
   "statements": [{"speaker", "issue", "stance", …}]}
All of it is suggested, nothing accepted. Spans are [start, end] in UTF-16 units of the text.

  --codebook FILE  names the issues and the words that they are known by; without one there are no statements
  --jobs N         works with N threads; the output is the same

A line that cannot be read is told with its number and skipped; the exit status is then 1. A text that is not English
has no attributions; "language" says why, and the exit status stays 0.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const jobs = jobsOption(values.jobs);
    const codebook =
      values.codebook === undefined ? undefined : openCodebook(values.codebook, await io.read(values.codebook));
    const work = await answering(jobs, codebook, io);
    try {
      await answerAll(articlesOf(positionals.length > 0 ? positionals : ['-'], io), work.answer, jobs, io);
    } finally {
      io.progress?.('');
      await work.close();
    }
  },
};

function jobsOption(text = '1'): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs is "${text}"; it can be a number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

interface Answering {
  answer(article: Article): Promise<Answer>;
  close(): Promise<void>;
}

async function answering(jobs: number, codebook: Codebook | undefined, io: Io): Promise<Answering> {
  if (jobs > 1) return threads(jobs, (): Worker => io.thread({ codebook }));
  // Only here and in the threads is the engine loaded, and with it the tagger's model.
  const answer = await import('@/cli/extraction/answer')
    .then(({ answerer }) => answerer(codebook))
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new BadInput([`What reads English cannot be loaded: ${why}`]);
    });
  return { answer: (article) => Promise.resolve(answer(article)), close: () => Promise.resolve() };
}

const TOO_LONG = ` is longer than ${LONGEST / 2 ** 20} MB`;

/** An article on its way, or why there is none. */
interface Asked {
  readonly place: string;
  readonly article: Article | null;
  readonly fault: string | null;
}

async function* articlesOf(paths: readonly string[], io: Io): AsyncGenerator<Asked> {
  for (const path of paths) {
    try {
      if (path === '-' || /\.(ndjson|jsonl)$/i.test(path)) {
        for await (const { number, bytes } of linesOf(io.stream(path))) {
          const place = `${fileName(path)}: line ${number}`;
          yield bytes
            ? { place, article: { bytes, file: null }, fault: null }
            : { place, article: null, fault: TOO_LONG };
        }
      } else {
        const bytes = new Uint8Array(await io.read(path));
        if (bytes.length > LONGEST) yield { place: path, article: null, fault: TOO_LONG };
        else yield { place: path, article: { bytes, file: path }, fault: null };
      }
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      yield { place: '', article: null, fault: error.message };
    }
  }
}

/** Writes the answers in order, one at a time: whoever reads them slowly slows down the reading of articles too. */
async function answerAll(
  asked: AsyncIterable<Asked>,
  answer: (article: Article) => Promise<Answer>,
  jobs: number,
  io: Io,
): Promise<void> {
  const work = async ({ place, article, fault }: Asked) => ({
    place,
    ...(article ? await answer(article) : { line: null, words: 0, fault, note: null }),
  });
  const began = performance.now();
  let articles = 0;
  let words = 0;
  let skipped = 0;
  for await (const { place, line, fault, note, words: more } of inOrder(asked, work, jobs > 1 ? jobs * AHEAD : 1)) {
    if (fault !== null) {
      io.say(`${place}${fault}`);
      skipped++;
    }
    if (note !== null) io.say(`${place}${note}`);
    if (line === null) continue;
    if (!(await io.write([`${line}\n`]))) return;
    articles++;
    words += more;
    const speed = words / ((performance.now() - began) / 1000);
    io.progress?.(`Articles: ${articles.toLocaleString('en')}, ${Math.round(speed).toLocaleString('en')} words/s`);
  }
  if (skipped > 0) throw new BadInput([`${skipped} ${skipped === 1 ? 'article was' : 'articles were'} skipped.`]);
}
