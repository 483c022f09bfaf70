import type { Cell } from '@/core/analysis/matrix';
import type { FindingContext } from './context';

export interface SideStand {
  readonly cell: Cell;
  readonly pole: 'against' | 'for' | 'neutral' | 'mixed';
}

/** For each issue where the sides stand that take a stance on it. */
export function standsByIssue(context: FindingContext): Map<number, SideStand[]> {
  const byIssue = new Map<number, SideStand[]>();
  for (const cell of context.matrix('organization').cells.values()) {
    if (cell.kind === 'noStance') continue;
    const stands = byIssue.get(cell.issue) ?? [];
    stands.push({ cell, pole: poleOfCell(cell) });
    byIssue.set(cell.issue, stands);
  }
  return byIssue;
}

function poleOfCell({ against, inFavour }: Cell): SideStand['pole'] {
  if (against > 0 && inFavour > 0) return 'mixed';
  if (against > 0) return 'against';
  return inFavour > 0 ? 'for' : 'neutral';
}
