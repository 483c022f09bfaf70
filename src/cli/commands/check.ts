import { parseArgs } from 'node:util';
import { type Command, fileName, only } from '@/cli/commandLine';
import { INPUT_DETAILS, INPUT_OPTIONS, openInput, scaleOption } from '@/cli/input';

export const check: Command = {
  name: 'check',
  usage: 'check FILE [--scale=MIN..MAX]',
  purpose: 'says whether a file can be opened, and what it holds',
  details: `Every error is printed, with its path or line.\n\n${INPUT_DETAILS}`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], options: INPUT_OPTIONS, allowPositionals: true });
    const file = only(positionals, 'FILE');
    const { taken, left } = await openInput(file, io, scaleOption(values.scale));
    const lines = [`${fileName(file)}: valid`, ...taken];
    if (left.length > 0) lines.push('Left out or missing:', ...left);
    await io.write([`${lines.join('\n')}\n`]);
  },
};
