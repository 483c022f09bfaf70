// Goes through the rendered figure and writes down what the browser shows: boxes, lines of text, shapes.
import { boxShapes, isInCollapsedTable, outline, snapped } from './boxes';
import { Layers } from './layers';
import type { Box, Page } from './page';
import { pseudoShapes } from './pseudo';
import { inlineSvg } from './shapes';
import { collapsedTable } from './table';
import { textRuns } from './textRuns';
import { element, short } from './xml';

export interface Walk {
  readonly page: Page;
  /** See settle.ts. */
  readonly turned: ReadonlyMap<Element, string>;
}

/** Not part of a picture: controls, what is for screen readers alone, what floats above the page. */
function isLeftOut(node: HTMLElement, style: CSSStyleDeclaration): boolean {
  if (node.dataset['export'] === 'no' || style.display === 'none' || style.opacity === '0') return true;
  if (style.position === 'fixed' || node.hasAttribute('popover')) return true;
  const { width, height } = node.getBoundingClientRect();
  return style.overflow.includes('hidden') && (width <= 1 || height <= 1);
}

/** Whether it is painted as one, over what is not lifted. */
const isLifted = (node: Element, style: CSSStyleDeclaration, { turned }: Walk) =>
  style.position !== 'static' || Number(style.opacity) < 1 || turned.has(node) || style.zIndex !== 'auto';

/** Cuts off what does not fit below; what is scrolled sideways is shown whole. */
function clipOf(node: HTMLElement, style: CSSStyleDeclaration, box: Box, page: Page) {
  const cutsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
  const cutsY = style.overflowY !== 'visible';
  const tooWide = cutsX && node.scrollWidth > node.clientWidth;
  const tooHigh = cutsY && node.scrollHeight > node.clientHeight + 1;
  if (!tooWide && !tooHigh) return null;
  const id = page.nextClip();
  const { left, top, right, bottom } = snapped(box);
  const [x, width] = cutsX ? [left, right - left] : [left, Math.max(right - left, node.scrollWidth)];
  const rect = element('rect', { x, y: top, width, height: bottom - top });
  return { id, cutsX, markup: element('clipPath', { id }, [rect]) };
}

/** The content box of an element whose border box is `box`. */
function contentBox(box: Box, style: CSSStyleDeclaration): Box {
  const side = (name: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    (Number.parseFloat(style[`border${name}Width`]) || 0) + (Number.parseFloat(style[`padding${name}`]) || 0);
  return {
    left: box.left + side('Left'),
    top: box.top + side('Top'),
    right: box.right - side('Right'),
    bottom: box.bottom - side('Bottom'),
  };
}

function paintSelf(node: Element, style: CSSStyleDeclaration, layers: Layers, to: string[], { page }: Walk) {
  if (style.visibility !== 'visible' || style.display === 'contents') return;
  const inline = style.display === 'inline' && !(node instanceof SVGElement);
  for (const rect of inline ? node.getClientRects() : [node.getBoundingClientRect()]) {
    const box = page.place(rect);
    if (!isInCollapsedTable(style)) to.push(...boxShapes(box, style));
    const ring = outline(box, style);
    if (ring !== '') layers.rings.push(ring);
  }
  if (node instanceof HTMLTableElement && style.borderCollapse === 'collapse') to.push(...collapsedTable(node, page));
}

/** Paints an element into the layers of the stacking context around it. */
export function paintElement(node: HTMLElement, around: Layers, walk: Walk) {
  const style = getComputedStyle(node);
  if (isLeftOut(node, style)) return;
  const lifted = isLifted(node, style, walk);
  const clip = clipOf(node, style, walk.page.place(node.getBoundingClientRect()), walk.page);
  if (!lifted && clip === null) {
    paintSelf(node, style, around, around.flow, walk);
    paintChildren(node, style, around, walk);
    return;
  }
  const own = new Layers();
  paintSelf(node, style, own, own.ground, walk);
  const { right, bottom } = walk.page;
  paintChildren(node, style, own, walk);
  // What is cut off needs no room.
  if (clip?.cutsX) walk.page.right = right;
  if (clip) walk.page.bottom = bottom;
  const opacity = Number(style.opacity);
  const attributes = {
    opacity: opacity < 1 ? opacity : null,
    transform: turning(walk, node),
    'clip-path': clip && `url(#${clip.id})`,
  };
  const content = own.stacked();
  if (content.length === 0) return;
  const plain = Object.values(attributes).every((value) => value === null);
  const markup = plain ? content.join('') : (clip?.markup ?? '') + element('g', attributes, content);
  if (lifted) around.lift(Number.parseInt(style.zIndex, 10) || 0, markup);
  else around.flow.push(markup);
}

/** The element's turn, brought from the window's coordinates to the picture's. */
function turning({ turned, page }: Walk, node: Element): string | null {
  const transform = turned.get(node);
  if (transform === undefined) return null;
  const { a, b, c, d, e, f } = new DOMMatrix()
    .translate(-page.left, -page.top)
    .multiply(new DOMMatrix(transform))
    .translate(page.left, page.top);
  return `matrix(${[a, b, c, d].map((part) => String(Math.round(part * 1e6) / 1e6)).join(' ')} ${short(e)} ${short(f)})`;
}

function paintChildren(node: HTMLElement, style: CSSStyleDeclaration, layers: Layers, walk: Walk) {
  pseudoShapes(node, style, '::before', layers, walk.page);
  const visible = style.visibility === 'visible';
  for (const child of node.childNodes) {
    if (child instanceof SVGSVGElement) paintSvg(child, layers, walk);
    else if (child instanceof HTMLElement) paintElement(child, layers, walk);
    // React writes one sentence as several text nodes.
    else if (child instanceof Text && visible && !(child.previousSibling instanceof Text)) {
      layers.flow.push(...textRuns(textsFrom(child), node, style, walk.page));
    }
  }
  pseudoShapes(node, style, '::after', layers, walk.page);
}

/** The text node and those that follow it without anything between. */
function textsFrom(first: Text): Text[] {
  const texts = [first];
  for (let next = first.nextSibling; next instanceof Text; next = next.nextSibling) texts.push(next);
  return texts;
}

function paintSvg(node: SVGSVGElement, layers: Layers, walk: Walk) {
  const style = getComputedStyle(node);
  if (node.dataset['export'] === 'no' || style.display === 'none' || style.visibility !== 'visible') return;
  if (style.opacity === '0') return;
  const own: string[] = [];
  paintSelf(node, style, layers, own, walk);
  const box = walk.page.place(node.getBoundingClientRect());
  const markup = own.join('') + inlineSvg(node, contentBox(box, style), walk.page);
  if (style.position === 'static') layers.flow.push(markup);
  else layers.lift(Number.parseInt(style.zIndex, 10) || 0, markup);
}
