import { parseArgs } from 'node:util';
import { type Command, choice, only, UsageError } from '@/cli/commandLine';
import { INPUT_DETAILS, INPUT_OPTIONS, openInput, scaleOption } from '@/cli/input';
import type { Corpus } from '@/core/corpus/schema';
import { corpusText } from '@/core/corpus/write';
import { writeStatementsCsv } from '@/core/interchange/statementsCsv';
import { writeWebAnnotations } from '@/core/interchange/webAnnotation';

const WRITERS = {
  json: corpusText,
  csv: (corpus: Corpus) => writeStatementsCsv(corpus, corpus.statements.keys()),
  webannotation: (corpus: Corpus) => writeWebAnnotations(corpus, corpus.statements.keys()),
};
const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

export const convert: Command = {
  name: 'convert',
  usage: 'convert FILE --to json|csv|webannotation [--scale=MIN..MAX]',
  purpose: 'writes statements in another format',
  details: `json: a corpus, which holds everything. csv: one line a statement. webannotation: W3C Web Annotations (JSON-LD).
What the new file does not hold is said on standard error.\n\n${INPUT_DETAILS}`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...INPUT_OPTIONS, to: { type: 'string' } },
      allowPositionals: true,
    });
    const file = only(positionals, 'FILE');
    if (values.to === undefined) throw new UsageError(`--to is missing; it can be ${FORMATS.join(', ')}.`);
    const to = choice('to', values.to, FORMATS);
    const { corpus, left } = await openInput(file, io, scaleOption(values.scale));
    for (const line of left) io.say(line);
    if (to !== 'json') {
      const others = (['interactions', 'stories'] as const).filter((name) => corpus[name].length > 0);
      for (const name of others) io.say(`${corpus[name].length} ${name} have no place in this format.`);
    }
    await io.write([WRITERS[to](corpus)]);
  },
};
