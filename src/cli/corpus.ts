// Compiles the bundled corpus, its codebook and the published JSON Schemas: the same bytes each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { CODEBOOK_VERSION, CodebookSchema } from '@/core/corpus/codebook';
import { type CorpusError, describeError } from '@/core/corpus/faults';
import { CorpusSchema, VERSION } from '@/core/corpus/schema';
import { corpusText } from '@/core/corpus/write';
import { compileCodebook } from './compileCodebook';
import { compileFolder } from './compileFolder';

const toText = (head: object, schema: typeof CorpusSchema | typeof CodebookSchema) =>
  `${JSON.stringify({ ...head, ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-2020-12' }) }, null, 2)}\n`;

/** The JSON Schema of a corpus file. What it cannot say (ids, spans and stances that refer to each other) it leaves out. */
export const schemaText = (): string =>
  toText(
    {
      title: `Parley corpus, version ${VERSION}`,
      description:
        'Spans are pairs [start, end] of UTF-16 offsets into the text of the article, half-open. Beyond this schema, ids must be unique and lead somewhere, spans lie in the body, and stances lie on the scale.',
    },
    CorpusSchema,
  );

/** The JSON Schema of a codebook file, which leaves out the same. */
export const codebookSchemaText = (): string =>
  toText(
    {
      title: `Parley codebook, version ${CODEBOOK_VERSION}`,
      description:
        'A phrase is a few words: a star stands for any ending, a bar parts alternatives of one word, @id is an actor. Beyond this schema, ids must be unique and lead somewhere.',
    },
    CodebookSchema,
  );

function main(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = `${root}/src/corpora/ukraine-talks`;
  const result = compileFolder(folder);
  if (!result.ok) {
    refuse(result);
    return;
  }
  const { corpus } = result;
  const codebook = compileCodebook(folder, corpus);
  if (codebook?.ok === false) {
    refuse(codebook);
    return;
  }
  if (codebook) {
    mkdirSync(`${root}/public/codebooks`, { recursive: true });
    writeFileSync(`${root}/public/codebooks/${corpus.id}.json`, corpusText(codebook.codebook));
  }
  writeFileSync(`${root}/public/corpora/${corpus.id}.json`, corpusText(corpus));
  writeFileSync(`${root}/public/corpus.schema.json`, schemaText());
  writeFileSync(`${root}/public/codebook.schema.json`, codebookSchemaText());
  const counts = (['articles', 'actors', 'issues', 'statements', 'interactions', 'stories'] as const).map(
    (name) => `${corpus[name].length} ${name}`,
  );
  console.log(`public/corpora/${corpus.id}.json: ${counts.join(', ')}`);
}

function refuse({ errors, more }: { readonly errors: readonly CorpusError[]; readonly more: number }): void {
  for (const error of errors) console.error(describeError(error));
  if (more > 0) console.error(`and ${more} more`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
