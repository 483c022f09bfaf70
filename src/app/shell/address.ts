import { useEffect } from 'react';
import { formatLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';

/** Browsers refuse more than some hundred replacements in half a minute. */
const PAUSE = 350;

const PAGES = ['view', 'tab', 'net', 'doc', 'quote'] as const;

/** What a reader would call another page: it gets an entry of its own in the history. */
const isStep = (now: State, before: State) =>
  now.surface.present !== before.surface.present ||
  (!now.surface.present && PAGES.some((name) => now.choices[name] !== before.choices[name]));

type State = ReturnType<typeof useStore.getState>;

/** Keeps the address and the state the same: writes what is chosen, reads on back and forward. */
export function useAddress() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    /** The query string of the entry that the reader is on. */
    let here = window.location.search;

    const put = (how: 'pushState' | 'replaceState', { choices, foreign, surface }: State) => {
      clearTimeout(timer);
      timer = undefined;
      try {
        window.history[how](
          null,
          '',
          formatLink(choices, foreign, surface) + (how === 'replaceState' ? window.location.hash : ''),
        );
      } catch {
        // A frame without an origin, or too many entries in too short a time: the address falls behind, the page goes on.
      }
      here = window.location.search;
    };
    const replace = () => put('replaceState', useStore.getState());

    const stop = useStore.subscribe((state, before) => {
      if (reading || (state.choices === before.choices && state.surface === before.surface)) return;
      // What is chosen in a frame must not fill the history of the page around it.
      if (!state.surface.embed && isStep(state, before)) {
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
