// Apart from derive.ts, which every view loads: only the overview looks for findings.
import type { Scene } from '@/app/state/derive';
import { keepLast } from '@/app/state/keep';
import { findings } from '@/core/analysis/findings';
import type { Finding } from '@/core/analysis/findings/finding';
import type { Corpus } from '@/core/corpus/schema';
import type { StatementTable, Unit } from '@/core/table/table';

const findingsIn = keepLast((corpus: Corpus, table: StatementTable, rows: Uint32Array, by: Unit) =>
  findings(corpus, table, rows, by === 'organization' ? { by } : {}),
);

/** What is worth a reader's first minute, of what passes the filter. By sides where sides are chosen as actors. */
export const findingsOf = ({ corpus, table, rows, choices }: Scene): readonly Finding[] =>
  findingsIn(corpus, table, rows, choices.by);
