import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['Costa built a bridge which Lima said would fall.', ['Lima | said | which … would fall']],
  ['Lima walked over what Costa called “a gift”.', ['Costa | called | what … “a gift”']],
  ['Costa praised the bridge, which Lima described as useless.', ['Lima | described | which … as useless']],
  ['Costa, whom Lima accused of “cowardice,” left.', ['Lima | accused | whom … of “cowardice,”']],
  ['Costa crossed the bridge that Lima built.', []],
])('%s', async (text, expected) => {
  expect(await foundBy('relative clause', text)).toEqual(expected);
});
