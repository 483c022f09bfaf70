import { useEffect } from 'react';
import type { Choices } from '@/app/state/choices';
import { formatLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';

/** Browsers refuse more than some hundred replacements in half a minute. */
const PAUSE = 350;

const PAGES = ['view', 'tab', 'net', 'doc', 'quote'] as const;

/** What a reader would call another page: it gets an entry of its own in the history. */
const isStep = (now: Choices, before: Choices) => PAGES.some((name) => now[name] !== before[name]);

/** Keeps the address and the state the same: writes what is chosen, reads on back and forward. */
export function useAddress() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    /** The query string of the entry that the reader is on. */
    let here = window.location.search;

    const put = (how: 'pushState' | 'replaceState', { choices, foreign }: ReturnType<typeof useStore.getState>) => {
      clearTimeout(timer);
      timer = undefined;
      try {
        window.history[how](
          null,
          '',
          formatLink(choices, foreign) + (how === 'replaceState' ? window.location.hash : ''),
        );
      } catch {
        // A frame without an origin, or too many entries in too short a time: the address falls behind, the page goes on.
      }
      here = window.location.search;
    };
    const replace = () => put('replaceState', useStore.getState());

    const stop = useStore.subscribe((state, before) => {
      if (reading || state.choices === before.choices) return;
      if (isStep(state.choices, before.choices)) {
        // The entry that is left keeps the state in which it was left.
        if (timer !== undefined) put('replaceState', before);
        put('pushState', state);
      } else {
        timer ??= setTimeout(replace, PAUSE);
      }
    });
    const read = () => {
      // A link within the page, as the one past the navigation, is no other state.
      if (window.location.search === here) return;
      clearTimeout(timer);
      timer = undefined;
      here = window.location.search;
      reading = true;
      useStore.getState().restore(here);
      reading = false;
    };
    const leave = () => {
      if (timer !== undefined) replace();
    };
    window.addEventListener('popstate', read);
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('popstate', read);
      window.removeEventListener('pagehide', leave);
    };
  }, []);
}
