import { BarsBlock } from '@/app/charts/BarsBlock';
import { BarsSilent } from '@/app/charts/BarsSilent';
import type { BarsContext } from '@/app/charts/barsContext';
import { countRoom, fitted, type PlacedBar, textWidth } from '@/app/charts/barsPlacement';
import { barInWords, barName } from '@/app/charts/barsWords';
import { ChartMark } from '@/app/charts/ChartMark';
import type { Focus } from '@/app/state/ids';

const LABEL = -1;

/** Columns of a row's marks: the label, the blocks from left to right, those without a stance. */
export function barPlaces(bar: PlacedBar, row: number, squares: boolean) {
  const silent = bar.bar.noStance.length;
  const count = bar.marks.length + (squares ? silent : Math.min(1, silent));
  return Array.from({ length: count + 1 }, (_, at) => ({ row, column: at + LABEL }));
}

/** One row, in the band that the chart gives it: `x` and `width` are those of the whole bar, `y` its top. */
export function BarsRow({
  context,
  placed,
  row,
  x,
  y,
  width,
}: {
  context: BarsContext;
  placed: PlacedBar;
  row: number;
  x: number;
  y: number;
  width: number;
}) {
  const { scene, of, layout, mark, isFocus, focus } = context;
  const { corpus } = scene;
  const { bar, from, to, marks } = placed;
  const { thickness, labelAbove, labelWidth } = layout;
  const id = (of === 'issues' ? corpus.issues : corpus.actors)[bar.position]?.id ?? '';
  const name = barName(scene, of, bar.position);
  const unit = to > from ? width / (to - from) : layout.unit;
  const at = (units: number) => x + (units - from) * unit;
  const middle = y + thickness / 2 + 5;
  const own: Focus = of === 'issues' ? { kind: 'issue', ids: [id] } : { kind: 'actor', ids: [id] };
  const room = labelAbove ? layout.width : Math.max(labelWidth, at(from) - countRoom(bar.against) - 8);
  const label = fitted(name, room, 14);
  const labelY = labelAbove ? y - 10 : middle;
  return (
    <g>
      <ChartMark
        place={{ row, column: LABEL }}
        mark={mark}
        label={barInWords(name, bar)}
        {...(label !== name && { tip: name })}
        selected={isFocus(own)}
        open={() => focus(own)}
        bounds={{ x: 0, y: labelY - 15, width: textWidth(label), height: 20 }}
        words={
          <text className="bars-label" x={0} y={labelY}>
            {label}
          </text>
        }
      />
      {marks.map((part, index) => (
        <BarsBlock
          key={`${part.stance} ${part.rows[0]}`}
          context={context}
          part={part}
          place={{ row, column: index }}
          id={id}
          name={name}
          left={at(part.from)}
          right={at(part.to)}
          y={y}
        />
      ))}
      {bar.against > 0 && (
        <text className="bars-count" x={at(from) - 9} y={middle} textAnchor="end">
          {bar.against}
        </text>
      )}
      {bar.inFavour > 0 && (
        <text className="bars-count" x={at(to) + 9} y={middle}>
          {bar.inFavour}
        </text>
      )}
      {bar.noStance.length > 0 && <BarsSilent context={context} placed={placed} row={row} id={id} name={name} y={y} />}
    </g>
  );
}
