import fc from 'fast-check';
import { LONGEST, linesOf } from '@/cli/extraction/lines';

async function* parts(bytes: Uint8Array, cuts: readonly number[]) {
  let from = 0;
  for (const to of [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>) {
  const lines: { number: number; text: string | null }[] = [];
  for await (const { number, bytes } of linesOf(chunks))
    lines.push({ number, text: bytes && Buffer.from(bytes).toString() });
  return lines;
}

describe('the lines of a stream', () => {
  it('are the same however the bytes are cut, in the midst of a letter too', async () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', 'é', '“', '🙂', '{"id":1}'))
      .map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(200)), async (all, cuts) => {
        const expected = all.split('\n');
        if (expected.at(-1) === '') expected.pop();
        const lines = await collected(parts(Buffer.from(all), cuts));
        expect(lines).toEqual(expected.map((line, at) => ({ number: at + 1, text: line })));
      }),
    );
  });

  it('do not share their memory with others, so that a thread gets no more than the line', async () => {
    for await (const { bytes } of linesOf(parts(Buffer.from('one\ntwo\n'), [])))
      expect(bytes?.buffer.byteLength).toBe(3);
  });

  it('are told but not kept where they are longer than memory should bear', async () => {
    async function* long() {
      for (let left = LONGEST; left > 0; left -= 1 << 20) yield new Uint8Array(1 << 20).fill(0x61);
      yield Buffer.from('b\nshort\n');
    }
    expect(await collected(long())).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'short' },
    ]);
  });
});
