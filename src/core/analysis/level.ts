/** How strongly and on which side a stance stands, for any scale: what colour and glyph are chosen by. */
export type Level = 'n2' | 'n1' | 'z0' | 'p1' | 'p2';

/**
 * The level of a stance or mean on the scale min..max.
 * Strong from three quarters of the way between the midpoint, (min + max) / 2, and an end;
 * neutral only on the midpoint itself.
 */
export function levelOf(value: number, min: number, max: number): Level {
  const position = (value - (min + max) / 2) / ((max - min) / 2);
  if (position === 0) return 'z0';
  if (position < 0) return position <= -0.75 ? 'n2' : 'n1';
  return position >= 0.75 ? 'p2' : 'p1';
}
