import type { SpokenDay } from '@/app/charts/periodChoices';
import type { Periods } from '@/app/state/choices';
import { isDay } from '@/core/corpus/schema';
import { dayNumber } from '@/core/table/periods';

const BINS = 80;
const BARS = 32;
const LINE = 16;

/** When how much was said, and where the two periods lie in it. The form says the same in words. */
export function PeriodsStrip({ days, periods }: { days: readonly SpokenDay[]; periods: Periods }) {
  const first = days[0]?.day ?? 0;
  const length = Math.max(1, (days.at(-1)?.day ?? 0) - first + 1);
  const bins = new Array<number>(BINS).fill(0);
  for (const { day, count } of days) {
    const bin = Math.min(BINS - 1, Math.floor(((day - first) / length) * BINS));
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  const most = Math.max(1, ...bins);
  const percent = (day: number) => Math.max(0, Math.min(100, ((day - first) / length) * 100));
  return (
    <svg className="periods-strip" width="100%" height={BARS + 2 * LINE + 4} aria-hidden="true" focusable="false">
      {bins.map((count, bin) => {
        const height = count === 0 ? 0 : Math.max(3, (count / most) * BARS);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
          <rect key={bin} x={`${(bin / BINS) * 100}%`} y={BARS - height} width={`${80 / BINS}%`} height={height} />
        );
      })}
      <line x1="0" x2="100%" y1={BARS + 0.5} y2={BARS + 0.5} />
      {periods.map(([from, to], at) => {
        if (!isDay(from) || !isDay(to) || from > to) return null;
        const [left, right] = [percent(dayNumber(from)), percent(dayNumber(to) + 1)];
        const y = BARS + 3 + at * LINE;
        return (
          <g key={at === 0 ? 'first' : 'second'}>
            <rect x={`${left}%`} y={y} width={`${Math.max(1, right - left)}%`} height={3} />
            <text x={`${at === 0 ? left : right}%`} y={y + 14} textAnchor={at === 0 ? 'start' : 'end'}>
              {at === 0 ? 'first' : 'second'}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
