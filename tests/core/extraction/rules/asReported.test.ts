import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'as reported';

it.each([
  ['As Costa put it, the talks have failed.', ['Costa | put | the talks have failed']],
  ['The talks, as Costa noted, have failed.', ['Costa | noted | The talks … have failed']],
  ['The talks have failed, as reported by the agency.', ['the agency | reported | The talks have failed']],
  ['The minister stayed, and as Costa noted, the talks have failed.', ['Costa | noted | the talks have failed']],
  // These tell when, or compare.
  ['As Costa described her plan, the audience left.', []],
  ['Nobody spoke, as Costa continued to read.', []],
  ['The talks have failed, as well as the plan that Costa wrote.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
