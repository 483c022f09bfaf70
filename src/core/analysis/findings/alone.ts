import { onPole } from '@/core/analysis/summary';
import { counted } from '@/core/corpus/counted';
import { type Rule, rowsOf, support } from './finding';
import { type SideStand, standsByIssue } from './sides';
import { actorPart, issuePart, say } from './words';

/** Sides needed on the other pole. */
const LEAST_OTHERS = 2;

const IN_WORDS = { against: 'against', for: 'in favour' };

/** One side against all others that take a side on an issue. */
export const alone: Rule = {
  kind: 'alone',
  heading: 'One against the rest',
  worth: 0.75,
  find(context) {
    const { corpus, table } = context;
    const [best] = [...standsByIssue(context)]
      .flatMap(([issue, stands]) => split(issue, stands) ?? [])
      .sort((a, b) => strength(b) - strength(a));
    if (!best) return null;

    const { issue, one, others } = best;
    const actor = one.cell.actor;
    const [mine, theirs] = one.pole === 'for' ? (['for', 'against'] as const) : (['against', 'for'] as const);
    const groups = [
      { label: mine, rows: [...onPole(table, one.cell.rows, mine)] },
      { label: theirs, rows: others.flatMap(({ cell }) => [...onPole(table, cell.rows, theirs)]) },
    ];
    return {
      id: `alone-${corpus.actors[actor]!.id}-${corpus.issues[issue]!.id}`,
      score: strength(best),
      sentence: say`On ${issuePart(context, issue)}, no other side joins ${actorPart(context, actor)}: ${counted(groups[0]!.rows.length, 'statement')} ${IN_WORDS[mine]}, ${groups[1]!.rows.length} ${IN_WORDS[theirs]} from ${others.length} other sides.`,
      caption: `${counted(groups[0]!.rows.length, 'statement')} against ${groups[1]!.rows.length}`,
      rows: rowsOf(groups),
      groups,
      relation: 'versus',
      inferred: false,
      actors: [actor],
      issues: [issue],
    };
  },
};

interface Split {
  readonly issue: number;
  readonly one: SideStand;
  readonly others: readonly SideStand[];
}

function split(issue: number, stands: readonly SideStand[]): Split | null {
  if (stands.some(({ pole }) => pole === 'mixed')) return null;
  const against = stands.filter(({ pole }) => pole === 'against');
  const inFavour = stands.filter(({ pole }) => pole === 'for');
  const [few, many] = against.length <= inFavour.length ? [against, inFavour] : [inFavour, against];
  return few.length === 1 && many.length >= LEAST_OTHERS ? { issue, one: few[0]!, others: many } : null;
}

function strength({ one, others }: Split): number {
  return support(one.cell.count, 2) * support(others.length, 1);
}
