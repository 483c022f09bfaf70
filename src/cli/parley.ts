// The program `parley`.
import { readFile } from 'node:fs/promises';
import { BadInput, type Io } from './commandLine';
import { main } from './main';

/** So much is handed over at once. */
const ENOUGH = 1 << 16;

/** Nobody takes any more: whoever reads has gone away, as `head` does when it has seen enough, or the disk is full. */
let gone = false;
let lost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && !lost) {
    console.error(`Standard output: ${error.message}`);
    lost = true;
  }
  gone = true;
});

const io: Io = {
  async read(path) {
    try {
      if (path !== '-') return await readFile(path);
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      const why: Record<string, string> = {
        ENOENT: 'there is no such file',
        EISDIR: 'is a folder, not a file',
        EACCES: 'may not be read',
      };
      throw new BadInput([`${path}: ${why[String(error.code)] ?? error.message}`]);
    }
  },
  async write(pieces) {
    let waiting = '';
    for (const piece of pieces) {
      if (gone) return;
      waiting += piece;
      if (waiting.length < ENOUGH) continue;
      await put(waiting);
      waiting = '';
    }
    await put(waiting);
  },
  say(line) {
    process.stderr.write(`${line}\n`);
  },
};

/** Done when the system has taken it; an error has come to the handler above. */
const put = (text: string) => new Promise<void>((done) => process.stdout.write(text, () => done()));

// Not process.exit: what is written may still be on its way.
const status = await main(process.argv.slice(2), io);
process.exitCode = lost ? 1 : status;
