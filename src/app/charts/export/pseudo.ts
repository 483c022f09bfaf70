import { escapeXml } from '@/core/interchange/xml';
import { boxShapes } from './boxes';
import { colourOf, paint } from './colour';
import type { Layers } from './layers';
import type { Page } from './page';
import { ascentOf, fontAttributes } from './typography';
import { element } from './xml';

/** The words of a `content` that is a plain text; null for anything else. */
export function contentText(content: string): string | null {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(content)?.[1];
  return quoted === undefined ? null : quoted.replace(/\\(.)/gs, '$1');
}

const px = (value: string) => Number.parseFloat(value) || 0;

/** The padding box that a positioned box inside `node` is placed in. */
function holderOf(node: HTMLElement): DOMRect {
  let holder: Element = node;
  while (holder.parentElement && getComputedStyle(holder).position === 'static') holder = holder.parentElement;
  const style = getComputedStyle(holder);
  const { left, top, right, bottom } = holder.getBoundingClientRect();
  const [x, y] = [left + px(style.borderLeftWidth), top + px(style.borderTopWidth)];
  return new DOMRect(x, y, right - px(style.borderRightWidth) - x, bottom - px(style.borderBottomWidth) - y);
}

/**
 * A ::before or ::after that is positioned, such as the caret under a selected mark. Scripts cannot ask where one in the
 * flow of the text stands, so those are for decoration alone.
 */
export function pseudoShapes(
  node: HTMLElement,
  parent: CSSStyleDeclaration,
  which: '::before' | '::after',
  layers: Layers,
  page: Page,
) {
  const style = getComputedStyle(node, which);
  const text = contentText(style.content);
  if (text === null || style.position !== 'absolute' || style.display === 'none') return;
  if (style.visibility !== 'visible' || parent.visibility !== 'visible') return;
  const holder = holderOf(node);
  const moved = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform);
  const left = holder.left + px(style.left) + px(style.marginLeft) + moved.e;
  const top = holder.top + px(style.top) + px(style.marginTop) + moved.f;
  const inner = style.boxSizing === 'border-box' ? 0 : 1;
  const around = (a: string, b: string, c: string, d: string) => inner * (px(a) + px(b) + px(c) + px(d));
  const width =
    px(style.width) + around(style.borderLeftWidth, style.borderRightWidth, style.paddingLeft, style.paddingRight);
  const height =
    px(style.height) + around(style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom);
  const box = page.place({ left, top, right: left + width, bottom: top + height });
  const shapes = boxShapes(box, style);
  if (text !== '') {
    page.fonts.add(style.fontFamily, style.fontStyle, text);
    const place = {
      x: box.left + px(style.borderLeftWidth) + px(style.paddingLeft),
      y: box.top + px(style.borderTopWidth) + px(style.paddingTop) + ascentOf(style),
    };
    const look = page.unlike({ ...fontAttributes(style), ...paint('fill', colourOf(style.color)) });
    shapes.push(element('text', { ...place, ...look }, [escapeXml(text)]));
  }
  if (shapes.length > 0) layers.lift(Number.parseInt(style.zIndex, 10) || 0, shapes.join(''));
}
