import { type Contradiction, contradictions } from '@/core/analysis/contradictions';
import { type Matrix, matrix } from '@/core/analysis/matrix';
import { counted } from '@/core/corpus/counted';
import { VOICES } from '@/core/corpus/voice';
import { NO_DAY } from '@/core/table/periods';
import type { FindingContext } from './context';
import { excerpt, rowToQuote } from './excerpt';
import { type Excerpt, type Part, type Rule, support } from './finding';
import { daysInWords } from './periodNames';
import { actorPart, anyInferred, issuePart, say, stancePart } from './words';

const ASCRIBED = VOICES.indexOf('ascribed');

/** Characters of each quote: two of them stand in one sentence. */
const LENGTH = 70;

/**
 * An actor who takes both sides of one issue, best on one and the same day. Only what is quoted or reported counts:
 * others may put anybody on any side.
 */
export const bothSides: Rule = {
  kind: 'both-sides',
  heading: 'On both sides',
  worth: 0.9,
  find(context) {
    const { corpus, table, rows } = context;
    const own = rows.filter((row) => table.voice[row] !== ASCRIBED);
    const ownMatrix = matrix(table, own, { by: context.by ?? 'person' });
    const periods = context.periods?.map(({ period }) => period) ?? [];
    const all = contradictions(table, ownMatrix, periods);
    const [best] = [...all].sort((a, b) => strength(b) - strength(a));
    if (!best) return null;

    const { actor, issue } = best;
    const evidence = [...best.rows];
    const against = quoteOf(context, best.against);
    const inFavour = quoteOf(context, best.inFavour);
    return {
      id: `both-sides-${corpus.actors[actor]!.id}-${corpus.issues[issue]!.id}`,
      // Where most actors are on both sides of most issues it is nothing to point out.
      score: strength(best) * (1 - (all.length - 1) / couldContradict(ownMatrix)),
      sentence: say`On ${issuePart(context, issue)}, ${actorPart(context, actor)} spoke on both sides: ${side(context, against)}, yet ${side(context, inFavour)}${cutShort(inFavour) ? '' : '.'}`,
      caption: `${counted(evidence.length, 'statement')}, ${whenInWords(evidence.map((row) => table.day[row]!))}`,
      rows: evidence,
      groups: [{ label: 'on both sides', rows: evidence }],
      relation: 'one',
      inferred: anyInferred(context, evidence),
      actors: [actor],
      issues: [issue],
    };
  },
};

/** "all on 28 May 2022", "from 3 to 9 May 2022, 2 undated", "undated". */
function whenInWords(all: readonly number[]): string {
  const days = all.filter((day) => day !== NO_DAY).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'undated';
  const undated = all.length - days.length;
  const words = daysInWords([first, last]);
  if (undated > 0) return `${words}, ${undated} undated`;
  return first === last ? `all ${words}` : words;
}

/** What lies apart in time is rather a shift, which has a rule of its own. */
const TIMING = { sameDay: 1, samePeriod: 0.5, overTime: 0.3, undated: 0.3 } as const;

/**
 * One statement on each side is a contradiction already, so numbers weigh little here. Where each side has its own
 * speakers, who belong together, they differ more than that anybody contradicts himself.
 */
function strength({ against, inFavour, timing, oneSpeaker }: Contradiction): number {
  return TIMING[timing] * support(Math.min(against.length, inFavour.length), 0.5) * (oneSpeaker ? 1 : 0.5);
}

/** Pairs of actor and issue with at least two stances: at least as many as there are contradictions. */
function couldContradict({ cells }: Matrix): number {
  return [...cells.values()].filter(({ withStance }) => withStance > 1).length;
}

function quoteOf(context: FindingContext, rows: Uint32Array): Excerpt {
  return excerpt(context, rowToQuote(context, rows)!, LENGTH);
}

/** Three points that end the sentence stand for its full stop too. */
const cutShort = ({ own, text }: Excerpt) => !own && text.endsWith('…');

function side(context: FindingContext, quote: Excerpt): Part[] {
  return say`${stancePart(context, context.table.stance[quote.row]!)} ${{ kind: 'quote', ...quote }}`;
}
