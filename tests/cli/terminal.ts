import type { Io } from '@/cli/commandLine';
import { main } from '@/cli/main';

/** What a command came to: `parley` run in this process, on files that are held in memory. */
export async function run(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  let out = '';
  const lines: string[] = [];
  const io: Io = {
    read: (path) => {
      const content = files[path];
      if (content === undefined) throw new Error(`The test has no file ${path}`);
      return Promise.resolve(Buffer.from(content));
    },
    write: (pieces) => {
      for (const piece of pieces) out += piece;
      return Promise.resolve();
    },
    say: (line) => {
      lines.push(line);
    },
  };
  const status = await main(args, io);
  return { status, out, err: lines.join('\n') };
}
