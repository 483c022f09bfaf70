import { setTimeout as pause } from 'node:timers/promises';
import { inOrder } from '@/cli/extraction/inOrder';

async function* upTo(count: number, seen: (number: number) => void = () => undefined) {
  for (let number = 0; number < count; number++) {
    seen(number);
    yield number;
  }
}

describe('work in order', () => {
  it('keeps the order where later items are done first', async () => {
    const results: number[] = [];
    const work = async (item: number) => {
      await pause(item % 3 === 0 ? 5 : 0);
      return item;
    };
    for await (const result of inOrder(upTo(50), work, 8)) results.push(result);
    expect(results).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });

  it('takes no more items than may wait, however slowly the results are taken', async () => {
    let taken = 0;
    let given = 0;
    for await (const _ of inOrder(
      upTo(40, () => taken++),
      async (item) => item,
      5,
    )) {
      await pause(1);
      given++;
      // One more is read, and waits for its turn.
      expect(taken - given).toBeLessThanOrEqual(6);
    }
    expect(given).toBe(40);
  });

  it('gives a result while the next item is still to come', async () => {
    async function* slow() {
      yield 'first';
      await new Promise(() => undefined);
    }
    const results = inOrder(slow(), async (item) => item, 5);
    expect(await results.next()).toEqual({ value: 'first', done: false });
  });

  it('passes on a failure, and stops reading', async () => {
    let taken = 0;
    const work = async (item: number) => {
      if (item === 3) throw new Error('three');
      return item;
    };
    const all = async () => {
      for await (const _ of inOrder(
        upTo(1000, () => taken++),
        work,
        2,
      ));
    };
    await expect(all()).rejects.toThrow('three');
    expect(taken).toBeLessThan(10);
  });
});
