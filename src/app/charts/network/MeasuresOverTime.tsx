import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { counted } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import { dayText, type Period } from '@/core/table/periods';
import { amountOf, MEASURE_NAMES, type NodeMeasure, shareText, writerOf } from './measureWords';
import type { MeasuredNode } from './networkStructure';
import { type Panel, SmallMultiple } from './SmallMultiple';
import { type Moments, useOverTime } from './useOverTime';
import type { CutTime } from './useWindows';

/** Names drawn over time. */
const MOST_PANELS = 8;

const days = ([from, to]: Period) => [dayText(from), dayText(to)];

/** How much of all possible ties is there, at each moment. */
function densityPanel(moments: Moments): Panel {
  return {
    key: 'density',
    name: 'Density of the network',
    points: moments.map(({ window, rows, value: { structure } }, at) => {
      const { share, positive, negative, pairs } = structure.density;
      return {
        at,
        value: share,
        text: share === null ? '' : shareText(share),
        spoken: `${window.label}: density ${share === null ? 'none' : shareText(share)}, ${positive + negative} of ${pairs} ties, ${counted(rows.length, 'statement')}`,
        focus: { kind: 'days', ids: days(window.period) },
      };
    }),
  };
}

function nodePanel(
  node: MeasuredNode,
  measure: NodeMeasure,
  moments: Moments,
  write: (value: number) => string,
): Panel {
  return {
    key: `${node.isIssue} ${node.id}`,
    name: node.name,
    points: moments.map(({ window, value: { nodes, structure } }, at) => {
      const index = nodes.findIndex(({ id, isIssue }) => id === node.id && isIssue === node.isIssue);
      const own = nodes[index];
      const value = own ? amountOf(measure, own, structure.nodes[index]!) : null;
      const text = value === null ? '' : write(value);
      const said = own ? counted(own.count, 'statement') : '';
      return {
        at,
        value,
        text,
        spoken: `${node.name}, ${window.label}: ${MEASURE_NAMES[measure]} ${text}${measure === 'count' ? '' : `, ${said}`}`,
        focus: { kind: 'span', ids: [node.id, ...days(window.period)] },
      };
    }),
  };
}

/** How density and one measure of the leading names move, window by window. Each point opens its statements. */
export function MeasuresOverTime({
  scene,
  cut,
  leading,
  measure,
  isOpen,
  open,
}: {
  scene: Scene;
  cut: CutTime;
  /** The names to draw, the first of them. */
  leading: readonly MeasuredNode[];
  measure: NodeMeasure;
  isOpen: (focus: Focus) => boolean;
  open: (focus: Focus) => void;
}) {
  const { moments, done } = useOverTime(scene, cut, measure !== 'betweenness' && measure !== 'eigenvector');
  const values = (moments ?? []).flatMap(({ value: { nodes, structure } }) =>
    nodes.map((node, at) => amountOf(measure, node, structure.nodes[at]!)),
  );
  const write = writerOf(measure, values);
  const panels = moments
    ? [densityPanel(moments), ...leading.slice(0, MOST_PANELS).map((node) => nodePanel(node, measure, moments, write))]
    : [];
  const { mark } = useRoving(
    panels.flatMap(({ points }, row) =>
      points.flatMap(({ at, value }) => (value === null ? [] : [{ row, column: at }])),
    ),
  );
  if (!moments) {
    return (
      <p className="caption" role="status" data-export="wait">
        Working out {done} of {counted(cut.list.length, 'window')} …
      </p>
    );
  }
  const labels = moments.map(({ window }) => window.label);
  const most = panels
    .slice(1)
    .reduce((top, { points }) => points.reduce((high, { value }) => Math.max(high, value ?? 0), top), 0);
  const times = moments.map(({ window: { period } }) => period[1]);
  return (
    <>
      <p className="caption">
        {labels.length === 1
          ? `One window has statements: ${labels[0]}. Nothing can be said about how a measure moves.`
          : labels.length === 2
            ? `Two windows have statements of their own, ${labels[0]} and ${labels[1]}: two points, no course between them.`
            : `${labels.length} windows with statements of their own, ${labels[0]} … ${labels.at(-1)}.`}{' '}
        {cut.list.length < cut.many && `${cut.many - cut.list.length} others say nothing new. `}
        All names have one scale, from 0 to {write(most)}.
      </p>
      <div className="multiples">
        {panels.map((panel, row) => (
          <SmallMultiple
            key={panel.key}
            panel={panel}
            most={row === 0 ? 1 : most}
            times={times}
            row={row}
            mark={mark}
            isOpen={isOpen}
            open={open}
          />
        ))}
      </div>
    </>
  );
}
