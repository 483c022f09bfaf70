import { barsTable, barsTitle } from '@/app/charts/barsWords';
import { contradictionPairs, contradictionsOf, contradictionsTitle } from '@/app/charts/contradictionWords';
import { columns, rowGroups } from '@/app/charts/matrixPlacement';
import { cellFocus, matrixTable, matrixTitle } from '@/app/charts/matrixWords';
import { graphOf } from '@/app/charts/network/graphOf';
import { graphTable } from '@/app/charts/network/graphTable';
import { measuresTable } from '@/app/charts/network/measuresRows';
import { measureOf, measureTitle } from '@/app/charts/network/measureWords';
import { networkStructure } from '@/app/charts/network/networkStructure';
import { limitFor } from '@/app/charts/network/threshold';
import { graphTitle } from '@/app/charts/network/titles';
import { shiftRows } from '@/app/charts/shiftPlacement';
import { shiftTable, shiftTitle } from '@/app/charts/shiftWords';
import { timelineTable } from '@/app/charts/timelineWords';
import { type Selection, useSelection } from '@/app/charts/useSelection';
import { periodsOf, type Scene, useScene } from '@/app/state/derive';
import { periodNames } from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import { bars } from '@/core/analysis/bars';
import { matrix } from '@/core/analysis/matrix';
import { dayNumber, type Period } from '@/core/table/periods';
import { SlideTable } from './SlideTable';

/** The numbers of the chart that is chosen. */
function numbersOf(scene: Scene, { focus, quote }: Selection): { title: string; data: TableData } {
  const { corpus, choices, table, rows } = scene;
  const { by, tab } = choices;
  if (tab === 'bars') {
    const of = choices.nodes ?? 'issues';
    const found = bars(table, rows, { of, by }).bars;
    const items = of === 'issues' ? corpus.issues : corpus.actors;
    const kind = of === 'issues' ? 'issue' : 'actor';
    const open = (position: number) => focus({ kind, ids: [items[position]?.id ?? ''] });
    return { title: barsTitle(scene, of, found), data: barsTable(scene, of, found, open) };
  }
  if (tab === 'timeline') return { title: 'Statements on their dates', data: timelineTable(scene, quote) };
  if (tab === 'graph' || tab === 'adjacency') {
    const graph = graphOf(scene);
    const limit = tab === 'adjacency' ? 0 : limitFor(graph, choices.min);
    return {
      title: graphTitle(graph, choices.nodes ?? 'actors'),
      data: graphTable(scene, graph, limit, (edge) => focus(edge.focus)),
    };
  }
  if (tab === 'measures') {
    const whole = networkStructure(scene);
    return {
      title: measureTitle(measureOf(choices.sort), whole),
      data: measuresTable(scene, whole, (node) => focus({ kind: node.isIssue ? 'issue' : 'actor', ids: [node.id] })),
    };
  }
  if (tab === 'contradictions') {
    const found = contradictionsOf(scene);
    return {
      title: contradictionsTitle(scene, found),
      data: contradictionPairs(scene, found, (one) => focus(cellFocus(corpus, one))),
    };
  }
  if (tab === 'shift') {
    const periods = periodsOf(corpus, choices);
    if (!periods) return { title: 'What moved', data: { columns: [], rows: [] } };
    const days = periods.map(([from, to]) => [dayNumber(from), dayNumber(to)] as const) as [Period, Period];
    const found = shiftRows(table, rows, { by, periods: days }).rows;
    const names = periodNames(periods);
    const open = ({ shift, ofSide }: (typeof found)[number]) =>
      focus({
        kind: ofSide ? 'side-shift' : 'shift',
        ids: [corpus.actors[shift.actor]?.id ?? '', corpus.issues[shift.issue]?.id ?? ''],
      });
    return { title: shiftTitle(scene, found, names), data: shiftTable(scene, found, names, open) };
  }
  const of = matrix(table, rows, { by });
  const actors = rowGroups(scene, of).flatMap(({ members }) => members);
  const data = matrixTable(scene, of, actors, columns(scene, of), (cell) => focus(cellFocus(corpus, cell)));
  return { title: matrixTitle(scene, of), data };
}

export function SlideNumbers() {
  const scene = useScene();
  const selection = useSelection();
  return <SlideTable {...numbersOf(scene, selection)} />;
}
