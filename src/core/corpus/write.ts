import type { Codebook } from './codebook';
import type { Corpus } from './schema';

/** The corpus, or a codebook, as JSON text with one list item a line, so that two versions can be compared line by line. */
export function corpusText(corpus: Corpus | Codebook): string {
  const fields = Object.entries(corpus).map(([name, value]) => `  ${JSON.stringify(name)}: ${fieldText(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function fieldText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
