import { actorColumn } from '@/core/analysis/rows';
import { onPole } from '@/core/analysis/summary';
import { counted } from '@/core/corpus/counted';
import type { FindingContext } from './context';
import { type Rule, rowsOf, support } from './finding';
import { issuePart, listParts, say } from './words';

/** Statements needed on the weaker side. */
const LEAST = 2;

/** The issue with most statements on its weaker side; where those are equal, with most on both together. */
export const contested: Rule = {
  kind: 'contested',
  heading: 'Most contested',
  worth: 0.8,
  find(context) {
    const { corpus, table } = context;
    const weaker = ({ against, inFavour }: { against: number; inFavour: number }) => Math.min(against, inFavour);
    const sided = ({ against, inFavour }: { against: number; inFavour: number }) => against + inFavour;
    const ranked = context
      .matrix(context.by ?? 'person')
      .issues.filter((issue) => weaker(issue) >= LEAST && voices(context, issue.rows, 'against', 'for') > 1)
      .sort((a, b) => weaker(b) - weaker(a) || sided(b) - sided(a) || a.position - b.position);
    const [best] = ranked;
    if (!best) return null;

    const tied = ranked.filter((issue) => weaker(issue) === weaker(best) && sided(issue) === sided(best));
    const issues = tied.map(({ position }) => position);
    const named = listParts(issues.map((issue) => issuePart(context, issue)));
    const speakers = context.by === 'organization' ? 'side' : 'speaker';
    const groups = (['against', 'for'] as const).map((pole) => ({
      label: pole,
      rows: tied.flatMap(({ rows }) => [...onPole(table, rows, pole)]),
    }));
    const [against, inFavour] = (['against', 'for'] as const).map((pole) => voices(context, best.rows, pole));
    return {
      id: `contested-${issues.map((issue) => corpus.issues[issue]!.id).join('-')}`.slice(0, 200),
      score: ((2 * weaker(best)) / sided(best)) * support(weaker(best), 2),
      sentence:
        tied.length === 1
          ? say`The debate divides most on ${named}: ${counted(best.against, 'statement')} against, ${best.inFavour} for.`
          : say`The debate divides most on ${named}: on each, ${counted(weaker(best), 'statement')} on one side and ${sided(best) - weaker(best)} on the other.`,
      caption:
        tied.length === 1
          ? `${counted(against!, speakers)} against, ${inFavour} for`
          : `${counted(sided(best) * tied.length, 'statement')} on ${tied.length} issues`,
      rows: rowsOf(groups),
      groups,
      relation: 'versus',
      inferred: false,
      actors: [],
      issues,
    };
  },
};

/** How many actors speak on these sides. */
function voices({ table, by }: FindingContext, rows: Uint32Array, ...poles: ('against' | 'for')[]): number {
  const column = actorColumn(table, by ?? 'person');
  return new Set(poles.flatMap((pole) => Array.from(onPole(table, rows, pole), (row) => column[row]))).size;
}
