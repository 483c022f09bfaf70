import { useMemo, useState } from 'react';
import { Figure } from '@/app/charts/Figure';
import { MatrixHeads } from '@/app/charts/MatrixHeads';
import { MatrixLegend } from '@/app/charts/MatrixLegend';
import { MatrixSide } from '@/app/charts/MatrixSide';
import type { MatrixContext } from '@/app/charts/matrixContext';
import { periodCounts } from '@/app/charts/matrixPeriods';
import { columns as columnsOf, rowGroups, tileSize } from '@/app/charts/matrixPlacement';
import { useReorder } from '@/app/charts/matrixReorder';
import { cellFocus, matrixTable, matrixTitle } from '@/app/charts/matrixWords';
import { NoStatements } from '@/app/charts/NoStatements';
import { Reorder } from '@/app/charts/Reorder';
import { useSelection } from '@/app/charts/useSelection';
import { useSimilarity } from '@/app/charts/useSimilarity';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted, filterWords } from '@/app/state/words';
import { type Place, useRoving } from '@/app/ui/roving';
import { useWidth } from '@/app/ui/useWidth';
import { cellAt, matrix as matrixOf } from '@/core/analysis/matrix';
import './MatrixChart.css';

/** Rows drawn before the rest is asked for. */
const MOST_ROWS = 60;

/** Actor by issue: who stands where. Rows, columns and cells open their statements. */
export function MatrixChart() {
  const scene = useScene();
  const { corpus, choices, table, rows } = scene;
  const focusOn = useStore((state) => state.focusOn);
  const { isFocus, focus } = useSelection();
  const [holder, width] = useWidth<HTMLDivElement>(888);
  const [hovered, hover] = useState<Place | null>(null);
  const [all, setAll] = useState(false);

  const matrix = useMemo(() => matrixOf(table, rows, { by: choices.by }), [table, rows, choices.by]);
  const similar = useSimilarity(scene, matrix);
  const groups = useMemo(() => rowGroups(scene, matrix, similar), [scene, matrix, similar]);
  const columns = useMemo(() => columnsOf(scene, matrix, similar), [scene, matrix, similar]);
  const actors = useMemo(() => groups.flatMap(({ members }) => members), [groups]);
  const drawn = all ? actors.length : Math.min(MOST_ROWS, actors.length);
  const size = tileSize(width, columns.length);
  const periods = size.periods ? periodCounts(scene) : null;

  const places = useMemo(() => {
    const heads = columns.map((_, column) => ({ row: -1, column }));
    const cells = actors
      .slice(0, drawn)
      .flatMap((actor, row) => [
        { row, column: -1 },
        ...columns.flatMap((issue, column) =>
          cellAt(matrix, actor.position, issue.position).kind === 'neverMentioned' ? [] : [{ row, column }],
        ),
      ]);
    return [...cells, ...heads];
  }, [actors, drawn, columns, matrix]);
  const { mark } = useRoving(places);
  const reorder = useReorder({
    actors: actors.map(({ position }) => corpus.actors[position]?.id ?? ''),
    issues: columns.map(({ position }) => corpus.issues[position]?.id ?? ''),
  });

  const context: MatrixContext = {
    scene,
    matrix,
    columns,
    size,
    periods,
    mark,
    reorder,
    hovered,
    hover,
    isFocus,
    focus,
  };
  let before = 0;
  const sides = groups.map((group) => {
    const first = before;
    before += group.members.length;
    return { group, first, drawn: Math.min(group.members.length, drawn - first) };
  });
  return (
    <Figure
      title={choices.view === 'overview' ? 'Who stands where' : matrixTitle(scene, matrix)}
      subtitle={`${counted(actors.length, choices.by === 'person' ? 'actor' : 'side')} by ${counted(columns.length, 'issue')}, ${filterWords(scene)}.${similar?.words ?? ''}`}
      data={() => matrixTable(scene, matrix, actors, columns, (cell) => focusOn(cellFocus(corpus, cell)))}
      controls={<Reorder />}
      legend={actors.length > 0 && <MatrixLegend marks={size.marks} />}
    >
      <div ref={holder} className="matrix-holder">
        {actors.length === 0 ? (
          <NoStatements />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveElementInteractions: leaving the table only ends the highlight
          <table
            className="matrix"
            style={{ width: size.names + size.step * columns.length + (periods ? 64 : 0) }}
            onMouseLeave={() => hover(null)}
          >
            <colgroup>
              <col style={{ width: size.names }} />
              {columns.map(({ position }) => (
                <col key={position} style={{ width: size.step }} />
              ))}
              {periods?.names.map((name) => (
                <col key={name} style={{ width: 32 }} />
              ))}
            </colgroup>
            <MatrixHeads context={context} />
            {sides
              .filter((side) => side.drawn > 0)
              .map((side) => (
                <MatrixSide key={side.group.side ?? 'all'} context={context} {...side} />
              ))}
          </table>
        )}
        {drawn < actors.length && (
          <button type="button" className="action matrix-more" onClick={() => setAll(true)}>
            Show all {actors.length} actors
          </button>
        )}
      </div>
    </Figure>
  );
}
