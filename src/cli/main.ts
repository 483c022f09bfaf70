import { VERSION } from '@/core/corpus/schema';
import { BadInput, type Command, type Io, UsageError } from './commandLine';
import { check } from './commands/check';
import { compile } from './commands/compile';
import { convert } from './commands/convert';
import { extract } from './commands/extract';
import { network } from './commands/network';

/** Put in by the build. */
declare const __PARLEY_VERSION__: string | undefined;

const COMMANDS: readonly Command[] = [check, compile, extract, network, convert];

const OVERVIEW = `Usage: parley COMMAND …

${COMMANDS.map(({ usage, purpose }) => `  parley ${usage}\n      ${purpose}`).join('\n')}

  parley COMMAND --help    says more of a command
  parley --version         says which Parley this is

Data goes to standard output, messages to standard error. Exit status: 0 done, 1 the input was bad, 2 wrong usage.
`;

const usageOf = ({ usage }: Command) => `Usage: parley ${usage}`;

/** Carries out a command line, without the program's own name, and gives the exit status. */
export async function main(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const [word, ...rest] = args;
  if (word === '--help' || word === '-h') {
    await io.write([OVERVIEW]);
    return 0;
  }
  if (word === '--version') {
    const version = typeof __PARLEY_VERSION__ === 'string' ? __PARLEY_VERSION__ : 'from source';
    await io.write([`parley ${version}, reads and writes corpora of version ${VERSION}\n`]);
    return 0;
  }
  const command = COMMANDS.find(({ name }) => name === word);
  if (command === undefined) {
    if (word !== undefined) io.say(`There is no command ${word}.\n`);
    io.say(OVERVIEW.trimEnd());
    return 2;
  }
  const end = rest.includes('--') ? rest.indexOf('--') : rest.length;
  if (rest.slice(0, end).some((arg) => arg === '--help' || arg === '-h')) {
    await io.write([`${usageOf(command)}\n\n${capital(command.purpose)}.\n\n${command.details}\n`]);
    return 0;
  }
  try {
    await command.run(rest, io);
    return 0;
  } catch (error) {
    if (error instanceof BadInput) {
      for (const line of error.lines) io.say(line);
      return 1;
    }
    if (error instanceof RangeError && error.message === 'Invalid string length') {
      io.say('The result is longer than one text can be: divide the file.');
      return 1;
    }
    if (!isUsage(error)) throw error;
    io.say(`${error.message}\n\n${usageOf(command)}`);
    return 2;
  }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Our own, and what parseArgs throws. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
