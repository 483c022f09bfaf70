import fc from 'fast-check';
import { bundledArticles } from '#tests/fixtures/bundledArticles';
import { seeded } from '#tests/fixtures/random';
import { STRANGE, strangeText } from '#tests/fixtures/strangeTexts';
import { extract } from '@/core/extraction/extract';
import { loadTagger, type Tagger } from '@/core/extraction/tagger';
import type { Extraction } from '@/core/extraction/types';
import { extractionFaults } from './extractionFaults';
import { bundledCodebook } from './fuzz';

const codebook = bundledCodebook();
const articles = bundledArticles();
let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger();
});

const answer = (text: string): Extraction => extract(text, { tagger, codebook });
const article = fc.nat().map((seed) => strangeText(seeded(seed), articles));
const anyText = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 300 }));

describe('for any text', () => {
  it('spans lie in the text, in order, hold something and split no character; actors and issues are known', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extractionFaults(text, answer(text), codebook)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('a text may break off behind any word', () => {
    for (const text of articles)
      for (const { index } of text.matchAll(/\s/g)) {
        const part = text.slice(Math.max(0, index - 150), index);
        expect(extractionFaults(part, answer(part), codebook)).toEqual([]);
      }
    expect(answer('The ministers were agreeing to').attributions).toEqual([]);
  });

  it('the answer is the same whatever was read in between, and in another process', async () => {
    const before = articles.map(answer);
    const seen = new Map<string, Extraction>();
    fc.assert(
      fc.property(anyText, (text) => {
        seen.set(text, answer(text));
      }),
      { numRuns: 30 },
    );
    expect(articles.map(answer)).toEqual(before);
    // A tagger that has read nothing, as another process has it.
    vi.resetModules();
    const { loadTagger: loadAnother } = await import('@/core/extraction/tagger');
    const other = await loadAnother();
    expect(other).not.toBe(tagger);
    for (const [text, extraction] of [...seen].toReversed())
      expect(extract(text, { tagger: other, codebook })).toEqual(extraction);
  });

  it('white space before it moves the answer, and changes nothing else', () => {
    const moved = (spans: Extraction['sentences'], by: number) => spans.map(([start, end]) => [start + by, end + by]);
    for (const text of articles) {
      const { attributions } = answer(text);
      const shifted = answer(`\n\n ${text}`);
      expect(shifted.attributions.map(({ content }) => content)).toEqual(
        attributions.map(({ content }) => moved(content, 3)),
      );
      expect(shifted.attributions.map(({ actor }) => actor)).toEqual(attributions.map(({ actor }) => actor));
    }
  });

  it('an article does not change what is found in the one before it', () => {
    // A codebook knows the actors, so that none has another name because of what comes later.
    const [first = '', second = ''] = articles;
    const alone = answer(first).attributions;
    const together = answer(`${first}\n\n${second}`).attributions.slice(0, alone.length);
    const found = (attributions: Extraction['attributions']) =>
      attributions.map(({ rule, source, cue, content }) => ({ rule, source, cue, content }));
    expect(found(together)).toEqual(found(alone));
  });
});

describe('a text that no newspaper prints', () => {
  // 16 times as long takes 16 times as long, or up to 256 times where something is quadratic; the machine may be busy.
  const SHORT = 1500;
  const TIMES = 16;

  it.each(Object.keys(STRANGE))('%s: takes a time in proportion to its length', (name) => {
    // With as much of an article behind it: in most of them there is no English.
    const make = (length: number) => {
      const english = articles.join('\n').repeat(Math.ceil(length / 5000));
      return `${STRANGE[name]!(length)}\n${english.slice(0, length)}`;
    };
    const short = make(SHORT);
    const long = make(SHORT * TIMES);
    const extraction = answer(long);
    expect(extraction.language.english).toBe(true);
    expect(extractionFaults(long, extraction, codebook)).toEqual([]);
    const timed = (text: string) => {
      const start = process.cpuUsage();
      answer(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    // The quickest of some: what else the machine does makes a run slower, never quicker.
    let quickest = Infinity;
    let slowest = Infinity;
    let ratio = Infinity;
    for (let round = 0; round < 12 && ratio > TIMES * 2; round++) {
      quickest = Math.min(quickest, timed(short));
      slowest = Math.min(slowest, timed(long));
      // Less than a few milliseconds says nothing.
      ratio = slowest / Math.max(quickest, 3);
    }
    expect(ratio).toBeLessThan(TIMES * 2);
  });
});
