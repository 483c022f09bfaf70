import { parseArgs } from 'node:util';
import { BadInput, type Command, only, refusal } from '@/cli/commandLine';
import { compileFolder } from '@/cli/compileFolder';
import { corpusText } from '@/core/corpus/write';

export const compile: Command = {
  name: 'compile',
  usage: 'compile FOLDER',
  purpose: 'makes a corpus of articles and their coding',
  details: `FOLDER holds articles/*.txt, coding.json and, if slides are wanted, story.json. The corpus goes to standard output, the
same bytes each time.`,
  async run(args, io) {
    const { positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const folder = only(positionals, 'FOLDER').replace(/(?<=.)\/+$/, '');
    const result = compiled(folder);
    if (!result.ok) throw refusal(folder, result);
    await io.write([corpusText(result.corpus)]);
  },
};

function compiled(folder: string) {
  try {
    return compileFolder(folder);
  } catch (error) {
    // What Node says of a missing file names it.
    if (error instanceof Error && 'code' in error) throw new BadInput([error.message]);
    throw error;
  }
}
