import { type Contradiction, contradictions } from '@/core/analysis/contradictions';
import type { FindingContext } from './context';
import { excerpt, rowToQuote } from './excerpt';
import { type Excerpt, type Part, type Rule, support } from './finding';
import { dayInWords, daysInWords } from './periodNames';
import { actorPart, anyInferred, counted, issuePart, say, stancePart } from './words';

const ASCRIBED_LAST_CUT = 60;

/** An actor who takes both sides of one issue in his own words or in reports of them, best on one and the same day. */
export const bothSides: Rule = {
  kind: 'both-sides',
  heading: 'On both sides',
  worth: 0.9,
  find(context) {
    const { corpus, table, rows } = context;
    const by = context.by ?? 'person';
    const all = contradictions(table, rows, {
      by,
      ...(context.periods ? { periods: context.periods.map(({ period }) => period) } : {}),
    });
    const [best] = all.filter(({ ownWords }) => ownWords).sort((a, b) => strength(b) - strength(a));
    if (!best) return null;

    const { actor, issue, days } = best;
    const evidence = [...best.rows];
    const against = quoteOf(context, best.against);
    const inFavour = quoteOf(context, best.inFavour);
    const day = days.length === 1 ? `all on ${dayInWords(days[0]!)}` : daysInWords([days[0]!, days.at(-1)!]);
    return {
      id: `both-sides-${corpus.actors[actor]!.id}-${corpus.issues[issue]!.id}`,
      // Where most actors are on both sides of most issues it is nothing to point out.
      score: strength(best) * (1 - all.length / Math.max(all.length, couldContradict(context))),
      sentence: say`On ${issuePart(context, issue)}, ${actorPart(context, actor)} spoke on both sides: ${side(context, against)}, yet ${side(context, inFavour)}.`,
      caption: `${counted(evidence.length, 'statement')}, ${day}`,
      rows: evidence,
      groups: [{ label: 'on both sides', rows: evidence }],
      relation: 'one',
      inferred: anyInferred(context, evidence),
      actors: [actor],
      issues: [issue],
    };
  },
};

const TIMING = { sameDay: 1, samePeriod: 0.8, overTime: 0.6 } as const;

/** One statement on each side is a contradiction already, so numbers weigh little here. */
function strength({ against, inFavour, timing }: Contradiction): number {
  return TIMING[timing] * support(Math.min(against.length, inFavour.length), 0.5);
}

/** Pairs of actor and issue with at least two stances. */
function couldContradict(context: FindingContext): number {
  let pairs = 0;
  for (const cell of context.matrix(context.by ?? 'person').cells.values()) if (cell.withStance > 1) pairs++;
  return pairs;
}

function quoteOf(context: FindingContext, rows: Uint32Array): Excerpt {
  // Both sides have rows in the actor's own words, and those rank before ascribed ones.
  return excerpt(context, rowToQuote(context, rows)!, ASCRIBED_LAST_CUT);
}

function side(context: FindingContext, quote: Excerpt): Part[] {
  return say`${stancePart(context, context.table.stance[quote.row]!)} ${{ kind: 'quote', ...quote }}`;
}
