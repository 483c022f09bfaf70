import { groupRows } from '@/core/analysis/rows';
import { counted } from '@/core/corpus/counted';
import { type Rule, support } from './finding';
import { actorPart, issuePart, say } from './words';

/** Statements needed on the issue. */
const LEAST = 3;

/** The issue with most statements on which only one side is heard, though others are heard elsewhere. */
export const oneSide: Rule = {
  kind: 'one-side',
  heading: 'One side only',
  worth: 0.5,
  find(context) {
    const { corpus, table } = context;
    const { actors, issues } = context.matrix('organization');
    if (actors.length < 2) return null;
    const ranked = issues
      .filter(({ count, rows }) => count >= LEAST && groupRows(rows, (row) => table.side[row]!).size === 1)
      .sort((a, b) => b.count - a.count || a.position - b.position);
    const [best] = ranked;
    if (!best) return null;

    const actor = table.side[best.rows[0]!]!;
    const rows = [...best.rows];
    return {
      id: `one-side-${corpus.actors[actor]!.id}-${corpus.issues[best.position]!.id}`,
      score: support(best.count, 3) * (1 - 1 / actors.length),
      sentence: say`On ${issuePart(context, best.position)}, all ${best.count} statements are by or for ${actorPart(context, actor)}.`,
      caption: `${counted(best.count, 'statement')}, no other side heard`,
      rows,
      groups: [{ label: 'one side', rows }],
      relation: 'one',
      inferred: false,
      actors: [actor],
      issues: [best.position],
    };
  },
};
