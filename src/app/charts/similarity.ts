// The order by similarity as the matrix takes it. Loaded when it is asked for.
import type { HandOrder } from '@/app/state/sorting';
import type { Matrix } from '@/core/analysis/matrix';
import { similarityOrder } from '@/core/analysis/seriation';
import type { Corpus } from '@/core/corpus/schema';
import type { StatementTable } from '@/core/table/table';

export interface Similarity extends HandOrder {
  /** What the order means, for the subtitle. */
  readonly words: string;
}

export function bySimilarity({ actors, issues }: Corpus, table: StatementTable, of: Matrix): Similarity {
  const order = similarityOrder(table, of);
  return {
    actors: order.actors.map((at) => actors[at]?.id ?? ''),
    issues: order.issues.map((at) => issues[at]?.id ?? ''),
    words:
      ' Those whose stances are alike stand side by side, as do issues; what is never mentioned counts as unknown.',
  };
}
