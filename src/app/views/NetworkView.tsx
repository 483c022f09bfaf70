import { useMemo, useState } from 'react';
import { Figure } from '@/app/charts/Figure';
import { Adjacency } from '@/app/charts/network/Adjacency';
import { Graph } from '@/app/charts/network/Graph';
import { FindNode, GraphControls, NodeSize, ThresholdSlider } from '@/app/charts/network/GraphControls';
import { GraphLegend } from '@/app/charts/network/GraphLegend';
import { type GraphData, MOST_EDGES } from '@/app/charts/network/graphData';
import { graphOf } from '@/app/charts/network/graphOf';
import { graphTable, shortTable } from '@/app/charts/network/graphTable';
import { linksOf } from '@/app/charts/network/layoutFor';
import { NoNetwork } from '@/app/charts/network/NoNetwork';
import { strongEnough, thresholdFor } from '@/app/charts/network/threshold';
import { contactFilter, graphSubtitle, graphTitle, limitText } from '@/app/charts/network/titles';
import { useLayout } from '@/app/data/layout';
import { NO_FILTER } from '@/app/state/choices';
import { useScene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { useStore } from '@/app/state/store';
import { counted, filterWords } from '@/app/state/words';
import { DataTable } from '@/app/ui/DataTable';
import { useViewportHeight } from '@/app/ui/useViewport';
import { useWidth } from '@/app/ui/useWidth';

/** Below this width the table comes first, px. */
const NARROW = 600;
const NOTE = 'Names are placed to be readable; distance means nothing.';

/** What stands above the drawing, px. */
const ABOVE = 310;

/** Small networks are seen whole without scrolling, as far as their names leave room for that. */
function heightFor({ net, nodes: { length } }: GraphData, narrow: boolean, viewport: number): number {
  if (length <= 4) return 320;
  if (narrow) return 480;
  if (length > 40) return length <= 120 ? 680 : 860;
  // Words on lines need more room than values.
  const least = net === 'contacts' ? 520 : length <= 16 ? 400 : 480;
  return Math.min(560, Math.max(least, viewport - ABOVE));
}

const same = (a: Focus | null, b: Focus) => a !== null && a.kind === b.kind && a.ids.join('~') === b.ids.join('~');

/** Who relates to whom: as a drawing, a grid or a table. */
export default function NetworkView() {
  const scene = useScene();
  const { corpus, table, rows, choices } = scene;
  const focusOn = useStore((state) => state.focusOn);
  const choose = useStore((state) => state.choose);
  const [holder, width] = useWidth<HTMLDivElement>(888);
  const [drawNarrow, setDrawNarrow] = useState(false);

  const { net, nodes: chosenNodes, by, actor, article, time } = choices;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a network follows from these parts of the scene alone
  const graph = useMemo(() => graphOf(scene), [corpus, table, rows, net, chosenNodes, by, actor, article, time]);
  const threshold = useMemo(() => thresholdFor(graph), [graph]);
  const initial = threshold?.initial ?? 0;
  const limit = choices.min ?? initial;
  const strong = useMemo(() => strongEnough(graph.edges, limit), [graph, limit]);
  const edges = useMemo(() => strong.slice(0, MOST_EDGES), [strong]);

  const narrow = width < NARROW;
  const layout = useMemo(
    () => ({
      nodes: graph.nodes.map(({ id }) => id),
      links: linksOf(graph, initial),
      shape: narrow ? ('tall' as const) : ('wide' as const),
    }),
    [graph, initial, narrow],
  );
  const places = useLayout(layout);

  const tied = net === 'contacts' || net === 'two-mode' || chosenNodes !== 'issues' ? 'actors' : 'issues';
  const unit = tied === 'issues' ? 'issue' : by === 'organization' ? 'side' : 'actor';
  const title = graphTitle(graph, tied);
  // Contacts know of speakers, articles and dates alone.
  const filter =
    net === 'contacts'
      ? contactFilter(choices, filterWords({ ...scene, choices: { ...choices, ...NO_FILTER, actor, article, time } }))
      : filterWords(scene);
  const adjacency = choices.tab === 'adjacency';
  const open = (focus: Focus) => focusOn(same(choices.focus, focus) ? null : focus);
  const data = () => graphTable(scene, graph, adjacency ? 0 : limit, (edge) => focusOn(edge.focus));
  const empty = graph.edges.length === 0;
  const tableFirst = narrow && !drawNarrow && !adjacency;
  const height = heightFor(graph, narrow, useViewportHeight());

  return (
    <Figure
      title={title}
      subtitle={graphSubtitle(graph, { drawn: adjacency ? graph.ties : edges.length, limit, unit, filter })}
      data={data}
      controls={!empty || net === 'ignore' ? <GraphControls graph={graph} /> : undefined}
      legend={!empty && !adjacency && !tableFirst && <GraphLegend graph={graph} edges={edges} size={choices.size} />}
      note={adjacency || tableFirst || empty ? '' : NOTE}
    >
      <div ref={holder} className="network-holder">
        {empty && <NoNetwork scene={scene} graph={graph} />}
        {!empty && narrow && !adjacency && (
          <p className="network-bar">
            <button type="button" className="action" onClick={() => setDrawNarrow(!drawNarrow)}>
              {drawNarrow ? 'Show the ties as a list' : 'Show the drawing'}
            </button>
          </p>
        )}
        {!empty && !adjacency && (
          <div className="network-bar" data-export="no">
            {!tableFirst && <FindNode graph={graph} />}
            {!tableFirst && <NodeSize graph={graph} />}
            {threshold && <ThresholdSlider graph={graph} threshold={threshold} limit={limit} />}
          </div>
        )}
        {!empty && strong.length === 0 && !adjacency && (
          <p>
            No tie is as strong as {limitText(graph, limit)}.{' '}
            <button type="button" className="action" onClick={() => choose({ min: null })}>
              Show the strongest ties
            </button>
          </p>
        )}
        {!empty && adjacency && <Adjacency scene={scene} graph={graph} title={title} open={open} />}
        {!empty && tableFirst && (
          <DataTable caption={title} data={shortTable(graph, limit, (edge) => open(edge.focus))} />
        )}
        {!empty && !adjacency && !tableFirst && places && (
          <Graph
            graph={graph}
            edges={edges}
            places={places}
            width={width}
            height={height}
            size={choices.size}
            title={title}
            focus={choices.focus}
            open={open}
          />
        )}
        {!empty && !adjacency && !tableFirst && !places && (
          <p className="caption" style={{ height }} role="status">
            Arranging {counted(graph.nodes.length, 'name')} …
          </p>
        )}
        {!adjacency && (strong.length > edges.length || graph.leftOut > 0) && (
          <p className="caption">
            {graph.leftOut > 0 &&
              `The ${graph.nodes.length} with the strongest ties are drawn, ${graph.leftOut} more are not. `}
            {strong.length > edges.length &&
              `The ${edges.length.toLocaleString('en-GB')} strongest of ${strong.length.toLocaleString('en-GB')} lines are drawn. `}
            A filter or a higher threshold brings out the others.
          </p>
        )}
      </div>
    </Figure>
  );
}
