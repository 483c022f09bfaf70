import { lazy } from 'react';
import { MatrixChart } from '@/app/charts/MatrixChart';
import { useChoices } from '@/app/state/store';

// Loaded when they are asked for: the first picture has the matrix.
const BarsChart = lazy(() => import('@/app/charts/BarsChart').then(({ BarsChart }) => ({ default: BarsChart })));
const ShiftChart = lazy(() => import('@/app/charts/ShiftChart').then(({ ShiftChart }) => ({ default: ShiftChart })));
const Contradictions = lazy(() =>
  import('@/app/charts/Contradictions').then(({ Contradictions }) => ({ default: Contradictions })),
);
const TimelineChart = lazy(() =>
  import('@/app/charts/TimelineChart').then(({ TimelineChart }) => ({ default: TimelineChart })),
);

/** Where everybody stands: as a matrix, as bars, between two periods, on both sides, and on its dates. */
export default function StanceView() {
  const { tab } = useChoices();
  switch (tab) {
    case 'bars':
      return <BarsChart />;
    case 'shift':
      return <ShiftChart />;
    case 'contradictions':
      return <Contradictions />;
    case 'timeline':
      return <TimelineChart />;
    default:
      return <MatrixChart />;
  }
}
