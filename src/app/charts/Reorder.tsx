import { lazy, Suspense } from 'react';
import { useStore } from '@/app/state/store';
import { Popover } from '@/app/ui/Popover';

const ReorderMenu = lazy(() => import('@/app/charts/ReorderMenu'));

/** The orders of the matrix. An order by hand is made on the names themselves, and told there. */
export function Reorder() {
  const { embed } = useStore((state) => state.surface);
  // In a frame the host's order stands; names can still be moved.
  if (embed) return null;
  return (
    <Popover label="Reorder" title="Order of rows and columns" align="end">
      {(close) => (
        <Suspense fallback={<p>Loading …</p>}>
          <ReorderMenu close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
