import { useEffect } from 'react';
import { useDialogs } from '@/app/state/dialogs';
import { useSettings } from '@/app/state/settings';
import { useStore } from '@/app/state/store';

/** Goes to the quote explorer, into its search box. */
export function searchQuotes() {
  const { choices, show } = useStore.getState();
  // Where it is open already its order and its quote stay.
  if (choices.view !== 'quotes') show('quotes');
  // The view may have to be loaded first.
  const started = performance.now();
  const reach = () => {
    const box = document.querySelector<HTMLInputElement>('input[data-search]');
    if (box) box.focus();
    else if (performance.now() - started < 3000) requestAnimationFrame(reach);
  };
  reach();
}

/** Letters are the page's only while nothing that takes keys has the focus. */
const takesKeys = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, button, a, summary, dialog, [role], [contenteditable], [tabindex="0"]') !==
    null;

/** What is typed into has an undo of its own. */
const TYPED = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

const saveButton = () => document.querySelector<HTMLButtonElement>('button[data-save]');

const ACTIONS: Record<string, () => void> = {
  '/': searchQuotes,
  '?': () => useDialogs.getState().open('help'),
  '1': () => useStore.getState().show('overview'),
  '2': () => useStore.getState().show('stance'),
  '3': () => useStore.getState().show('network'),
  '4': () => useStore.getState().show('quotes'),
  t: () => {
    const { choices, choose } = useStore.getState();
    // What can be saved is a chart, and every chart has a table.
    if (saveButton()) choose({ table: !choices.table });
  },
  d: () => {
    // With the focus on it the Tab key goes on into its menu.
    saveButton()?.focus();
    saveButton()?.click();
  },
  s: () => {
    const { choices, corpus, openArticle } = useStore.getState();
    const statement = corpus?.statements.find(({ id }) => id === choices.quote);
    if (statement) openArticle(statement.article, statement.id);
  },
  p: () => void import('@/app/state/slides').then(({ present }) => present()),
  O: () => useStore.getState().clearFilter(),
};

/** The page's own keys; a layer or a mark that has handled one has prevented its default. */
function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z') {
    if (event.target instanceof Element && event.target.matches(TYPED)) return;
    event.preventDefault();
    const { undo, redo } = useStore.temporal.getState();
    if (event.shiftKey) redo();
    else undo();
    return;
  }
  if (event.key === 'Escape') {
    // Popovers and dialogs close by themselves and come first.
    if (document.querySelector(':popover-open, dialog[open]')) return;
    const { choices, focusOn } = useStore.getState();
    if (choices.focus !== null || choices.quote !== null) focusOn(null);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !useSettings.getState().letterKeys || takesKeys(event.target))
    return;
  const action = ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

export function useKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
