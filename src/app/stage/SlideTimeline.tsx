import { useMemo } from 'react';
import { useSelection } from '@/app/charts/useSelection';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { actorName, claimedDay, counted, issueLabel, longDay } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import { actorColumn, displayOrder, groupRows } from '@/core/analysis/rows';
import { summarise } from '@/core/analysis/summary';
import { dayText, NO_DAY } from '@/core/table/periods';
import { NO_ISSUE, type StatementTable } from '@/core/table/table';
import { planGrid, TILE_GAP } from './gridPlan';
import { SlideFigure } from './SlideFigure';
import { SlideGrid } from './SlideGrid';
import { SlideNothing } from './SlideNothing';
import { leastTile, signWords } from './SlideTile';
import { SlideTileMark } from './SlideTileMark';
import { useRoom } from './slideRoom';
import { someOf } from './slideText';

/** Columns at most: a head has three or four words. */
const MOST = 6;

interface Bin {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Days of the rows, which all have one; where they are too many, months, then years, then equal spans. */
function binsOf(table: StatementTable, rows: Uint32Array): { readonly unit: string; readonly bins: Bin[] } {
  const days = [...new Set([...rows].map((row) => table.day[row] ?? 0))].sort((a, b) => a - b);
  const grouped = (keyOf: (day: string) => string, label: (day: string) => string) => {
    const bins = new Map<string, Bin>();
    for (const day of days) {
      const text = dayText(day);
      const known = bins.get(keyOf(text));
      bins.set(keyOf(text), { label: label(text), from: known?.from ?? day, to: day });
    }
    return [...bins.values()];
  };
  const month = (date: string) => claimedDay({ date, precision: 'month', basis: 'stated', evidence: '' });
  const kinds = [
    { unit: 'day', bins: grouped((day) => day, longDay) },
    { unit: 'month', bins: grouped((day) => day.slice(0, 7), month) },
    {
      unit: 'year',
      bins: grouped(
        (day) => day.slice(0, 4),
        (day) => day.slice(0, 4),
      ),
    },
  ];
  const found = kinds.find(({ bins }) => bins.length <= MOST);
  if (found) return found;
  const first = days[0] ?? 0;
  const span = Math.ceil(((days.at(-1) ?? 0) - first + 1) / MOST);
  const bins = Array.from({ length: MOST }, (_, at): Bin => {
    const [from, to] = [first + at * span, first + (at + 1) * span - 1];
    return { label: `${month(dayText(from))} to ${month(dayText(to))}`, from, to };
  });
  return { unit: 'span', bins };
}

/** When it was said: issues or actors by the days, or longer spans, that have statements. */
export function SlideTimeline() {
  const scene = useScene();
  const { corpus, table, rows: all, choices } = scene;
  const rows = useMemo(() => all.filter((row) => table.day[row] !== NO_DAY), [table, all]);
  const [holder, room] = useRoom();
  const { isFocus, focus } = useSelection();
  const choose = useStore((state) => state.choose);
  const of = choices.nodes ?? 'issues';

  const { unit, bins, lanes } = useMemo(() => {
    const found = binsOf(table, rows);
    const column = of === 'actors' ? actorColumn(table, choices.by) : table.issue;
    const groups = [...groupRows(displayOrder(table, rows), (row) => column[row] ?? NO_ISSUE)]
      .map(([position, own]) => ({ position, own }))
      .sort((a, b) => b.own.length - a.own.length);
    return { ...found, lanes: groups };
  }, [table, rows, of, choices.by]);
  const name = (position: number) => (of === 'actors' ? actorName(corpus, position) : issueLabel(corpus, position));
  const inBins = lanes.map(({ position, own }) => ({
    position,
    cells: bins.map(({ from, to }) => {
      const said = own.filter((row) => (table.day[row] ?? 0) >= from && (table.day[row] ?? 0) <= to);
      return said.length === 0 ? null : summarise(table, said);
    }),
  }));
  const plan = planGrid(
    bins.map(({ label }) => label),
    inBins.map(({ position }) => name(position)),
    room,
    leastTile(
      table,
      inBins.flatMap(({ cells: own }) => own.filter((cell) => cell !== null)),
    ),
  );
  const shown = inBins.slice(0, plan.rows);
  const spans = bins.slice(0, plan.columns);
  const cells = shown.map(({ cells: own }) => own.slice(0, plan.columns));
  const { mark } = useRoving(
    cells.flatMap((own, row) => own.flatMap((cell, column) => (cell ? [{ row, column }] : []))),
  );
  if (rows.length === 0) {
    return <SlideNothing holder={holder} {...(all.length > 0 && { why: 'None of the statements has a date.' })} />;
  }

  const drawn = cells.flat().filter((cell) => cell !== null);
  const what = of === 'actors' ? (choices.by === 'person' ? 'actor' : 'side') : 'issue';
  const undated = all.length - rows.length;
  const without = undated > 0 ? ` ${counted(undated, 'statement')} without a date left out.` : '';
  const subtitle = `${someOf(shown.length, lanes.length, what)}, ${someOf(spans.length, bins.length, unit)} with statements, not to scale. Mean stance: ${signWords(table, drawn)}.${without}`;
  const open = ({ from, to }: Bin) => {
    if (from === to) focus({ kind: 'day', ids: [dayText(from)] });
    else choose({ time: { from: dayText(from), to: dayText(to) } });
  };
  return (
    <SlideFigure title="When it was said" subtitle={subtitle} holder={holder}>
      <SlideGrid
        caption="When it was said"
        plan={plan}
        columnKeys={spans.map(({ from }) => from)}
        rows={shown.map(({ position }, row) => ({
          key: position,
          name: name(position),
          cells: (cells[row] ?? []).map((cell, column) => {
            const bin = spans[column];
            if (!cell || !bin) return null;
            const words = `${name(position)}, ${bin.label}: ${counted(cell.count, 'statement')}, ${cell.against} against, ${cell.inFavour} for`;
            return (
              <SlideTileMark
                key={bin.from}
                table={table}
                summary={cell}
                width={plan.step - TILE_GAP}
                roving={mark({ row, column })}
                label={words}
                tip={words}
                pressed={bin.from === bin.to && isFocus({ kind: 'day', ids: [dayText(bin.from)] })}
                open={() => open(bin)}
              />
            );
          }),
        }))}
      />
    </SlideFigure>
  );
}
