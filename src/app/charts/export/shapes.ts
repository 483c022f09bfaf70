// The page's own <svg> parts with everything that a style sheet says about them written down as attributes.
import { escapeXml } from '@/core/interchange/xml';
import { colourOf, paint } from './colour';
import type { Box, Page } from './page';
import { fontAttributes } from './typography';
import { type Attributes, element, short } from './xml';

const CONTAINERS = ['g', 'a', 'defs', 'clipPath', 'marker', 'pattern', 'mask', 'symbol', 'switch', 'svg'];
const GRADIENTS = ['linearGradient', 'radialGradient', 'stop'];
const PAINTED = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use'];
const TEXTS = ['text', 'tspan', 'textPath'];
const WORDS = ['title', 'desc'];
const KEPT = new Set([...CONTAINERS, ...GRADIENTS, ...PAINTED, ...TEXTS, ...WORDS]);

/** Attributes that say where something is and what form it has; all others are interaction, names or style. */
const GEOMETRY =
  'd points x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy rotate width height viewBox preserveAspectRatio pathLength offset ' +
  'textLength lengthAdjust startOffset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits ' +
  'patternTransform clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits orient refX refY';
const GEOMETRY_NAMES = GEOMETRY.split(' ');

/** Properties beside fill and stroke that are inherited, with what holds where nothing is said. */
const INHERITED: Readonly<Record<string, string>> = {
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  direction: 'ltr',
};
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'vector-effect': 'none',
  'clip-path': 'none',
  mask: 'none',
  'baseline-shift': '0px',
  'alignment-baseline': 'auto',
};

/** What an element gets from the one around it. */
type Given = Attributes;

const unitless = (value: string) => value.replace(/(-?[\d.]+)px/g, '$1').replaceAll(', ', ' ');

/** `url(#id)`, noted as something that must be in the picture; null for anything else that is pointed to. */
function reference(value: string, page: Page): string | null {
  const id = /#([^"')]+)["']?\)/.exec(value)?.[1];
  if (!id) return null;
  page.references.add(id);
  return `url(#${id})`;
}

function property(style: CSSStyleDeclaration, name: string, page: Page): string | null {
  const value = style.getPropertyValue(name);
  if (value.includes('url(')) return reference(value, page);
  return value === '' ? null : unitless(value);
}

function colours(style: CSSStyleDeclaration, name: 'fill' | 'stroke', page: Page): Attributes {
  const value = style.getPropertyValue(name);
  if (value.startsWith('url(')) return { [name]: reference(value, page), [`${name}-opacity`]: '1' };
  if (value === 'none' || value === '') return { [name]: 'none', [`${name}-opacity`]: '1' };
  const colour = colourOf(value);
  const alpha = colour.alpha * Number(style.getPropertyValue(`${name}-opacity`) || 1);
  return { [`${name}-opacity`]: '1', ...paint(name, { hex: colour.hex, alpha }) };
}

/** The part of `wanted` that differs from what the elements around say, and what holds inside. */
function differing(wanted: Attributes, given: Given): { said: Attributes; inside: Given } {
  const said: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && value !== null && value !== given[name]) said[name] = value;
  }
  return { said, inside: { ...given, ...said } };
}

function inheritedAttributes(style: CSSStyleDeclaration, isText: boolean, page: Page): Attributes {
  const result: Record<string, string | number | null | undefined> = {
    ...colours(style, 'fill', page),
    ...colours(style, 'stroke', page),
    ...(isText && fontAttributes(style)),
  };
  for (const name of Object.keys(INHERITED)) result[name] = property(style, name, page);
  return result;
}

function ownAttributes(style: CSSStyleDeclaration, page: Page): Attributes {
  const result: Record<string, string | null> = {};
  for (const [name, usual] of Object.entries(OWN)) {
    const value = property(style, name, page);
    if (value !== null && value !== unitless(usual) && value !== 'baseline') result[name] = value;
  }
  return result;
}

/** Where the element stands within the one around it: what attribute, style and origin come to. */
function transformOf(node: SVGElement, style: CSSStyleDeclaration): string | null {
  if (!node.hasAttribute('transform') && (style.transform === 'none' || style.transform === '')) return null;
  const outer = node.parentElement;
  if (!(node instanceof SVGGraphicsElement) || !(outer instanceof SVGGraphicsElement) || !('getScreenCTM' in node)) {
    return node.getAttribute('transform');
  }
  const [own, around] = [node.getScreenCTM(), outer.getScreenCTM()];
  // Nothing in <defs> stands anywhere yet.
  if (!own || !around) return node.getAttribute('transform');
  const { a, b, c, d, e, f } = around.inverse().multiply(own);
  return `matrix(${[a, b, c, d, e, f].map((part) => String(Math.round(part * 1e6) / 1e6)).join(' ')})`;
}

function geometryOf(node: SVGElement, style: CSSStyleDeclaration, page: Page): Attributes {
  const result: Record<string, string | null> = {};
  for (const name of GEOMETRY_NAMES) {
    const value = node.getAttribute(name);
    if (value !== null) result[name] = value;
    // Circles and boxes may have their size from a style sheet.
    else if (/^(c[xy]|r[xy]?|[xy]|width|height)$/.test(name) && /^(rect|circle|ellipse)$/.test(node.tagName)) {
      const computed = style.getPropertyValue(name);
      if (/^-?[\d.]+px$/.test(computed) && computed !== '0px') result[name] = unitless(computed);
    }
  }
  const href = node.getAttribute('href') ?? node.getAttribute('xlink:href');
  if (href?.startsWith('#') && /^(use|textPath|.*Gradient|pattern)$/.test(node.tagName)) {
    page.references.add(href.slice(1));
    result['href'] = href;
  }
  return result;
}

const unseen = (given: Given) => given['fill'] === 'none' && given['stroke'] === 'none';

/** One element of an SVG with what is in it; empty where nothing of it is seen. */
function shape(node: SVGElement, given: Given, page: Page): string {
  const name = node.tagName;
  if (!KEPT.has(name) || node.dataset['export'] === 'no') return '';
  if (WORDS.includes(name)) return element(name, {}, [escapeXml(node.textContent ?? '')]);
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.opacity === '0') return '';
  const isText = TEXTS.includes(name);
  const { said, inside } = differing(inheritedAttributes(style, isText, page), given);
  const hidden = style.visibility !== 'visible' && style.visibility !== '';
  if (PAINTED.includes(name) && name !== 'use' && (hidden || unseen(inside))) return '';
  if (hidden && isText) return '';

  if (node.id) page.ids.add(node.id);
  const attributes: Attributes = {
    id: node.id || null,
    ...geometryOf(node, style, page),
    transform: transformOf(node, style),
    ...(name === 'stop' && {
      'stop-color': colourOf(style.stopColor).hex,
      'stop-opacity': short(colourOf(style.stopColor).alpha * Number(style.stopOpacity || 1)),
    }),
    ...(['svg', 'marker', 'symbol'].includes(name) && { overflow: style.overflow.split(' ')[0] ?? null }),
    ...said,
    ...ownAttributes(style, page),
  };
  const content = contentOf(node, inside, isText ? style : null, page);
  if (['g', 'a', 'switch'].includes(name) && content.length === 0) return '';
  return element(name === 'a' || name === 'switch' ? 'g' : name, attributes, content) + ring(node, style);
}

function contentOf(node: SVGElement, inside: Given, text: CSSStyleDeclaration | null, page: Page): string[] {
  return [...node.childNodes].flatMap((child) => {
    if (child instanceof SVGElement) return shape(child, inside, page) || [];
    if (!text || !(child instanceof Text)) return [];
    page.fonts.add(text.fontFamily, text.fontStyle, child.data);
    return escapeXml(child.data);
  });
}

/** Browsers draw an outline around the box of a shape, too. */
function ring(node: SVGElement, style: CSSStyleDeclaration): string {
  const width = Number.parseFloat(style.outlineWidth);
  if (style.outlineStyle === 'none' || !(width > 0) || !(node instanceof SVGGraphicsElement)) return '';
  if (!('getBBox' in node)) return '';
  const { x, y, width: w, height: h } = node.getBBox();
  const by = (Number.parseFloat(style.outlineOffset) || 0) + width / 2;
  return element('rect', {
    x: x - by,
    y: y - by,
    width: w + 2 * by,
    height: h + 2 * by,
    transform: transformOf(node, style),
    'stroke-width': width,
    ...paint('stroke', colourOf(style.outlineColor)),
    fill: 'none',
  });
}

/** What holds for an SVG where nothing is said. */
const start = (page: Page): Given => ({
  ...Object.fromEntries(Object.entries(INHERITED).map(([name, value]) => [name, unitless(value)])),
  ...page.base,
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
});

/** An <svg> within the page as an <svg> within the picture; `box` is its content box in the picture. */
export function inlineSvg(node: SVGSVGElement, box: Box, page: Page): string {
  const style = getComputedStyle(node);
  const { said, inside } = differing(inheritedAttributes(style, true, page), start(page));
  if (node.id) page.ids.add(node.id);
  return element(
    'svg',
    {
      id: node.id || null,
      // Browsers begin an SVG on a whole pixel.
      x: Math.round(box.left),
      y: Math.round(box.top),
      width: box.right - box.left,
      height: box.bottom - box.top,
      viewBox: node.getAttribute('viewBox'),
      preserveAspectRatio: node.getAttribute('preserveAspectRatio'),
      overflow: style.overflow === 'visible' ? 'visible' : null,
      ...said,
      ...ownAttributes(style, page),
    },
    contentOf(node, inside, null, page),
  );
}

/** What shapes point to and the figure itself does not hold, such as an arrowhead drawn once for the whole page. */
export function missingReferences(page: Page): string[] {
  const found: string[] = [];
  // What is found may point further.
  for (let missing = true; missing; ) {
    missing = false;
    for (const id of page.references) {
      if (page.ids.has(id)) continue;
      page.ids.add(id);
      const node = document.getElementById(id);
      if (!(node instanceof SVGElement)) continue;
      found.push(shape(node, start(page), page));
      missing = true;
    }
  }
  return found;
}
