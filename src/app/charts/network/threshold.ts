// How strong a tie must be to be drawn: the slider's range, and where it stands until the reader moves it.
import type { GraphData } from './graphData';

export interface Threshold {
  /** 0: every tie. */
  readonly max: number;
  readonly step: number;
  /** The least at which the picture is readable. */
  readonly initial: number;
}

/** Ties a node that a reader can still follow. */
const READABLE = 1.5;
const FEW = 8;
const FEW_CONTACTS = 40;

const atLeast = (weights: readonly number[], limit: number) =>
  weights.filter((weight) => Math.abs(weight) >= limit - 1e-9).length;

/** 1, 2 or 5 times a power of ten, not below the value. */
function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((digit) => digit * power >= value - 1e-9) ?? 10);
}

/** Null where all ties are equally strong, so that there is nothing to choose. */
export function thresholdOf(weights: readonly number[], nodes: number): Threshold | null {
  const strengths = weights.map(Math.abs);
  const most = strengths.reduce((a, b) => Math.max(a, b), 0);
  const least = strengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (weights.length === 0 || most - least < 1e-9) return null;
  const whole = strengths.every(Number.isInteger);
  const step = most <= 10 && !whole ? 0.5 : Math.max(1, round(most / 20));
  // Nothing is left beyond the strongest tie, so the range ends there.
  const max = Math.max(step, Math.floor(most / step + 1e-9) * step);
  const budget = Math.max(FEW, Math.round(READABLE * nodes));
  let initial = 0;
  while (initial < max && atLeast(weights, initial) > budget) initial += step;
  return { max, step, initial };
}

/** The threshold of a network; few contacts need none. */
export function thresholdFor({ net, edges, nodes }: GraphData): Threshold | null {
  if (net === 'contacts' && edges.length <= FEW_CONTACTS) return null;
  return thresholdOf(
    edges.map(({ weight }) => weight),
    nodes.length,
  );
}

/** Ties at least this strong, or all where the limit is 0. */
export function strongEnough<Tie extends { readonly weight: number }>(ties: readonly Tie[], limit: number): Tie[] {
  return ties.filter(({ weight }) => Math.abs(weight) >= limit - 1e-9);
}
