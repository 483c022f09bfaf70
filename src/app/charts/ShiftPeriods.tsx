import { lazy, Suspense } from 'react';
import type { Periods } from '@/app/state/choices';
import { periodNames } from '@/app/state/words';
import { Popover } from '@/app/ui/Popover';

const PeriodsForm = lazy(() => import('@/app/charts/PeriodsForm'));

/** Longer names would push the title aside, which has them too. */
const LONGEST = 48;

/** The two periods that are compared, and a form to choose others. */
export function ShiftPeriods({ periods }: { periods: Periods }) {
  const [first, second] = periodNames(periods);
  const label = `${first} against ${second}`;
  return (
    <Popover label={label.length > LONGEST ? 'Other periods' : label} title="The two periods" align="end">
      {(close) => (
        <Suspense fallback={<p className="caption">Loading …</p>}>
          <PeriodsForm periods={periods} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
