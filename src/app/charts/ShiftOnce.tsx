import { useState } from 'react';
import type { RovingMark } from '@/app/charts/ChartMark';
import { standingInWords } from '@/app/charts/matrixWords';
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { actorName, counted, issueLabel } from '@/app/state/words';
import { type MarkLevel, StatementSquare } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import type { Cell } from '@/core/analysis/matrix';
import { onPole } from '@/core/analysis/summary';

/** Issues listed before the rest is asked for. */
const MOST_ISSUES = 6;
/** Actors listed for an issue before the rest is asked for. */
const MOST_ACTORS = 12;

export interface OnceLine {
  readonly issue: number;
  readonly cells: readonly Cell[];
}

/** By issue, those with most statements first; within an issue the same. */
export function onceLines(cells: readonly Cell[]): OnceLine[] {
  const byIssue = new Map<number, Cell[]>();
  for (const cell of [...cells].sort((a, b) => b.count - a.count || a.actor - b.actor)) {
    const own = byIssue.get(cell.issue);
    if (own) own.push(cell);
    else byIssue.set(cell.issue, [cell]);
  }
  const lines = [...byIssue].map(([issue, own]): OnceLine => ({ issue, cells: own }));
  const count = ({ cells: own }: OnceLine) => own.reduce((sum, cell) => sum + cell.count, 0);
  return lines.sort((a, b) => b.cells.length - a.cells.length || count(b) - count(a) || a.issue - b.issue);
}

/** The colours of a cell's squares: one of its mean, or one for each side that it takes. */
function levelsOf({ table }: Scene, cell: Cell): MarkLevel[] {
  if (cell.kind === 'noStance') return ['none'];
  if (cell.kind === 'stance') return [levelOf(cell.mean, table.min, table.max)];
  return (['against', 'neutral', 'for'] as const).flatMap((pole) => {
    const rows = onPole(table, cell.rows, pole);
    if (rows.length === 0) return [];
    const mean = rows.reduce((sum, row) => sum + (table.stance[row] ?? 0), 0) / rows.length;
    return [levelOf(mean, table.min, table.max)];
  });
}

/** Those heard in one of the periods alone, by issue. Each opens its statements; none is drawn as a line. */
export function ShiftOnce({
  scene,
  title,
  lines,
  mark,
  column,
  firstRow,
  focusOf,
  isFocus,
  open,
}: {
  scene: Scene;
  title: string;
  lines: readonly OnceLine[];
  mark: RovingMark;
  /** Places for the arrow keys: the list's own columns start here, its rows there. */
  column: number;
  firstRow: number;
  focusOf: (cell: Cell) => Focus;
  isFocus: (focus: Focus) => boolean;
  open: (focus: Focus) => void;
}) {
  const [all, setAll] = useState(false);
  const { corpus } = scene;
  const shown = all ? lines : lines.slice(0, MOST_ISSUES);
  const hiddenIssues = lines.length - shown.length;
  const seen = (cells: readonly Cell[]) => (all ? cells : cells.slice(0, MOST_ACTORS));
  const pairs = (own: readonly OnceLine[], of: (cells: readonly Cell[]) => readonly Cell[]) =>
    own.reduce((sum, { cells }) => sum + of(cells).length, 0);
  const hidden = pairs(lines, (cells) => cells) - pairs(shown, seen);
  return (
    <section className="shift-once">
      <h4>{title}</h4>
      {lines.length === 0 && <p className="caption">nobody</p>}
      <dl>
        {shown.map(({ issue, cells }, line) => (
          <div key={issue}>
            <dt>{issueLabel(corpus, issue)}</dt>
            <dd>
              {seen(cells).map((cell, at) => {
                const focus = focusOf(cell);
                const selected = isFocus(focus);
                const words = `${actorName(corpus, cell.actor)} on ${issueLabel(corpus, issue)}`;
                return (
                  <button
                    key={cell.actor}
                    type="button"
                    {...mark({ row: firstRow + line, column: column + at })}
                    className={selected ? 'shift-once-mark shift-once-selected' : 'shift-once-mark'}
                    aria-pressed={selected}
                    aria-label={`${words}: ${standingInWords(scene, cell)}, ${counted(cell.count, 'statement')}`}
                    data-tip={`${words}\n${standingInWords(scene, cell)}, ${counted(cell.count, 'statement')}`}
                    onClick={() => open(focus)}
                  >
                    <span className="shift-once-squares">
                      {levelsOf(scene, cell).map((level) => (
                        <StatementSquare key={level} level={level} suggested={cell.suggested === cell.count} />
                      ))}
                    </span>{' '}
                    {actorName(corpus, cell.actor)}
                  </button>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
      {hidden > 0 && (
        <button type="button" className="action" onClick={() => setAll(true)}>
          {hiddenIssues > 0 && `${counted(hiddenIssues, 'more issue', 'more issues')}, `}
          {counted(hidden, hiddenIssues > 0 ? 'pair' : 'more pair')}
        </button>
      )}
    </section>
  );
}

/** Places of all marks that a list shows or can show. */
export const oncePlaces = (lines: readonly OnceLine[], column: number, firstRow: number) =>
  lines.flatMap(({ cells }, line) => cells.map((_, at) => ({ row: firstRow + line, column: column + at })));
