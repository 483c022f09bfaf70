import { lazy } from 'react';
import { MatrixChart } from '@/app/charts/MatrixChart';
import { useChoices } from '@/app/state/store';

// Each brings recharts, which the matrix does without.
const BarsChart = lazy(() => import('@/app/charts/BarsChart').then(({ BarsChart }) => ({ default: BarsChart })));
const ShiftChart = lazy(() => import('@/app/charts/ShiftChart').then(({ ShiftChart }) => ({ default: ShiftChart })));
const TimelineChart = lazy(() =>
  import('@/app/charts/TimelineChart').then(({ TimelineChart }) => ({ default: TimelineChart })),
);

/** Where everybody stands: as a matrix, as bars, between two periods, and on its dates. */
export default function StanceView() {
  const { tab } = useChoices();
  switch (tab) {
    case 'bars':
      return <BarsChart />;
    case 'shift':
      return <ShiftChart />;
    case 'timeline':
      return <TimelineChart />;
    default:
      return <MatrixChart />;
  }
}
