import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['Costa’s insistence that the bridge was safe angered Lima.', ['Costa | insistence | that the bridge was safe']],
  ['Costa’s insistence the bridge was safe angered Lima.', ['Costa | insistence | the bridge was safe']],
  ['The refusal by Costa to open the bridge angered Lima.', ['Costa | refusal | refusal by Costa to open the bridge']],
  ['When asked about her claim that the bridge was safe, Costa left.', ['her | claim | that the bridge was safe']],
  // A plan, and a thing.
  ['His decision to leave angered Lima.', []],
  ['Costa’s letter that lay on the table was gone.', []],
])('%s', async (text, expected) => {
  expect(await foundBy('noun', text)).toEqual(expected);
});
