import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['Costa: Bridge will open in May', ['Costa | : | Bridge will open in May']],
  ['Costa: “The bridge will open.”', ['Costa | : | “The bridge will open.”']],
  ['COSTA: Well, I think it will open. We will see.', ['COSTA | : | Well, I think it will open. We will see.']],
  // A caption, a list, a time.
  ['Photo: a bridge in Lisbon at night in the rain', []],
  ['Lisbon: 6 points', []],
  ['The plan has three parts: money, time and people.', []],
])('%s', async (text, expected) => {
  expect(await foundBy('headline', text)).toEqual(expected);
});
