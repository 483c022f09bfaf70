import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATEMENT_COLUMNS } from '@/core/interchange/statementsCsv';
import { run } from './terminal';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/command-line.md', import.meta.url)), 'utf8');
const [, talks = ''] = /```csv\n(.*?)```/s.exec(PAGE) ?? [];
const examples = [...PAGE.matchAll(/```console\n\$ parley ([^\n]*)\n(.*?)```/gs)].map(([, line = '', output = '']) => ({
  line,
  output,
}));

describe('docs/command-line.md', () => {
  it('has an example of what can be done with a CSV', () => {
    const commands = new Set(examples.map(({ line }) => line.split(' ')[0]));
    expect([...commands]).toEqual(['check', 'network', 'convert']);
  });

  it.each(examples)('parley $line prints what the page says', async ({ line, output }) => {
    const { out, err } = await run(line.split(' '), { 'talks.csv': talks });
    const printed = `${out.replaceAll('\r\n', '\n')}${err}`;
    expect(`${printed.trimEnd()}\n`).toBe(output);
  });

  it('explains each column', () => {
    const rows = PAGE.slice(PAGE.indexOf('## A CSV of statements')).match(/^\|.*$/gm) ?? [];
    expect(STATEMENT_COLUMNS.filter((column) => !rows.some((row) => row.includes(`\`${column}\``)))).toEqual([]);
  });
});
