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
  // Who it was is nothing that was said.
  [
    '“The plan is dead,” according to an official, who spoke on condition of anonymity.',
    ['an official | according to | “The plan is dead,”'],
  ],
  ['In Costa’s words, the plan is “dead.”', ['Costa | words | the plan is “dead.”']],
  ['The plan, in the words of Costa, is dead.', ['Costa | in the words of | The plan … is dead']],
  ['In other words, the talks have failed.', []],
  ['The talks went according to plan.', ['plan | according to | The talks went']],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
