import { textWidth } from '@/app/charts/barsPlacement';
import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import type { TimeBin } from '@/app/charts/timelineScale';
import { binInWords } from '@/app/charts/timelineWords';
import type { Scene } from '@/app/state/derive';
import { MarkBox, type MarkLevel, markClass } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { NO_STANCE } from '@/core/table/table';

/** All statements of a few days as one column: from against below to for above, those without a stance on top. */
export function TimelineColumn({
  scene,
  bin,
  rows,
  unit,
  bottom,
  at,
  mark,
  selected,
  open,
}: {
  scene: Scene;
  bin: TimeBin;
  /** In the order of display. */
  rows: readonly number[];
  /** Height of one statement, px. */
  unit: number;
  bottom: number;
  at: number;
  mark: RovingMark;
  selected: boolean;
  open: () => void;
}) {
  const { table } = scene;
  /** Of each stance what is reviewed, and what is only suggested. */
  const counts = new Map<number, [reviewed: number, suggested: number]>();
  for (const row of rows) {
    const stance = table.stance[row] ?? NO_STANCE;
    const of = counts.get(stance) ?? [0, 0];
    of[table.review[row] === 0 ? 0 : 1]++;
    counts.set(stance, of);
  }
  const words = binInWords(scene, bin, rows);
  const [head = '', ...rest] = words.split(': ');
  const does = bin.from === bin.to ? 'Enter or a click opens them.' : 'Enter or a click narrows to these days.';
  const width = Math.max(6, bin.width - 4);
  const x = bin.x + (bin.width - width) / 2;
  const height = rows.length * unit;
  let base = bottom;
  const shown = [...counts].flatMap(([stance, of]) =>
    of.flatMap((count, at) => (count > 0 ? [{ stance, count, suggested: at === 1 }] : [])),
  );
  const parts = shown.map(({ stance, suggested, count }) => {
    const own = count * unit;
    base -= own;
    const level: MarkLevel = stance === NO_STANCE ? 'none' : levelOf(stance, table.min, table.max);
    return { level, suggested, count, top: base, height: own, told: String(count) };
  });
  return (
    <ChartMark
      place={{ row: 0, column: at }}
      mark={mark}
      label={bin.from === bin.to ? words : `${words}. Narrows to these days`}
      tip={`${head}\n${rest.join(': ')}\n${does}`}
      selected={selected}
      open={open}
      bounds={{ x, y: bottom - height, width, height }}
      reach={2}
      words={parts
        .filter((part) => part.height >= 16 && width >= textWidth(part.told, 12) + 4)
        .map((part) => (
          <g key={part.top} className={markClass(part.level, part.suggested)}>
            {part.suggested && (
              <rect
                className="mark-knockout"
                x={x + width / 2 - textWidth(part.told, 12) / 2 - 2}
                y={part.top + part.height / 2 - 8}
                width={textWidth(part.told, 12) + 4}
                height={16}
              />
            )}
            <text
              className={part.suggested ? 'bars-name bars-name-ink' : 'bars-name'}
              x={x + width / 2}
              y={part.top + part.height / 2 + 4}
              textAnchor="middle"
            >
              {part.told}
            </text>
          </g>
        ))}
    >
      {parts.map((part) => (
        <g key={part.top} className={markClass(part.level, part.suggested)}>
          <MarkBox
            level={part.level}
            x={x}
            y={part.top}
            width={width}
            height={Math.max(2, part.height)}
            suggested={part.suggested}
          />
        </g>
      ))}
    </ChartMark>
  );
}
