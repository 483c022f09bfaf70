import { useEffect } from 'react';
import { useSettings } from '@/app/state/settings';
import { type Layer, toggleLayer, useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';
import { goBy, goTo, leaveStage, resetSlide, runNow, scaleBy } from './run';

/** The stage's keys, as its help lists them. */
export const STAGE_KEYS = [
  ['→ ↓ Page Down Space N', 'next slide'],
  ['← ↑ Page Up Shift+Space P', 'previous slide'],
  ['Home, End', 'first and last slide'],
  ['G', 'go to a slide by its number'],
  ['O', 'all slides: move, edit, print'],
  ['S', 'notes, clock and next slide in a window'],
  ['R', 'the slide as it was made'],
  ['B or .', 'blank; any key brings the slide back'],
  ['+ −', 'larger and smaller type'],
  ['F', 'full screen'],
  ['H', 'hide the bar of buttons, or show it'],
  ['Tab, arrows, Enter', 'into the chart, from mark to mark, open the sentences'],
  ['Esc', 'close the topmost layer, at last the stage'],
  ['?', 'this list'],
] as const;

export function toggleFullScreen(): void {
  const { notify } = useStore.getState();
  if (document.fullscreenElement) void document.exitFullscreen();
  else if (!document.fullscreenEnabled) notify('The page around this one does not allow the full screen.');
  else document.documentElement.requestFullscreen().catch(() => notify('The browser did not go to the full screen.'));
}

export function toggleNotes(): void {
  const { notes, layer } = useStage.getState();
  if (notes && !notes.closed) {
    notes.close();
    useStage.setState({ notes: null });
    return;
  }
  if (layer === 'notes') {
    toggleLayer('notes');
    return;
  }
  const opened = window.open('', '', 'popup,width=1200,height=680');
  if (opened) useStage.setState({ notes: opened, notesBlocked: false });
  else useStage.setState({ layer: 'notes', notesBlocked: true });
}

/** They work wherever the focus is, but in a field that is typed into. */
const MOVES: Readonly<Record<string, () => void>> = {
  PageDown: () => goBy(1),
  PageUp: () => goBy(-1),
};

/** In a chart they go from mark to mark. */
const ARROWS: Readonly<Record<string, () => void>> = {
  ArrowRight: () => goBy(1),
  ArrowDown: () => goBy(1),
  ArrowLeft: () => goBy(-1),
  ArrowUp: () => goBy(-1),
  Home: () => goTo(1),
  End: () => goTo(runNow().story.slides.length),
};

const layer = (name: Layer) => () => toggleLayer(name);

/** Letters, signs and the space bar: nothing that takes keys has the focus. */
const LETTERS: Readonly<Record<string, () => void>> = {
  n: () => goBy(1),
  p: () => goBy(-1),
  g: layer('goto'),
  o: layer('overview'),
  b: layer('blank'),
  '.': layer('blank'),
  '?': layer('keys'),
  s: toggleNotes,
  r: resetSlide,
  f: toggleFullScreen,
  h: () => useStage.setState(({ bar }) => ({ bar: !bar })),
  '+': () => scaleBy(10),
  '=': () => scaleBy(10),
  '-': () => scaleBy(-10),
};

const CONTROL = 'button, a, summary, select, [role="button"], [tabindex]:not(.stage, h2)';
/** What a click may leave the focus on although the presenter is done with it. */
const POINTED = ':is(.stage-slide, .stage-evidence, .stage-bar) *';
const TYPED = 'textarea, input, select, [contenteditable]';

const closeLayer = () => useStage.setState({ layer: null });
const focusOnStage = () => document.querySelector<HTMLElement>('.stage')?.focus();

/** What Esc closes: a menu by itself, a layer, the evidence, the way into the chart, and at last the stage. */
function topmost(target: Element | null): (() => void) | null {
  if (document.querySelector(':popover-open, dialog[open]')) return null;
  const { choices, focusOn } = useStore.getState();
  if (useStage.getState().layer !== null) return closeLayer;
  if (choices.focus !== null) return () => focusOn(null);
  return target?.closest('.stage-slide, .stage-bar') ? focusOnStage : leaveStage;
}

/** What the key does where the focus is; null where it is not the stage's. */
function actionOf({ key, shiftKey }: KeyboardEvent, target: Element | null): (() => void) | null {
  const { layer: open } = useStage.getState();
  if (open === 'blank') return closeLayer;
  if (key === 'Escape') return topmost(target);
  if (target?.closest(TYPED)) return null;
  const free = open === null || open === 'notes';
  if (free && MOVES[key]) return MOVES[key];
  if (free && ARROWS[key]) return target?.closest('.stage-slide, .stage-evidence') ? null : ARROWS[key];
  if (target?.closest(CONTROL)) return null;
  if (free && key === ' ') return () => goBy(shiftKey ? -1 : 1);
  return useSettings.getState().letterKeys ? (LETTERS[key.toLowerCase()] ?? null) : null;
}

/** Whether the pointer put the focus where it is. Who has clicked a mark goes on presenting with the next key. */
let pointed = false;

/** One key, from the stage's window or from that of the notes. */
export function onStageKey(event: KeyboardEvent): void {
  // Once it is left the stage stays where it is until the page is loaded.
  if (!useStore.getState().surface.present) return;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : null;
  const clicked = pointed && event.key !== 'Escape' && target?.matches(POINTED) === true;
  const action = actionOf(event, clicked ? null : target);
  if (!action) return;
  event.preventDefault();
  // Else the space bar, let go, would press what was clicked once more.
  if (clicked) focusOnStage();
  action();
}

const onPointer = () => {
  pointed = true;
};
/** From here on the keys lead: into the chart and about in it. */
const onTab = ({ key }: KeyboardEvent) => {
  if (key === 'Tab') pointed = false;
};

export function useStageKeys(): void {
  useEffect(() => {
    pointed = false;
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('keydown', onTab, true);
    // Before the chart: where the pointer was, an arrow is the stage's.
    document.addEventListener('keydown', onStageKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('keydown', onTab, true);
      document.removeEventListener('keydown', onStageKey, true);
    };
  }, []);
}
