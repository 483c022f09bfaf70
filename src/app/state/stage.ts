// What lies over the slide while presenting. Never in a link.
import { create } from 'zustand';
import type { Choices } from '@/app/state/choices';

export type Layer = 'overview' | 'keys' | 'goto' | 'notes' | 'blank';

interface StageState {
  readonly layer: Layer | null;
  /** Whether the bar of buttons may appear. */
  readonly bar: boolean;
  /** What was seen before, to go back to. */
  readonly before: Choices | null;
  /** Whether there is a page to go back to: not where a link leads onto the stage. */
  readonly entered: boolean;
  /** When the run began, in ms since 1970. */
  readonly started: number;
  /** The window with the notes, while it is open. */
  readonly notes: Window | null;
  /** Whether the browser refused to open that window. */
  readonly notesBlocked: boolean;
}

export const NOT_STARTED: StageState = {
  layer: null,
  bar: true,
  before: null,
  entered: false,
  started: 0,
  notes: null,
  notesBlocked: false,
};

export const useStage = create<StageState>()(() => NOT_STARTED);

/** Opens the layer in place of any other, or closes it where it is open. */
export const toggleLayer = (layer: Layer): void =>
  useStage.setState((stage) => ({ layer: stage.layer === layer ? null : layer }));
