import type { ReactNode } from 'react';
import { levelLabels } from '@/app/charts/levelLabels';
import { useScene } from '@/app/state/derive';
import { StatementSquare } from '@/app/ui/marks';
import { REVIEWS } from '@/core/table/table';

/** The steps of the scale by the corpus's own words, and the squares that are on no step. */
export function LegendStance({ children }: { children?: ReactNode }) {
  const { corpus, table } = useScene();
  return (
    <ul className="legend">
      {[...levelLabels(corpus)].map(([level, label]) => (
        <li key={level}>
          <StatementSquare level={level} /> {label}
        </li>
      ))}
      <li>
        <StatementSquare level="none" /> no stance taken
      </li>
      {table.review.includes(REVIEWS.indexOf('suggested')) && (
        <li>
          <StatementSquare level="p1" suggested /> suggested, not reviewed
        </li>
      )}
      {children}
    </ul>
  );
}
