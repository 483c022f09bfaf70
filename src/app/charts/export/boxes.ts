// Backgrounds, borders and outlines of HTML as shapes.
import { type Colour, colourOf, paint } from './colour';
import type { Box } from './page';
import { type Attributes, element, short } from './xml';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

interface Edge {
  readonly width: number;
  readonly line: string;
  readonly colour: Colour;
}

/** Browsers draw boxes on whole pixels. */
export const snapped = ({ left, top, right, bottom }: Box): Box => ({
  left: Math.round(left),
  top: Math.round(top),
  right: Math.round(right),
  bottom: Math.round(bottom),
});

function edgeOf(style: CSSStyleDeclaration, side: Side): Edge | null {
  const width = Number.parseFloat(style[`border${side}Width`]);
  const line = style[`border${side}Style`];
  const colour = colourOf(style[`border${side}Color`]);
  return width > 0 && line !== 'none' && line !== 'hidden' && colour.alpha > 0 ? { width, line, colour } : null;
}

const rect = ({ left, top, right, bottom }: Box, attributes: Attributes) =>
  right > left && bottom > top
    ? element('rect', { x: left, y: top, width: right - left, height: bottom - top, ...attributes })
    : '';

const inset = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** Dashes as Chromium sets them: as many as make both ends of the line a dash. */
export function dashes(line: string, width: number, length: number): string | null {
  if (line !== 'dashed' && line !== 'dotted') return null;
  const dash = line === 'dotted' ? width : width * (width >= 3 ? 2 : 3);
  const gap = line === 'dotted' || width >= 3 ? width : width * 2;
  const least = Math.floor((length + gap) / (dash + gap));
  const gapWith = (count: number) => (length - count * dash) / (count - 1);
  const [wide, narrow] = [gapWith(least), gapWith(least + 1)];
  const fits = narrow <= 0 || Math.abs(wide - gap) < Math.abs(narrow - gap) ? wide : narrow;
  return `${short(dash)} ${short(Number.isFinite(fits) && fits > 0 ? fits : gap)}`;
}

/** A straight line of this width from one point to another. */
function stroke(edge: Edge, from: readonly [number, number], to: readonly [number, number]): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return element('line', {
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    'stroke-width': edge.width,
    'stroke-dasharray': dashes(edge.line, edge.width, length),
    ...paint('stroke', edge.colour),
  });
}

/** One side of a border as the browser cuts it: a trapezium whose ends slant where another side meets it. */
function trapezium(side: Side, box: Box, widths: Record<Side, number>, colour: Colour): string {
  const inner: Box = {
    left: box.left + widths.Left,
    top: box.top + widths.Top,
    right: box.right - widths.Right,
    bottom: box.bottom - widths.Bottom,
  };
  const corners: Record<Side, readonly (readonly [number, number])[]> = {
    Top: [
      [box.left, box.top],
      [box.right, box.top],
      [inner.right, inner.top],
      [inner.left, inner.top],
    ],
    Right: [
      [box.right, box.top],
      [box.right, box.bottom],
      [inner.right, inner.bottom],
      [inner.right, inner.top],
    ],
    Bottom: [
      [box.right, box.bottom],
      [box.left, box.bottom],
      [inner.left, inner.bottom],
      [inner.right, inner.bottom],
    ],
    Left: [
      [box.left, box.bottom],
      [box.left, box.top],
      [inner.left, inner.top],
      [inner.left, inner.bottom],
    ],
  };
  const path = corners[side].map(([x, y]) => `${short(x)} ${short(y)}`).join('L');
  return element('path', { d: `M${path}Z`, ...paint('fill', colour) });
}

/** A line along one side: inside the box, or, in a collapsed table, on its edge. */
function sideLine(side: Side, box: Box, edge: Edge, inside: boolean): string {
  const half = inside ? edge.width / 2 : 0;
  const { left, top, right, bottom } = box;
  if (side === 'Top') return stroke(edge, [left, top + half], [right, top + half]);
  if (side === 'Bottom') return stroke(edge, [left, bottom - half], [right, bottom - half]);
  if (side === 'Left') return stroke(edge, [left + half, top], [left + half, bottom]);
  return stroke(edge, [right - half, top], [right - half, bottom]);
}

const sameEdge = (a: Edge | null, b: Edge | null) =>
  a !== null && b !== null && a.width === b.width && a.line === b.line && a.colour.hex === b.colour.hex;

function borders(box: Box, style: CSSStyleDeclaration, radius: number): string[] {
  const edges = SIDES.map((side) => ({ side, edge: edgeOf(style, side) }));
  const first = edges[0]?.edge ?? null;
  if (first && first.line === 'solid' && edges.every(({ edge }) => sameEdge(edge, first))) {
    const rounding = radius > 0 ? { rx: Math.max(0, radius - first.width / 2) } : {};
    return [
      rect(inset(box, first.width / 2), {
        fill: 'none',
        'stroke-width': first.width,
        ...paint('stroke', first.colour),
        ...rounding,
      }),
    ];
  }
  const widths = Object.fromEntries(
    SIDES.map((side) => [side, Number.parseFloat(style[`border${side}Width`]) || 0]),
  ) as Record<Side, number>;
  return edges.flatMap(({ side, edge }) => {
    if (!edge) return [];
    return edge.line === 'solid' ? trapezium(side, box, widths, edge.colour) : sideLine(side, box, edge, true);
  });
}

/** A rule of a table with collapsed borders. Of several on one edge the last in this order is seen. */
export interface Rule {
  readonly width: number;
  /** Those of cells win over those of rows and of groups of rows. */
  readonly rank: number;
  /** Of two cells that share an edge the left or upper one wins. */
  readonly late: boolean;
  readonly markup: string;
}

/** Rules of a table with collapsed borders lie on the edges between its cells, half on either side. */
export function collapsedRules(box: Box, style: CSSStyleDeclaration, rank: number): Rule[] {
  return SIDES.flatMap((side) => {
    const edge = edgeOf(style, side);
    if (!edge) return [];
    // Whole pixels again: a line of odd width has its middle between two of them.
    const sharp = (at: number) => Math.round(at - edge.width / 2) + edge.width / 2;
    const on: Box =
      side === 'Top' || side === 'Bottom'
        ? { ...snapped(box), top: sharp(box.top), bottom: sharp(box.bottom) }
        : { ...snapped(box), left: sharp(box.left), right: sharp(box.right) };
    const late = side === 'Right' || side === 'Bottom';
    return { width: edge.width, rank, late, markup: sideLine(side, on, edge, false) };
  });
}

/** A row, a cell or a group of them in a table with collapsed borders, which draws them all. */
export const isInCollapsedTable = ({ display, borderCollapse }: CSSStyleDeclaration) =>
  borderCollapse === 'collapse' && display.startsWith('table-') && display !== 'table-caption';

export function background(box: Box, style: CSSStyleDeclaration): string {
  const colour = colourOf(style.backgroundColor);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  return colour.alpha > 0 ? rect(snapped(box), { ...paint('fill', colour), rx: radius > 0 ? radius : null }) : '';
}

/** Background and borders of an element whose border box is `box`. */
export function boxShapes(box: Box, style: CSSStyleDeclaration): string[] {
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  return [background(box, style), ...borders(snapped(box), style, radius)].filter((shape) => shape !== '');
}

/** The ring around an element that is selected or has the focus. */
export function outline(box: Box, style: CSSStyleDeclaration): string {
  const width = Number.parseFloat(style.outlineWidth);
  if (style.outlineStyle === 'none' || !(width > 0)) return '';
  const offset = Number.parseFloat(style.outlineOffset) || 0;
  const ring = inset(snapped(box), -(offset + width / 2));
  return rect(ring, {
    fill: 'none',
    'stroke-width': width,
    'stroke-dasharray': dashes(style.outlineStyle, width, ring.right - ring.left),
    ...paint('stroke', colourOf(style.outlineColor)),
  });
}
