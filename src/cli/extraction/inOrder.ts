/**
 * The results of all items in their order, while up to `ahead` of them are worked on or wait for those before them. A
 * result is given as soon as it is there, also while the next item is still to come.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const results: Promise<{ result: Result }>[] = [];
  const read = () => source.next().then((item) => ({ item }));
  let next: ReturnType<typeof read> | null = read();
  try {
    while (next !== null || results.length > 0) {
      const [first] = results;
      const choices: Promise<{ result: Result } | { item: IteratorResult<Item> }>[] = first ? [first] : [];
      if (next !== null && results.length < ahead) choices.push(next);
      const came = await Promise.race(choices);
      if ('result' in came) {
        results.shift();
        yield came.result;
      } else if (came.item.done) {
        next = null;
      } else {
        const result = work(came.item.value).then((value) => ({ result: value }));
        // Its turn comes later; until then a failure is no unhandled one.
        result.catch(() => undefined);
        results.push(result);
        next = read();
      }
    }
  } finally {
    // Whoever takes no more ends the reading too. A read that is still under way may be one that never ends.
    next?.catch(() => undefined);
    void source.return?.();
  }
}
