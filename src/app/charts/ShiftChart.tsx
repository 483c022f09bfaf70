import { useMemo, useState } from 'react';
import { ChartChoice } from '@/app/charts/ChartChoice';
import { Figure } from '@/app/charts/Figure';
import { LegendStance } from '@/app/charts/LegendStance';
import { NoStatements } from '@/app/charts/NoStatements';
import { ShiftNoStance } from '@/app/charts/ShiftNoStance';
import { onceLines, oncePlaces, ShiftOnce } from '@/app/charts/ShiftOnce';
import { ShiftPeriods } from '@/app/charts/ShiftPeriods';
import { type ShiftContext, ShiftRowItem } from '@/app/charts/ShiftRowItem';
import { passagesAt, type ShiftRow, shiftRows } from '@/app/charts/shiftPlacement';
import { shiftTable, shiftTitle } from '@/app/charts/shiftWords';
import { useSelection } from '@/app/charts/useSelection';
import type { Periods } from '@/app/state/choices';
import { periodsOf, useScene } from '@/app/state/derive';
import type { Focus, FocusKind } from '@/app/state/ids';
import { useStore } from '@/app/state/store';
import { counted, filterWords, periodNames, signed, stanceLabel } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import type { Cell } from '@/core/analysis/matrix';
import { dayNumber, NO_DAY, type Period } from '@/core/table/periods';
import { Tally } from './ShiftTally';
import './ShiftChart.css';

/** Comparisons drawn before the rest is asked for. */
const MOST_ROWS = 20;
/** Columns of the second list, clear of the first one's. */
const SECOND_LIST = 1000;

const asPeriods = (periods: Periods): readonly [Period, Period] => {
  const [first, second] = periods.map(([from, to]) => [dayNumber(from), dayNumber(to)] as const);
  return [first as Period, second as Period];
};

/** What moved between two periods: a slope a comparison, with a passage to read at both ends. */
export function ShiftChart() {
  const scene = useScene();
  const periods = periodsOf(scene.corpus, scene.choices);
  if (periods && scene.rows.length > 0) return <Comparison periods={periods} />;
  return (
    <Figure
      title="What moved between two periods"
      subtitle={filterWords(scene)}
      data={() => ({ columns: [], rows: [] })}
    >
      {scene.rows.length === 0 ? (
        <NoStatements />
      ) : (
        <div className="empty">
          <p>
            {scene.table.firstDay > scene.table.lastDay
              ? 'No statement has a date, so nothing can be said to have moved.'
              : `All ${scene.table.day.includes(NO_DAY) ? 'dated ' : ''}statements are of one day, so nothing can have moved.`}
          </p>
        </div>
      )}
    </Figure>
  );
}

function Comparison({ periods }: { periods: Periods }) {
  const scene = useScene();
  const { corpus, choices, table, rows } = scene;
  const choose = useStore((state) => state.choose);
  const [all, setAll] = useState(false);
  const names = periodNames(periods);
  const { by } = choices;
  const undated = useMemo(() => rows.filter((row) => table.day[row] === NO_DAY).length, [table, rows]);

  const { rows: compared, chosen } = useMemo(
    () => shiftRows(table, rows, { by, periods: asPeriods(periods) }),
    [table, rows, by, periods],
  );
  const drawn = useMemo(
    () =>
      compared.slice(0, all ? compared.length : MOST_ROWS).map((row) => ({
        row,
        before: passagesAt(corpus, table, row.shift.before.rows),
        after: passagesAt(corpus, table, row.shift.after.rows),
      })),
    [compared, all, corpus, table],
  );
  const once = useMemo(() => [onceLines(chosen.beforeOnly), onceLines(chosen.afterOnly)] as const, [chosen]);
  const silentRow = drawn.length + Math.max(once[0].length, once[1].length);
  const places = useMemo(
    () => [
      ...drawn.flatMap(({ before, after }, row) => [
        ...before.map((_, at) => ({ row, column: at - before.length })),
        ...[0, 1, 2].map((column) => ({ row, column })),
        ...after.map((_, at) => ({ row, column: 3 + at })),
      ]),
      ...oncePlaces(once[0], 0, drawn.length),
      ...oncePlaces(once[1], SECOND_LIST, drawn.length),
      ...chosen.withoutStance.map((_, column) => ({ row: silentRow, column })),
    ],
    [drawn, once, chosen, silentRow],
  );
  const { mark } = useRoving(places);

  const { isFocus, focus: open } = useSelection();
  const focusOf = (kind: FocusKind, actor: number, issue: number, ...end: string[]): Focus => ({
    kind,
    ids: [corpus.actors[actor]?.id ?? '', corpus.issues[issue]?.id ?? '', ...end],
  });
  const endOf = (end: '1' | '2') => (cell: Cell) => focusOf('end', cell.actor, cell.issue, end);
  const shiftFocus = ({ shift, ofSide }: ShiftRow) =>
    focusOf(ofSide ? 'side-shift' : 'shift', shift.actor, shift.issue);
  const context: ShiftContext = { scene, names, mark, isFocus, open, focusOf, shiftFocus };
  const { min, max } = corpus.scale;
  const order =
    by === 'person' ? 'Sides first, then single speakers, by size of the move.' : 'Sorted by size of the move.';
  return (
    <Figure
      title={shiftTitle(scene, compared, names)}
      subtitle={`Mean stance, from ${signed(min, 0)} ${stanceLabel(corpus, min)} to ${signed(max, 0)} ${stanceLabel(corpus, max)}. One square for each statement. ${order} ${filterWords(scene)}.`}
      data={() => shiftTable(scene, compared, names, (row) => choose({ focus: shiftFocus(row), quote: null }))}
      controls={
        <>
          <ChartChoice
            label="Of"
            value={by}
            options={[
              ['person', 'sides and speakers'],
              ['organization', 'sides only'],
            ]}
            choose={(unit) => choose({ by: unit, focus: null })}
          />
          <ShiftPeriods periods={periods} />
        </>
      }
      legend={<LegendStance />}
    >
      <div className="shift">
        {drawn.length === 0 ? (
          <div className="empty">
            <p>
              Nobody takes a stance on the same issue in both periods, so no shift is claimed. What each period has is
              listed below.
            </p>
          </div>
        ) : (
          <Tally names={names} />
        )}
        {drawn.map((item, at) => (
          <ShiftRowItem
            key={`${item.row.ofSide} ${item.row.shift.actor} ${item.row.shift.issue}`}
            context={context}
            at={at}
            {...item}
          />
        ))}
        {compared.length > drawn.length && (
          <button type="button" className="action shift-more" onClick={() => setAll(true)}>
            Show all {compared.length} comparisons
          </button>
        )}
        <div className="shift-unclaimed">
          <h3>Heard in one period only: no shift is claimed</h3>
          {undated > 0 && (
            <p className="caption">
              {counted(undated, 'statement is', 'statements are')} without a date, and so in neither period.
            </p>
          )}
          <div className="shift-lists">
            {(['1', '2'] as const).map((end, at) => (
              <ShiftOnce
                key={end}
                scene={scene}
                title={`${names[at]}, not ${names[1 - at]}`}
                lines={once[at] ?? []}
                mark={mark}
                column={at * SECOND_LIST}
                firstRow={drawn.length}
                focusOf={endOf(end)}
                isFocus={isFocus}
                open={open}
              />
            ))}
          </div>
          <ShiftNoStance context={context} pairs={chosen.withoutStance} row={silentRow} />
        </div>
      </div>
    </Figure>
  );
}
