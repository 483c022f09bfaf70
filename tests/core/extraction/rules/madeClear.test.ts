import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['Costa has made it clear that the bridge will open.', ['Costa | has made it clear | that the bridge will open']],
  [
    'The position on the bridge was made clear; it will open.',
    ['The position on the bridge | was made clear | it will open'],
  ],
  ['Costa made the bridge clear of snow.', []],
  [
    'Costa has made it clear that she will not sell– effectively ending the talks.',
    ['Costa | has made it clear | that she will not sell'],
  ],
])('%s', async (text, expected) => {
  expect(await foundBy('made clear', text)).toEqual(expected);
});
