import { renderHook, waitFor } from '@testing-library/react';
import { generateTable } from '#tests/fixtures/generateTable';
import { networkOnPage, useNetworks } from '@/app/data/network';
import { knownNetwork, type NetworkQuestion, networkFor } from '@/core/analysis/knownNetworks';
import { type OneModeOptions, oneMode } from '@/core/analysis/network';

const options: OneModeOptions = { nodes: 'actors', measure: 'congruence', by: 'person' };

/** Of some 25 million products: more than the page does at once. Nothing of one is known to another. */
function large(measure: OneModeOptions['measure'] = 'congruence'): NetworkQuestion {
  const table = generateTable({ size: 40_000, actors: 500, issues: 40, articles: 9, days: 9, seed: 1 });
  return { table, rows: Uint32Array.from({ length: table.size }, (_, row) => row), options: { ...options, measure } };
}

describe('networks for the page', () => {
  it('are there at once where there is little to do', () => {
    const table = generateTable({ size: 300, actors: 20, issues: 5, articles: 9, days: 9, seed: 1 });
    const { result } = renderHook(() => useNetworks([{ table, rows: Uint32Array.of(1, 2, 3), options }]));
    expect(result.current).toBe(true);
  });

  it('are worked out beside it where there is much, also where no worker starts, and are then known', async () => {
    const question = large();
    const { result } = renderHook(() => useNetworks([question]));
    expect(result.current).toBe(false);
    await waitFor(() => expect(result.current).toBe(true), { timeout: 20_000 });
    const network = networkFor(question.table, question.rows, question.options);
    expect(network).toBe(knownNetwork(question));
    expect(network.ties).toEqual(oneMode(question.table, question.rows, question.options).ties);
  });

  it('are given up when something else is asked for', async () => {
    const [first, second] = [large('subtract'), large('conflict')];
    const { result, rerender } = renderHook(({ question }) => useNetworks([question]), {
      initialProps: { question: first },
    });
    rerender({ question: second });
    await waitFor(() => expect(result.current).toBe(true), { timeout: 20_000 });
    expect(knownNetwork(second)).not.toBeNull();
    expect(knownNetwork(first)).toBeNull();
  });

  it('leave the page free meanwhile, and stop when they are told to', async () => {
    const stop = new AbortController();
    const work = networkOnPage(large(), stop.signal);
    // Whatever else waits comes in between.
    await new Promise((resume) => setTimeout(resume));
    stop.abort();
    expect(await work).toBeNull();
  });
});
