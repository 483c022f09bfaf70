// What components use of a browser and jsdom lacks. Nothing here lays out or paints: tests that need that run in e2e.
import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// A component that is drawn alone has nothing around it that waits for the search.
import '@/app/state/searchEngine';

// What comes late on a slow machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= NoResizeObserver;
Element.prototype.scrollIntoView ??= () => {};
window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  }) as MediaQueryList;

HTMLDialogElement.prototype.show ??= function show(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement, returnValue?: string) {
  if (!this.open) return;
  this.open = false;
  if (returnValue !== undefined) this.returnValue = returnValue;
  this.dispatchEvent(new Event('close'));
};

// Popovers: jsdom knows the attributes but shows nothing. Buttons toggle their panel and the panel is told.
const toggled = (panel: HTMLElement, open: boolean) => {
  if (panel.hasAttribute('data-open') === open) return;
  panel.toggleAttribute('data-open', open);
  // jsdom's style sheet hides every popover.
  panel.style.display = open ? 'block' : '';
  panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: open ? 'open' : 'closed' }));
};
HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
  toggled(this, true);
};
HTMLElement.prototype.hidePopover ??= function hidePopover(this: HTMLElement) {
  toggled(this, false);
};
document.addEventListener('click', ({ target }) => {
  const id = target instanceof Element && target.closest('[popovertarget]')?.getAttribute('popovertarget');
  const panel = id ? document.getElementById(id) : null;
  if (panel) toggled(panel, !panel.hasAttribute('data-open'));
});
