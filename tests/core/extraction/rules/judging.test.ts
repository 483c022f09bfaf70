import { foundBy } from '#tests/core/extraction/attributionsOf';

const RULE = 'judging';

it.each([
  ['Costa criticized the plan.', ['Costa | criticized | the plan']],
  ['Costa called the plan a mistake.', ['Costa | called | the plan a mistake']],
  [
    'The minister praised the treaty and rejected the truce.',
    ['The minister | praised | the treaty', 'The minister | rejected | the truce'],
  ],
  ['Costa spoke about the war.', ['Costa | spoke about | the war']],
  ['The poll showed a lead of six points.', ['The poll | showed | a lead of six points']],
  // The end of another's speech is no part of it.
  [
    '“I did,” Costa said of Lima, who had accused him of delay, “and she agreed.”',
    ['Lima, who | had accused | him of delay'],
  ],
  // A guide shows a house, and names are only names.
  ['The guide showed a house of six rooms.', []],
  ['The so-called truce failed.', []],
  ['A group called Harbour Watch left the talks.', []],
  ['A film called “The Harbour” was shown.', []],
  // An object ends where something else is told: a reason, a time, a place.
  ['Costa endorsed her in December.', ['Costa | endorsed | her']],
  ['Costa denounced the deal, which took effect in May.', ['Costa | denounced | the deal']],
  ['Costa defended the deal after the vote had failed.', ['Costa | defended | the deal']],
  ['Costa denounced the deal, but the minister stayed.', ['Costa | denounced | the deal']],
  // A list goes on behind its commas.
  ['Costa denounced the deal, the treaty and the truce.', ['Costa | denounced | the deal, the treaty and the truce']],
  // An intention, a purpose and what "it" does are nobody's judgement.
  ['Costa travelled to Geneva to defend the plan.', []],
  ['Costa used the speech to call the plan a mistake.', ['Costa | to call | the plan a mistake']],
  ['After defending the plan, Costa left.', ['Costa | defending | the plan']],
  ['It supports the roof.', []],
  // Costa's word, not Lee's.
  ['Costa said that Lee criticized the plan.', []],
  // Words of speech, though no clause.
  ['Costa promised a “fresh start” for the coast.', ['Costa | promised | a “fresh start” for the coast']],
  // Another clause begins.
  ['Costa called him a “coward” and he left.', ['Costa | called | him a “coward”']],
])('%s', async (text, expected) => {
  expect(await foundBy(RULE, text)).toEqual(expected);
});
