import { edgeEvidence } from '@/core/analysis/edgeEvidence';
import { cellAt } from '@/core/analysis/matrix';
import { oneMode } from '@/core/analysis/network';
import type { StancedCell } from '@/core/analysis/shift';
import { onPole } from '@/core/analysis/summary';
import type { Edge } from '@/core/analysis/ties';
import type { FindingContext } from './context';
import { type Rule, rowsOf, support } from './finding';
import { actorPart, counted, issuePart, meanPart, say } from './words';

/** Statements needed of each side on the issue. */
const LEAST = 2;
/** Pairs looked at, the sharpest conflicts first: evidence of thousands of edges is not worth its time here. */
const MOST_PAIRS = 40;

/** Two sides that clash on balance and yet take the same side of one issue. */
export const commonGround: Rule = {
  kind: 'common-ground',
  heading: 'Common ground',
  worth: 0.85,
  find(context) {
    const { corpus, table, rows } = context;
    const clashes = oneMode(table, rows, { nodes: 'actors', measure: 'subtract', by: 'organization' })
      .edges.filter(({ weight }) => weight < 0)
      .sort((a, b) => a.weight - b.weight)
      .slice(0, MOST_PAIRS);
    const [best] = clashes.flatMap((edge) => shared(context, edge)).sort((a, b) => b.score - a.score);
    if (!best) return null;

    const { issue, one, other, pole } = best;
    const actors = [one.actor, other.actor];
    const [first, second] = [actorPart(context, one.actor), actorPart(context, other.actor)];
    const groups = [
      { label: first.text, rows: [...one.rows] },
      { label: second.text, rows: [...other.rows] },
    ];
    return {
      id: `common-ground-${[...actors.map((actor) => corpus.actors[actor]!.id), corpus.issues[issue]!.id].join('-')}`,
      score: best.score,
      sentence: say`${first} and ${second} clash on balance, yet on ${issuePart(context, issue)} both are ${pole === 'for' ? 'in favour' : 'against'}, at ${meanPart(context, one.mean)} and ${meanPart(context, other.mean)}.`,
      caption: `${counted(one.count, 'statement')} and ${other.count}`,
      rows: rowsOf(groups),
      groups,
      relation: 'versus',
      inferred: false,
      actors,
      issues: [issue],
    };
  },
};

interface Shared {
  readonly issue: number;
  readonly one: StancedCell;
  readonly other: StancedCell;
  readonly pole: 'against' | 'for';
  readonly score: number;
}

function shared(context: FindingContext, { a, b, weight }: Edge): Shared[] {
  const { table, rows } = context;
  const matrix = context.matrix('organization');
  const { shared: issues, pairs } = edgeEvidence(table, rows, { nodes: 'actors', by: 'organization', a, b });
  return issues.flatMap(({ via: issue }) => {
    const [one, other] = [cellAt(matrix, a, issue), cellAt(matrix, b, issue)];
    // A side that is on both sides itself shares no ground.
    if (one.kind !== 'stance' || other.kind !== 'stance') return [];
    return (['against', 'for'] as const).flatMap((pole) => {
      const [ofOne, ofOther] = [onPole(table, one.rows, pole), onPole(table, other.rows, pole)];
      const least = Math.min(ofOne.length, ofOther.length);
      if (least < LEAST) return [];
      return { issue, one, other, pole, score: Math.min(1, (2 * -weight) / pairs) * support(least, 2) };
    });
  });
}
