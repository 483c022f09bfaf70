import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'seeming';

it.each([
  ['The talks seem to fail.', [' | seem | The talks … to fail']],
  ['Costa appeared weak.', [' | appeared | Costa … weak']],
  ['Costa is expected to resign on Friday.', [' | is expected | Costa … to resign on Friday']],
  ['Costa is seen by many voters as a moderate.', ['many voters | is seen | Costa … as a moderate']],
  ['It seems that the talks have failed.', [' | seems | that the talks have failed']],
  // Somebody comes into sight; somebody says something.
  ['Costa appeared on the stage.', []],
  ['Costa appeared to criticize the minister.', []],
  ['Costa is supposed to pay the bill.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
