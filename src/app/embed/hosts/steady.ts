import type { Size } from './heights';

/** Time within which a height that comes back is the work of a scroll bar and not of the reader, ms. */
const SWING = 1000;
/** A scroll bar is not wider than this, px. */
const BAR = 30;

/**
 * Decides which sizes are told. A frame that grows can bring up its host's scroll bar, which makes the frame narrower
 * and its content shorter, whereupon the bar goes and all begins again: a smaller height that was told a moment ago, at
 * a width that differs by no more than a scroll bar, is not told twice.
 */
export function steady() {
  let told: readonly { readonly size: Size; readonly at: number }[] = [];
  return (size: Size, now: number): boolean => {
    // A frame that is not shown has no size.
    if (size.width <= 0 || size.height <= 0) return false;
    const last = told.at(-1);
    if (last?.size.height === size.height) return false;
    const swings =
      last !== undefined &&
      size.height < last.size.height &&
      size.width !== last.size.width &&
      Math.abs(size.width - last.size.width) <= BAR &&
      told.some(({ size: before, at }) => before.height === size.height && now - at < SWING);
    if (swings) return false;
    told = [...told.filter(({ at }) => now - at < SWING), { size, at: now }];
    return true;
  };
}
