import { readFileSync } from 'node:fs';
import { useStore } from '@/app/state/store';
import { parseCorpusText } from '@/core/corpus/parseText';
import { type Corpus, FORMAT, VERSION } from '@/core/corpus/schema';

/** The corpus that ships with Parley. */
export function bundledCorpus(): Corpus {
  const parsed = parseCorpusText(readFileSync('public/corpora/ukraine-talks.json', 'utf8'));
  if (!parsed.ok) throw new Error('The bundled corpus is damaged.');
  return parsed.corpus;
}

export const emptyCorpus: Corpus = {
  format: FORMAT,
  version: VERSION,
  id: 'empty',
  title: 'Nothing yet',
  summary: 'A corpus without articles.',
  language: 'en',
  basis: 'Nothing is coded.',
  scale: {
    min: -1,
    max: 1,
    steps: [
      { value: -1, label: 'rejects' },
      { value: 0, label: 'takes no side' },
      { value: 1, label: 'supports' },
    ],
  },
  articles: [],
  actors: [],
  issues: [],
  statements: [],
  interactions: [],
  stories: [],
};

/** Opens a corpus in the store as the page would with this query string. */
export function open(corpus: Corpus, search = ''): Corpus {
  useStore.getState().open(corpus, search);
  return corpus;
}
