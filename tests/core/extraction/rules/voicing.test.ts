import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'voicing';

it.each([
  ['Costa expressed concern about the vote.', ['Costa | expressed concern about | the vote']],
  ['Costa voiced support for the treaty, but left the talks.', ['Costa | voiced support for | the treaty']],
  ['Costa has strong doubts about the treaty.', ['Costa | has strong doubts about | the treaty']],
  // Nothing is voiced where the noun tells nothing, or nothing follows it.
  ['Costa made a table of oak.', []],
  ['Costa expressed concern.', []],
  ['Lee said that Costa expressed concern about the vote.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
