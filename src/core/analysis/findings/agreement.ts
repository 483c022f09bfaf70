import { onPole } from '@/core/analysis/summary';
import { counted } from '@/core/corpus/counted';
import { type Rule, rowsOf, support } from './finding';
import { standsByIssue } from './sides';
import { issuePart, say } from './words';

/** Stances needed, and sides that they come from. */
const LEAST = 4;
const LEAST_SIDES = 2;

/** The issue on which most sides take the same side and none the other. */
export const agreement: Rule = {
  kind: 'agreement',
  heading: 'Agreement',
  worth: 0.7,
  find(context) {
    const { corpus, table } = context;
    const [best] = [...standsByIssue(context)]
      .map(([issue, stands]) => {
        const sided = stands.filter(({ pole }) => pole === 'for' || pole === 'against');
        const agreed =
          new Set(sided.map(({ pole }) => pole)).size === 1 && !stands.some(({ pole }) => pole === 'mixed');
        const rows = sided.flatMap(({ cell, pole }) => [
          ...onPole(table, cell.rows, pole === 'for' ? 'for' : 'against'),
        ]);
        return { issue, agreed, sides: sided.length, pole: sided[0]?.pole, rows };
      })
      .filter(({ agreed, sides, rows }) => agreed && sides >= LEAST_SIDES && rows.length >= LEAST)
      .sort((a, b) => b.sides - a.sides || b.rows.length - a.rows.length || a.issue - b.issue);
    if (!best) return null;

    const groups = [{ label: best.pole!, rows: best.rows }];
    const [yes, no] = best.pole === 'for' ? ['in favour', 'against'] : ['against', 'in favour'];
    return {
      id: `agreement-${corpus.issues[best.issue]!.id}`,
      score: support(best.sides - 1, 1) * support(best.rows.length, 3),
      sentence: say`On ${issuePart(context, best.issue)}, nobody is ${no!}: ${counted(best.rows.length, 'statement')} ${yes!} from ${best.sides} sides.`,
      caption: `${counted(best.rows.length, 'statement')}, ${best.sides} sides`,
      rows: rowsOf(groups),
      groups,
      relation: 'one',
      inferred: false,
      actors: [],
      issues: [best.issue],
    };
  },
};
