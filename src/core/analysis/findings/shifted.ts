import { type Shift, shift } from '@/core/analysis/shift';
import { onPole, type Pole, poleOf } from '@/core/analysis/summary';
import type { FindingContext } from './context';
import { excerpt, rowToQuote } from './excerpt';
import { type Rule, rowsOf, support } from './finding';
import { actorPart, anyInferred, issuePart, meanPart, say, withStances } from './words';

/** Stances needed at each end: of a single sentence nobody's line can be told. */
const LEAST = 2;

/** Whose mean stance on an issue moved most between the default periods. */
export const shifted: Rule = {
  kind: 'shift',
  heading: 'Shift',
  worth: 1,
  find(context) {
    const { corpus, table, rows, periods } = context;
    if (!periods) return null;
    const options = [periods[0].period, periods[1].period] as const;
    const units = context.by ? [context.by] : (['person', 'organization'] as const);
    const [best] = units
      .flatMap((by) => shift(table, rows, { by, periods: options }).shifts)
      .filter((one) => weakerEnd(one) >= LEAST && Math.abs(one.difference) >= (table.max - table.min) / 8)
      .sort((a, b) => strength(context, b) - strength(context, a));
    if (!best) return null;

    const { actor, issue, before, after, difference } = best;
    const [then, now] = periods;
    const groups = [
      { label: then.name, rows: [...before.rows] },
      { label: now.name, rows: [...after.rows] },
    ];
    const quoted = rowToQuote(context, onPole(table, after.rows, difference > 0 ? 'for' : 'against'));
    return {
      id: `shift-${corpus.actors[actor]!.id}-${corpus.issues[issue]!.id}`,
      score: strength(context, best),
      sentence: say`On ${issuePart(context, issue)}, ${actorPart(context, actor)} ${movement(context, best)}: ${meanPart(context, before.mean)} ${then.when}, ${meanPart(context, after.mean)} ${now.when}.`,
      caption: `${withStances(before)}, then ${withStances(after, false)}`,
      rows: rowsOf(groups),
      groups,
      relation: 'then',
      ...(quoted === null ? {} : { quote: excerpt(context, quoted, 160) }),
      inferred: anyInferred(context, rowsOf(groups)),
      actors: [actor],
      issues: [issue],
    };
  },
};

const weakerEnd = ({ before, after }: Shift) => Math.min(before.withStance, after.withStance);

/** Half the width of the scale, from an end to the middle, is as much as a shift needs to count in full. */
function strength({ table }: FindingContext, one: Shift): number {
  return Math.min(1, Math.abs(one.difference) / ((table.max - table.min) / 2)) * support(weakerEnd(one), 2);
}

const DOING: Record<Pole, string> = { against: 'opposing', neutral: 'neither side', for: 'supporting' };

/** In the past tense, so that it fits one or many. */
function movement({ table }: FindingContext, { before, after, difference }: Shift): string {
  const [from, to] = [poleOf(table, before.mean), poleOf(table, after.mean)];
  // With statements on both sides at one end it is their mean that moved, and the sentence says so.
  const mixed = before.kind === 'bothSides' || after.kind === 'bothSides';
  if (from !== to) return `moved${mixed ? ', on balance,' : ''} from ${DOING[from]} to ${DOING[to]}`;
  const balance = mixed ? ' on balance' : '';
  if (from === 'for') return difference > 0 ? `grew more supportive${balance}` : `grew less supportive${balance}`;
  return difference > 0 ? `grew less opposed${balance}` : `grew more opposed${balance}`;
}
