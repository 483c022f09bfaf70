// The world outside, as Node has it: files, standard input, output and error, threads.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { BadInput, fileName, type Io } from './commandLine';

/** So much is handed over at once. */
const ENOUGH = 1 << 16;
/** Milliseconds between two pictures of the progress. */
const PAUSE = 200;
const CLEAR = '\r\u001b[2K';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
};

function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new BadInput([`${fileName(path)}: ${WHY[String(error.code)] ?? error.message}`]);
}

/** `program` is the file that a thread runs; `end` closes what is open, and gives the exit status as it is then. */
export function terminal(program: URL): { readonly io: Io; end(status: number): number } {
  /** Nobody takes any more: whoever reads has gone away, as `head` does when it has seen enough, or the disk is full. */
  let gone = false;
  let lost = false;
  let reading = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !lost) {
      console.error(`Standard output: ${error.message}`);
      lost = true;
    }
    gone = true;
  });
  /** Done when the system has taken it; an error has come to the handler above. */
  const put = (text: string) => new Promise<void>((done) => process.stdout.write(text, () => done()));

  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  const hide = () => {
    if (shown) process.stderr.write(CLEAR);
    shown = false;
  };
  const progress = (line: string) => {
    const now = performance.now();
    if (line === '') hide();
    else if (now - shownAt >= PAUSE) {
      process.stderr.write(`${CLEAR}${line}`);
      shownAt = now;
      shown = true;
    }
  };

  const io: Io = {
    async read(path) {
      if (path === '-') {
        const chunks: Uint8Array[] = [];
        for await (const chunk of io.stream(path)) chunks.push(chunk);
        return Buffer.concat(chunks);
      }
      return readFile(path).catch((error: unknown) => {
        throw unreadable(path, error);
      });
    },
    async *stream(path) {
      try {
        reading ||= path === '-';
        const source = path === '-' ? process.stdin : createReadStream(path);
        for await (const chunk of source) yield chunk as Uint8Array;
      } catch (error) {
        throw unreadable(path, error);
      }
    },
    async write(pieces) {
      let waiting = '';
      for (const piece of pieces) {
        if (gone) return false;
        waiting += piece;
        if (waiting.length < ENOUGH) continue;
        await put(waiting);
        waiting = '';
      }
      await put(waiting);
      return !gone;
    },
    say(line) {
      hide();
      process.stderr.write(`${line}\n`);
    },
    // Where the output comes to the terminal too, it is the progress.
    progress: process.stderr.isTTY && !process.stdout.isTTY ? progress : null,
    thread: (data) => new Worker(program, { workerData: data }),
  };
  const end = (status: number) => {
    // What is still to come is for nobody, and it may never end.
    if (reading) process.stdin.destroy();
    return lost ? 1 : status;
  };
  return { io, end };
}
