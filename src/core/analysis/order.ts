import type { StatementTable } from '@/core/table/table';

/** Anything that stands for an actor or an issue and counts statements: a Total, a Bar, a network's node. */
interface Counted {
  readonly position: number;
  readonly count: number;
}

/** Most statements first; equal counts as they stand in the corpus. */
export function orderByCount<Item extends Counted>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => b.count - a.count || a.position - b.position);
}

/** By name in the order of the corpus's language; `names` has an entry for every position. */
export function orderByName<Item extends { readonly position: number }>(
  items: readonly Item[],
  names: readonly string[],
  language: string,
): Item[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...items].sort((a, b) => compare(names[a.position]!, names[b.position]!) || a.position - b.position);
}

export interface SideGroup<Item> {
  /** Position of the actor at the top of the members' memberOf chain. */
  readonly side: number;
  readonly members: readonly Item[];
}

/** Actors by side. Within a side and among the sides the given order stays: a side stands where its first member did. */
export function groupBySide<Item extends { readonly position: number }>(
  table: StatementTable,
  actors: readonly Item[],
): SideGroup<Item>[] {
  const groups = new Map<number, Item[]>();
  for (const actor of actors) {
    const side = table.sideOf[actor.position]!;
    const members = groups.get(side);
    if (members) members.push(actor);
    else groups.set(side, [actor]);
  }
  return [...groups].map(([side, members]) => ({ side, members }));
}
