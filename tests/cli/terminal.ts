import type { Io } from '@/cli/commandLine';
import { main } from '@/cli/main';

/** What a command came to: `parley` run in this process, on files that are held in memory. */
export async function run(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  instead: Partial<Io> = {},
) {
  let out = '';
  const lines: string[] = [];
  const contentOf = (path: string) => {
    const content = files[path];
    if (content === undefined) throw new Error(`The test has no file ${path}`);
    return Buffer.from(content);
  };
  const io: Io = {
    read: (path) => Promise.resolve(contentOf(path)),
    async *stream(path) {
      yield contentOf(path);
    },
    write: (pieces) => {
      for (const piece of pieces) out += piece;
      return Promise.resolve(true);
    },
    say: (line) => {
      lines.push(line);
    },
    progress: null,
    thread: () => {
      throw new Error('The test has no threads');
    },
    ...instead,
  };
  const status = await main(args, io);
  return { status, out, err: lines.join('\n') };
}
