import { stanceLabel } from '@/app/state/words';
import type { MarkLevel } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import type { Corpus } from '@/core/corpus/schema';

/** What each level is called in a legend: the scale's own words, from against to for; steps that share a level share it. */
export function levelLabels(corpus: Corpus): ReadonlyMap<MarkLevel, string> {
  const { min, max, steps } = corpus.scale;
  const labels = new Map<MarkLevel, string>();
  for (const { value } of [...steps].sort((a, b) => a.value - b.value)) {
    const level = levelOf(value, min, max);
    labels.set(level, [labels.get(level), stanceLabel(corpus, value)].filter(Boolean).join(' / '));
  }
  return labels;
}
