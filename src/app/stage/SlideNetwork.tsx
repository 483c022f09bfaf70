import { useMemo } from 'react';
import { Graph } from '@/app/charts/network/Graph';
import type { GraphData, GraphEdge } from '@/app/charts/network/graphData';
import { graphOf } from '@/app/charts/network/graphOf';
import { looksOf, type NodeLooks, sizeWords } from '@/app/charts/network/nodeLooks';
import { pictureOf } from '@/app/charts/network/placement';
import { limitFor, strongEnough } from '@/app/charts/network/threshold';
import { choiceWords, graphTitle, limitText } from '@/app/charts/network/titles';
import { useSelection } from '@/app/charts/useSelection';
import type { Place } from '@/app/data/layoutInput';
import { type Scene, useScene } from '@/app/state/derive';
import { isSigned, isTwoMode } from '@/app/state/networkChoice';
import { counted } from '@/app/state/words';
import { SlideFigure } from './SlideFigure';
import { SlideNothing } from './SlideNothing';
import { slidePlaces } from './slidePlaces';
import { type Room, useRoom } from './slideRoom';
import { someOf } from './slideText';

/** Type of the drawing is 12 px, and twice that on a slide. */
const DOUBLE = 2;
/** More names and lines than this cannot be told apart from the back of a room. */
const MOST_NODES = 9;
const LEAST_NODES = 5;
/** Lines more than names. */
const MORE_LINES = 3;

/** Words on a line, in letters; what is longer is counted. */
const MOST_LETTERS = 32;

/** All contacts of two parties as one line: bends and their words would cover each other. */
function together(edges: readonly GraphEdge[]): GraphEdge[] {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const key = `${Math.min(edge.a, edge.b)} ${Math.max(edge.a, edge.b)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  return [...pairs.values()].flatMap((own): GraphEdge[] => {
    const [first] = own;
    if (!first) return [];
    const contacts = [...new Set(own.flatMap((edge) => edge.contacts))];
    const words = own.map(({ label }) => label).join(', ');
    const oneWay = own.every(({ a, arrows }) => a === first.a && arrows === 'end');
    return [
      {
        ...first,
        weight: own.reduce((sum, { weight }) => sum + weight, 0),
        label: words.length > MOST_LETTERS ? counted(contacts.length, 'contact') : words,
        spoken: own.map(({ spoken }) => spoken).join('; '),
        arrows: oneWay ? 'end' : 'both',
        possible: own.every(({ possible }) => possible),
        focus: { kind: 'contact', ids: contacts },
        contacts,
      },
    ];
  });
}

/** The strongest lines that tie no more names than are readable, and those names alone. */
function readable(graph: GraphData, limit: number, most: number): GraphData {
  const nodes = new Set<number>();
  const kept: GraphEdge[] = [];
  const strong = strongEnough(graph.edges, limit);
  for (const edge of graph.net === 'contacts' ? together(strong) : strong) {
    const more = [edge.a, edge.b].filter((end) => !nodes.has(end));
    if (kept.length === most + MORE_LINES || nodes.size + more.length > most) continue;
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

/** As many names as can all be read, with what is written on their lines; the fewest where that is never so. */
function drawable(
  scene: Scene,
  graph: GraphData,
  limit: number,
  canvas: Room,
): { shown: GraphData; places: Place[]; looks: NodeLooks } {
  for (let most = MOST_NODES; ; most--) {
    const shown = readable(graph, limit, most);
    const places = slidePlaces(shown, canvas);
    const looks = looksOf(scene, shown, shown.edges, scene.choices);
    const { nodes, edges } = pictureOf(shown, shown.edges, places, { ...canvas, looks, zoom: 1, names: MOST_NODES });
    const read = nodes.every(({ label }) => label !== null) && edges.every(({ value }) => value !== null);
    if (read || most <= LEAST_NODES) return { shown, places, looks };
  }
}

function wordsOf(graph: GraphData, shown: GraphData, { choices }: Scene): string {
  const { net } = graph;
  const whole = graph.nodes.length + graph.leftOut;
  const party =
    net === 'contacts'
      ? ['party', 'parties']
      : isTwoMode(net)
        ? ['actor or issue', 'actors and issues']
        : choices.nodes === 'issues'
          ? ['issue', 'issues']
          : choices.by === 'organization'
            ? ['side', 'sides']
            : ['actor', 'actors'];
  const names = someOf(shown.nodes.length, whole, party[0] ?? '', party[1] ?? '');
  const least = shown.edges.reduce((weight, edge) => Math.min(weight, Math.abs(edge.weight)), Number.POSITIVE_INFINITY);
  const lines = someOf(shown.edges.length, graph.ties, 'tie');
  if (net === 'contacts') {
    const contacts = new Set(shown.edges.flatMap(({ contacts: own }) => own)).size;
    const dotted = shown.edges.some(({ possible }) => possible) ? '; dotted: merely possible' : '';
    const hollow = shown.nodes.some(({ silent }) => silent) ? '; hollow: not heard' : '';
    return `${someOf(contacts, graph.statements, 'contact')}, ${names}; arrows to the addressee${dotted}${hollow}.`;
  }
  const all = strongEnough(graph.edges, least).length === shown.edges.length;
  const some = all ? ` (at least ${limitText(graph, least)})` : ', the strongest first';
  const sides = net === 'two-mode-combine';
  const strength = shown.edges.length < graph.ties && !sides ? some : '';
  const signs = isSigned(net)
    ? net === 'two-mode'
      ? 'Solid, +: on balance for; dashed, −: against'
      : 'Solid, +: agreement; dashed, −: clash'
    : sides
      ? 'Solid: for; dashed: against; black: both'
      : 'The number is the weight of the tie';
  const suggested = [...shown.nodes, ...shown.edges].some((mark) => mark.suggested);
  return `${names}, ${lines}${strength}. ${signs}${suggested ? '; hollow: only suggested' : ''}.${choiceWords(graph)}`;
}

/** Groups that a line of words can name. */
const NAMED_GROUPS = 3;

/** What size and colour stand for, where the reader chose something for them. */
function lookWords(graph: GraphData, looks: NodeLooks): string {
  const size = looks.size === 'statements' ? '' : ` Nodes: ${sizeWords(graph, looks)}.`;
  if (looks.groups.length === 0) return size;
  const named = looks.groups.map(({ letter, name }) => `${letter} ${name}`);
  const names = named.length > NAMED_GROUPS ? '' : `: ${named.join('; ')}`;
  return `${size} Colour and letter tell the ${looks.colour}${names}.`;
}

/** Who relates to whom: the strongest ties, with names and values that can be read from afar. */
export function SlideNetwork() {
  const scene = useScene();
  const { choices } = scene;
  const [holder, { width, height }] = useRoom();
  const graph = useMemo(() => graphOf(scene), [scene]);
  const limit = limitFor(graph, choices.min);
  const canvas = useMemo(() => ({ width: width / DOUBLE, height: height / DOUBLE }), [width, height]);
  const { shown, places, looks } = useMemo(() => drawable(scene, graph, limit, canvas), [scene, graph, limit, canvas]);
  const { focus } = useSelection();
  if (shown.edges.length === 0) return <SlideNothing holder={holder} />;
  const tied = choices.net === 'contacts' || isTwoMode(choices.net) ? 'actors' : (choices.nodes ?? 'actors');
  const title = graphTitle(graph, tied);
  return (
    <SlideFigure title={title} subtitle={`${wordsOf(graph, shown, scene)}${lookWords(graph, looks)}`} holder={holder}>
      <div className="slide-network" style={{ zoom: DOUBLE }}>
        <Graph
          graph={shown}
          edges={shown.edges}
          places={places}
          {...canvas}
          looks={looks}
          title={title}
          focus={choices.focus}
          open={focus}
        />
      </div>
    </SlideFigure>
  );
}
