import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'according to';

it.each([
  ['According to Maria Costa, the talks have failed.', ['Maria Costa | According to | the talks have failed']],
  ['The talks have failed, according to Costa.', ['Costa | according to | The talks have failed']],
  ['The talks, according to Costa, have failed.', ['Costa | according to | The talks … have failed']],
  ['According to Costa, a former minister, the talks have failed.', ['Costa | According to | the talks have failed']],
  ['In addition, according to Costa, the talks have failed.', ['Costa | according to | the talks have failed']],
  ['According to Costa: “The talks have failed.”', ['Costa | According to | “The talks have failed.”']],
  ['There is no hope: The talks have failed, according to Costa.', ['Costa | according to | The talks have failed']],
  ['The talks went according to plan.', ['plan | according to | The talks went']],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
