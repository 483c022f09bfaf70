import { useEffect } from 'react';
import type { Choices } from '@/app/state/choices';
import { formatLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';

/** Browsers refuse more than some hundred replacements in half a minute. */
const PAUSE = 350;

/** What a reader would call another page: it gets an entry of its own in the history. */
const isStep = (now: Choices, before: Choices) =>
  now.view !== before.view || now.quote !== before.quote || now.doc !== before.doc || now.tab !== before.tab;

/** Keeps the address and the state the same: writes what is chosen, reads on back and forward. */
export function useAddress() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      const { choices, foreign } = useStore.getState();
      const link = formatLink(choices, foreign);
      if (link !== window.location.search) window.history.replaceState(null, '', link + window.location.hash);
    };
    const stop = useStore.subscribe((state, before) => {
      if (reading || state.choices === before.choices) return;
      if (isStep(state.choices, before.choices)) {
        if (timer !== undefined) {
          clearTimeout(timer);
          timer = undefined;
          window.history.replaceState(null, '', formatLink(before.choices, before.foreign) + window.location.hash);
        }
        window.history.pushState(null, '', formatLink(state.choices, state.foreign));
      } else {
        timer ??= setTimeout(write, PAUSE);
      }
    });
    const read = () => {
      clearTimeout(timer);
      timer = undefined;
      reading = true;
      useStore.getState().restore(window.location.search);
      reading = false;
    };
    window.addEventListener('popstate', read);
    window.addEventListener('pagehide', write);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('popstate', read);
      window.removeEventListener('pagehide', write);
    };
  }, []);
}
