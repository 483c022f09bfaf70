import { escapeXml } from '@/core/interchange/xml';
import { colourOf, paint } from './colour';
import { embeddedFaces, fontWords, type NeededFace, pageFaces } from './fonts';
import { inLight } from './inLight';
import { Layers } from './layers';
import { Page } from './page';
import { settle } from './settle';
import { missingReferences } from './shapes';
import { fontAttributes } from './typography';
import { paintElement } from './walk';
import { element } from './xml';

/** Paper around the figure, in px. */
const MARGIN = 24;

export interface Picture {
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
  /** All that is within the outermost element. */
  readonly content: string;
  readonly faces: readonly NeededFace[];
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
 * The figure as it is seen, as the content of an SVG: no HTML in it, no style sheet or script needed, fonts included.
 */
export async function pictureOf(
  title: string,
  figure: HTMLElement,
  theme: 'seen' | 'light' = 'seen',
): Promise<Picture> {
  if (figure.querySelector('[data-export="wait"]')) {
    throw new Error('this chart is still being worked out. Save it again when it stands.');
  }
  await document.fonts.ready;
  const { page, parts, definitions, width, height, paper } =
    theme === 'seen' ? draw(figure) : inLight(() => draw(figure));
  const faces = page.fonts.needed(pageFaces());
  const fonts = await embeddedFaces(faces);
  const content = [
    element('title', {}, [escapeXml(title)]),
    element('desc', {}, [escapeXml([described(figure), fontWords(faces)].filter(Boolean).join(' '))]),
    fonts === '' ? '' : element('style', {}, [escapeXml(fonts)]),
    definitions.length > 0 ? element('defs', {}, definitions) : '',
    element('rect', { width, height, fill: paper }),
    element('g', page.base, parts),
  ].join('');
  return { width, height, content, faces };
}

/** The whole file. `scale` enlarges the size that it is shown at, not its coordinates; `strip` adds room below. */
export function svgFile({ width, height, content }: Picture, scale = 1, strip = { height: 0, content: '' }): string {
  const whole = height + strip.height;
  const size = { width: width * scale, height: whole * scale, viewBox: `0 0 ${width} ${whole}` };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' }, [content, strip.content]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
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
      parts: layers.stacked(),
      definitions: missingReferences(page),
      width: Math.ceil(page.right) + MARGIN,
      height: Math.ceil(page.bottom) + MARGIN,
      paper: paperOf(figure),
    };
  } finally {
    restore();
  }
}
