import { loadTagger, type Tagger } from '@/core/extraction/tagger';

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

describe('the tagger', () => {
  it('says the same of a paragraph whatever it has read before', () => {
    const paragraph = 'Zelkova’s envoy met (Zelkova’s rivals) in 2031-32, Q-Day’s eve.';
    const before = tag(paragraph);
    for (const other of ['Zelkova’s, and Q-Day’s; (Zelkova’s', 'ZELKOVA’S 2031-32, Q-DAY’S', 'Q-Day’s/Zelkova'])
      tag(other);
    expect(tag(paragraph)).toEqual(before);
    // As it reads it where it has met no such word.
    expect(before.words.slice(0, 2)).toEqual(['Zelkova', '’s']);
  });

  it('knows no word by a name that every object has', () => {
    const { words, lemmas } = tag('The constructor, __proto__ and hasOwnProperty said valueOf $%^OOV^%$.');
    expect(lemmas).toHaveLength(words.length);
    expect(lemmas.filter((lemma) => typeof lemma !== 'string')).toEqual([]);
    expect(lemmas[1]).toBe('constructor');
  });

  it('takes any kind of white space for white space', () => {
    const { words } = tag('He\u3000said\u2028it\ufeffwas\vover\r\nthere\tand\u00a0then.');
    expect(words).toEqual(['He', 'said', 'it', 'was', 'over', 'there', 'and', 'then', '.']);
  });

  it('loses no letter, wherever a long word is cut', () => {
    const texts = ['x'.repeat(1001), '😀'.repeat(250), `a${'😀'.repeat(250)}`, '//:'.repeat(400), '\ud800'.repeat(300)];
    for (const text of texts) expect(tag(text).words.join('')).toBe(text);
  });
});
