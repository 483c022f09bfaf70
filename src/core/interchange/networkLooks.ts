// How a network looks where nobody has drawn it: as on the page with nothing chosen, in the light theme's colours.
import type { NetworkSpec } from './networkFile';

const INK = '#15171a';
const OUTLINE = '#83888f';
const FOR = '#542788';
const AGAINST = '#b35806';

/** Ties that tell agreement from clash have the colours of the stances. */
export function edgeColour({ mode, measure }: Pick<NetworkSpec, 'mode' | 'measure'>, weight: number): string {
  if (mode === 'two-mode' && measure === 'combine') return { 1: FOR, 2: AGAINST }[weight] ?? INK;
  if (measure !== 'subtract') return INK;
  return weight < 0 ? AGAINST : FOR;
}

/** A node without a tie is as pale as its outline. */
export const nodeColour = ({ id }: { readonly id: string }, tied: ReadonlySet<string>): string =>
  tied.has(id) ? INK : OUTLINE;

/** Diameters: beyond a core of 8 px the area goes with the number of statements. */
export function nodeSizes(counts: readonly number[]): (count: number) => number {
  const most = counts.reduce((one, other) => Math.max(one, other), 1);
  const scale = Math.min(2, 10 / Math.sqrt(most));
  return (count) => Math.round(2 * (4 + scale * Math.sqrt(count)) * 100) / 100;
}
