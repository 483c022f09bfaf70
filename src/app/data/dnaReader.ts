import { readDna } from '@/core/interchange/dna';
import type { OpenDatabase } from '@/core/interchange/dnaTables';
import type { Reading } from '@/core/interchange/reading';
import { sqlite } from './sqlite';

/** Why a project cannot be read here at all, whatever stands in it. */
type Obstacle = 'webassembly' | 'network';
export type DnaAnswer = Reading | { readonly ok: false; readonly obstacle: Obstacle };

/** Reads a project; in a worker or, where none starts, on the page. Rejects where the file itself cannot be read. */
export async function readDnaHere(file: Blob, name: string): Promise<DnaAnswer> {
  let open: OpenDatabase;
  try {
    open = await sqlite();
  } catch (error) {
    return { ok: false, obstacle: error instanceof TypeError || isAnswer(error) ? 'network' : 'webassembly' };
  }
  return readDna(new Uint8Array(await file.arrayBuffer()), open, { name });
}

const isAnswer = (error: unknown) => error instanceof Error && / answered \d+$/.test(error.message);
