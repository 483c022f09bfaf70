import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import type { Focus } from '@/app/state/ids';

export interface Panel {
  readonly key: string;
  readonly name: string;
  readonly points: readonly {
    /** Which window. */
    readonly at: number;
    /** null: nothing there to measure. */
    readonly value: number | null;
    readonly text: string;
    readonly spoken: string;
    readonly focus: Focus;
  }[];
}

/** px */
const WIDTH = 208;
const HEIGHT = 76;
const INSET = { x: 8, top: 18, bottom: 8 };
/** More points than this are small. */
const FEW = 40;

/** One measure of one name over the windows of time, as a line with a mark for each window. */
export function SmallMultiple({
  panel: { name, points },
  most,
  times,
  row,
  mark,
  isOpen,
  open,
}: {
  panel: Panel;
  /** The top of the scale, which begins with 0. */
  most: number;
  /** The last day of each window. */
  times: readonly number[];
  /** Among the panels. */
  row: number;
  mark: RovingMark;
  isOpen: (focus: Focus) => boolean;
  open: (focus: Focus) => void;
}) {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const x = (at: number) =>
    INSET.x + (last === first ? 0.5 : ((times[at] ?? first) - first) / (last - first)) * (WIDTH - 2 * INSET.x);
  const y = (value: number) =>
    HEIGHT - INSET.bottom - (most === 0 ? 0 : value / most) * (HEIGHT - INSET.top - INSET.bottom);
  const shown = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
  // A window without a value parts the line.
  const path = shown
    .map(({ at, value }, index) => `${index > 0 && shown[index - 1]!.at === at - 1 ? 'L' : 'M'}${x(at)} ${y(value)}`)
    .join('');
  const radius = points.length > FEW ? 2 : 4;
  // Half of what lies between two neighbours.
  const reach = (WIDTH - 2 * INSET.x) / Math.max(1, points.length - 1) / 2 - radius;
  const ends = [...new Set([shown[0], shown.at(-1)])].filter((point) => point !== undefined);
  return (
    <div className="multiple">
      <h4>{name}</h4>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg width={WIDTH} height={HEIGHT} role="group" aria-label={name}>
        <path className="multiple-zero" d={`M0 ${y(0)}H${WIDTH}`} />
        {/* Two points have no course between them. */}
        <path className="multiple-line" d={path} strokeDasharray={times.length === 2 ? '2 4' : undefined} />
        {shown.map(({ at, value, spoken, focus }) => (
          <ChartMark
            key={at}
            place={{ row, column: at }}
            mark={mark}
            label={spoken}
            tip={spoken}
            selected={isOpen(focus)}
            open={() => open(focus)}
            bounds={{ x: x(at) - radius, y: y(value) - radius, width: 2 * radius, height: 2 * radius }}
            reach={Math.max(0, reach)}
          >
            <circle className="multiple-dot" cx={x(at)} cy={y(value)} r={radius} />
          </ChartMark>
        ))}
        {ends.map(({ at, value, text }, index) => (
          <text
            key={at}
            className="multiple-value"
            x={x(at)}
            y={Math.max(12, y(value) - 8)}
            textAnchor={ends.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
          >
            {text}
          </text>
        ))}
        {shown.length === 0 && (
          <text className="multiple-value" x={INSET.x} y={HEIGHT / 2}>
            no value
          </text>
        )}
      </svg>
    </div>
  );
}
