import { useEffect, useMemo, useState } from 'react';
import type { Similarity } from '@/app/charts/similarity';
import type { Scene } from '@/app/state/derive';
import { tell } from '@/app/state/tell';
import type { Matrix } from '@/core/analysis/matrix';

let bySimilarity: typeof import('@/app/charts/similarity').bySimilarity | null = null;

/** Rows and columns by similarity where they are asked for so; null otherwise, and until what finds the order is loaded. */
export function useSimilarity({ corpus, choices, table }: Scene, of: Matrix): Similarity | null {
  const wanted = choices.sort === 'similarity';
  const [loaded, setLoaded] = useState(bySimilarity !== null);
  useEffect(() => {
    if (!wanted || loaded) return;
    void tell(
      import('@/app/charts/similarity').then((similarity) => {
        bySimilarity = similarity.bySimilarity;
        setLoaded(true);
        return null;
      }),
    );
  }, [wanted, loaded]);
  return useMemo(
    () => (wanted && loaded && bySimilarity ? bySimilarity(corpus, table, of) : null),
    [wanted, loaded, corpus, table, of],
  );
}
