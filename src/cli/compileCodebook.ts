import { existsSync, readFileSync } from 'node:fs';
import { CODEBOOK_FORMAT, CODEBOOK_VERSION, type CodebookResult, parseCodebook } from '@/core/corpus/codebook';
import { Faults } from '@/core/corpus/faults';
import { readJson } from '@/core/corpus/jsonFault';
import { isRecord } from '@/core/corpus/references';
import type { Corpus } from '@/core/corpus/schema';

/**
 * Joins a folder's codebook.json, which holds the words of each issue by the issue's id, with the actors, issues and
 * scale of the corpus that the folder compiles to. Null where the folder has none.
 */
export function compileCodebook(folder: string, corpus: Corpus): CodebookResult | null {
  const file = `${folder}/codebook.json`;
  if (!existsSync(file)) return null;
  const json = readJson(readFileSync(file, 'utf8'));
  if (!json.ok) return { ok: false, errors: [{ ...json.error, path: `codebook.json, ${json.error.path}` }], more: 0 };
  const words = isRecord(json.value) && isRecord(json.value['issues']) ? json.value['issues'] : {};
  const faults = new Faults();
  for (const id of Object.keys(words))
    if (!corpus.issues.some((issue) => issue.id === id))
      faults.add(['issues', id], words[id], 'the id of an issue of the corpus');
  if (faults.count > 0) return { ok: false, errors: faults.errors, more: 0 };
  const { id, title, language, scale, actors, issues } = corpus;
  return parseCodebook({
    format: CODEBOOK_FORMAT,
    version: CODEBOOK_VERSION,
    id,
    title,
    language,
    scale,
    actors,
    issues: issues.map((issue) => ({ ...issue, ...(words[issue.id] as object) })),
  });
}
