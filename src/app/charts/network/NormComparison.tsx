import { useMemo } from 'react';
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { isSigned, isTwoMode, type TieNet } from '@/app/state/networkChoice';
import { NORM_FULL, NORM_WORDS, weightText } from '@/app/state/networkWords';
import { useStore } from '@/app/state/store';
import type { GraphData, GraphEdge } from './graphData';
import { normRanks, type RankUnderNorm } from './normRanks';
import './NormComparison.css';

/** Ties that are compared. */
const COMPARED = 8;

const ordinal = (rank: number) => {
  const ending = rank % 100 > 10 && rank % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank.toLocaleString('en-GB')}${ending}`;
};

/** Places won or lost against the division in use: "↑ 3". */
function Move({ from, to }: { from: number; to: number }) {
  if (from === to) return null;
  const places = Math.abs(from - to);
  return (
    <span className="norm-move">
      <span aria-hidden="true">{to < from ? '↑' : '↓'}</span>
      <span className="visually-hidden">{to < from ? ', up ' : ', down '}</span>
      {places.toLocaleString('en-GB')}
    </span>
  );
}

/** The strongest ties under every way of dividing: what they weigh there, and the place they take. */
export function NormComparison({
  scene,
  graph,
  chosen,
  open,
}: {
  scene: Scene;
  graph: GraphData;
  /** The selected tie. */
  chosen: GraphEdge | null;
  open: (focus: Focus) => void;
}) {
  const choose = useStore((state) => state.choose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of the scene matters has made the graph anew
  const ranks = useMemo(() => normRanks(scene, graph), [graph]);
  const { net, norm } = graph;
  if (!ranks || net === 'contacts') return null;
  const { norms, ties } = ranks;
  const strongest = graph.edges.slice(0, COMPARED);
  const rows = chosen && !strongest.includes(chosen) ? [...strongest, chosen] : strongest;
  return (
    <section className="norm-comparison" aria-labelledby="norm-comparison" data-export="no">
      <h3 id="norm-comparison">What dividing changes</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">divided by</th>
            {norms.map((one) => (
              <th key={one} scope="col" className={one === norm ? 'norm-current' : ''}>
                <button
                  type="button"
                  className="action"
                  aria-pressed={one === norm}
                  data-tip={one === 'no' ? 'Sums as they are' : `Divided by ${NORM_FULL[one]}`}
                  onClick={() => choose({ norm: one, min: null })}
                >
                  {NORM_WORDS[one].short}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((edge) => (
            <Row
              key={edge.id}
              net={net}
              graph={graph}
              edge={edge}
              under={ranks.of(edge)}
              selected={edge === chosen}
              open={() => open(edge.focus)}
            />
          ))}
        </tbody>
      </table>
      <p className="caption">
        The place among {ties === 1 ? 'the one tie' : `all ${ties.toLocaleString('en-GB')} ties`}, by strength
        {isSigned(net) ? ' whatever the sign' : ''}; = where others share it. Arrows: places won or lost against the
        column in use.
      </p>
    </section>
  );
}

function Row({
  net,
  graph,
  edge,
  under,
  selected,
  open,
}: {
  net: TieNet;
  graph: GraphData;
  edge: GraphEdge;
  under: readonly RankUnderNorm[];
  selected: boolean;
  open: () => void;
}) {
  const name = (index: number) => graph.nodes[index]!.name;
  const current = under.find(({ norm }) => norm === graph.norm)!;
  return (
    <tr className={selected ? 'norm-selected' : ''}>
      <th scope="row">
        <button type="button" className="norm-tie" aria-pressed={selected} data-tip={edge.spoken} onClick={open}>
          {name(edge.a)} {isTwoMode(net) ? 'on' : 'and'} {name(edge.b)}
        </button>
      </th>
      {under.map(({ norm, weight, share, rank, shared }) => (
        <td key={norm} className={norm === graph.norm ? 'norm-current' : ''}>
          <span className="norm-weight">{weightText(net, weight, norm)}</span>
          <span
            aria-hidden="true"
            className={`norm-bar ${isSigned(net) ? (weight < 0 ? 'norm-against' : 'norm-for') : ''}`}
            style={{ width: `${Math.max(2, 100 * share)}%` }}
          />
          <span className="norm-rank">
            <span className="visually-hidden">, </span>
            {shared ? '=' : ''}
            {ordinal(rank)} <Move from={current.rank} to={rank} />
          </span>
        </td>
      ))}
    </tr>
  );
}
