import { CODEBOOK_FORMAT, type Codebook, parseCodebook } from '@/core/corpus/codebook';
import { readJson } from '@/core/corpus/jsonFault';
import { fileName, refusal } from './commandLine';

/** So far into a file its format is looked for. */
const HEAD = 1000;

/** Whether a file says that it is a codebook. */
export const isCodebook = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, HEAD)).includes(`"${CODEBOOK_FORMAT}"`);

/** The codebook that a file holds. Throws a BadInput with all that is wrong. */
export function openCodebook(path: string, bytes: Uint8Array): Codebook {
  const json = readJson(Buffer.from(bytes).toString('utf8'));
  if (!json.ok) throw refusal(fileName(path), { errors: [json.error], more: 0 });
  const result = parseCodebook(json.value);
  if (!result.ok) throw refusal(fileName(path), result);
  return result.codebook;
}
