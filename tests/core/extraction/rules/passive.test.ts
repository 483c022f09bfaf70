import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['It was suggested that the bridge be closed.', [' | was suggested | that the bridge be closed']],
  [
    'In Costa’s speech, it was suggested that the bridge be closed.',
    ['Costa’s speech | was suggested | that the bridge be closed'],
  ],
  ['Costa was told by engineers that the bridge would fall.', ['engineers | was told | that the bridge would fall']],
  // Nobody says anything.
  ['The bridge was built so that it would last.', []],
  ['Costa was seen on the bridge that evening.', []],
])('%s', async (text, expected) => {
  expect(await foundBy('passive', text)).toEqual(expected);
});
