import { orderByCount } from '@/core/analysis/order';
import { counted } from '@/core/corpus/counted';
import { type Rule, support } from './finding';
import { actorPart, listParts, say } from './words';

/** Who has most statements: plain, but true of any corpus with a statement, so that none stays without a word. */
export const mostHeard: Rule = {
  kind: 'most-heard',
  heading: 'Most heard',
  worth: 0.2,
  find(context) {
    const { corpus, rows } = context;
    const ranked = orderByCount(context.matrix(context.by ?? 'organization').actors);
    const [best] = ranked;
    if (!best) return null;
    const tied = ranked.filter(({ count }) => count === best.count);
    // All alike: nobody stands out.
    if (tied.length === ranked.length && ranked.length > 1) return null;

    const actors = tied.map(({ position }) => position);
    const named = listParts(actors.map((actor) => actorPart(context, actor)));
    const all = rows.length === 1 ? 'The only statement is' : `All ${rows.length} statements are`;
    const each = tied.length > 1 ? ' each' : '';
    const groups = tied.map(({ position, rows }) => ({ label: actorPart(context, position).text, rows: [...rows] }));
    return {
      id: `most-heard-${actors.map((actor) => corpus.actors[actor]!.id).join('-')}`.slice(0, 200),
      score: (best.count / rows.length) * support(best.count, 3),
      sentence:
        ranked.length === 1
          ? say`${all} by or for ${named}.`
          : say`Most often heard or spoken for: ${named}, with ${best.count.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} statements${each}.`,
      caption: counted(best.count * tied.length, 'statement'),
      rows: groups.flatMap((group) => group.rows),
      groups,
      relation: tied.length > 1 ? 'versus' : 'one',
      inferred: false,
      actors,
      issues: [],
    };
  },
};
