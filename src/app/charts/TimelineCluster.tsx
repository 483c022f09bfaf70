import { ChartMark, type RovingMark } from '@/app/charts/ChartMark';
import { type Cluster, SQUARE } from '@/app/charts/timelinePlacement';
import { squareInWords } from '@/app/charts/timelineWords';
import { levelAt } from '@/app/evidence/quoteText';
import type { Scene } from '@/app/state/derive';
import { SquareShape } from '@/app/ui/marks';

/** The statements of one date: on a line where it is stated, within a dotted bracket where it is inferred. */
export function TimelineCluster({
  scene,
  cluster,
  mark,
  isQuote,
  open,
}: {
  scene: Scene;
  cluster: Cluster;
  mark: RovingMark;
  isQuote: (id: string) => boolean;
  open: (id: string) => void;
}) {
  const { corpus, table } = scene;
  const { left, right, from, to, top, bottom, inferred, precision, squares } = cluster;
  const middle = Math.round((top + bottom) / 2) + 0.5;
  const first = Math.min(...squares.map(({ x }) => x)) - SQUARE / 2 - 3;
  const last = Math.max(...squares.map(({ x }) => x)) + SQUARE / 2 + 3;
  const tick = (x: number | null) => (x === null ? '' : `M${Math.round(x) + 0.5} ${top + 4}V${bottom - 4}`);
  // Between its ends and the squares: a bracket is as wide as the date leaves open.
  const line = (from < first ? `M${from} ${middle}H${first}` : '') + (to > last ? `M${last} ${middle}H${to}` : '');
  return (
    <g>
      {(inferred || precision !== 'day') && (
        <path
          className={inferred ? 'timeline-bracket' : 'timeline-span'}
          d={inferred ? `${tick(left)}${tick(right)}${line}` : line}
        />
      )}
      {squares.map(({ row, x, y }) => {
        const id = corpus.statements[row]?.id ?? '';
        const words = squareInWords(scene, row);
        const [head = '', ...rest] = words.split(': ');
        return (
          <ChartMark
            key={id}
            place={{ row: y, column: x }}
            mark={mark}
            label={words}
            tip={`${head}\n${rest.join(': ')}\nEnter or a click opens the words.`}
            selected={isQuote(id)}
            open={() => open(id)}
            bounds={{ x: x - SQUARE / 2, y: y - SQUARE / 2, width: SQUARE, height: SQUARE }}
          >
            <SquareShape
              level={levelAt(table, row)}
              x={x - SQUARE / 2}
              y={y - SQUARE / 2}
              suggested={table.review[row] !== 0}
            />
          </ChartMark>
        );
      })}
    </g>
  );
}
