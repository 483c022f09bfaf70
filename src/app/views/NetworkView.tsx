import { useMemo, useState } from 'react';
import { Figure } from '@/app/charts/Figure';
import { Adjacency } from '@/app/charts/network/Adjacency';
import { Graph } from '@/app/charts/network/Graph';
import { FindNode, GraphControls, MeasureChoice, ThresholdSlider } from '@/app/charts/network/GraphControls';
import { GraphLegend } from '@/app/charts/network/GraphLegend';
import { type GraphEdge, MOST_EDGES } from '@/app/charts/network/graphData';
import { graphOf } from '@/app/charts/network/graphOf';
import { graphTable, shortTable } from '@/app/charts/network/graphTable';
import { layoutOf, layoutQuestions, placesIn } from '@/app/charts/network/layoutFor';
import { MeasuresChart } from '@/app/charts/network/MeasuresChart';
import { NodeChoice } from '@/app/charts/network/NodeChoice';
import { NoNetwork } from '@/app/charts/network/NoNetwork';
import { NormComparison } from '@/app/charts/network/NormComparison';
import { looksOf } from '@/app/charts/network/nodeLooks';
import { normQuestions } from '@/app/charts/network/normRanks';
import { TimeSlider } from '@/app/charts/network/TimeSlider';
import { limitFor, strongEnough, thresholdFor } from '@/app/charts/network/threshold';
import { questionsOf } from '@/app/charts/network/tieGraphs';
import { contactFilter, graphSubtitle, graphTitle, limitText } from '@/app/charts/network/titles';
import { useLayout } from '@/app/data/layout';
import { useNetworks } from '@/app/data/network';
import { NO_FILTER } from '@/app/state/choices';
import { type Scene, useScene } from '@/app/state/derive';
import type { Focus, Net } from '@/app/state/ids';
import { isTwoMode } from '@/app/state/networkChoice';
import { NEUTRAL_NOTE, NORM_NOTES } from '@/app/state/networkWords';
import { useStore } from '@/app/state/store';
import { counted, filterWords } from '@/app/state/words';
import { DataTable } from '@/app/ui/DataTable';
import { useViewportHeight } from '@/app/ui/useViewport';
import { useWidth } from '@/app/ui/useWidth';

/** Below this width the table comes first, px. */
const NARROW = 600;
const NOTE = 'Names are placed to be readable; distance means nothing.';

/** So many names leave room for something beside them. */
const FEW = 16;

/** What stands above the drawing, px. */
const ABOVE = 310;

/** Small networks are seen whole without scrolling, as far as their names leave room for that. */
function heightFor(net: Net, length: number, narrow: boolean, viewport: number): number {
  if (length <= 4) return 320;
  if (narrow) return 480;
  if (length > 40) return length <= 120 ? 680 : 860;
  // Words on lines need more room than values.
  const least = net === 'contacts' ? 520 : length <= FEW ? 400 : 480;
  return Math.min(560, Math.max(least, viewport - ABOVE));
}

/** Whether this is the tie that is selected, from whichever end it was named. */
const connects = ({ focus }: GraphEdge, chosen: Focus | null) =>
  chosen?.kind === 'edge' && focus.kind === 'edge' && focus.ids.every((id) => chosen.ids.includes(id));

const same = (a: Focus | null, b: Focus) => a !== null && a.kind === b.kind && a.ids.join('~') === b.ids.join('~');

/** Who relates to whom. What takes long is worked out first; until then stands what stood there. */
export default function NetworkView() {
  const scene = useScene();
  const ready = useNetworks([...questionsOf(scene), ...layoutQuestions(scene)]);
  const [shown, setShown] = useState<Scene | null>(null);
  if (ready && shown !== scene) setShown(scene);
  const drawn = ready ? scene : shown?.corpus === scene.corpus ? shown : null;
  return (
    <>
      {!ready && (
        <p className="caption" role="status">
          Loading the network …
        </p>
      )}
      {drawn && (drawn.choices.tab === 'measures' ? <MeasuresChart scene={drawn} /> : <NetworkFigure scene={drawn} />)}
    </>
  );
}

/** As a drawing, a grid or a table. */
function NetworkFigure({ scene }: { scene: Scene }) {
  const { corpus, table, rows, choices } = scene;
  const focusOn = useStore((state) => state.focusOn);
  const choose = useStore((state) => state.choose);
  const [holder, width] = useWidth<HTMLDivElement>(888);
  const [drawNarrow, setDrawNarrow] = useState(false);

  const embedded = useStore(({ surface }) => surface.embed);
  const compared = useNetworks(embedded ? [] : normQuestions(scene));

  const { net, nodes: chosenNodes, norm, dup, by, actor, article, time } = choices;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a network follows from these parts of the scene alone
  const graph = useMemo(
    () => graphOf(scene),
    [corpus, table, rows, net, chosenNodes, norm, dup, by, actor, article, time],
  );
  const threshold = useMemo(() => thresholdFor(graph), [graph]);
  const limit = limitFor(graph, choices.min);
  const strong = useMemo(() => strongEnough(graph.edges, limit), [graph, limit]);
  const edges = useMemo(() => strong.slice(0, MOST_EDGES), [strong]);

  const { size, colour } = choices;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of the scene matters has made the graph anew
  const looks = useMemo(() => looksOf(scene, graph, edges, { size, colour }), [graph, edges, size, colour]);
  // By its name: while time runs, groups come, go and change their places.
  const [markedName, setMarkedName] = useState<string | null>(null);
  const markedAt = looks.groups.findIndex(({ name }) => name === markedName);
  const marked = markedAt === -1 ? null : markedAt;
  const mark = (group: number | null) => setMarkedName(looks.groups[group ?? -1]?.name ?? null);
  const members = useMemo(() => (marked === null ? null : new Set(looks.groups[marked]?.members)), [looks, marked]);

  const narrow = width < NARROW;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of the scene matters has made the graph anew
  const base = useMemo(() => layoutOf(scene, graph), [graph]);
  const layout = useMemo(() => ({ ...base, shape: narrow ? ('tall' as const) : ('wide' as const) }), [base, narrow]);
  const found = useLayout(layout);
  const places = useMemo(() => found && placesIn(graph, base, found), [graph, base, found]);

  const tied = net === 'contacts' || isTwoMode(net) || chosenNodes !== 'issues' ? 'actors' : 'issues';
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
  const height = heightFor(net, base.nodes.length, narrow, useViewportHeight());
  const measure = <MeasureChoice corpus={corpus} />;
  const chosen = graph.edges.find((edge) => connects(edge, choices.focus)) ?? null;
  // The selected tie stays in sight, however weak it becomes under another measure.
  const lines = useMemo(() => (chosen && !edges.includes(chosen) ? [...edges, chosen] : edges), [edges, chosen]);

  return (
    <Figure
      title={title}
      subtitle={graphSubtitle(graph, { drawn: adjacency ? graph.ties : edges.length, limit, unit, filter })}
      data={data}
      controls={
        (!empty || net === 'ignore') && (
          <>
            <GraphControls graph={graph} />
            {choices.table && measure}
          </>
        )
      }
      legend={
        !empty &&
        !adjacency &&
        !tableFirst && <GraphLegend graph={graph} edges={edges} looks={looks} marked={marked} mark={mark} />
      }
      note={adjacency || tableFirst || empty ? '' : NOTE}
    >
      <div className="network-compared">
        {empty && <NoNetwork scene={scene} graph={graph} />}
        {!empty && narrow && !adjacency && (
          <p className="network-bar">
            <button type="button" className="action" onClick={() => setDrawNarrow(!drawNarrow)}>
              {drawNarrow ? 'Show the ties as a list' : 'Show the drawing'}
            </button>
          </p>
        )}
        {!empty && (
          <div className="network-bar" data-export="no">
            {measure}
            {!adjacency && !tableFirst && <FindNode graph={graph} />}
            {!adjacency && !tableFirst && <NodeChoice graph={graph} />}
            {!adjacency && threshold && <ThresholdSlider graph={graph} threshold={threshold} limit={limit} />}
          </div>
        )}
        {!empty && NORM_NOTES[graph.norm] && <p className="caption network-note">{NORM_NOTES[graph.norm]}</p>}
        {!empty && adjacency && (net === 'congruence' || net === 'conflict' || net === 'subtract') && (
          <p className="caption network-note">{NEUTRAL_NOTE}</p>
        )}
        {!empty && strong.length === 0 && !adjacency && (
          <p>
            No tie is as strong as {limitText(graph, limit)}.{' '}
            <button type="button" className="action" onClick={() => choose({ min: null })}>
              Show the strongest ties
            </button>
          </p>
        )}
        <div className={empty || embedded || graph.nodes.length > FEW ? '' : 'network-split'}>
          <div ref={holder} className="network-holder">
            {!empty && adjacency && <Adjacency scene={scene} graph={graph} title={title} open={open} />}
            {!empty && tableFirst && (
              <DataTable caption={title} data={shortTable(graph, limit, (edge) => open(edge.focus))} />
            )}
            {!empty && !adjacency && !tableFirst && places && (
              <Graph
                graph={graph}
                edges={lines}
                places={places}
                width={width}
                height={height}
                looks={looks}
                marked={members}
                title={title}
                focus={choices.focus}
                open={open}
              />
            )}
            {!empty && !adjacency && !tableFirst && !places && (
              <p className="caption" style={{ height }} role="status" data-export="wait">
                Arranging {counted(graph.nodes.length, 'name')} …
              </p>
            )}
            {!adjacency && !tableFirst && net !== 'contacts' && <TimeSlider scene={scene} />}
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
          {!embedded && compared && <NormComparison scene={scene} graph={graph} chosen={chosen} open={open} />}
        </div>
      </div>
    </Figure>
  );
}
