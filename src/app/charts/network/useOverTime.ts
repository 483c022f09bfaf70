import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '@/app/state/derive';
import { overWindows, type WindowValue } from '@/core/analysis/windows';
import { type NetworkStructure, structureIn } from './networkStructure';
import type { CutTime } from './useWindows';

/** ms of work before the page may answer. */
const SLICE = 20;

export type Moments = readonly WindowValue<NetworkStructure>[];

/** The structure in each window, or no more than its sums, worked out in slices: null and how far until all are there. */
export function useOverTime(
  scene: Scene,
  { list, rows }: CutTime,
  sumsOnly: boolean,
): { moments: Moments | null; done: number } {
  const [found, setFound] = useState<{ key: object; moments: Moments; done: number } | null>(null);
  const { corpus, table } = scene;
  const { net, nodes, norm, dup, by } = scene.choices;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the choices a network follows from these alone
  const key = useMemo(
    () => ({ scene, list, rows, sumsOnly }),
    [corpus, list, rows, net, nodes, norm, dup, by, sumsOnly],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moments: WindowValue<NetworkStructure>[] = [];
    const work = overWindows(table, key.rows, key.list, (own) =>
      structureIn({ ...key.scene, rows: own }, key.sumsOnly),
    );
    const go = () => {
      const until = performance.now() + SLICE;
      do {
        const step = work.next();
        if (step.done) {
          setFound({ key, moments, done: moments.length });
          return;
        }
        moments.push(step.value);
      } while (performance.now() < until);
      setFound((before) =>
        before?.key === key ? { ...before, done: moments.length } : { key, moments: [], done: moments.length },
      );
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [key, table]);
  const own = found?.key === key ? found : null;
  const whole = own !== null && own.moments.length === list.length;
  return { moments: whole ? own.moments : null, done: own?.done ?? 0 };
}
