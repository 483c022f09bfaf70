import { withFallback } from './fonts';
import type { Attributes } from './xml';

const plain = (value: string, ...defaults: string[]) => (defaults.includes(value) ? null : value);
const pixels = (value: string) => (value.endsWith('px') ? Number.parseFloat(value) : value);

/** The properties of a font that have no attribute of their own. */
function features(style: CSSStyleDeclaration): string {
  const rules = [
    ['font-variant-numeric', style.fontVariantNumeric || 'normal'],
    ['font-feature-settings', plain(style.fontFeatureSettings, 'normal', '')],
    ['font-variation-settings', plain(style.fontVariationSettings, 'normal', '')],
  ];
  return rules.flatMap(([name, value]) => (value ? `${name}:${value}` : [])).join(';');
}

/** How text is set, as attributes. */
export function fontAttributes(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': withFallback(style.fontFamily),
    'font-size': pixels(style.fontSize),
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    'letter-spacing': plain(style.letterSpacing, 'normal', '0px') && pixels(style.letterSpacing),
    'word-spacing': plain(style.wordSpacing, 'normal', '0px') && pixels(style.wordSpacing),
    style: features(style),
  };
}

const ascents = new Map<string, number>();
let measuring: CanvasRenderingContext2D | null = null;

/**
 * From the top of a line's box to its baseline, in px. Browsers give a line of text a box as high as the font's ascent
 * and descent, each in whole pixels.
 */
export function ascentOf(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  let ascent = ascents.get(font);
  if (ascent === undefined) {
    measuring ??= document.createElement('canvas').getContext('2d');
    if (measuring) measuring.font = font;
    ascent = measuring
      ? Math.round(measuring.measureText('x').fontBoundingBoxAscent)
      : Number.parseFloat(style.fontSize) * 0.95;
    ascents.set(font, ascent);
  }
  return ascent;
}
