// How strong ties are under each way of dividing, and which place they take among all.
import type { Scene } from '@/app/state/derive';
import { countedRows, isTwoMode, normsFor, type TieNet, TWO_MODE } from '@/app/state/networkChoice';
import { type Network, oneMode, twoMode } from '@/core/analysis/network';
import { NORMS, type Norm, TWO_MODE_NORMS, type TwoModeNorm } from '@/core/analysis/networkSpec';
import type { GraphData, GraphEdge } from './graphData';

export interface RankUnderNorm {
  readonly norm: Norm | TwoModeNorm;
  readonly weight: number;
  /** As a share of the strongest. */
  readonly share: number;
  /** From 1, by strength; those equally strong have the same. */
  readonly rank: number;
  /** Others have the same rank. */
  readonly shared: boolean;
}

export interface NormRanks {
  readonly norms: readonly (Norm | TwoModeNorm)[];
  /** Ties of the network as a whole. */
  readonly ties: number;
  /** One for each of the norms. */
  readonly of: (edge: GraphEdge) => readonly RankUnderNorm[];
}

/** Weights a hair apart are equal: they come from different divisions. */
const HAIR = 1e-9;

/** The network under one way of dividing. */
function edgesUnder(scene: Scene, net: TieNet, rows: Uint32Array, norm: Norm | TwoModeNorm): Network['edges'] {
  const { table, choices } = scene;
  const { by } = choices;
  if (isTwoMode(net)) {
    return twoMode(table, rows, {
      measure: TWO_MODE[net],
      norm: TWO_MODE_NORMS.find((one) => one === norm) ?? 'no',
      by,
    }).edges;
  }
  const nodes = choices.nodes ?? 'actors';
  return oneMode(table, rows, { nodes, measure: net, norm: NORMS.find((one) => one === norm) ?? 'no', by }).edges;
}

function ranker(edges: Network['edges'], norm: Norm | TwoModeNorm): (at: number) => RankUnderNorm {
  const strengths = Float64Array.from(edges, ({ weight }) => Math.abs(weight)).sort();
  const most = strengths.at(-1) ?? 1;
  /** How many are weaker than this. */
  const below = (strength: number) => {
    let [from, to] = [0, strengths.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (strengths[middle]! < strength) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return (at) => {
    const weight = edges[at]!.weight;
    const strength = Math.abs(weight);
    const least = below(strength * (1 - HAIR));
    const stronger = strengths.length - below(strength * (1 + HAIR));
    return {
      norm,
      weight,
      share: strength / most,
      rank: stronger + 1,
      shared: strengths.length - stronger - least > 1,
    };
  };
}

/** The ties of the network shown under every way of dividing; null where there is but one. */
export function normRanks(scene: Scene, { net, edges }: GraphData): NormRanks | null {
  const norms = normsFor(net);
  if (net === 'contacts' || norms.length < 2 || edges.length === 0) return null;
  const { corpus, choices } = scene;
  const rows = countedRows(scene);
  // Every division lists the same pairs in the same order: none of them makes a weight 0.
  const under = norms.map((norm) => edgesUnder(scene, net, rows, norm));
  const ofIssues = !isTwoMode(net) && choices.nodes === 'issues';
  const first: readonly { readonly id: string }[] = ofIssues ? corpus.issues : corpus.actors;
  const second: readonly { readonly id: string }[] = isTwoMode(net) ? corpus.issues : first;
  const at = new Map(under[0]!.map(({ a, b }, index) => [`${first[a]!.id}~${second[b]!.id}`, index]));
  const rankers = norms.map((norm, index) => ranker(under[index]!, norm));
  return { norms, ties: under[0]!.length, of: ({ id }) => rankers.map((rank) => rank(at.get(id)!)) };
}
