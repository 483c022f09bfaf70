import { foundBy } from '#tests/core/extraction/attributionsOf';

it.each([
  ['Costa said that the talks had failed.', ['Costa | said | that the talks had failed']],
  ['Costa told reporters on Monday he would go.', ['Costa | told | he would go']],
  ['Costa said in a statement that the bridge would open.', ['Costa | said | that the bridge would open']],
  ['The ministry denied that it had known.', ['The ministry | denied | that it had known']],
  ['Costa asked whether the bridge would open.', ['Costa | asked | whether the bridge would open']],
  ['Costa, who built the bridge, said it was safe.', ['Costa, who built the bridge | said | it was safe']],
  // Within what somebody says, only what another says in so many words.
  [
    'Lima wrote that Costa had told him that the bridge would open.',
    [
      'Lima | wrote | that Costa had told him that the bridge would open',
      'Costa | had told | that the bridge would open',
    ],
  ],
  ['Costa said she hoped that the bridge would open.', ['Costa | said | she hoped that the bridge would open']],
  // Who it is.
  [
    'An official who spoke anonymously to discuss the plan said that it was dead.',
    ['An official who spoke anonymously to discuss the plan | said | that it was dead'],
  ],
  ['Lima left hours after Costa, who was abroad, said she would go.', ['Costa, who was abroad | said | she would go']],
  ['The plan was so odd that Costa could only say that it was new.', ['Costa | could only say | that it was new']],
  // Where it ends.
  ['Costa said the bridge was safe, adding that it was old.', ['Costa | said | the bridge was safe']],
  ['Costa said the bridge is safe and called it a gift.', ['Costa | said | the bridge is safe']],
  [
    'Costa said the bridge is safe, but Lima said it was not.',
    ['Costa | said | the bridge is safe', 'Lima | said | it was not'],
  ],
  ['When Costa said the bridge was safe, Lima laughed.', ['Costa | said | the bridge was safe']],
  ['Costa said the bridge was shut, a step that Lima regretted.', ['Costa | said | the bridge was shut']],
  ['Costa told Lima, who was abroad, that the bridge was safe.', ['Costa | told | that the bridge was safe']],
  ['Asked whether the bridge was safe, Costa said yes, and left.', ['Costa | said | yes']],
  ['Costa said the mayor, 58, had refused to talk.', ['Costa | said | the mayor, 58, had refused to talk']],
  // Who says it.
  ['Critics who praised his plan said it was late.', ['Critics who praised his plan | said | it was late']],
  ['Costa, 58, of Porto, Portugal, said it was late.', ['Costa, 58, of Porto, Portugal | said | it was late']],
  ['Costa took the stage to say it was late.', ['Costa | to say | it was late']],
  ['Officials in Porto, Braga and Faro said it was late.', ['Officials in Porto, Braga and Faro | said | it was late']],
  ['Costa, Lima and Reis said it was late.', ['Costa, Lima and Reis | said | it was late']],
  ['In Braga, Costa and Lima said it was late.', ['Costa and Lima | said | it was late']],
  ['Reis summoned the envoy after Lima said it was late.', ['Lima | said | it was late']],
  ['Reis was upset after Lima said it was late.', ['Lima | said | it was late']],
  ['Costa and Lima all said it was late.', ['Costa and Lima | said | it was late']],
  ['The Harbour Press reported that it was late.', ['The Harbour Press | reported | that it was late']],
  // Nobody says anything.
  ['Costa saw a banner that was old.', []],
  ['The bridge was so old that it fell.', []],
  ['It is too early to say that the bridge is safe.', []],
  ['Costa thought the bridge was safe.', []],
])('%s', async (text, expected) => {
  expect(await foundBy('indirect', text)).toEqual(expected);
});
