import { type DragEvent, type KeyboardEvent, useMemo, useState } from 'react';
import { Figure } from '@/app/charts/Figure';
import { MatrixLegend } from '@/app/charts/MatrixLegend';
import { breakable, columns as columnsOf, rowGroups, slantedHeight, tileSize } from '@/app/charts/matrixPlacement';
import { cellInWords, matrixTable, matrixTitle, standingInWords, voicesInWords } from '@/app/charts/matrixWords';
import { Reorder } from '@/app/charts/Reorder';
import { Tile } from '@/app/charts/Tile';
import { periodsOf, type Scene, useScene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { writeHandOrder } from '@/app/state/sorting';
import { useStore } from '@/app/state/store';
import { actorName, counted, filterWords, issueLabel, periodNames, whoIs } from '@/app/state/words';
import { type Place, useRoving } from '@/app/ui/roving';
import { useWidth } from '@/app/ui/useWidth';
import { type Cell, cellAt, matrix as matrixOf, type Total } from '@/core/analysis/matrix';
import { dayNumber } from '@/core/table/periods';
import './MatrixChart.css';

/** Rows drawn before the rest is asked for. */
const MOST_ROWS = 60;

const same = (a: Focus | null, b: Focus) => a !== null && a.kind === b.kind && a.ids.join('~') === b.ids.join('~');

/** Actor by issue: who stands where. Rows, columns and cells open their statements. */
export function MatrixChart() {
  const scene = useScene();
  const { corpus, choices, table, rows } = scene;
  const focusOn = useStore((state) => state.focusOn);
  const choose = useStore((state) => state.choose);
  const [holder, width] = useWidth<HTMLDivElement>(888);
  const [hovered, setHovered] = useState<Place | null>(null);
  const [all, setAll] = useState(false);
  const [dragged, setDragged] = useState<{ kind: 'actors' | 'issues'; id: string } | null>(null);

  const matrix = useMemo(() => matrixOf(table, rows, { by: choices.by }), [table, rows, choices.by]);
  const groups = useMemo(() => rowGroups(scene, matrix), [scene, matrix]);
  const columns = useMemo(() => columnsOf(scene, matrix), [scene, matrix]);
  const actors = useMemo(() => groups.flatMap(({ members }) => members), [groups]);
  const drawn = all ? actors : actors.slice(0, MOST_ROWS);
  const size = tileSize(width, columns.length);

  const places = useMemo(() => {
    const heads = columns.map((_, column) => ({ row: -1, column }));
    const cells = drawn.flatMap((actor, row) => [
      { row, column: -1 },
      ...columns.flatMap((issue, column) =>
        cellAt(matrix, actor.position, issue.position).kind === 'neverMentioned' ? [] : [{ row, column }],
      ),
    ]);
    return [...cells, ...heads];
  }, [drawn, columns, matrix]);
  const { mark } = useRoving(places);

  const actorId = (position: number) => corpus.actors[position]?.id ?? '';
  const issueId = (position: number) => corpus.issues[position]?.id ?? '';
  const cellFocus = (cell: Cell): Focus => ({ kind: 'cell', ids: [actorId(cell.actor), issueId(cell.issue)] });
  const toggle = (focus: Focus) => focusOn(same(choices.focus, focus) ? null : focus);

  /** Puts one name before another, and keeps the whole order as made by hand. */
  const moveTo = (kind: 'actors' | 'issues', id: string, to: number) => {
    const order = {
      actors: actors.map(({ position }) => actorId(position)),
      issues: columns.map(({ position }) => issueId(position)),
    };
    const rest = order[kind].filter((other) => other !== id);
    rest.splice(Math.max(0, to), 0, id);
    choose({ sort: writeHandOrder({ ...order, [kind]: rest }) });
  };
  const reorder = (kind: 'actors' | 'issues', id: string, at: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      setDragged({ kind, id });
    },
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => {
      if (dragged?.kind === kind) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged?.kind === kind) moveTo(kind, dragged.id, at);
      setDragged(null);
    },
  });
  const moveByKey = (kind: 'actors' | 'issues', id: string, at: number) => (event: KeyboardEvent) => {
    const keys = kind === 'actors' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const step = keys.indexOf(event.key);
    if (!event.altKey || step < 0) return;
    event.preventDefault();
    moveTo(kind, id, step === 0 ? at - 1 : at + 1);
  };

  const periods = size.periods ? periodCounts(scene) : null;
  const tip = (cell: Cell) =>
    [
      `${actorName(corpus, cell.actor)}, ${issueLabel(corpus, cell.issue)}`,
      `${standingInWords(scene, cell)}, ${counted(cell.count, 'statement')}`,
      `${voicesInWords(scene, cell.rows)}. Enter opens them.`,
    ].join('\n');

  let row = -1;
  return (
    <Figure
      title={choices.view === 'overview' ? 'Who stands where' : matrixTitle(scene, matrix)}
      subtitle={`${counted(actors.length, choices.by === 'person' ? 'actor' : 'side')} by ${counted(columns.length, 'issue')}, ${filterWords(scene)}.`}
      data={() => matrixTable(scene, matrix, actors, columns, (cell) => focusOn(cellFocus(cell)))}
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
            onMouseLeave={() => setHovered(null)}
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
            <thead>
              <tr
                className={size.slanted ? 'matrix-heads matrix-heads-slanted' : 'matrix-heads'}
                style={
                  size.slanted
                    ? { height: slantedHeight(columns.map(({ position }) => issueLabel(corpus, position))) }
                    : {}
                }
              >
                <td />
                {columns.map((issue, column) => {
                  const { onKeyDown, ...roving } = mark({ row: -1, column });
                  const focus: Focus = { kind: 'issue', ids: [issueId(issue.position)] };
                  return (
                    <th key={issue.position} scope="col" className={hovered?.column === column ? 'matrix-lit' : ''}>
                      <button
                        type="button"
                        {...roving}
                        {...reorder('issues', issueId(issue.position), column)}
                        aria-pressed={same(choices.focus, focus)}
                        onKeyDown={(event) => {
                          moveByKey('issues', issueId(issue.position), column)(event);
                          onKeyDown(event);
                        }}
                        onClick={() => toggle(focus)}
                      >
                        <span className="matrix-head-label">
                          {breakable(
                            issueLabel(corpus, issue.position),
                            size.slanted ? Number.POSITIVE_INFINITY : size.step - 3,
                          )}
                        </span>{' '}
                        <span className={size.slanted ? 'visually-hidden' : 'matrix-head-count'}>
                          {issue.count}
                          <span className="visually-hidden"> {issue.count === 1 ? 'statement' : 'statements'}</span>
                        </span>
                      </button>
                    </th>
                  );
                })}
                {periods?.names.map((name) => (
                  <th key={name} scope="col" className="matrix-period">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(({ side, members, count }) => {
              const shown = members.filter((member) => drawn.includes(member));
              if (shown.length === 0) return null;
              const headed = side !== null && members.length > 1;
              return (
                <tbody key={side ?? 'all'}>
                  {headed && (
                    <tr className="matrix-side">
                      <th scope="rowgroup" colSpan={columns.length + 1 + (periods ? 2 : 0)}>
                        <button type="button" onClick={() => toggle({ kind: 'side', ids: [actorId(side)] })}>
                          {actorName(corpus, side)} <span>{counted(count, 'statement')}</span>
                        </button>
                      </th>
                    </tr>
                  )}
                  {shown.map((actor) => {
                    row += 1;
                    const at = row;
                    const { onKeyDown, ...roving } = mark({ row: at, column: -1 });
                    const focus: Focus = { kind: 'actor', ids: [actorId(actor.position)] };
                    return (
                      <tr key={actor.position}>
                        <th scope="row" className={hovered?.row === at ? 'matrix-name matrix-lit' : 'matrix-name'}>
                          <button
                            type="button"
                            {...roving}
                            {...reorder('actors', actorId(actor.position), at)}
                            aria-pressed={same(choices.focus, focus)}
                            title={whoIs(corpus, actor.position)}
                            onKeyDown={(event) => {
                              moveByKey('actors', actorId(actor.position), at)(event);
                              onKeyDown(event);
                            }}
                            onClick={() => toggle(focus)}
                          >
                            {actorName(corpus, actor.position)}
                          </button>
                        </th>
                        {columns.map((issue, column) => {
                          const cell = cellAt(matrix, actor.position, issue.position);
                          if (cell.kind === 'neverMentioned')
                            return <td key={issue.position} className="matrix-cell" />;
                          const selected = same(choices.focus, cellFocus(cell));
                          return (
                            <td key={issue.position} className="matrix-cell">
                              <button
                                type="button"
                                className={selected ? 'matrix-tile matrix-selected' : 'matrix-tile'}
                                {...mark({ row: at, column })}
                                aria-label={cellInWords(scene, cell)}
                                aria-pressed={selected}
                                data-tip={tip(cell)}
                                onMouseEnter={() => setHovered({ row: at, column })}
                                onClick={() => toggle(cellFocus(cell))}
                              >
                                <svg width={size.width} height={size.height} aria-hidden="true" focusable="false">
                                  <Tile
                                    scene={scene}
                                    cell={cell}
                                    width={size.width}
                                    height={size.height}
                                    marks={size.marks}
                                  />
                                </svg>
                              </button>
                            </td>
                          );
                        })}
                        {periods?.counts(actor).map((n, at) => (
                          <td key={periods.names[at]} className="matrix-period">
                            {n === 0 ? <span title="never heard">–</span> : n}
                          </td>
                        ))}
                      </tr>
                    );
                  })}
                </tbody>
              );
            })}
          </table>
        )}
        {drawn.length < actors.length && (
          <button type="button" className="action matrix-more" onClick={() => setAll(true)}>
            Show all {actors.length} actors
          </button>
        )}
      </div>
    </Figure>
  );
}

/** Statements of an actor in each of the two periods, where the corpus has two. */
function periodCounts(scene: Scene) {
  const periods = periodsOf(scene.corpus, scene.choices);
  if (!periods) return null;
  const { day } = scene.table;
  const bounds = periods.map(([from, to]) => [dayNumber(from), dayNumber(to)] as const);
  const names = periodNames(periods);
  if (names.some((name) => name.length > 12)) return null;
  return {
    names: names.map((name) => (name.length > 4 ? name.slice(0, 3) : name)),
    counts: (actor: Total) =>
      bounds.map(([from, to]) => actor.rows.filter((row) => (day[row] ?? 0) >= from && (day[row] ?? 0) <= to).length),
  };
}

export function NoStatements() {
  const clear = useStore((state) => state.clearFilter);
  const { table } = useScene();
  return (
    <div className="empty">
      <p>{table.size === 0 ? 'This corpus holds no statements yet.' : 'No statement passes this filter.'}</p>
      {table.size > 0 && (
        <button type="button" className="action" onClick={clear}>
          Show everything
        </button>
      )}
    </div>
  );
}
