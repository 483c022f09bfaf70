import { readFileSync } from 'node:fs';
import type { Codebook } from '@/core/corpus/codebook';
import type { Corpus } from '@/core/corpus/schema';
import { resolveActors } from '@/core/extraction/actors';
import { loadTagger } from '@/core/extraction/tagger';
import { readingOf } from '@/core/extraction/tokens';
import type { Found, Range } from '@/core/extraction/types';

const corpus: Corpus = JSON.parse(readFileSync('public/corpora/ukraine-talks.json', 'utf8'));
const codebook: Codebook = JSON.parse(readFileSync('public/codebooks/ukraine-talks.json', 'utf8'));

describe('the bundled articles', async () => {
  const tagger = await loadTagger();
  // The coding gives these to those behind the source; who that is no text says.
  const INFERRED = new Set(['united-states', 'nato', 'russia']);

  it.each(corpus.articles.map(({ id, text }) => [id, text]))(
    '%s: each source is the coded speaker',
    (article, text) => {
      const reading = readingOf(text, tagger);
      const range = ([start, end]: readonly number[]): Range => {
        const after = reading.tokens.findIndex((token) => token.start >= end!);
        return [reading.tokens.findIndex((token) => token.end > start!), after < 0 ? reading.tokens.length : after];
      };
      const coded = corpus.statements.filter((one) => one.article === article && (one.spans.source?.length ?? 0) > 0);
      const found = coded.map(
        ({ spans }): Found => ({
          rule: 'coded',
          source: spans.source!.map(range),
          cue: spans.cue!.map(range),
          content: spans.content.map(range),
        }),
      );
      const withCodebook = resolveActors(reading, found, codebook).resolved;
      const without = resolveActors(reading, found).resolved;
      const names = new Map(corpus.actors.map(({ id, name }) => [id, name.replace(/^The /, '')]));
      coded.forEach(({ speaker, spans: { source } }, index) => {
        const words = source!.map(([start, end]) => text.slice(start, end)).join(' ');
        if (INFERRED.has(speaker) && !words.startsWith('Russia')) return;
        const { actor, also } = withCodebook[index]!;
        expect([actor, ...also], words).toContain(speaker);
        expect([without[index]!.actor, ...without[index]!.also], words).toContain(names.get(speaker));
      });
    },
  );
});
