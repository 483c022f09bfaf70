import {
  type FocusEvent,
  type KeyboardEvent,
  type SyntheticEvent,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Focus } from '@/app/state/ids';
import { isSigned } from '@/app/state/networkChoice';
import { EdgeMark, EdgeValue, type Light, NodeMark, toneOf } from './GraphMarks';
import type { GraphData, GraphEdge } from './graphData';
import { COLOURED, groupWords, measureText, type NodeLooks } from './nodeLooks';
import { pictureOf } from './placement';
import type { Point } from './rects';
import { type MarkAt, stepFrom } from './steps';
import { useSwelling } from './useSwelling';
import { useZoom } from './zoom';
import './Graph.css';

/** More nodes than this can be zoomed into. */
const ZOOMABLE = 60;
/** Names on a narrow screen. */
const NARROW_NAMES = 10;

/** Whether an edge is what the link's focus names: itself, or contacts behind it. */
function isChosen({ focus, contacts }: GraphEdge, chosen: Focus | null): boolean {
  if (!chosen) return false;
  if (chosen.kind === 'contact') return chosen.ids.every((id) => contacts.includes(id));
  if (chosen.kind !== 'edge' || focus.kind !== 'edge') return false;
  const [a, b] = chosen.ids;
  return (focus.ids[0] === a && focus.ids[1] === b) || (focus.ids[0] === b && focus.ids[1] === a);
}

/** A group's colour; beyond those that have one, a plain one. */
function groupClass({ groupOf }: NodeLooks, node: number): string {
  const group = groupOf[node] ?? null;
  return group === null ? '' : ` network-g${group < COLOURED ? group + 1 : 0}`;
}

function lookWords(looks: NodeLooks, node: number): string {
  const words = [measureText(looks, node), groupWords(looks, node)].filter(Boolean);
  return words.length === 0 ? '' : `${words.join(', ')}, `;
}

/** The mark that an event happened on. */
function markOf(event: SyntheticEvent): MarkAt | null {
  const name = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
  if (!name) return null;
  return { kind: name.startsWith('n') ? 'node' : 'edge', index: Number(name.slice(1)) };
}

/**
 * A network as a drawing. One stop for the Tab key; arrow keys move between the names, Page Down and Page Up go through
 * a name's ties, Enter opens the sentences.
 */
export function Graph({
  graph,
  edges,
  places,
  width,
  height,
  looks,
  marked = null,
  title,
  focus,
  open,
}: {
  graph: GraphData;
  /** Those of its edges that are drawn. */
  edges: readonly GraphEdge[];
  /** For each node, as shares of the canvas. */
  places: readonly Point[];
  width: number;
  height: number;
  looks: NodeLooks;
  /** Nodes that the legend points out. */
  marked?: ReadonlySet<number> | null;
  title: string;
  focus: Focus | null;
  open: (focus: Focus) => void;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const hint = useId();
  const [hovered, setHovered] = useState<MarkAt | null>(null);
  const [active, setActive] = useState<MarkAt | null>(null);
  const [keyed, setKeyed] = useState(false);
  /** The node whose ties the Page keys go through. */
  const origin = useRef(0);
  const zoomable = graph.nodes.length > ZOOMABLE;
  const { zoom, by, fit, reveal, most, dragging } = useZoom(svg, width, height, zoomable);

  const picture = useMemo(
    () =>
      pictureOf(graph, edges, places, {
        width,
        height,
        looks,
        zoom: zoom.scale,
        names: width < 600 ? NARROW_NAMES * zoom.scale : graph.nodes.length,
      }),
    [graph, edges, places, width, height, looks, zoom.scale],
  );
  useSwelling(svg, picture.edges);
  const signed = isSigned(graph.net);

  const lit = hovered ?? (keyed ? active : null);
  const near = useMemo(() => {
    if (!lit && !marked) return null;
    const ends = new Set<number>(lit ? [] : marked);
    const lines = new Set<number>();
    if (!lit) {
      picture.edges.forEach(({ a, b }, index) => {
        if (ends.has(a) && ends.has(b)) lines.add(index);
      });
      return { ends, lines };
    }
    if (lit.kind === 'node') ends.add(lit.index);
    picture.edges.forEach(({ a, b }, index) => {
      const touches = lit.kind === 'node' ? a === lit.index || b === lit.index : index === lit.index;
      if (!touches) return;
      lines.add(index);
      ends.add(a).add(b);
    });
    return { ends, lines };
  }, [lit, marked, picture]);
  const light = (within: ReadonlySet<number> | undefined, index: number): Light =>
    within ? (within.has(index) ? 'lit' : 'dim') : 'plain';

  const chosen = picture.edges.map(({ edge }) => isChosen(edge, focus));
  const ends = new Set(picture.edges.flatMap(({ a, b }, index) => (chosen[index] ? [a, b] : [])));
  const isNode = (index: number) => {
    const own = graph.nodes[index]!;
    return (
      focus !== null &&
      focus.kind === own.focus.kind &&
      focus.kind !== 'contact' &&
      focus.kind !== 'edge' &&
      focus.ids[0] === own.id
    );
  };

  const known = (mark: MarkAt | null) =>
    mark && (mark.kind === 'node' ? picture.nodes : picture.edges)[mark.index] ? mark : null;
  const stop = known(active) ?? { kind: 'node', index: 0 };
  const stops = (kind: MarkAt['kind'], index: number) => stop.kind === kind && stop.index === index;

  const go = useCallback((mark: MarkAt) => {
    svg.current?.querySelector<SVGGElement>(`#network-${mark.kind === 'node' ? 'n' : 'e'}${mark.index}`)?.focus();
  }, []);
  const openMark = (mark: MarkAt) =>
    open(mark.kind === 'node' ? graph.nodes[mark.index]!.focus : picture.edges[mark.index]!.edge.focus);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = markOf(event);
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openMark(from);
      return;
    }
    const to = stepFrom(picture, from, origin.current, event.key);
    if (!to) return;
    event.preventDefault();
    setHovered(null);
    go(to);
  };
  const onFocus = (event: FocusEvent) => {
    const mark = markOf(event);
    if (!mark) return;
    if (mark.kind === 'node') origin.current = mark.index;
    setActive(mark);
    setKeyed((event.target as Element).matches(':focus-visible'));
    const at = mark.kind === 'node' ? picture.nodes[mark.index]! : picture.edges[mark.index]!.middle;
    if (zoom.scale > 1) reveal(at.x, at.y);
  };

  const ties = new Map<number, number>();
  for (const { a, b } of picture.edges) for (const end of [a, b]) ties.set(end, (ties.get(end) ?? 0) + 1);

  return (
    <div className="network-drawing">
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: it listens for the buttons inside */}
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg
        ref={svg}
        className={zoom.scale > 1 ? 'network network-movable' : 'network'}
        width={width}
        height={height}
        role="group"
        aria-label={title}
        aria-describedby={hint}
        onClick={(event) => {
          const mark = markOf(event);
          if (mark) openMark(mark);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setKeyed(false)}
        onMouseOver={(event) => setHovered(markOf(event))}
        onMouseLeave={() => setHovered(null)}
        {...dragging}
      >
        <g transform={zoom.scale > 1 ? `translate(${zoom.x} ${zoom.y})` : undefined}>
          {picture.edges.map((drawn, index) => (
            <EdgeMark
              key={drawn.edge.id}
              at={index}
              drawn={drawn}
              tone={toneOf(drawn.edge, signed)}
              light={light(near?.lines, index)}
              selected={chosen[index]!}
              stop={stops('edge', index)}
            />
          ))}
          {picture.edges.map((drawn, index) => {
            const asked = chosen[index] || (near?.lines.has(index) && near.lines.size <= 24);
            if (!drawn.value && !asked) return null;
            return (
              <EdgeValue
                key={drawn.edge.id}
                drawn={drawn}
                tone={toneOf(drawn.edge, signed)}
                light={light(near?.lines, index)}
                strong={chosen[index]!}
              />
            );
          })}
          {picture.nodes.map((drawn, index) => (
            <NodeMark
              key={graph.nodes[index]!.id}
              at={index}
              drawn={drawn}
              node={graph.nodes[index]!}
              ties={ties.get(index) ?? 0}
              light={light(near?.ends, index)}
              selected={isNode(index)}
              marked={ends.has(index)}
              stop={stops('node', index)}
              named={isNode(index) || ends.has(index) || (near?.ends.has(index) === true && near.ends.size <= 24)}
              small={graph.nodes.length > ZOOMABLE}
              group={groupClass(looks, index)}
              words={lookWords(looks, index)}
            />
          ))}
        </g>
      </svg>
      <p id={hint} className={keyed ? 'network-hint caption' : 'visually-hidden'} data-export="no">
        Arrow keys go from name to name, Page Down and Page Up through a name’s ties; Enter opens the sentences.
      </p>
      {zoomable && (
        <fieldset className="network-zoom" data-export="no" aria-label="Size of the drawing">
          <button type="button" aria-label="Larger" disabled={most} onClick={() => by(1)}>
            +
          </button>
          <button type="button" aria-label="Smaller" disabled={zoom.scale === 1} onClick={() => by(-1)}>
            −
          </button>
          <button type="button" disabled={zoom.scale === 1} onClick={fit}>
            Fit
          </button>
        </fieldset>
      )}
    </div>
  );
}
