import { fuzz } from './fuzz';

describe('whatever the text', () => {
  // By hand, for as long as you like: npx tsx tests/bench/fuzz.ts --seconds 60
  it('the engine gives an answer, and one that can be so', async () => {
    for await (const { seed, faults } of fuzz(1)) {
      if (seed > 300) break;
      expect(faults, `seed ${seed}`).toEqual([]);
    }
  });
});
