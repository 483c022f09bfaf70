import type { Corpus } from '@/core/corpus/schema';
import { type Reference, referencesOf } from './references';

/** The names that every style knows, written without quotation marks. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** BibTeX counts braces whatever stands before them, so one that is part of a text is written by its name. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (text: string) =>
  text.replace(/[\\{}~^]/g, (sign) => ESCAPES[sign]!).replace(/[$&#%_]/g, (sign) => `\\${sign}`);

/** An address is printed as it is: only what would end the field, or begin a command, is written as a URL has it. */
const address = (url: string) =>
  url.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/**
 * The articles of these rows as BibTeX, each once, in UTF-8. Titles keep their capitals; an author whom the corpus does
 * not know as a person stays in one piece; the date is as precise as it is known, and a note says where it is inferred.
 */
export function writeBibtex(corpus: Corpus, rows: Iterable<number>): string {
  return referencesOf(corpus, rows).map(entry).join('\n');
}

function entry({ key, title, outlet, author, date, note, url, language }: Reference): string {
  const name = typeof author === 'string' ? `{${escaped(author)}}` : escaped(`${author.family}, ${author.given}`);
  const fields: (readonly [string, string] | null)[] = [
    ['author', `{${name}}`],
    ['title', `{{${escaped(title)}}}`],
    ['journal', `{${escaped(outlet)}}`],
    date && ['year', `{${String(date.year).padStart(4, '0')}}`],
    date && ['month', MONTHS[date.month - 1]!],
    date?.day === undefined ? null : ['day', `{${date.day}}`],
    url === null ? null : ['url', `{${address(url)}}`],
    ['language', `{${language}}`],
    note === '' ? null : ['note', `{${escaped(note)}}`],
  ];
  const lines = fields.flatMap((field) => (field ? `  ${field[0]} = ${field[1]},` : []));
  return `@article{${key},\n${lines.join('\n')}\n}\n`;
}
