import { actorColumn, displayOrder, groupRows } from '@/core/analysis/rows';
import { counted } from '@/core/corpus/counted';
import { NO_DAY } from '@/core/table/periods';
import type { FindingContext } from './context';
import { type Rule, rowsOf, support } from './finding';
import { actorPart, anyInferred, listParts, say } from './words';

/** Statements needed of the actor in one period, and of all others in the period without him. */
const LEAST = 3;

interface Silent {
  readonly actor: number;
  readonly rows: Uint32Array;
  /** 0 where heard in the first period only, 1 where in the second only. */
  readonly heardIn: 0 | 1;
}

/** Who is heard most in one of the default periods and never in the other. */
export const silence: Rule = {
  kind: 'silence',
  heading: 'Silence',
  worth: 0.7,
  find(context) {
    const { corpus, periods } = context;
    if (!periods) return null;
    const [best, ...others] = silentOnce(context).sort((a, b) => b.rows.length - a.rows.length || a.actor - b.actor);
    if (!best) return null;

    const tied = [
      best,
      ...others.filter((one) => one.rows.length === best.rows.length && one.heardIn === best.heardIn),
    ];
    const n = best.rows.length;
    const actors = tied.map(({ actor }) => actor);
    const [heard, unheard] = best.heardIn === 0 ? periods : [periods[1], periods[0]];
    const each = tied.length > 1 ? ' each' : '';
    const rows = tied.flatMap((one) => [...displayOrder(context.table, one.rows)]);
    const heardGroup = { label: heard.name, rows };
    const unheardGroup = { label: unheard.name, rows: [] };
    const groups = best.heardIn === 0 ? [heardGroup, unheardGroup] : [unheardGroup, heardGroup];
    return {
      id: `silence-${actors.map((actor) => corpus.actors[actor]!.id).join('-')}`.slice(0, 200),
      // A quarter of all that is said in a period is as much as it needs to count in full.
      score: Math.min(1, (4 * n) / heard.rows.length) * support(n, 3),
      sentence: say`There are ${n} statements${each} by or for ${listParts(actors.map((actor) => actorPart(context, actor)))} ${heard.when} and none ${unheard.when}: no shift can be claimed.`,
      caption:
        best.heardIn === 0
          ? `${counted(rows.length, 'statement')}, then none`
          : `none, then ${counted(rows.length, 'statement')}`,
      rows: rowsOf(groups),
      groups,
      relation: 'then',
      inferred: anyInferred(context, rows),
      actors,
      issues: [],
    };
  },
};

function silentOnce({ table, rows, by, periods }: FindingContext): Silent[] {
  const column = actorColumn(table, by ?? 'organization');
  // What has no date may have been said in either period: whose it is cannot be called silent.
  const undated = new Set(Array.from(rows).flatMap((row) => (table.day[row] === NO_DAY ? column[row]! : [])));
  const [first, second] = periods!.map(({ rows }) => groupRows(rows, (row) => column[row]!));
  const only = (heard: Map<number, Uint32Array>, other: Map<number, Uint32Array>, heardIn: 0 | 1): Silent[] =>
    periods![heardIn === 0 ? 1 : 0].rows.length < LEAST
      ? []
      : [...heard]
          .filter(([actor, rows]) => rows.length >= LEAST && !other.has(actor) && !undated.has(actor))
          .map(([actor, rows]) => ({ actor, rows, heardIn }));
  return [...only(first!, second!, 0), ...only(second!, first!, 1)];
}
