// What a layout is computed from and what comes out: plain data that can be sent to a worker.

/** The share of height to width that a picture is laid out for. */
export type Shape = 'wide' | 'tall';

export interface LayoutLink {
  /** Indices of nodes; no pair stands twice. */
  readonly a: number;
  readonly b: number;
  /** 0..1: how strongly its ends are drawn together. */
  readonly pull: number;
  /** Drawn unless the reader asks for more ties: its crossings and its length count. */
  readonly main: boolean;
}

export interface LayoutInput {
  /** Ids. Those without any link are set apart in rows below the others. */
  readonly nodes: readonly string[];
  readonly links: readonly LayoutLink[];
  readonly shape: Shape;
}

/** A node's place as shares of the box's width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A box in px in which distances are judged. It grows with the nodes, since names do not shrink. */
export function boxOf({ nodes, shape }: LayoutInput): { width: number; height: number } {
  const grow = Math.sqrt(Math.max(1, nodes.length / 40));
  return shape === 'wide' ? { width: 880 * grow, height: 500 * grow } : { width: 340 * grow, height: 460 * grow };
}
