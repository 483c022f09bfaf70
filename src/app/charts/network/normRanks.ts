// How strong ties are under each way of dividing, and which place they take among all.
import type { Scene } from '@/app/state/derive';
import { countedRows, isTwoMode, normsFor, TWO_MODE } from '@/app/state/networkChoice';
import { type NetworkQuestion, networkFor } from '@/core/analysis/knownNetworks';
import { twoMode } from '@/core/analysis/network';
import { NORMS, type Norm, TWO_MODE_NORMS, type TwoModeNorm } from '@/core/analysis/networkSpec';
import { tieAt } from '@/core/analysis/ties';
import { lookupOf } from '@/core/corpus/lookup';
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

interface Weights {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** Weights a hair apart are equal: they come from different divisions. */
const HAIR = 1e-9;

/** The same network under every way of dividing that it has, to be worked out beforehand where that takes long. */
export function normQuestions(scene: Scene): readonly NetworkQuestion[] {
  const { table, choices } = scene;
  const { net, nodes, by } = choices;
  if (net === 'contacts' || isTwoMode(net)) return [];
  const rows = countedRows(scene);
  return NORMS.map((norm) => ({ table, rows, options: { nodes: nodes ?? 'actors', measure: net, norm, by } }));
}

/** Every division lists the same pairs in the same order, by a, then b: none of them makes a weight 0. */
function weightsUnder(scene: Scene): readonly Weights[] {
  const { table, choices } = scene;
  const { net, by } = choices;
  if (net === 'contacts') return [];
  if (!isTwoMode(net)) {
    return normQuestions(scene).map(({ rows, options }) => networkFor(table, rows, options).ties);
  }
  return TWO_MODE_NORMS.map((norm) => {
    const { edges } = twoMode(table, countedRows(scene), { measure: TWO_MODE[net], norm, by });
    return {
      a: edges.map(({ a }) => a),
      b: edges.map(({ b }) => b),
      weight: edges.map(({ weight }) => weight),
    };
  });
}

const mostOf = ({ weight }: Weights) => {
  let most = 0;
  for (let at = 0; at < weight.length; at++) most = Math.max(most, Math.abs(weight[at]!));
  return most;
};

function rankOf({ weight }: Weights, at: number): Pick<RankUnderNorm, 'weight' | 'rank' | 'shared'> {
  const strength = Math.abs(weight[at]!);
  let stronger = 0;
  let equal = 0;
  for (let other = 0; other < weight.length; other++) {
    const apart = Math.abs(weight[other]!) - strength;
    if (apart > strength * HAIR) stronger++;
    else if (apart >= -strength * HAIR) equal++;
  }
  return { weight: weight[at]!, rank: stronger + 1, shared: equal > 1 };
}

/** The ties of the network shown under every way of dividing; null where there is but one. */
export function normRanks(scene: Scene, { net, edges }: GraphData): NormRanks | null {
  const norms = normsFor(net);
  if (norms.length < 2 || edges.length === 0) return null;
  const { actor, issue } = lookupOf(scene.corpus);
  const first = !isTwoMode(net) && scene.choices.nodes === 'issues' ? issue : actor;
  const second = isTwoMode(net) ? issue : first;
  const under = weightsUnder(scene);
  const most = under.map(mostOf);
  return {
    norms,
    ties: under[0]!.weight.length,
    of: ({ focus: { ids } }) => {
      const at = tieAt(under[0]!, first.get(ids[0]!)!, second.get(ids[1]!)!);
      return norms.map((norm, index) => {
        const found = rankOf(under[index]!, at);
        return { norm, ...found, share: Math.abs(found.weight) / most[index]! };
      });
    },
  };
}
