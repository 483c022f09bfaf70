import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'quotation after its cue';

it.each([
  ['Maria Costa said, “We will sign the treaty.”', ['Maria Costa | said | “We will sign the treaty.”']],
  ['Costa told reporters: “We will sign.”', ['Costa | told | “We will sign.”']],
  ['“We will sign,” Costa said, adding, “They will not.”', ['Costa | adding | “They will not.”']],
  // A colon leads on to the next paragraph.
  ['Costa continued:\n\n“We will sign the treaty.”', ['Costa | continued | “We will sign the treaty.”']],
  [
    'The vote did not surprise her adviser Maria Costa: “We will sign.”',
    ['her adviser Maria Costa | : | “We will sign.”'],
  ],
  ['Said Costa, who leads the delegation, “We will sign.”', ['Costa | Said | “We will sign.”']],
  ['They left, with Costa shouting: “We will not sign!”', ['Costa | shouting | “We will not sign!”']],
  // Who asks is not who is asked.
  ['Costa was asked by the chairman, “Will you sign?”', ['the chairman | was asked | “Will you sign?”']],
  ['The crowd chanted “Sign the treaty!”', ['The crowd | chanted | “Sign the treaty!”']],
  // The clause goes on behind its quotation, or begins before its cue.
  [
    'Costa said, “We have only three weeks to talk” until the vote.',
    ['Costa | said | “We have only three weeks to talk” … until the vote'],
  ],
  [
    'If the talks failed, Costa wrote, “the treaty would be dead by the summer.”',
    ['Costa | wrote | If the talks failed … “the treaty would be dead by the summer.”'],
  ],
  ['Before a Senate hearing, Costa said on the radio, “We will sign.”', ['Costa | said | “We will sign.”']],
  ['Outside there were two choices, and the treaty had a name.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
