import { generateCorpus } from '#tests/fixtures/generate';
import { search } from '@/core/table/search';
import { tableOf } from '@/core/table/table';
import { type Bench, count, median, milliseconds, timed, timings } from './measure';

export const searchBench: Bench = {
  name: 'search',
  about: `a ranked search over short statements; beside it the first search, which reads the corpus into words, and a
plain "includes" over the contents in lower case, which ranks nothing and folds no diacritics. Medians.`,
  run: () => {
    const rows = [['statements', 'query', 'found', 'search', 'includes']];
    for (const size of [10_000, 100_000]) {
      const corpus = generateCorpus({ statements: size, actors: 400, issues: 50, articles: size / 50, seed: 1 });
      tableOf(corpus);
      const texts = new Map(corpus.articles.map(({ id, text }) => [id, text]));
      const contents = corpus.statements.map(({ article, spans }) =>
        spans.content
          .map(([start, end]) => texts.get(article)?.slice(start, end))
          .join(' ')
          .toLowerCase(),
      );
      const words = contents.join(' ').match(/\p{L}{4,}/gu) ?? [];
      const word = words[1000] ?? '';
      rows.push([count(size), '(first search)', '', milliseconds(timed(() => search(corpus, word))), '']);
      const queries: Record<string, string> = {
        'one word': word,
        'one letter': 's',
        'three beginnings': 's b d',
        'no such word': 'xyzzyx',
        'a pasted sentence': contents[2000] ?? '',
        '32 beginnings': words
          .slice(0, 32)
          .map((one) => one.slice(0, 1 + (one.length % 2)))
          .join(' '),
        'a million characters': `${word} `.repeat(1_000_000 / (word.length + 1)),
      };
      for (const [name, query] of Object.entries(queries)) {
        const found = search(corpus, query)?.mask.reduce((sum, byte) => sum + byte, 0) ?? 0;
        const parley = median(timings(9, 3, () => search(corpus, query)));
        const scan = () => contents.filter((content) => content.includes(query));
        rows.push([count(size), name, count(found), milliseconds(parley), milliseconds(median(timings(9, 3, scan)))]);
      }
    }
    return rows;
  },
};
