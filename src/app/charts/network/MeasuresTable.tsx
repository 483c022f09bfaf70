import { useState } from 'react';
import type { Focus, Net, NetworkSort } from '@/app/state/ids';
import { isSigned } from '@/app/state/networkChoice';
import { useStore } from '@/app/state/store';
import { signed } from '@/app/state/words';
import { amountOf, MEASURE_NAMES, MEASURE_TIPS, missingText, type NodeMeasure, writerOf } from './measureWords';
import type { NetworkStructure } from './networkStructure';
import { COLOURED, letterOf, nameOfCommunity } from './nodeLooks';

/** Rows drawn unless the reader asks for all; the table behind the figure's head has them in any case. */
const FEW_ROWS = 24;
const MOST_ROWS = 400;

/** One name a row; the heads order, and choose what is drawn over time. */
export function MeasuresTable({
  whole,
  order,
  net,
  sort,
  measure,
  title,
  isOpen,
  open,
}: {
  whole: NetworkStructure;
  /** Indices of nodes as they are to stand. */
  order: readonly number[];
  net: Net;
  sort: NetworkSort;
  measure: NodeMeasure;
  title: string;
  isOpen: (focus: Focus) => boolean;
  open: (focus: Focus) => void;
}) {
  const choose = useStore((state) => state.choose);
  const [all, setAll] = useState(false);
  const few = order.length > FEW_ROWS + 4;
  const shown = order.slice(0, all ? MOST_ROWS : few ? FEW_ROWS : order.length);
  const { nodes, structure } = whole;
  const contacts = net === 'contacts';
  const columns: readonly NodeMeasure[] = ['count', 'ties', 'weight', 'betweenness', 'eigenvector'];
  const writers = Object.fromEntries(
    columns.map((name) => [
      name,
      writerOf(
        name,
        nodes.map((node, at) => amountOf(name, node, structure.nodes[at]!)),
      ),
    ]),
  ) as Record<NodeMeasure, (value: number) => string>;
  const most = nodes.reduce((top, node, at) => Math.max(top, amountOf(measure, node, structure.nodes[at]!) ?? 0), 0);
  // On a narrow screen there is room for the measure that is chosen.
  const other = (name: NodeMeasure) => (name === measure || name === 'count' ? '' : ' measures-other');
  const head = (name: NetworkSort, words: string, tip?: string) => (
    <th
      key={name}
      scope="col"
      aria-sort={sort === name ? (name === 'name' || name === 'community' ? 'ascending' : 'descending') : 'none'}
      className={name === 'name' || name === 'community' ? '' : `figure${other(name as NodeMeasure)}`}
    >
      <button type="button" className="action" data-tip={tip} onClick={() => choose({ sort: name })}>
        {words}
      </button>
    </th>
  );
  return (
    <div className="measures-scroll">
      <table className="measures-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head('name', 'Name')}
            {columns.map((name) =>
              head(name, name === 'count' && contacts ? 'contacts' : MEASURE_NAMES[name], MEASURE_TIPS[name]),
            )}
            {head('community', 'community', 'Louvain method on the positive ties, from a fixed seed')}
          </tr>
        </thead>
        <tbody>
          {shown.map((index) => {
            const node = nodes[index]!;
            const own = structure.nodes[index]!;
            const focus: Focus = { kind: node.isIssue ? 'issue' : 'actor', ids: [node.id] };
            return (
              <tr key={`${node.isIssue} ${node.id}`}>
                <th scope="row">
                  <button type="button" className="action" aria-pressed={isOpen(focus)} onClick={() => open(focus)}>
                    {node.name}
                  </button>
                </th>
                {columns.map((name) => {
                  const value = amountOf(name, node, own);
                  const share = value === null || most === 0 ? 0 : value / most;
                  return (
                    <td key={name} className={`figure${value === null ? ' measures-none' : ''}${other(name)}`}>
                      {value === null ? missingText(name, structure, node) : writers[name](value)}
                      {name === 'weight' && isSigned(net) && own.negative !== 0 && own.positive !== 0 && (
                        <span className="measures-signs">
                          {signed(own.positive, 1)} {signed(own.negative, 1)}
                        </span>
                      )}
                      {name === measure && value !== null && (
                        <span className="measures-bar" style={{ width: `${Math.round(share * 100)}%` }} />
                      )}
                    </td>
                  );
                })}
                <td>
                  {own.community === null ? (
                    <span className="measures-none">
                      {own.ties === 0 ? 'no tie' : own.positive === 0 ? 'no positive tie' : 'not worked out'}
                    </span>
                  ) : (
                    <span
                      className={`measures-community network-g${own.community < COLOURED ? own.community + 1 : 0}`}
                      data-tip={nameOfCommunity(whole, own.community)}
                    >
                      <i />
                      {letterOf(own.community) || own.community + 1}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {few && (
        <p className="caption">
          {shown.length < order.length &&
            `The first ${shown.length} of ${order.length.toLocaleString('en-GB')} names; “Table” has them all. `}
          <button type="button" className="action" data-export="no" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${order.length > MOST_ROWS ? MOST_ROWS : 'all'} names`}
          </button>
        </p>
      )}
    </div>
  );
}
