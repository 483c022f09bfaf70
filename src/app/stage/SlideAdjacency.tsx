import { useMemo } from 'react';
import { graphOf } from '@/app/charts/network/graphOf';
import { choiceWords } from '@/app/charts/network/titles';
import { useSelection } from '@/app/charts/useSelection';
import { useScene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { isSigned, isTwoMode } from '@/app/state/networkChoice';
import { useRoving } from '@/app/ui/roving';
import { levelOf } from '@/core/analysis/level';
import { planGrid, TILE_GAP } from './gridPlan';
import { SlideFigure } from './SlideFigure';
import { SlideGrid } from './SlideGrid';
import { SlideNothing } from './SlideNothing';
import { useRoom } from './slideRoom';
import { someOf } from './slideText';

/** A network as a grid: the strongest names, and in each cell the tie of the row's to the column's. */
export function SlideAdjacency() {
  const scene = useScene();
  const [holder, room] = useRoom();
  const graph = useMemo(() => graphOf(scene), [scene]);
  const { nodes, edges, net } = graph;
  const { isFocus, focus } = useSelection();
  const twoMode = isTwoMode(net);

  const { rows, columns, plan } = useMemo(() => {
    const all = nodes.map((_, index) => index);
    const down = twoMode ? all.filter((index) => nodes[index]?.shape !== 'issue') : all;
    const across = twoMode ? all.filter((index) => nodes[index]?.shape === 'issue') : all;
    const name = (index: number) => nodes[index]?.name ?? '';
    const fit = planGrid(across.map(name), down.map(name), room);
    // The same names on both sides, or nobody could be looked up both ways.
    const most = Math.min(fit.columns, fit.rows);
    const [r, c] = twoMode ? [fit.rows, fit.columns] : [most, most];
    return {
      rows: down.slice(0, r),
      columns: across.slice(0, c),
      plan: planGrid(across.slice(0, c).map(name), down.slice(0, r).map(name), room),
    };
  }, [nodes, twoMode, room]);

  const between = (row: number, column: number) =>
    edges.filter(
      ({ a, b, arrows }) =>
        (a === row && b === column) ||
        (a === column && b === row && (net === 'contacts' ? arrows === 'both' : !twoMode)),
    );
  const cells = rows.map((row) => columns.map((column) => between(row, column)));
  const { mark } = useRoving(
    cells.flatMap((own, row) => own.flatMap((found, column) => (found.length > 0 ? [{ row, column }] : []))),
  );
  if (edges.length === 0) return <SlideNothing holder={holder} />;

  const most = edges.reduce((strength, { weight }) => Math.max(strength, Math.abs(weight)), 0);
  const whole = nodes.length + graph.leftOut;
  const shown = twoMode ? rows.length + columns.length : rows.length;
  const reading =
    net === 'contacts'
      ? 'Read from the row to the column; the number counts contacts'
      : net === 'two-mode-combine'
        ? 'The side that the row’s actor takes on the column’s issue'
        : 'The number is the weight of the tie; an empty cell is no tie or one of 0';
  const subtitle = `${someOf(shown, whole, 'name')}${shown < whole ? ', those with the strongest ties' : ''}. ${reading}.${choiceWords(graph)}`;
  return (
    <SlideFigure title="The network as a grid" subtitle={subtitle} holder={holder}>
      <SlideGrid
        caption="The network as a grid"
        plan={plan}
        columnKeys={columns}
        rows={rows.map((node, row) => ({
          key: node,
          name: nodes[node]?.name ?? '',
          cells: (cells[row] ?? []).map((found, column) => {
            const [first] = found;
            if (!first) return null;
            const weight = found.reduce((sum, edge) => sum + edge.weight, 0);
            const own: Focus =
              found.length === 1 ? first.focus : { kind: 'contact', ids: found.flatMap(({ contacts }) => contacts) };
            const words = found.map(({ spoken }) => spoken).join('; ');
            return (
              <button
                key={first.id}
                type="button"
                {...mark({ row, column })}
                className={`slide-mark slide-tie ${isSigned(net) ? `level-${levelOf(weight, -most, most)}` : ''}`}
                style={{ width: plan.step - TILE_GAP }}
                aria-label={words}
                aria-pressed={isFocus(own)}
                data-tip={words}
                onClick={() => focus(own)}
              >
                {net === 'contacts' ? weight : first.label}
              </button>
            );
          }),
        }))}
      />
    </SlideFigure>
  );
}
