/** What the frame needs, in whole px of its own. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How one kind of host is told the frame's height. Only heights go this way: whoever holds the frame may hear them.
 * A protocol that the host never speaks stays silent, but for what it says at the start.
 */
export interface HeightProtocol {
  /** Said once the frame has a size. */
  start?(): readonly unknown[];
  /** Said whenever the size has changed. */
  resized(size: Size): readonly unknown[];
  /** What a message of the host is answered with; nothing where it is not of this protocol. */
  answer?(data: unknown, size: Size): readonly unknown[];
}

export const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(data) === '[object Object]';
