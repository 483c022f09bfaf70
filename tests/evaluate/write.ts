// Figures into the files that state them: docs/extraction.md, and the engine's own precision.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import type { RuleFigures } from './tables';

const PAGE = new URL('../../docs/extraction.md', import.meta.url);
const PRECISION = new URL('../../src/core/extraction/precision.ts', import.meta.url);

/** Parts of the page that are written by `npm run evaluate -- --write`. */
export type Section = 'articles' | 'differences' | 'polnear';

const sectionOf = (name: Section) => new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- end of ${name} -->)`);

export const readPage = () => readFileSync(PAGE, 'utf8');

/** What stands in a section of the page; throws where it has none. */
export function sectionIn(page: string, name: Section): string {
  const [whole, before = '', after = ''] = sectionOf(name).exec(page) ?? [];
  if (whole === undefined) throw new Error(`docs/extraction.md has no section "${name}".`);
  return whole.slice(before.length, whole.length - after.length);
}

export function writePage(sections: Partial<Record<Section, string>>, rules: readonly RuleFigures[]): void {
  let page = readPage();
  for (const [name, text] of Object.entries(sections) as [Section, string][]) {
    sectionIn(page, name);
    page = page.replace(sectionOf(name), (_, before: string, after: string) => before + text + after);
  }
  writeFileSync(PAGE, rules.length === 0 ? page : withRuleFigures(page, rules));
}

/** A row of the rules: name, example, precision, how many. The name and the example are people's. */
const RULE_ROW = /^\| ([^|]+) \| (`[^`\n]+`) \|[^|\n]*\|[^|\n]*\|$/gm;

/** The rules that the page lists, with their examples. */
export function ruleRows(page: string): { rule: string; example: string }[] {
  return [...page.matchAll(RULE_ROW)].map(([, rule = '', example = '']) => ({ rule, example: example.slice(1, -1) }));
}

function withRuleFigures(page: string, rules: readonly RuleFigures[]): string {
  const byName = new Map(rules.map((one) => [one.rule, one]));
  return page.replace(RULE_ROW, (_, rule: string, example: string) => {
    const figures = byName.get(rule);
    const cells = figures ? `${precisionOf(figures).toFixed(2)} | ${figures.predicted}` : 'not met | 0';
    return `| ${rule} | ${example} | ${cells} |`;
  });
}

const precisionOf = ({ right, predicted }: RuleFigures) => Math.round((100 * right) / predicted) / 100;

export function writePrecision(rules: readonly RuleFigures[], articles: number): void {
  const lines = rules.map((one) => {
    const name = /^[a-z]+$/i.test(one.rule) ? one.rule : `'${one.rule}'`;
    return `  ${name}: { precision: ${precisionOf(one)}, of: ${one.predicted} },\n`;
  });
  writeFileSync(
    PRECISION,
    `// How often each rule is right, by name. Written by \`npm run evaluate -- --write\`, not by hand: measured on the train
// part of PolNeAR (${articles} articles of political news, United States, 2015-16), which is no part of this repository. An
// attribution is right where it shares its source with one that the annotators found, and the words of its content up to
// a token F1 of 0.8.
export const PRECISION: Readonly<Record<string, { readonly precision: number; readonly of: number }>> = {
${lines.join('')}};
`,
  );
}
