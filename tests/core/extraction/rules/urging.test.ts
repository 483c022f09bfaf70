import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'urging';

it.each([
  ['Costa urged the government to reconsider.', ['Costa | urged | the government to reconsider']],
  ['Costa called on the minister to resign.', ['Costa | called on | the minister to resign']],
  ['Costa called for a truce.', ['Costa | called for | a truce']],
  ['Costa asked the voters not to stay at home and left.', ['Costa | asked | the voters not to stay at home']],
  ['The soldiers were ordered to leave.', [' | were ordered | to leave']],
  // Nobody asks for anything.
  ['The rule allows the minister to resign.', []],
  ['Costa called the minister on Friday.', []],
  ['Costa has to call the minister to win.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
