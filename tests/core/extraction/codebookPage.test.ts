// What docs/codebook.md shows, tried.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bridgeCodebook } from '#tests/fixtures/codebook';
import { parseCodebook } from '@/core/corpus/codebook';
import { inWords } from './suggested';

const page = readFileSync(fileURLToPath(new URL('../../../docs/codebook.md', import.meta.url)), 'utf8');
const [first = ''] = [...page.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']) => json);

it('the codebook on the page is one', () => {
  const result = parseCodebook(JSON.parse(first));
  expect(result.ok ? [] : result.errors).toEqual([]);
});

const STEPS = { 'the highest': 2, 'above the middle': 1, 'below the middle': -1, 'the lowest': -2, none: null };
const examples = Object.entries(STEPS).flatMap(([name, step]) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '';
  const cell = row.split('|').at(-2) ?? '';
  return [...cell.matchAll(/"([^"]+)"/g)].map(([, example = '']) => [example, step] as const);
});

it('each step has its examples', () => {
  expect(new Set(examples.map(([, step]) => step))).toEqual(new Set(Object.values(STEPS)));
});

it.each(examples)('"%s" is on step %s', (example, step) => {
  expect(inWords(`{“${example}”}, Stone <said>.`, 'stone', bridgeCodebook()).split(', ')).toContain(`bridge ${step}`);
});
