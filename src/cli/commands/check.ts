import { parseArgs } from 'node:util';
import { isCodebook, openCodebook } from '@/cli/codebook';
import { type Command, fileName, only } from '@/cli/commandLine';
import { INPUT_DETAILS, INPUT_OPTIONS, openBytes, scaleOption } from '@/cli/input';

export const check: Command = {
  name: 'check',
  usage: 'check FILE [--scale=MIN..MAX]',
  purpose: 'says whether a file can be opened, and what it holds',
  details: `Every error is printed, with its path or line. FILE may also be a codebook.\n\n${INPUT_DETAILS}`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], options: INPUT_OPTIONS, allowPositionals: true });
    const file = only(positionals, 'FILE');
    const scale = scaleOption(values.scale);
    const bytes = await io.read(file);
    if (isCodebook(bytes)) {
      const { issues, actors } = openCodebook(file, bytes);
      const counts = `${counted(issues.length, 'issue')}, ${counted(actors.length, 'actor')}`;
      await io.write([`${fileName(file)}: valid, a codebook\n${counts}.\n`]);
      return;
    }
    const { taken, left } = await openBytes(file, bytes, scale);
    const lines = [`${fileName(file)}: valid`, ...taken];
    if (left.length > 0) lines.push('Left out or missing:', ...left);
    await io.write([`${lines.join('\n')}\n`]);
  },
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
