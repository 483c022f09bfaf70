import { existsSync, readFileSync } from 'node:fs';
import { checkEnglish } from '@/core/extraction/english';

const ENGLISH = `The negotiators met in the capital on Tuesday to talk about a ceasefire. The minister said that an agreement
could be reached within weeks if both sides were ready for it. Nobody would say what is to become of the border.`;

const OTHERS: Readonly<Record<string, string>> = {
  German: `Die Unterhändler trafen sich am Dienstag in der Hauptstadt, um über einen Waffenstillstand zu sprechen. Der
Minister sagte, dass man in den kommenden Wochen mit einer Einigung rechnen könne, wenn beide Seiten dazu bereit seien.`,
  Dutch: `De onderhandelaars kwamen dinsdag in de hoofdstad bijeen om over een wapenstilstand te spreken. De minister zei
dat er in de komende weken een akkoord kan worden bereikt. We zijn er nog niet, zei hij, en dat is wat er van ons gevraagd was.`,
  Danish: `Forhandlerne mødtes tirsdag i hovedstaden for at tale om en våbenhvile. Ministeren sagde, at man kunne vente en
aftale i de kommende uger. Der er ikke noget at skjule, og vi har ikke andet at sige, sagde han, men man kan have det for sig selv.`,
  French: `Les négociateurs se sont réunis mardi dans la capitale pour parler d’un cessez-le-feu. Le ministre a déclaré que
l’on pouvait s’attendre à un accord dans les semaines à venir, si les deux parties y étaient prêtes.`,
  Spanish: `Los negociadores se reunieron el martes en la capital para hablar de un alto el fuego. El ministro dijo que se
podía esperar un acuerdo en las próximas semanas, si ambas partes estaban dispuestas. He hablado con él, dijo.`,
  Polish: `Negocjatorzy spotkali się we wtorek w stolicy, aby rozmawiać o zawieszeniu broni. Minister powiedział, że to by
było możliwe w ciągu najbliższych tygodni, jeżeli obie strony by tego chciały. To nie jest łatwe, dodał, i to może potrwać.`,
  'lorem ipsum': `Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et
dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo.`,
  base64: Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7919 + at * at * 31) % 256)).toString('base64'),
};

describe('whether a text is English', () => {
  it('English is, and the words that tell it are counted', () => {
    expect(checkEnglish(ENGLISH)).toEqual({ english: true, reason: '14 of 40 words are common English ones' });
    expect(checkEnglish(ENGLISH.toUpperCase())).toEqual(checkEnglish(ENGLISH));
  });

  it.each(Object.entries(OTHERS))('%s is not, for it has hardly one of the common English words', (_, text) => {
    const { english, reason } = checkEnglish(text);
    expect(english).toBe(false);
    expect(reason).toMatch(/^(?:none|1|2) of \d+ words (?:is a|are) common English ones?$/);
  });

  it.each([
    ['Cyrillic', 'Министр сказал, что переговоры о перемирии начнутся в Женеве (Geneva) на следующей неделе.'],
    ['Cyrillic', 'Міністр сказав, що перемовини почнуться наступного тижня.'],
    ['Chinese', '部长说，停火谈判将于下周在首都开始。'],
    ['Japanese', '外相は、停戦交渉が来週首都で始まると述べた。'],
    ['Korean', '장관은 휴전 협상이 다음 주에 시작될 것이라고 말했다.'],
    ['Arabic', 'قال الوزير إن محادثات وقف إطلاق النار ستبدأ الأسبوع المقبل.'],
    ['Hebrew', 'השר אמר כי השיחות יתחילו בשבוע הבא.'],
    ['Greek', 'Ο υπουργός είπε ότι οι συνομιλίες θα αρχίσουν την επόμενη εβδομάδα.'],
  ])('a text in %s letters is not, however short', (_, text) => {
    expect(checkEnglish(text)).toEqual({ english: false, reason: 'most of its letters are not Latin' });
  });

  it('stays English around a long quotation in another language, or in other letters', () => {
    const russian = 'Министр сказал, что переговоры начнутся на следующей неделе в Женеве, если стороны согласятся.';
    expect(checkEnglish(`${ENGLISH} “${OTHERS['French']}”`).english).toBe(true);
    expect(checkEnglish(`${ENGLISH} “${russian}”`).english).toBe(true);
  });

  it('stays English where names crowd out other words', () => {
    const names = `Present were Foreign Minister Arvo Tamm, Deputy Prime Minister Ilse van der Velde, Ambassador Kofi Mensah,
General Piotr Zielinski and, from the United Nations, Maria Gonzalez, Li Wei and Jean-Pierre Dubois, who chaired it.`;
    expect(checkEnglish(names).english).toBe(true);
  });

  it('a short text in our letters has the benefit of the doubt', () => {
    expect(checkEnglish('Ceasefire talks fail')).toEqual({
      english: true,
      reason: 'it is too short to tell its language by',
    });
    expect(checkEnglish('Tamm: Geneva summit “doomed”').english).toBe(true);
  });

  it('so have numbers, signs and nothing at all', () => {
    for (const text of ['', ' \n\t\u00a0\n', '12 345.60 € — 17:30 🙂 !?'])
      expect(checkEnglish(text).english).toBe(true);
  });

  it('notices another language wherever most of a long text is in it', () => {
    const german = `${OTHERS['German']}\n`.repeat(500);
    expect(checkEnglish(`${ENGLISH}\n${german}`).english).toBe(false);
    expect(checkEnglish(`${OTHERS['German']}\n${`${ENGLISH}\n`.repeat(500)}`).english).toBe(true);
  });
});

const POLNEAR = new URL('../../../../shared/data/polnear/train.jsonl', import.meta.url);
const isThere = existsSync(POLNEAR);
if (!isThere) console.info('Skipped: the English of 840 articles needs ../shared/data/polnear, which is not here.');

it.skipIf(!isThere)('takes each of 840 English news articles for English', () => {
  const texts = readFileSync(POLNEAR, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  expect(texts.map(checkEnglish).filter(({ english }) => !english)).toEqual([]);
});
