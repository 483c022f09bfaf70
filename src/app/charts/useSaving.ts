import { useRef } from 'react';
import { tell } from '@/app/state/tell';

type Save = typeof import('@/app/charts/save');

/**
 * Saves something, one thing at a time, and tells what came of it. The menu is closed last: as long as the pointer is on
 * it, nothing of the chart below is drawn as pointed at.
 */
export function useSaving(close: () => void) {
  const busy = useRef(false);
  return (act: (save: Save) => string | null | Promise<string | null>) => () => {
    if (busy.current) return;
    busy.current = true;
    void tell(import('@/app/charts/save').then(act)).then(() => {
      busy.current = false;
      close();
    });
  };
}
