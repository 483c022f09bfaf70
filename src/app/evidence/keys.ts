import { type RefObject, useEffect, useRef } from 'react';
import { useSettings } from '@/app/state/settings';
import { useStore } from '@/app/state/store';

/** What opened a panel: while it keeps the focus, the panel's letters count as if the focus were in the panel. */
const openers = new WeakMap<Element, Element>();

/** Whether what has the focus wants the letters for itself. */
const takesLetters = (target: EventTarget | null, region: Element | null): boolean => {
  if (!(target instanceof Element)) return false;
  if (region && openers.get(region)?.contains(target)) return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog')) return true;
  return target.closest('button, a, summary, [role], [tabindex="0"]') !== null && !region?.contains(target);
};

/** On somebody else's page letters are that page's, on the stage the stage's. */
const lettersCount = () => {
  const { embed, present } = useStore.getState().surface;
  return useSettings.getState().letterKeys && !embed && !present;
};

/** An open menu or dialog closes first. */
const layerOpen = () =>
  document.querySelector('dialog[open], [popovertarget][aria-expanded="true"], .stage-layer') !== null;

/**
 * Keys of one region of the page: single letters while the focus is in it or nowhere, and `Escape` from everywhere but
 * an input. They come before the page's own.
 */
export function useRegionKeys(region: RefObject<HTMLElement | null>, keys: Readonly<Record<string, () => void>>) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!action || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || layerOpen()) return;
      if (event.key === 'Escape') {
        if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      } else if (!lettersCount() || takesLetters(event.target, region.current)) {
        return;
      }
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [region]);
}

/** Whether the element shows a focus ring: it was reached with the keyboard. */
function isFocusVisible(element: Element): boolean {
  try {
    return element.matches(':focus-visible');
  } catch {
    return true;
  }
}

/**
 * Moves the focus to the heading of a panel that was opened with the keyboard, and back to what opened it when the panel
 * goes. `opened` changes whenever something else is opened in it.
 */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  opened: string,
) {
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is the occasion, not an input
  useEffect(() => {
    const active = document.activeElement;
    if (!active || active === document.body || panel.current?.contains(active)) return;
    opener.current = active;
    if (panel.current) openers.set(panel.current, active);
    if (isFocusVisible(active) && !active.matches('input')) heading.current?.focus({ preventScroll: true });
  }, [opened, panel, heading]);
  useEffect(() => {
    const element = panel.current;
    return () => {
      const active = document.activeElement;
      const back = opener.current;
      const held = active === null || active === document.body || element?.contains(active);
      if (held && back?.isConnected && (back instanceof HTMLElement || back instanceof SVGElement)) back.focus();
    };
  }, [panel]);
}
