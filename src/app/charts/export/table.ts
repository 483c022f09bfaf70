import { background, collapsedRules } from './boxes';
import type { Page } from './page';

/** Backgrounds and rules of a table with collapsed borders: all its parts at once, as the browser draws them. */
export function collapsedTable(table: HTMLTableElement, page: Page): string[] {
  const groups = [table.tHead, ...table.tBodies, table.tFoot].filter((part) => part !== null);
  const parts = [groups, [...table.rows], [...table.rows].flatMap((row) => [...row.cells])].flatMap((nodes, rank) =>
    nodes.map((node) => ({ rank, style: getComputedStyle(node), box: page.place(node.getBoundingClientRect()) })),
  );
  const seen = parts.filter(({ style }) => style.visibility === 'visible' && style.display.startsWith('table-'));
  const rules = seen
    .flatMap(({ box, style, rank }) => collapsedRules(box, style, rank))
    .sort((a, b) => a.width - b.width || a.rank - b.rank || Number(a.late) - Number(b.late));
  return [...seen.map(({ box, style }) => background(box, style)), ...rules.map(({ markup }) => markup)];
}
