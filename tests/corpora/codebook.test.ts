// The codebook that comes with the bundled corpus: kept up to date, and at work on sentences that are not of its articles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inWords } from '#tests/core/extraction/suggested';
import { compileCodebook } from '@/cli/compileCodebook';
import { compileFolder } from '@/cli/compileFolder';
import { codebookSchemaText } from '@/cli/corpus';
import { parseCodebook } from '@/core/corpus/codebook';
import { corpusText } from '@/core/corpus/write';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/src/corpora/ukraine-talks`;
const committed = readFileSync(`${root}/public/codebooks/ukraine-talks.json`, 'utf8');
const parsed = parseCodebook(JSON.parse(committed));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const { codebook } = parsed;

it('the committed files are what the folder compiles to', () => {
  const corpus = compileFolder(folder);
  if (!corpus.ok) throw new Error(JSON.stringify(corpus.errors));
  const fresh = compileCodebook(folder, corpus.corpus);
  expect(fresh?.ok ? corpusText(fresh.codebook) : fresh?.errors).toBe(committed);
  expect(readFileSync(`${root}/public/codebook.schema.json`, 'utf8')).toBe(codebookSchemaText());
});

it('each issue has words of its own', () => {
  expect(codebook.issues.filter(({ terms }) => terms.length === 0)).toEqual([]);
});

const rows = readFileSync(`${root}/tests/fixtures/positions.txt`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

it.each(rows)('%s: %s', (speaker = '', sentence = '', expected = '') => {
  expect(inWords(sentence, speaker, codebook) || 'nothing').toBe(expected);
});
