import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATEMENT_COLUMNS } from '@/core/interchange/statementsCsv';
import { run } from './terminal';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/command-line.md', import.meta.url)), 'utf8');
const shown = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(PAGE)?.[1] ?? '';
const files = { 'talks.csv': shown('csv'), 'article.txt': shown('text'), 'harbour.json': shown('json') };
const examples = [...PAGE.matchAll(/```console\n\$ parley ([^\n]*)\n(.*?)```/gs)].map(([, line = '', output = '']) => ({
  line,
  output,
}));

/** How often a rule is right is measured anew whenever it changes. */
const steady = (text: string) => text.replace(/"confidence":[\d.]+/g, '"confidence":…');

describe('docs/command-line.md', () => {
  it('has an example of each command that prints what can be read', () => {
    const commands = new Set(examples.map(({ line }) => line.split(' ')[0]));
    expect([...commands]).toEqual(['check', 'extract', 'network', 'convert']);
  });

  it.each(examples)('parley $line prints what the page says', async ({ line, output }) => {
    const { out, err } = await run(line.split(' '), files);
    const printed = `${out.replaceAll('\r\n', '\n')}${err}`;
    expect(steady(`${printed.trimEnd()}\n`)).toBe(steady(output));
  });

  it('explains each column', () => {
    const rows = PAGE.slice(PAGE.indexOf('## A CSV of statements')).match(/^\|.*$/gm) ?? [];
    expect(STATEMENT_COLUMNS.filter((column) => !rows.some((row) => row.includes(`\`${column}\``)))).toEqual([]);
  });
});
