import { colourOf, paint } from './colour';
import { embeddedFaces, pageFaces } from './fonts';
import { Layers } from './layers';
import { Page } from './page';
import { settle } from './settle';
import { missingReferences } from './shapes';
import { fontAttributes } from './typography';
import { paintElement } from './walk';
import { element, escapeXml } from './xml';

/** Paper around the figure, in px. */
const MARGIN = 24;

export interface Picture {
  readonly markup: string;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
}

/** The colour that lies behind the figure: of the nearest element that has one. */
function paperOf(figure: Element): string {
  for (let at: Element | null = figure; at; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour.alpha > 0) return colour.hex;
  }
  return '#ffffff';
}

/** What the figure says about itself in words: its subtitle and its source. */
const described = (figure: Element) =>
  [...figure.querySelectorAll('.figure-title p, figcaption')]
    .map((part) => part.textContent?.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');

/**
 * The figure as it is seen, as an SVG of its own: no HTML in it, no style sheet or script needed, fonts included.
 * `scale` enlarges the size that it is shown at, not its coordinates.
 */
export async function figureSvg(title: string, figure: HTMLElement, scale = 1): Promise<Picture> {
  await document.fonts.ready;
  const drawn = draw(figure);
  const faces = await embeddedFaces(drawn.page.fonts.needed(pageFaces()));
  const { width, height } = drawn;
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
    },
    [
      element('title', {}, [escapeXml(title)]),
      element('desc', {}, [escapeXml(described(figure))]),
      faces === '' ? '' : element('style', {}, [escapeXml(faces)]),
      drawn.definitions.length > 0 ? element('defs', {}, drawn.definitions) : '',
      element('rect', { width, height, fill: paperOf(figure) }),
      element('g', { ...drawn.page.base }, drawn.content),
    ],
  );
  return { markup: `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`, width, height };
}

/** Measures and writes without pause, so that the page does not change underneath. */
function draw(figure: HTMLElement) {
  const { turned, restore } = settle(figure);
  try {
    const frame = figure.getBoundingClientRect();
    const style = getComputedStyle(figure);
    const base = { ...fontAttributes(style), ...paint('fill', colourOf(style.color)) };
    const page = new Page(Math.floor(frame.left) - MARGIN, Math.floor(frame.top) - MARGIN, base);
    const layers = new Layers();
    paintElement(figure, layers, { page, turned });
    return {
      page,
      content: layers.stacked(),
      definitions: missingReferences(page),
      width: Math.ceil(page.right) + MARGIN,
      height: Math.ceil(page.bottom) + MARGIN,
    };
  } finally {
    restore();
  }
}
