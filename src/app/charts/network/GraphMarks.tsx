// The marks of a network drawing. Stateless; the drawing listens for all of them (see Graph.tsx).
import { memo } from 'react';
import type { GraphEdge, GraphNode } from './graphData';
import { CAPTION_LINE, type DrawnEdge, type DrawnNode, LABEL_LENGTH, NAME_LINE, valueSize } from './placement';
import { shortened } from './textWidth';

export type Light = 'lit' | 'dim' | 'plain';

const NAME_BASE = 14;

export const toneOf = ({ weight, tone }: Pick<GraphEdge, 'weight' | 'tone'>, signed: boolean): string => {
  if (tone) return `network-${tone}`;
  return signed ? (weight < 0 ? 'network-against' : 'network-for') : 'network-neutral';
};

export const EdgeMark = memo(function EdgeMark({
  at,
  drawn,
  tone,
  light,
  selected,
  stop,
}: {
  at: number;
  drawn: DrawnEdge;
  tone: string;
  light: Light;
  selected: boolean;
  stop: boolean;
}) {
  const { edge, path, heads, width } = drawn;
  const dash = edge.possible ? '2 4' : tone === 'network-against' ? `${2.2 * width + 2} ${width + 2}` : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      id={`network-e${at}`}
      data-mark={`e${at}`}
      tabIndex={stop ? 0 : -1}
      className={`network-edge ${tone} network-${light}`}
      aria-label={edge.spoken}
      aria-pressed={selected}
    >
      <path className="network-hit" d={path} />
      <path className="network-halo" d={path} strokeWidth={width + 7} />
      <path className="network-line" d={path} strokeWidth={edge.suggested ? width + 2 : width} strokeDasharray={dash} />
      {/* Only suggested: an outline, not yet filled. */}
      {edge.suggested && <path className="network-core" d={path} strokeWidth={width} />}
      {heads.map((head) => (
        <path key={head} className="network-head" d={head} />
      ))}
    </g>
  );
});

/** The value of an edge, above all lines. */
export const EdgeValue = memo(function EdgeValue({
  drawn,
  tone,
  light,
  strong,
}: {
  drawn: DrawnEdge;
  tone: string;
  light: Light;
  strong: boolean;
}) {
  const { x, y } = drawn.value ?? drawn.middle;
  const { label, detail } = drawn.edge;
  const { width, height } = valueSize(drawn.edge);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus; the line says the same
    <g className={`network-value ${tone} network-${light}${strong ? ' network-strong' : ''}`} aria-hidden="true">
      <rect className="network-ground" x={x - width / 2} y={y - height / 2} width={width} height={height} />
      <text x={x} y={detail ? y - 3 : y + 4}>
        {shortened(label, LABEL_LENGTH)}
      </text>
      {detail && (
        <text className="network-detail" x={x} y={y + 12}>
          {detail}
        </text>
      )}
    </g>
  );
});

function Shape({ node, drawn }: { node: GraphNode; drawn: DrawnNode }) {
  const { x, y, radius } = drawn;
  if (node.shape === 'person') return <circle className="network-shape" cx={x} cy={y} r={radius} />;
  const half = radius * 0.89;
  if (node.shape === 'body') {
    return <rect className="network-shape" x={x - half} y={y - half} width={2 * half} height={2 * half} />;
  }
  const tip = radius * 1.25;
  return <path className="network-shape" d={`M${x} ${y - tip}L${x + tip} ${y}L${x} ${y + tip}L${x - tip} ${y}Z`} />;
}

export const NodeMark = memo(function NodeMark({
  at,
  drawn,
  node,
  ties,
  light,
  selected,
  marked,
  stop,
  named,
  small,
  group,
  words,
}: {
  at: number;
  drawn: DrawnNode;
  node: GraphNode;
  /** Lines drawn at it. */
  ties: number;
  light: Light;
  selected: boolean;
  /** An end of the selected tie. */
  marked: boolean;
  stop: boolean;
  /** The name is shown though there is no room for it. */
  named: boolean;
  small: boolean;
  /** The class of its group's colour, or ''. */
  group: string;
  /** What its size and colour stand for, where those are chosen. */
  words: string;
}) {
  const { x, y, radius, label, caption, tied } = drawn;
  const hollow = !tied || node.silent;
  const said = node.silent ? 'not heard' : `${node.spoken}${node.suggested ? ', all only suggested' : ''}`;
  const count = `${words}${ties} ${ties === 1 ? 'tie' : 'ties'} drawn`;
  const place = label ?? (named ? { x: x - 100, y: y + radius + 4, width: 200, anchor: 'middle' as const } : null);
  const textX =
    place && (place.anchor === 'start' ? place.x : place.x + place.width / (place.anchor === 'end' ? 1 : 2));
  const lines = place ? drawn.lines.map((text, at) => ({ text, y: place.y + NAME_BASE + at * NAME_LINE })) : [];
  const tip = `${node.full}\n${said}, ${count}`;
  const mark = `n${at}`;
  return (
    <g
      data-mark={mark}
      data-tip={tip}
      className={`network-node network-${light}${hollow ? ' network-hollow' : ''}${node.suggested ? ' network-suggested' : ''}${small ? ' network-small' : ''}${group}`}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button element */}
      <g
        role="button"
        id={`network-${mark}`}
        data-tip={tip}
        tabIndex={stop ? 0 : -1}
        className="network-body"
        aria-label={`${node.name}, ${said}, ${count}`}
        aria-pressed={selected}
      >
        <circle className="network-hit-disc" cx={x} cy={y} r={Math.max(12, radius + 4)} />
        <Shape node={node} drawn={drawn} />
        <circle
          className={`network-ring${selected || marked ? ' network-ring-on' : ''}`}
          cx={x}
          cy={y}
          r={radius + 5}
        />
        {selected && <path className="network-caret" d={`M${x} ${y + radius + 8}l5 5h-10z`} />}
      </g>
      {place && textX !== null && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus; the node says the same
        <g aria-hidden="true" textAnchor={place.anchor}>
          {lines.map(({ text, y }) => (
            <text key={y} className="network-name" x={textX} y={y}>
              {text}
            </text>
          ))}
          {caption && (
            <text
              className="network-caption"
              x={textX}
              y={place.y + NAME_BASE + (lines.length - 1) * NAME_LINE + CAPTION_LINE + 1}
            >
              {caption}
            </text>
          )}
        </g>
      )}
    </g>
  );
});
