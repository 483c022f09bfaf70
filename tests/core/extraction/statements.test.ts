import { bridgeCodebook } from '#tests/fixtures/codebook';
import { suggestStatements } from '@/core/extraction/statements';
import { groundsOf, inWords, read, suggest } from './suggested';

const codebook = bridgeCodebook();

describe('the stance', () => {
  it.each([
    // What the cue says.
    ['stone', 'Stone <urged> both towns {to build the bridge at once}.', 'bridge 2'],
    ['stone', 'Stone <called for> {a new bridge}.', 'bridge 2'],
    ['stone', 'Stone <rejected> {the bridge}.', 'bridge -2'],
    ['stone', 'Stone did not <reject> {the bridge}.', 'bridge 1'],
    ['stone', 'Stone <ruled out> {a bridge}.', 'bridge -2'],
    ['northam', '{The <refusal> by Southam and Northam to build a bridge} lasted.', 'bridge -2'],
    ['southam', '{The <refusal> by Southam and Northam to build a bridge} lasted.', 'bridge -2'],
    ['stone', 'Stone is <open to> {a bridge}.', 'bridge 1'],
    ['stone', 'Stone is <less eager> {to build a bridge}.', 'bridge -1'],
    ['stone', 'Stone did not <commit to> {a bridge}.', 'bridge -1'],
    ['stone', 'Stone <refused> {to rule out a bridge}.', 'bridge 1'],
    ['stone', 'Stone <urged> Southam {to reject the bridge}.', 'bridge -2'],
    ['stone', 'Stone <urged> Southam {not to build the bridge}.', 'bridge -2'],
    ['stone', 'Stone <asked> Southam {to build the bridge}.', 'bridge 2'],
    ['stone', 'Stone <asked> {whether the bridge was safe}.', 'bridge null'],
    ['stone', 'Stone <insisted> {that Southam pay the toll}.', 'toll 2'],
    ['stone', 'Stone <insisted> {that the toll was a rumour}.', 'toll null'],
    ['stone', 'Stone <denied> {that Northam would build a bridge}.', 'bridge null'],
    // What the content says.
    ['stone', 'Stone <said> {she wants a bridge}.', 'bridge 2'],
    ['stone', 'Stone <said> {she does not want a bridge}.', 'bridge -2'],
    ['stone', 'Stone <said> {that Southam must accept the bridge}.', 'bridge 2'],
    ['stone', 'Stone <said> {that Southam must not get its bridge}.', 'bridge -2'],
    ['stone', 'Stone <said> {Northam would never build a bridge}.', 'bridge -2'],
    ['stone', '{“We won’t build a bridge,”} Stone <said>.', 'bridge -2'],
    ['stone', '{“There will be no bridge,”} Stone <said>.', 'bridge -2'],
    ['stone', '{“A bridge is out of the question,”} Stone <said>.', 'bridge -2'],
    ['stone', '{“A bridge is not necessary,”} Stone <said>.', 'bridge -1'],
    ['stone', '{“No bridge is necessary,”} Stone <said>.', 'bridge -1'],
    ['stone', 'Stone <said> {nobody should build a bridge}.', 'bridge -2'],
    ['stone', 'Stone <demanded> {that Southam stop delivering stones and start building a bridge}.', 'bridge 2'],
    ['stone', '{“He gave me the impression that he wants a bridge,”} Stone <said>.', 'bridge null'],
    ['stone', '{Neither a bridge nor a toll is acceptable}, Stone <said>.', 'bridge -2, toll -2'],
    ['stone', 'It would be wrong, Stone <told> Hart, {to say that Southam does not want a bridge}.', 'bridge null'],
    ['stone', 'Stone <said> {she was in no hurry to build a bridge}.', 'bridge -1'],
    ['stone', 'Stone <said> {the floods made a bridge unlikely}.', 'bridge -1'],
    ['stone', 'Stone <said> {she was ready for a bridge, although nobody wants a toll}.', 'bridge 1, toll null'],
    ['stone', 'Stone <said> {Northam has refused to build a bridge}.', 'bridge -2'],
    ['stone', 'Stone <said> {Northam has to build a bridge}.', 'bridge 2'],
    ['stone', 'Stone <said> {it is time for a bridge}.', 'bridge 2'],
    ['stone', 'Stone <said> {it is not the time for a bridge}.', 'bridge -1'],
    ['stone', '{“Let’s build a bridge,”} Stone <said>.', 'bridge 2'],
    ['stone', 'Stone <said> {a bridge must come}.', 'bridge 2'],
    ['stone', 'Stone <said> {a bridge must not come}.', 'bridge -2'],
    ['stone', '{“I’m not going to build a bridge,”} Stone <said>.', 'bridge -2'],
    ['stone', 'Stone <said> {they had spoken about accepting a bridge}.', 'bridge null'],
    ['stone', 'Stone <said> {she was not optimistic about a bridge}.', 'bridge null'],
    // Conditions.
    ['stone', 'Stone <said> {she would accept a bridge only if Southam pays}.', 'bridge -1, toll 2'],
    ['stone', 'Stone <said> {there could be no bridge without a toll}.', 'bridge -1, toll 2'],
    ['stone', '{Only if Southam pays will Stone accept a bridge}, she <said>.', 'bridge -1, toll 2'],
    ['stone', 'Stone <said> {Northam will build the bridge if money is found}.', 'bridge 1'],
    ['stone', 'Stone <said> {Southam must pay before any bridge}.', 'bridge -1, toll 2'],
    ['stone', 'Stone <urged> them {to build the bridge without delay}.', 'bridge 2'],
    // Phrases that take a side by themselves.
    ['stone', 'Stone <said> {it would connect both banks}.', 'bridge 1'],
    ['stone', 'Stone <vowed> {to keep the ferry}.', 'bridge -2'],
    ['stone', 'Stone <called on> Southam {to stop keeping the ferry}.', 'bridge 2'],
  ])('of %s in: %s', (speaker, sentence, expected) => {
    expect(inWords(sentence, speaker, codebook)).toBe(expected);
  });

  it.each([
    'Stone <said> {Southam wants a bridge}.',
    'Stone <said> {that Hart refuses to build the bridge}.',
    'Stone <noted> {Southam’s refusal to build the bridge}.',
    'Stone <noted> {the refusal by Southam to build the bridge}.',
    'Stone <said> {Hart was ready for a bridge}.',
    'Stone <said> {the bridge had been discussed in March}.',
    'Stone <said> {the bridge would help nobody but Hart}.',
    '{“Who wants a bridge?”} Stone <asked>.',
    'Stone <said> {when the bridge is there she will retire}.',
  ])('stays open where the speaker takes no side: %s', (sentence) => {
    expect(inWords(sentence, 'stone', codebook)).toBe('bridge null');
  });

  it('stays open where the speaker takes both sides', () => {
    expect(inWords('Stone <said> {she wants a bridge but rejects this bridge}.', 'stone', codebook)).toBe(
      'bridge null',
    );
  });

  it('is that of whoever belongs to the speaker’s side too', () => {
    expect(inWords('Clerk <said> {that Northam refuses to build the bridge}.', 'clerk', codebook)).toBe('bridge -2');
    expect(inWords('Clerk <said> {that Southam refuses to build the bridge}.', 'clerk', codebook)).toBe('bridge null');
  });

  it('follows the same rule for either side', () => {
    const swap = (text: string) =>
      text.replace(/Stone|Hart|Northam|Southam/g, (name) => NAMES[name as keyof typeof NAMES]);
    for (const sentence of [
      'Stone <said> {that Northam was open to a bridge}.',
      'Stone <said> {that Southam was open to a bridge}.',
      'Stone <demanded> {that Hart build the bridge}.',
      'Stone <said> {there would be no bridge until Hart resigns}.',
    ]) {
      expect(inWords(swap(sentence), 'hart', codebook)).toBe(inWords(sentence, 'stone', codebook));
    }
  });

  it('is that of speakers whom the codebook does not know', () => {
    expect(inWords('Doe <said> {that she supports the bridge}.', 'Jane Doe', codebook)).toBe('bridge 2');
    expect(inWords('Doe <said> {that Stone supports the bridge}.', 'Jane Doe', codebook)).toBe('bridge null');
  });

  it.each([
    [0, 1, [0, 0, 1, 1]],
    [-1, 1, [-1, -1, 1, 1]],
    [1, 5, [1, 2, 4, 5]],
    [-3, 3, [-3, -2, 2, 3]],
  ])('lies on a scale of %i to %i', (min, max, steps) => {
    const other = { ...codebook, scale: { min, max, steps: [] } };
    const cues = ['rejected', 'resisted', 'hoped for', 'demanded'];
    expect(cues.map((cue) => suggest(`Stone <${cue}> {a bridge}.`, ['stone'], other)[0]?.stance)).toEqual(steps);
  });
});

const NAMES = { Stone: 'Hart', Hart: 'Stone', Northam: 'Southam', Southam: 'Northam' };

describe('the issue', () => {
  it('is found by words with other endings, and with a few words between', () => {
    expect(inWords('Stone <mentioned> {two bridges}.', 'stone', codebook)).toBe('bridge null');
    expect(inWords('Stone <mentioned> {a river and road crossing}.', 'stone', codebook)).toBe('bridge null');
    expect(inWords('Stone <mentioned> {a river. The crossing is old}.', 'stone', codebook)).toBe('');
    expect(inWords('Stone <mentioned> {that Southam has never paid}.', 'stone', codebook)).toBe('toll null');
  });

  it('that has parties is touched only where each is named or speaks', () => {
    expect(inWords('Stone <wants> {to meet Hart}.', 'stone', codebook)).toBe('meeting 2');
    expect(inWords('Doe <urged> Ada Stone {to meet Hart}.', 'Jane Doe', codebook)).toBe('meeting 2');
    expect(inWords('Doe <urged> them {to meet Hart}.', 'Jane Doe', codebook)).toBe('');
    expect(inWords('Stone <wants> {to meet the press}.', 'stone', codebook)).toBe('');
  });

  it('is none where nothing of it is said: then nothing is suggested', () => {
    expect(suggest('Stone <said> {the weather was fine}.', ['stone'], codebook)).toEqual([]);
    expect(suggest('Stone <said> {she wants a bridge}.', ['stone'], { ...codebook, issues: [] })).toEqual([]);
    expect(suggest('A voice <said> {that a bridge is needed}.', [], codebook)).toEqual([]);
  });
});

describe('a suggestion', () => {
  it('shows the words that it rests on', () => {
    expect(groundsOf('Stone <said> {she did not want a bridge}.', 'stone', codebook)).toEqual(['not want + bridge']);
    expect(groundsOf('Stone <ruled out> {a bridge}.', 'stone', codebook)).toEqual(['ruled out + bridge']);
    expect(groundsOf('Stone <said> {there is a bridge}.', 'stone', codebook)).toEqual(['bridge']);
  });

  it('is made for each speaker of a joint statement', () => {
    const statements = suggest('Stone and Hart <demanded> {a bridge}.', ['stone', 'hart'], codebook);
    expect(statements.map(({ speaker, stance }) => [speaker, stance])).toEqual([
      ['stone', 2],
      ['hart', 2],
    ]);
  });

  it('is not made for somebody who only passes on what another says', () => {
    const { reading, found } = read('Clerk <said> {that Hart had demanded a bridge}.');
    const at = reading.tokens.findIndex(({ text }) => text === 'demanded');
    const inner = { ...found, cue: [[at, at + 1] as const], content: [[at + 1, at + 3] as const] };
    const speakers = ['clerk', 'hart'].map((actor) => ({ actor, also: [], via: null }));
    const statements = suggestStatements(reading, [found, inner], speakers, codebook);
    expect(statements.map(({ speaker, issue, stance }) => [speaker, issue, stance])).toEqual([['hart', 'bridge', 2]]);
  });

  it('takes time in proportion to the text', () => {
    const time = (times: number) => {
      const { reading, found } = read(
        `{${'Not if Stone must never want no bridge until Hart keeps the ferry '.repeat(times)}}`,
      );
      const start = performance.now();
      suggestStatements(reading, [found], [{ actor: 'stone', also: [], via: null }], codebook);
      return performance.now() - start;
    };
    time(100);
    expect(time(4000)).toBeLessThan(40 * Math.max(time(400), 2));
  });
});
