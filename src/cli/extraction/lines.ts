// Divides a stream of bytes into lines, without ever holding more than one of them.

/** Longer lines are told, not kept: memory has a bound, whatever comes in. */
export const LONGEST = 1 << 26;

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line feed, in memory of its own; null where the line is longer than `LONGEST`. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

const LINE_FEED = 0x0a;

/** The lines of a stream; what comes after the last line feed is a line too, unless it is nothing. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, undefined> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > LONGEST) parts = [];
    else parts.push(part);
  };
  const line = (): Line => {
    const bytes = length > LONGEST ? null : joined(parts, length);
    parts = [];
    length = 0;
    number++;
    return { number, bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, to));
      from = to + 1;
      yield line();
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

/** One piece, which can be handed to a thread: a part may be a window on far more. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
