import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'wanting';

it.each([
  ['Costa wants to resign.', ['Costa | wants | to resign']],
  ['She would prefer the minister to resign.', ['She | would prefer | the minister to resign']],
  ['Costa vowed on Friday to fight the ruling.', ['Costa | vowed | to fight the ruling']],
  ['Costa, who has refused to sign, left the talks.', ['Costa, who | has refused | to sign']],
  ['Costa agreed to sign the treaty and left the talks.', ['Costa | agreed | to sign the treaty']],
  ['They plan to sign the treaty and to leave.', ['They | plan | to sign the treaty and to leave']],
  // What is tried is done, not said.
  ['Costa tried to open the door.', []],
  ['Costa failed to win the vote.', []],
  ['A plan to agree to talks was made.', []],
  ['Costa said that Lee wants to resign.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
