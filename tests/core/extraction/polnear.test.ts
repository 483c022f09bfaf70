import { hasPolnear, measurePolnear } from '#tests/evaluate/polnear';

const here = hasPolnear('dev');

describe('articles that the rules were not written for', () => {
  // The aim is 82 for speech, 60 for all, and 84 for what is quoted: docs/extraction.md says how far it is.
  it.skipIf(!here)(`are read no worse than before${here ? '' : ' (PolNeAR is not beside this copy)'}`, async () => {
    const { scores } = await measurePolnear('dev');
    expect(100 * scores.speech.f1).toBeGreaterThanOrEqual(82);
    expect(100 * scores.quoted.f1).toBeGreaterThanOrEqual(83.5);
    expect(100 * scores.attribution.f1).toBeGreaterThanOrEqual(62);
  });
});
