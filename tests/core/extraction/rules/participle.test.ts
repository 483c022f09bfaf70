import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['Costa left the room, adding that the talks would go on.', ['Costa | adding | that the talks would go on']],
  [
    'Costa opened the session, saying the bridge was safe and calling it a gift.',
    ['Costa | saying | the bridge was safe'],
  ],
  ['Noting that the bridge was old, Costa left.', ['Costa | Noting | that the bridge was old']],
  ['With Costa insisting that the bridge was safe, the talks ended.', ['Costa | insisting | that the bridge was safe']],
  // Who left, not what the speech was about.
  [
    'Costa made the comments during a speech to a group based in Porto, adding that he would stay.',
    ['Costa | adding | that he would stay'],
  ],
  // Not words, but numbers.
  ['The firm grew, adding forty jobs.', []],
])('%s', async (text, expected) => {
  expect(await foundBy('participle', text)).toEqual(expected);
});
