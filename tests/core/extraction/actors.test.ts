import { readFileSync } from 'node:fs';
import type { Codebook } from '@/core/corpus/codebook';
import { resolveActors } from '@/core/extraction/actors';
import { loadTagger } from '@/core/extraction/tagger';
import { readingOf } from '@/core/extraction/tokens';
import type { Found } from '@/core/extraction/types';
import { marked, speakersOf } from './marked';

const codebook: Codebook = JSON.parse(readFileSync('public/codebooks/ukraine-talks.json', 'utf8'));

describe('who a source is, without a codebook', () => {
  it.each([
    [
      'the full name, for each short form, title and office',
      'Harbour spokesman {Pavel Doric} said it. {Mr. Doric} said more. {Doric} said no, and {he} said yes. {The harbour spokesman} agreed; {the spokesman} said so.',
      Array(6).fill('Pavel Doric'),
    ],
    [
      'the full name that comes later',
      '{Doric} said it. Then {Pavel Doric}, a spokesman for the harbour, said more.',
      ['Pavel Doric', 'Pavel Doric'],
    ],
    [
      'who of two with one name was named last, and whom the title fits',
      'Jane Marlow met Bill Marlow. {Mr. Marlow} said this. {Marlow} said that. {Mrs. Marlow} said no. {Marlow} said yes.',
      ['Bill Marlow', 'Bill Marlow', 'Jane Marlow', 'Jane Marlow'],
    ],
    [
      'the bare name where two who are named later share it',
      '{Marlow} said so. Jane Marlow met Bill Marlow.',
      ['Marlow'],
    ],
    [
      'the holder of an office, by the people’s adjective too',
      '{French President Anne Dubois} said so. {The president} said no. {The French president} said yes. {Dubois, the French leader,} said it.',
      Array(4).fill('Anne Dubois'),
    ],
    [
      'another one where the office is held elsewhere',
      'French President Anne Dubois met the press. {The Polish president} said no.',
      ['Polish president'],
    ],
    [
      'the name beside an office, before it and behind',
      '{A spokeswoman for the harbour, Jane Doe,} said so. {Jane Doe, 45, a spokeswoman for the harbour,} said no. {The spokeswoman} left.',
      Array(3).fill('Jane Doe'),
    ],
    [
      'one person under initials, suffixes and short first names',
      '{Joseph R. Farrow Jr.} said so. {Joe Farrow} said no. {Mr. Farrow’s} answer came late.',
      Array(3).fill('Joseph R. Farrow Jr.'),
    ],
    [
      'names with particles, hyphens and apostrophes',
      '{Ursula von der Linden} said so. {Von der Linden} said no. {Alexandra Pérez-O’Neill} said yes. {Perez-O’Neill} left.',
      ['Ursula von der Linden', 'Ursula von der Linden', 'Alexandra Pérez-O’Neill', 'Alexandra Pérez-O’Neill'],
    ],
    [
      'a state for its capital, its adjective and its short names',
      '{Moscow} said so. {Kyiv} said no. {The Ukrainian side} agreed. {The U.S.} refused. {Britain} agreed. {The Russian position} was that it was over.',
      ['Russia', 'Ukraine', 'Ukraine', 'United States', 'United Kingdom', 'Russia'],
    ],
    [
      'a seat of power as an actor of its own',
      '{The Kremlin} said so. {The White House} said no. {Downing Street} refused.',
      ['Kremlin', 'White House', 'Downing Street'],
    ],
    [
      'a person who is called like a capital',
      'Denise Washington spoke first. {Washington} said so.',
      ['Denise Washington'],
    ],
    [
      'a body by the noun in its name',
      'The Ministry of Harbours announced it. {The ministry} said so. {It} said no.',
      Array(2).fill('Ministry of Harbours'),
    ],
    [
      'people without a name, as the text calls them',
      '{Officials} said so. {They} said more. {Two aides to Ms. Doe} said no. {People who know her} said yes.',
      ['officials', 'officials', 'two aides to Ms. Doe', 'people'],
    ],
    [
      'somebody’s people by whose they are',
      'Olga Farrow spoke. {Her spokesman} said so. {Farrow’s office} said no.',
      ['spokesman of Olga Farrow', 'office of Olga Farrow'],
    ],
    [
      'who speaks in a speech, a letter, a statement',
      'Olga Farrow spoke. {Farrow’s letter} said so. {A statement by the Harbour Board} said no. {Her remarks} were clear.',
      ['Olga Farrow', 'Harbour Board', 'Olga Farrow'],
    ],
    [
      'everybody of a joint source',
      '{Jane Doe and Harbour Minister Pavel Doric} said so. {They} said more. {Both} agreed. {Doric and his aides} left.',
      [
        'Jane Doe + Pavel Doric',
        'Jane Doe + Pavel Doric',
        'Jane Doe + Pavel Doric',
        'Pavel Doric + aides of Pavel Doric',
      ],
    ],
    [
      'each of the leaders of two states, who are named later',
      '{The leaders of France and Germany} called for talks. French President Anne Dubois and German Chancellor Otto Lang met.',
      ['Anne Dubois + Otto Lang'],
    ],
    [
      'everybody of a list, and one alone with two offices',
      '{Jane Doe, Bill Marlow and former Secretary of State Otto Lang} said so. {Gen. Paul Stone, a veteran and former supreme commander,} said no.',
      ['Jane Doe + Bill Marlow + Otto Lang', 'Paul Stone'],
    ],
    ['nobody by what is said beside a name', '{Jane Doe, who met Bill Marlow and the press,} said so.', ['Jane Doe']],
    [
      'the name behind an office, whatever is told of him',
      '{The town’s mayor, Jane Doe, whose brother Otto Lang had left,} said so. {Doe’s deputy, Pavel Doric, speaking in Rome,} said no. {Her chief of staff, Bill Marlow,} left.',
      ['Jane Doe', 'Pavel Doric', 'Bill Marlow'],
    ],
  ])('is %s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe('whom a pronoun means', () => {
  it.each([
    [
      'the one of that gender',
      'Anna Schmidt met John Miller on Monday. {She} was glad. {He} said it was bad. “I like it,” {she} said.',
      ['Anna Schmidt', 'John Miller', 'Anna Schmidt'],
    ],
    [
      'the one who spoke, not the last one whom he spoke about',
      'John Miller said that he would call Peter Stone, even though there was little to say to him. “We shall see,” {he} said.',
      ['John Miller'],
    ],
    [
      'nobody who is named only in a quotation',
      '“Peter Stone knows it. Peter Stone saw it. Peter Stone was there,” said John Miller. {He} said no more.',
      ['John Miller'],
    ],
    [
      'the subject of its own sentence before him who was spoken of so far',
      'Peter Stone spoke. He was tired. He left. Asked about that, John Miller gave all the reasons why {he} thinks so.',
      ['John Miller'],
    ],
    ['the one before "who"', 'Senator Jane Roe, {who} said she was glad, left the press.', ['Jane Roe']],
    [
      'the one before, past what she is the head of',
      'Jane Roe, director of the Harbour and Sea school, said {she} left.',
      ['Jane Roe'],
    ],
    ['nobody, where nobody fits', '{She} said so. {They} said no.', ['nobody', 'nobody']],
    [
      'the speaker, for "I" within his words',
      '{Jane Doe} told the press: ‹“{I} believe ‹that it is over›.”›',
      ['Jane Doe', 'Jane Doe'],
    ],
  ])('is %s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe('who passes it on', () => {
  it('is whoever reports what somebody else said', () => {
    expect(
      speakersOf('{Jane Doe} said ‹that {the mayor of Gotham} had told her ‹that {Bill Roe} demanded ‹it›››.'),
    ).toEqual(['Jane Doe', 'mayor of Gotham via Jane Doe', 'Bill Roe via mayor of Gotham']);
  });

  it('is nobody where people report what they said themselves', () => {
    expect(speakersOf('{Jane Doe} said ‹that {she} had demanded ‹it››.')).toEqual(['Jane Doe', 'Jane Doe']);
  });

  it('is nobody where one of those who report is meant, or where the report ends before', () => {
    expect(speakersOf('{France and Germany} said ‹that {France} insisted ‹on it››.')).toEqual([
      'France + Germany',
      'France',
    ]);
    expect(speakersOf('{Jane Doe} suggested ‹that {Bill Roe} said› ‹it was over.›')[1]).toBe('Bill Roe');
  });
});

describe('with a codebook', () => {
  it.each([
    [
      'names lead to its ids',
      '{President Biden} said so. {Dmitry Peskov} said no. {Mr. Zelenskiy} left. {Russian President Vladimir V. Putin} stayed.',
      ['biden', 'peskov', 'zelenskyy', 'putin'],
    ],
    ['an actor’s relative is somebody else', '{Hunter Biden} said so.', ['Hunter Biden']],
    [
      'offices, aliases and capitals do too',
      '{The Russian leader} said so. {The Kremlin} said no. {The German government} agreed. {Moscow} refused. {The German chancellor} left.',
      ['putin', 'kremlin', 'german-government', 'russia', 'scholz'],
    ],
    [
      'a capital that begins another name is not the state',
      '{The Washington Post} reported it. {Berlin Police} said so.',
      ['Washington Post', 'Berlin Police'],
    ],
    [
      'an actor whose name holds a person’s is not that person, who can be meant next',
      '{The office of German Chancellor Olaf Scholz} announced ‹that {he and French President Emmanuel Macron} had called him, and {they} urged ‹it››.',
      ['scholz-office', 'scholz + macron via scholz-office', 'scholz + macron via scholz-office'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(speakersOf(text, codebook)).toEqual(speakers);
  });

  it('takes the longest form that stands there', () => {
    const german = { ...codebook.actors[0]!, id: 'german', name: 'German', aliases: [], memberOf: null };
    const both = { ...codebook, actors: [german, { ...german, id: 'party', name: 'German harbour party' }] };
    expect(speakersOf('{The German harbour party} said so. {German} said no.', both)).toEqual(['party', 'german']);
  });

  it('says which actors it knows', () => {
    const { reading, found } = marked('{President Biden} said so. {Officials} said no.');
    expect(resolveActors(reading, found, codebook).actors).toEqual([
      { id: 'biden', name: 'Joe Biden', known: true },
      { id: 'officials', name: 'officials', known: false },
    ]);
  });
});

describe('whatever the text', async () => {
  const tagger = await loadTagger();
  const everywhere = (text: string): [ReturnType<typeof readingOf>, Found[]] => {
    const reading = readingOf(text, tagger);
    const last = reading.tokens.length;
    const found = reading.tokens.map(
      (_, at): Found => ({
        rule: 'anywhere',
        source: [[Math.max(0, at - 4), at + 1]],
        cue: [[at, at + 1]],
        content: [[Math.min(at + 1, last - 1), last]],
      }),
    );
    return [reading, found];
  };

  it('gives one answer a source, the same each time, in words of 60 characters at most', () => {
    const text =
      '“Who? Us,” he and she and they said; the the of, ’s Mr. — Dr. (President) of the and and “I … Jane “Doe\n\n' +
      '🙂 Ελλάς said שלום said Mr. 李 and the king of kings of kings of kings of kings of kings of kings of kings of kings, who said.';
    const [reading, found] = everywhere(text);
    const one = resolveActors(reading, found);
    expect(one.resolved).toHaveLength(found.length);
    expect(resolveActors(reading, found)).toEqual(one);
    expect(one.actors.filter(({ name }) => name.length > 90 || name === '')).toEqual([]);
  });

  it.each([
    ['one name again and again', (number: number) => `Jane Doe met ${number}. He said that Doe said so. `],
    [
      'ever new names with one family name',
      (number: number) => `Jane${number} Doe said that Doe, the president, left. `,
    ],
    ['a list without an end', () => 'Jane Doe and the president and '],
    ['owners of owners', () => 'Doe’s minister’s '],
  ])('takes time in proportion to its length: %s', (_, piece) => {
    const time = (count: number) => {
      const [reading, found] = everywhere(Array.from({ length: count }, (_, number) => piece(number)).join(''));
      const times = [1, 2, 3].map(() => {
        const begin = performance.now();
        resolveActors(reading, found);
        return performance.now() - begin;
      });
      return Math.min(...times);
    };
    time(250);
    // Sixteen times the length: a quadratic part would take 256 times as long.
    expect(time(4000)).toBeLessThan(80 * time(250) + 100);
  });
});
