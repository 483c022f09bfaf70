import { extractTexts, type Progress } from '@/app/data/extraction';

if (!extractTexts) throw new Error('There is no engine.');
const find = extractTexts;

const text = (name: string) => `${name} Moreno said on Monday that the ferry would stop in March.`;
const asked = (
  texts: readonly string[],
  stop = new AbortController(),
  onProgress: (told: Progress) => void = () => {},
) => find(texts, { codebook: null, signal: stop.signal, onProgress });

// There are no workers here, as in a sandboxed frame: the page does the work itself.
describe('suggestions for texts, where no worker starts', () => {
  it('come in the order of the texts, with progress', async () => {
    const told: Progress[] = [];
    const texts = [text('Ada'), '', text('Bo')];
    const found = await asked(texts, undefined, (progress) => told.push(progress));
    const sources = found.map(({ attributions }, at) =>
      attributions.flatMap(({ source }) => source.map(([start, end]) => texts[at]?.slice(start, end))),
    );
    expect(sources).toEqual([['Ada Moreno'], [], ['Bo Moreno']]);
    expect(told).toEqual([{ stage: 'loading' }, ...[0, 1, 2].map((done) => ({ stage: 'reading', done, total: 3 }))]);
  });

  it('stop between two texts when they are told to, and begin anew when they are wanted again', async () => {
    const stop = new AbortController();
    const texts = Array.from({ length: 50 }, () => text('Ada'));
    let read = 0;
    const work = asked(texts, stop, (progress) => {
      if (progress.stage === 'reading') read = progress.done;
      if (read === 3) stop.abort(new Error('no longer wanted'));
    });
    await expect(work).rejects.toThrow('no longer wanted');
    expect(read).toBe(3);
    expect(await asked([text('Ada')])).toHaveLength(1);
  });

  it('are not begun where they were called off before', async () => {
    const stop = new AbortController();
    stop.abort();
    const told: Progress[] = [];
    await expect(asked([text('Ada')], stop, (progress) => told.push(progress))).rejects.toBe(stop.signal.reason);
    expect(told).toEqual([]);
  });
});
