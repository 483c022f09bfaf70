import { useMemo } from 'react';
import { columns as columnsOf, rowGroups } from '@/app/charts/matrixPlacement';
import { cellFocus, cellInWords, cellTip, matrixTitle } from '@/app/charts/matrixWords';
import type { Similarity } from '@/app/charts/similarity';
import { useSelection } from '@/app/charts/useSelection';
import { useSimilarity } from '@/app/charts/useSimilarity';
import { type Scene, useScene } from '@/app/state/derive';
import { actorName, issueLabel } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import { cellAt, type Matrix, matrix, type Total } from '@/core/analysis/matrix';
import { actorColumn } from '@/core/analysis/rows';
import { NO_ISSUE } from '@/core/table/table';
import { planGrid, TILE_GAP } from './gridPlan';
import { SlideFigure } from './SlideFigure';
import { SlideGrid } from './SlideGrid';
import { SlideNothing } from './SlideNothing';
import { leastTile, signWords } from './SlideTile';
import { SlideTileMark } from './SlideTileMark';
import { type Room, useRoom } from './slideRoom';
import { someOf } from './slideText';

/** Those with most statements, in the order in which the page has them. */
function mostOf<Item extends Total>(items: readonly Item[], most: number, countOf: (item: Item) => number): Item[] {
  const kept = new Set([...items].sort((a, b) => countOf(b) - countOf(a)).slice(0, most));
  return items.filter((item) => kept.has(item));
}

/** The columns that fit, of those with most statements; then the rows that have most to say on them. */
function chosen(scene: Scene, of: Matrix, room: Room, similar: Similarity | null) {
  const tile = leastTile(scene.table, of.cells.values());
  const { corpus } = scene;
  const issues = columnsOf(scene, of, similar);
  const actors = rowGroups(scene, of, similar).flatMap(({ members }) => members);
  const count = ({ count: statements }: Total) => statements;
  const name = ({ position }: Total) => actorName(corpus, position);
  const label = ({ position }: Total) => issueLabel(corpus, position);
  const byCount = mostOf(issues, issues.length, count).sort((a, b) => b.count - a.count);
  const first = planGrid(byCount.map(label), actors.map(name), room, tile);
  const columns = mostOf(issues, first.columns, count);
  const onThese = ({ position }: Total) =>
    columns.reduce((sum, issue) => {
      const cell = cellAt(of, position, issue.position);
      return sum + (cell.kind === 'neverMentioned' ? 0 : cell.count);
    }, 0);
  const heard = actors.filter((actor) => onThese(actor) > 0);
  const rows = mostOf(heard, planGrid(columns.map(label), heard.map(name), room, tile).rows, onThese);
  return { columns, rows, heard: heard.length, plan: planGrid(columns.map(label), rows.map(name), room, tile) };
}

/** Who stands where, on the issues and by the actors that the slide is about. */
export function SlideMatrix() {
  const scene = useScene();
  const { corpus, table, rows: passing, choices } = scene;
  const [holder, room] = useRoom();
  const of = useMemo(() => matrix(table, passing, { by: choices.by }), [table, passing, choices.by]);
  const similar = useSimilarity(scene, of);
  const { columns, rows, heard, plan } = useMemo(() => chosen(scene, of, room, similar), [scene, of, room, similar]);
  const cells = rows.map((actor) => columns.map((issue) => cellAt(of, actor.position, issue.position)));
  const { mark } = useRoving(
    cells.flatMap((own, row) =>
      own.flatMap((cell, column) => (cell.kind === 'neverMentioned' ? [] : [{ row, column }])),
    ),
  );
  const { isFocus, focus } = useSelection();
  if (rows.length === 0) return <SlideNothing holder={holder} />;

  const drawn = cells.flat().filter((cell) => cell.kind !== 'neverMentioned');
  const all = allIn(scene);
  const who = choices.by === 'person' ? 'actor' : 'side';
  // What the slide's filter leaves out is its own choice; of the rest the most is kept.
  const whole = columns.length === of.issues.length && rows.length === heard;
  const subtitle = `${someOf(rows.length, all.actors, who)}, ${someOf(columns.length, all.issues, 'issue')}${whole ? '' : ', those with most statements'}. Mean stance: ${signWords(table, drawn)}.`;
  return (
    <SlideFigure title={matrixTitle(scene, of)} subtitle={subtitle} holder={holder}>
      <SlideGrid
        caption={matrixTitle(scene, of)}
        plan={plan}
        columnKeys={columns.map(({ position }) => position)}
        rows={rows.map(({ position }, row) => ({
          key: position,
          name: actorName(corpus, position),
          cells: (cells[row] ?? []).map((cell, column) => {
            if (cell.kind === 'neverMentioned') return null;
            const own = cellFocus(corpus, cell);
            return (
              <SlideTileMark
                key={cell.issue}
                table={table}
                summary={cell}
                width={plan.step - TILE_GAP}
                roving={mark({ row, column })}
                label={cellInWords(scene, cell)}
                tip={cellTip(scene, cell)}
                pressed={isFocus(own)}
                open={() => focus(own)}
              />
            );
          }),
        }))}
      />
    </SlideFigure>
  );
}

/** Actors and issues of the whole corpus that have statements. */
function allIn({ table, choices }: Scene): { actors: number; issues: number } {
  const actors = new Set(actorColumn(table, choices.by));
  const issues = new Set(table.issue);
  issues.delete(NO_ISSUE);
  return { actors: actors.size, issues: issues.size };
}
