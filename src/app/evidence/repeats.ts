import type { Scene } from '@/app/state/derive';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { actorColumn } from '@/core/analysis/rows';

/**
 * Of these rows, which count, those that others repeat, with what repeats them: rows that pass the filter and do not
 * count again.
 */
export function repeatsOf({ table, rows, choices: { by, dup } }: Scene, counting: readonly number[]) {
  const repeats = new Map<number, number[]>();
  if (dup === 'include') return repeats;
  const actors = actorColumn(table, by);
  const identity = (row: number) => `${actors[row]} ${table.issue[row]} ${table.stance[row]}`;
  const first = new Map<string, number[]>();
  const add = <Key>(lists: Map<Key, number[]>, key: Key, row: number) => {
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  };
  for (const row of counting) add(first, identity(row), row);
  const counts = new Set(counting);
  for (const row of rows) {
    if (counts.has(row)) continue;
    // Of the same week, month …: the two together are one.
    const kept = first
      .get(identity(row))
      ?.find((one) => one < row && withoutDuplicates(table, Uint32Array.of(one, row), { by, dup }).length === 1);
    if (kept !== undefined) add(repeats, kept, row);
  }
  return repeats;
}
