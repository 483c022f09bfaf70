// Boxes, discs and lines: what overlaps what.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The area that two boxes share. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function touchesDisc(rect: Rect, { x, y }: Point, radius: number): boolean {
  const dx = x - Math.min(Math.max(x, rect.x), rect.x + rect.width);
  const dy = y - Math.min(Math.max(y, rect.y), rect.y + rect.height);
  return dx * dx + dy * dy < radius * radius;
}

/** Whether a line from p to q passes through the box (Liang and Barsky's clipping). */
export function crossedBy(rect: Rect, p: Point, q: Point): boolean {
  let from = 0;
  let to = 1;
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  for (const [step, room] of [
    [-dx, p.x - rect.x],
    [dx, rect.x + rect.width - p.x],
    [-dy, p.y - rect.y],
    [dy, rect.y + rect.height - p.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return false;
  }
  return true;
}

export function within(rect: Rect, width: number, height: number): boolean {
  return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;
}
