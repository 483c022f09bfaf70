import { hasPolnear, measurePolnear } from '#tests/evaluate/polnear';

const here = hasPolnear('dev');

describe('articles that the rules were not written for', () => {
  it.skipIf(!here)(
    `are read as well as was set out for${here ? '' : ' (PolNeAR is not beside this copy)'}`,
    async () => {
      const { scores } = await measurePolnear('dev');
      expect(100 * scores.speech.f1).toBeGreaterThanOrEqual(82);
      expect(100 * scores.quoted.f1).toBeGreaterThanOrEqual(84);
      expect(100 * scores.attribution.f1).toBeGreaterThanOrEqual(60);
    },
  );
});
