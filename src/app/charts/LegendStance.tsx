import type { ReactNode } from 'react';
import { useScene } from '@/app/state/derive';
import { stanceLabel } from '@/app/state/words';
import { type MarkLevel, StatementSquare } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { REVIEWS } from '@/core/table/table';

/** The steps of the scale by the corpus's own words, and the squares that are on no step. */
export function LegendStance({ children }: { children?: ReactNode }) {
  const { corpus, table } = useScene();
  const labels = new Map<MarkLevel, string>();
  for (const { value } of [...corpus.scale.steps].sort((a, b) => a.value - b.value)) {
    const level = levelOf(value, table.min, table.max);
    const known = labels.get(level);
    labels.set(level, known ? `${known} / ${stanceLabel(corpus, value)}` : stanceLabel(corpus, value));
  }
  return (
    <ul className="legend">
      {[...labels].map(([level, label]) => (
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
