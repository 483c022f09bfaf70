import { attributionsOf } from '#tests/core/extraction/attributionsOf';

const quotations = async (text: string) =>
  (await attributionsOf(text)).filter((line) => line.includes('quotation') || line.includes('parenthetical'));

it.each([
  // The next sentence of the same speaker.
  [
    '“We will sign,” Costa said. “It is time.”',
    ['Costa | said | “We will sign,” … “It is time.” | quotation before its cue'],
  ],
  [
    'The talks have failed, Costa said. “It is time.”',
    ['Costa | said | The talks have failed … “It is time.” | parenthetical'],
  ],
  // A paragraph that is nothing but speech.
  [
    '“We will sign,” Costa said.\n\n“It is time to go.”',
    ['Costa | said | “We will sign,” … “It is time to go.” | quotation before its cue'],
  ],
  // Marks that open each paragraph and close the last.
  [
    'Costa said: “We will sign.\n\n“It is time.\n\n“We are tired of it.”',
    ['Costa | said | “We will sign. … “It is time. … “We are tired of it.” | quotation after its cue'],
  ],
  // What somebody else may say, or nobody, is given to nobody.
  [
    '“We will sign,” Costa said.\n\nThe delegates left the hall. “It is time.” The lights went out.',
    ['Costa | said | “We will sign,” | quotation before its cue'],
  ],
  ['The book is called “Time to Go.” “It is time.”', []],
])('%s', async (text, expected) => {
  expect(await quotations(text)).toEqual(expected);
});
