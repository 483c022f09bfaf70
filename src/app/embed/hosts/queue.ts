/** Work that waits at most; what comes on top is turned away. */
const MOST = 100;
/** Time spent at a stretch, ms: the page stays responsive under any number of messages. */
const SLICE = 8;

/** Does what it is given one after the other, in slices. False where too much waits already. */
export function queue<Item>(work: (item: Item) => void) {
  const waiting: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    const until = performance.now() + SLICE;
    do {
      const item = waiting.shift();
      if (item === undefined) return;
      work(item);
    } while (performance.now() < until);
    if (waiting.length > 0) timer = setTimeout(run);
  };
  return {
    add: (item: Item): boolean => {
      if (waiting.length >= MOST) return false;
      waiting.push(item);
      timer ??= setTimeout(run);
      return true;
    },
    stop: () => clearTimeout(timer),
  };
}
