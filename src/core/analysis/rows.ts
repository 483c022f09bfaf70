import { VOICES } from '@/core/corpus/voice';
import { NO_ISSUE, NO_STANCE, type StatementTable, type Unit } from '@/core/table/table';

/** The column that says who acts: speakers as coded, or the sides that they belong to. */
export function actorColumn(table: Pick<StatementTable, 'speaker' | 'side'>, by: Unit): Uint16Array {
  return by === 'person' ? table.speaker : table.side;
}

/** One number for an actor (or any other position) and an issue, NO_ISSUE included. */
export function pairKey(actor: number, issue: number): number {
  return actor * (NO_ISSUE + 1) + issue;
}

/**
 * The rows in the order of display: from against to for, without a stance last; within a stance quoted, reported,
 * ascribed; within those as they came. A counting sort, so that it stays linear.
 */
export function displayOrder(table: StatementTable, rows: Uint32Array): Uint32Array {
  const steps = table.max - table.min + 2;
  const rank = (row: number) => {
    const stance = table.stance[row]!;
    return (stance === NO_STANCE ? steps - 1 : stance - table.min) * VOICES.length + table.voice[row]!;
  };
  const next = new Uint32Array(steps * VOICES.length + 1);
  for (const row of rows) next[rank(row) + 1]!++;
  for (let at = 1; at < next.length; at++) next[at]! += next[at - 1]!;
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) ordered[next[rank(row)]!++] = row;
  return ordered;
}

/** The rows by key, in the order in which they came; the keys in the order of their first row. */
export function groupRows(rows: Uint32Array, keyOf: (row: number) => number): Map<number, Uint32Array> {
  const groupOf = new Uint32Array(rows.length);
  const groups = new Map<number, number>();
  const sizes: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const key = keyOf(rows[at]!);
    let group = groups.get(key);
    if (group === undefined) {
      group = sizes.length;
      groups.set(key, group);
      sizes.push(0);
    }
    groupOf[at] = group;
    sizes[group]!++;
  }
  const lists = sizes.map((size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  for (let at = 0; at < rows.length; at++) {
    const group = groupOf[at]!;
    lists[group]![filled[group]!++] = rows[at]!;
  }
  const grouped = new Map<number, Uint32Array>();
  for (const [key, group] of groups) grouped.set(key, lists[group]!);
  return grouped;
}
