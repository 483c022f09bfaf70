import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compileCorpus } from '@/core/corpus/compile';
import { readJson } from '@/core/corpus/jsonFault';
import type { ParseResult } from '@/core/corpus/parse';

/** Compiles a folder with articles/*.txt, coding.json and, where there is one, story.json. Throws where they are not. */
export function compileFolder(folder: string): ParseResult {
  const names = readdirSync(`${folder}/articles`).filter((name) => name.endsWith('.txt'));
  const files = new Map(names.sort().map((name) => [name, readFileSync(`${folder}/articles/${name}`, 'utf8')]));
  const parts: unknown[] = [];
  for (const name of ['coding.json', 'story.json']) {
    if (name === 'story.json' && !existsSync(`${folder}/${name}`)) continue;
    const json = readJson(readFileSync(`${folder}/${name}`, 'utf8'));
    if (!json.ok) return { ok: false, errors: [{ ...json.error, path: `${name}, ${json.error.path}` }], more: 0 };
    parts.push(json.value);
  }
  return compileCorpus(parts[0], files, parts[1]);
}
