import type { Cell } from '@/core/analysis/matrix';
import type { StancedCell } from '@/core/analysis/shift';
import { counted } from '@/core/corpus/counted';
import type { FindingContext } from './context';
import { type Rule, rowsOf, support } from './finding';
import { actorPart, issuePart, meanPart, say } from './words';

/** Statements needed of each side on the issue. */
const LEAST = 2;
/** Sides looked at on each issue and pole, those with most statements there: pairs of all would be too many. */
const MOST_SIDES = 60;

/** Two sides that clash on balance and yet take the same side of one issue. */
export const commonGround: Rule = {
  kind: 'common-ground',
  heading: 'Common ground',
  worth: 0.85,
  find(context) {
    const { corpus } = context;
    const [best] = grounds(context).sort((a, b) => b.score - a.score);
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

interface Ground {
  readonly issue: number;
  readonly one: StancedCell;
  readonly other: StancedCell;
  readonly pole: 'against' | 'for';
  readonly score: number;
}

/** Each issue on which two sides stand on one pole, although over all issues their conflict outweighs their agreement. */
function grounds(context: FindingContext): Ground[] {
  const ofSide = new Map<number, Cell[]>();
  const standing = new Map<string, StancedCell[]>();
  for (const cell of context.matrix('organization').cells.values()) {
    push(ofSide, cell.actor, cell);
    // A side that is on both sides itself shares no ground.
    if (cell.kind !== 'stance') continue;
    if (cell.against >= LEAST) push(standing, `against ${cell.issue}`, cell);
    if (cell.inFavour >= LEAST) push(standing, `for ${cell.issue}`, cell);
  }
  const width = context.table.max - context.table.min;
  return [...standing].flatMap(([key, cells]) => {
    const pole = key.startsWith('for') ? 'for' : 'against';
    const on = (cell: Cell) => (pole === 'for' ? cell.inFavour : cell.against);
    const most = cells.length > MOST_SIDES ? [...cells].sort((a, b) => on(b) - on(a)).slice(0, MOST_SIDES) : cells;
    return most.flatMap((one, at) =>
      most.slice(at + 1).flatMap((other): Ground[] => {
        const { weight, pairs } = together(ofSide.get(one.actor)!, ofSide.get(other.actor)!, width);
        const score = Math.min(1, (2 * -weight) / pairs) * support(Math.min(on(one), on(other)), 2);
        return weight < 0 ? [{ issue: one.issue, one, other, pole, score }] : [];
      }),
    );
  });
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Agreement minus conflict of two sides, as network.ts defines it, and its pairs of statements. */
function together(one: readonly Cell[], other: readonly Cell[], width: number): { weight: number; pairs: number } {
  const onIssue = new Map(other.map((cell) => [cell.issue, cell]));
  let [sum, pairs] = [0, 0];
  for (const { issue, steps } of one) {
    const against = onIssue.get(issue)?.steps ?? [];
    for (const [k, n] of steps.entries()) {
      for (const [l, m] of against.entries()) {
        pairs += n * m;
        sum += n * m * (width - 2 * Math.abs(k - l));
      }
    }
  }
  return { weight: sum / width, pairs };
}
