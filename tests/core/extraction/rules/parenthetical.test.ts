import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'parenthetical';

it.each([
  ['The talks, Costa said on Monday, have failed.', ['Costa | said | The talks … have failed']],
  ['The talks have failed, Costa said.', ['Costa | said | The talks have failed']],
  ['The talks have failed, said Maria Costa, a former minister.', ['Maria Costa | said | The talks have failed']],
  ['The talks have failed, officials say; nobody knows why.', ['officials | say | The talks have failed']],
  ['The talks “have failed,” Costa told the senate.', ['Costa | told | The talks “have failed,”']],
  // When she said it is none of what she said.
  ['Six months ago, Costa said, the talks had failed.', ['Costa | said | the talks had failed']],
  ['The talks have failed, a study by Maria Costa, concluded this year.', []],
  // The first name is no aside.
  ['Lima, the mayor, said she had warned the board, but it had not listened.', []],
  // What she promised is no speaker.
  ['Lima thanked Costa, and Baker, standing beside him, promised more aid.', []],
  // No clause, so nothing that was said.
  ['In March, Costa reported three attacks on her office.', []],
  ['After the talks had failed, Costa wrote a book about them.', []],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
