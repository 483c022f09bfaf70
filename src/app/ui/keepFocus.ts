import { useEffect } from 'react';

const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex="0"]';

const takesFocus = (element: Element): element is HTMLElement | SVGElement =>
  (element instanceof HTMLElement || element instanceof SVGElement) &&
  element.isConnected &&
  element.matches(STOPS) &&
  element.closest('[inert]') === null &&
  (element.checkVisibility?.() ?? true);

/** The nearest stop of the Tab key before or after an element. */
function neighbour(element: Element, step: 'previousNode' | 'nextNode'): HTMLElement | SVGElement | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = element;
  for (let node = walker[step](); node !== null; node = walker[step]()) {
    if (node instanceof Element && !node.contains(element) && !element.contains(node) && takesFocus(node)) return node;
  }
  return null;
}

/** Time for whoever closes a panel to give the focus back to what opened it, ms. */
const PATIENCE = 60;

/**
 * Keeps a keyboard's place. Where what had the focus goes from the page or can no longer be pressed ("Undo" with nothing
 * left to undo, "12 more", a view that is left), the browser would start again at the top of the page: the focus goes to
 * what stood before it or after it, or else to `fallback`.
 */
export function useKeptFocus(fallback: () => HTMLElement | null) {
  useEffect(() => {
    let held: { element: Element; near: (HTMLElement | SVGElement | null)[] } | null = null;
    let timer = 0;
    const gone = (element: Element) => !element.isConnected || element.matches(':disabled');
    const remember = ({ target }: FocusEvent) => {
      window.clearTimeout(timer);
      if (!(target instanceof Element)) return;
      held = { element: target, near: [neighbour(target, 'previousNode'), neighbour(target, 'nextNode')] };
    };
    // A click beside everything takes the focus on purpose.
    const release = () => {
      held = null;
    };
    const restore = () => {
      if (!held || !gone(held.element) || (document.activeElement ?? document.body) !== document.body) return;
      const next = held.near.find((element) => element && takesFocus(element)) ?? fallback();
      held = null;
      next?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (!held || !gone(held.element)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(restore, PATIENCE);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', release);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', release);
    };
  }, [fallback]);
}
