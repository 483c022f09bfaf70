import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'quotation before its cue';

it.each([
  ['“We will sign,” Maria Costa said on Friday.', ['Maria Costa | said | “We will sign,”']],
  ['“We will sign,” said Maria Costa, the foreign minister.', ['Maria Costa | said | “We will sign,”']],
  [
    '“We will sign,” Costa, who leads the delegation, told reporters.',
    ['Costa, who leads the delegation | told | “We will sign,”'],
  ],
  // Speech that the cue interrupts is one statement.
  ['“We will,” Costa said, “sign the treaty.”', ['Costa | said | “We will,” … “sign the treaty.”']],
  ['“Will they sign?” Costa asked.', ['Costa | asked | “Will they sign?”']],
  ['“They will never sign!” Costa told the crowd.', ['Costa | told | “They will never sign!”']],
  ['“We will sign.” Costa said.', ['Costa | said | “We will sign.”']],
  ['“We will sign,” Josh Cook shot back.', ['Josh Cook | shot | “We will sign,”']],
  ['“We will sign,” Costa points out.', ['Costa | points | “We will sign,”']],
  [
    'The talks, long in doubt, “are over for good now,” Costa said.',
    ['Costa | said | The talks, long in doubt, “are over for good now,”'],
  ],
  // A second report of the sentence is a statement of its own.
  ['“We will sign,” Costa said, adding, “They will not.”', ['Costa | said | “We will sign,”']],
  // The sentence behind the marks goes on with something else.
  ['Costa left, saying, “We will sign,” but her party denied it.', []],
  ['“Will they sign?” She answered, “No, they will not.”', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
