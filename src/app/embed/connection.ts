import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { type Connection, connect } from './connect';
import type { Event } from './hosts/parley';

/** Talks to the page around the frame for as long as the frame stands; the function tells it something. */
export function useConnection(root: RefObject<HTMLElement | null>): (event: Event) => void {
  const connection = useRef<Connection | null>(null);
  useLayoutEffect(() => {
    if (!root.current) return;
    const made = connect(root.current);
    connection.current = made;
    return () => made.stop();
  }, [root]);
  return useCallback((event) => connection.current?.tell(event), []);
}
