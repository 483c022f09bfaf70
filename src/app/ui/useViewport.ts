import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void) {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** The height of what the window shows of the page, px. */
export const useViewportHeight = (): number => useSyncExternalStore(subscribe, () => window.innerHeight);

/** The width of what the window shows of the page, px. */
export const useViewportWidth = (): number => useSyncExternalStore(subscribe, () => window.innerWidth);
