import type { Size } from './heights';

/** Time within which a height that comes back may be the work of a scroll bar and not of the reader, ms. */
export const SWING = 300;
/** A scroll bar is not wider than this, px. */
const BAR = 30;
/** What comes back more often than this, without a pause, is no reader. */
const MOST_RETURNS = 3;
const PAUSE = 30_000;

/** `wait`: it may be told if it is still so after a while. */
type Verdict = 'tell' | 'wait' | 'keep';

/**
 * Decides which sizes are told. A frame that grows can bring up its host's scroll bar, which makes the frame narrower
 * and its content shorter, whereupon the bar goes and all begins again: a smaller height that was told a moment ago, at
 * a width that differs by no more than a scroll bar, has to last before it is told again, and is so only a few times.
 */
export function steady() {
  let told: readonly { readonly size: Size; readonly at: number }[] = [];
  let returns = 0;
  return (size: Size, now: number): Verdict => {
    // A frame that is not shown has no size.
    if (size.width <= 0 || size.height <= 0) return 'keep';
    const last = told.at(-1);
    if (last?.size.height === size.height) return 'keep';
    if (last && now - last.at > PAUSE) returns = 0;
    const swings =
      last !== undefined &&
      size.height < last.size.height &&
      size.width !== last.size.width &&
      Math.abs(size.width - last.size.width) <= BAR &&
      told.some(({ size: before, at }) => before.height === size.height && now - at < SWING);
    if (swings) {
      returns += 1;
      return returns <= MOST_RETURNS ? 'wait' : 'keep';
    }
    told = [...told.filter(({ at }) => now - at < SWING), { size, at: now }];
    return 'tell';
  };
}
