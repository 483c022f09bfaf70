import type { Corpus } from '@/core/corpus/schema';
import { type Reference, referencesOf } from './references';

/**
 * The articles of these rows as CSL-JSON, each once: what Zotero, citeproc and Pandoc read. An author whom the corpus does
 * not know as a person stays in one piece; the date is as precise as it is known, `circa` where it is inferred.
 */
export function writeCslJson(corpus: Corpus, rows: Iterable<number>): string {
  return `${JSON.stringify(referencesOf(corpus, rows).map(item), null, 2)}\n`;
}

function item({ key, title, outlet, author, date, inferred, note, url, language }: Reference) {
  return {
    id: key,
    type: 'article-newspaper',
    title,
    'container-title': outlet,
    author: [typeof author === 'string' ? { literal: author } : author],
    ...(date && {
      issued: {
        'date-parts': [[date.year, date.month, ...(date.day === undefined ? [] : [date.day])]],
        ...(inferred && { circa: true }),
      },
    }),
    ...(url !== null && { URL: url }),
    language,
    ...(note !== '' && { note }),
  };
}
