export interface Colour {
  /** As `#rrggbb`. */
  readonly hex: string;
  /** From 0 to 1. */
  readonly alpha: number;
}

const known = new Map<string, Colour>();

const hexOf = (parts: readonly number[]) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Lets the browser work out any other notation: it paints one pixel and reads it. */
function painted(text: string): Colour {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return { hex: '#000000', alpha: 1 };
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return { hex: hexOf([red, green, blue]), alpha: alpha / 255 };
}

function read(text: string): Colour {
  if (text === 'transparent') return { hex: '#000000', alpha: 0 };
  const parts = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+%?))?\)$/.exec(text);
  if (!parts) return painted(text);
  const [, red, green, blue, alpha = '1'] = parts;
  return {
    hex: hexOf([red, green, blue].map(Number)),
    alpha: alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha),
  };
}

/** A computed colour as every renderer of SVG reads it. */
export function colourOf(computed: string): Colour {
  let colour = known.get(computed);
  if (!colour) {
    colour = read(computed);
    known.set(computed, colour);
  }
  return colour;
}

/** Attributes that paint with the colour; `none` where nothing would be seen. */
export function paint(property: 'fill' | 'stroke', { hex, alpha }: Colour) {
  if (alpha === 0) return { [property]: 'none' };
  return { [property]: hex, ...(alpha < 1 && { [`${property}-opacity`]: alpha }) };
}
