// How strong a tie must be to be drawn: the slider's range, and where it stands until the reader moves it.
import { keep } from '@/app/state/keep';
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

function atLeast(weights: readonly number[], limit: number): number {
  let count = 0;
  for (const weight of weights) if (Math.abs(weight) >= limit - 1e-9) count++;
  return count;
}

/** 1, 2 or 5 times a power of ten, not below the value. */
function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((digit) => digit * power >= value - 1e-9) ?? 10);
}

/** Without the dust of sums of fractions, and as long as a link takes it. */
const clean = (value: number) => Number(value.toFixed(6));

/** Null where all ties are equally strong, so that there is nothing to choose. `shares`: the weights are divided. */
export function thresholdOf(weights: readonly number[], nodes: number, shares = false): Threshold | null {
  const strengths = weights.map(Math.abs);
  const most = strengths.reduce((a, b) => Math.max(a, b), 0);
  const least = strengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (weights.length === 0 || most - least < 1e-9) return null;
  const whole = strengths.every(Number.isInteger);
  const step = shares
    ? Math.max(1e-6, clean(round(most / 20)))
    : most <= 10 && !whole
      ? 0.5
      : Math.max(1, round(most / 20));
  // Nothing is left beyond the strongest tie, so the range ends there.
  const steps = Math.max(1, Math.floor(most / step + 1e-9));
  const budget = Math.max(FEW, Math.round(READABLE * nodes));
  let at = 0;
  while (at < steps && atLeast(weights, at * step) > budget) at++;
  return { max: clean(steps * step), step, initial: clean(at * step) };
}

/** The threshold of a network; few contacts need none, and sides that are taken have no strength. */
export const thresholdFor = keep(4, ({ net, norm, edges, nodes }: GraphData): Threshold | null => {
  if (net === 'two-mode-combine' || (net === 'contacts' && edges.length <= FEW_CONTACTS)) return null;
  return thresholdOf(
    edges.map(({ weight }) => weight),
    nodes.length,
    norm !== 'no',
  );
});

/** The least strength of a tie that is drawn: as chosen, or the chart's own. */
export function limitFor(graph: GraphData, chosen: number | null): number {
  const threshold = thresholdFor(graph);
  if (graph.net === 'two-mode-combine') return 0;
  return chosen ?? threshold?.initial ?? 0;
}

/** Ties at least this strong, or all where the limit is 0. */
export function strongEnough<Tie extends { readonly weight: number }>(ties: readonly Tie[], limit: number): Tie[] {
  return ties.filter(({ weight }) => Math.abs(weight) >= limit - 1e-9);
}
