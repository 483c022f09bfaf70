import { useMemo } from 'react';
import { Graph } from '@/app/charts/network/Graph';
import { type GraphData, isSigned } from '@/app/charts/network/graph';
import { graphOf } from '@/app/charts/network/graphOf';
import { linksOf } from '@/app/charts/network/layoutFor';
import { strongEnough, thresholdFor } from '@/app/charts/network/threshold';
import { graphTitle, limitText } from '@/app/charts/network/titles';
import { useSelection } from '@/app/charts/useSelection';
import { useLayout } from '@/app/data/layout';
import { SlideFigure } from '@/app/stage/SlideFigure';
import { SlideNothing } from '@/app/stage/SlideNothing';
import { type Scene, useScene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { useRoom } from './slideRoom';
import { someOf } from './slideText';

/** Type of the drawing is 12 px, and twice that on a slide. */
const DOUBLE = 2;
/** More names and lines than this cannot be told apart from the back of a room. */
const MOST_NODES = 9;
const MOST_LINES = 12;

/** The strongest lines that tie no more names than are readable, and those names alone. */
function readable(graph: GraphData, limit: number): GraphData {
  const nodes = new Set<number>();
  const kept = [];
  for (const edge of strongEnough(graph.edges, limit)) {
    const more = [edge.a, edge.b].filter((end) => !nodes.has(end));
    if (kept.length === MOST_LINES || nodes.size + more.length > MOST_NODES) continue;
    for (const end of more) nodes.add(end);
    kept.push(edge);
  }
  const order = [...nodes].sort((a, b) => a - b);
  const at = new Map(order.map((node, index) => [node, index]));
  return {
    ...graph,
    nodes: order.flatMap((node) => graph.nodes[node] ?? []),
    // What is written on a line is its type alone: dates would cover other lines.
    edges: kept.map((edge) => ({ ...edge, detail: '', a: at.get(edge.a) ?? 0, b: at.get(edge.b) ?? 0 })),
  };
}

function wordsOf(graph: GraphData, shown: GraphData, { choices }: Scene): string {
  const { net } = graph;
  const whole = graph.nodes.length + graph.leftOut;
  const party =
    net === 'contacts'
      ? ['party', 'parties']
      : net === 'two-mode'
        ? ['actor or issue', 'actors and issues']
        : choices.nodes === 'issues'
          ? ['issue', 'issues']
          : choices.by === 'organization'
            ? ['side', 'sides']
            : ['actor', 'actors'];
  const names = someOf(shown.nodes.length, whole, party[0] ?? '', party[1] ?? '');
  const least = shown.edges.reduce((weight, edge) => Math.min(weight, Math.abs(edge.weight)), Number.POSITIVE_INFINITY);
  const lines = someOf(shown.edges.length, graph.ties, net === 'contacts' ? 'line' : 'tie');
  if (net === 'contacts') {
    const dotted = shown.edges.some(({ possible }) => possible) ? '; dotted: called merely possible' : '';
    return `${lines} between ${names}; arrows point to whom it was directed${dotted}.`;
  }
  const strength = shown.edges.length < graph.ties ? ` (at least ${limitText(graph, least)})` : '';
  const signs = isSigned(net)
    ? net === 'two-mode'
      ? 'Solid and +: on balance for; dashed and −: against'
      : 'Solid and +: agreement; dashed and −: clash'
    : 'The number is the weight';
  return `${names}, ${lines}${strength}, ${counted(graph.statements, 'statement with a stance', 'statements with a stance')}. ${signs}.`;
}

/** Who relates to whom: the strongest ties, with names and values that can be read from afar. */
export function SlideNetwork() {
  const scene = useScene();
  const { choices } = scene;
  const [holder, { width, height }] = useRoom();
  const graph = useMemo(() => graphOf(scene), [scene]);
  const shown = useMemo(() => readable(graph, choices.min ?? thresholdFor(graph)?.initial ?? 0), [graph, choices.min]);
  const layout = useMemo(
    () => ({ nodes: shown.nodes.map(({ id }) => id), links: linksOf(shown, 0), shape: 'wide' as const }),
    [shown],
  );
  const places = useLayout(layout);
  const { focus } = useSelection();
  if (shown.edges.length === 0) return <SlideNothing holder={holder} />;
  const tied = choices.net === 'contacts' || choices.net === 'two-mode' ? 'actors' : (choices.nodes ?? 'actors');
  const title = graphTitle(graph, tied);
  return (
    <SlideFigure title={title} subtitle={wordsOf(graph, shown, scene)} holder={holder}>
      <div className="slide-network" style={{ zoom: DOUBLE }}>
        {places && (
          <Graph
            graph={shown}
            edges={shown.edges}
            places={places}
            width={width / DOUBLE}
            height={height / DOUBLE}
            size={choices.size}
            title={title}
            focus={choices.focus}
            open={focus}
          />
        )}
      </div>
    </SlideFigure>
  );
}
