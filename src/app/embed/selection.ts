import { type Evidence, evidenceOf } from '@/app/evidence/evidence';
import type { Choices } from '@/app/state/choices';
import { sceneOf } from '@/app/state/derive';
import '@/app/state/searchEngine';
import type { Corpus } from '@/core/corpus/schema';

function rowsOf(evidence: Evidence | null): readonly number[] {
  switch (evidence?.kind) {
    case 'statements':
    case 'twoMode':
      return evidence.rows;
    case 'tie':
      return evidence.edge.shared.flatMap(({ a, b }) => [...a, ...b].map(({ row }) => row));
    // A contact is made of no statements; those near it are not claimed to be part of it.
    default:
      return [];
  }
}

/** The selected mark as a host is told of it: its name as in a link, and the ids of the statements behind it. */
export function selectionIn(corpus: Corpus, choices: Choices) {
  const { focus } = choices;
  const rows = new Set(rowsOf(evidenceOf(sceneOf(corpus, choices))));
  return {
    focus: focus && `${focus.kind}:${focus.ids.join('~')}`,
    statements: [...rows].flatMap((row) => corpus.statements[row]?.id ?? []),
  };
}
