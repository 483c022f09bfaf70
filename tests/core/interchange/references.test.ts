import fc from 'fast-check';
import { small } from '#tests/core/analysis/corpora';
import type { Article, Corpus } from '@/core/corpus/schema';
import { writeBibtex } from '@/core/interchange/bibtex';
import { writeCslJson } from '@/core/interchange/cslJson';

const DATE = { date: '2022-05-28', precision: 'day', basis: 'stated', evidence: 'printed' } as const;

/** A corpus with a statement in each of these articles, and one article that nobody cites. */
function corpusOf(...patches: Partial<Article>[]): Corpus {
  const { corpus } = small(patches.map(() => ({ who: 'ann' })));
  const [article] = corpus.articles;
  const articles = patches.map((patch, at) => ({ ...article!, id: `n${at}`, published: DATE, ...patch }));
  return {
    ...corpus,
    articles: [...articles, { ...article!, id: 'uncited', title: 'Uncited' }],
    statements: corpus.statements.map((statement, at) => ({ ...statement, article: articles[at]!.id })),
  };
}
const all = (corpus: Corpus) => corpus.statements.keys();
const bibtex = (...patches: Partial<Article>[]) => {
  const corpus = corpusOf(...patches);
  return writeBibtex(corpus, all(corpus));
};
type Item = Readonly<Record<string, unknown>>;
const csl = (...patches: Partial<Article>[]): readonly Item[] => {
  const corpus = corpusOf(...patches);
  return JSON.parse(writeCslJson(corpus, all(corpus)));
};

/** Entries as BibTeX reads them: a field's value ends where its braces are balanced. */
function entriesOf(text: string) {
  return text
    .split(/^@article/m)
    .slice(1)
    .map((entry) => {
      const [, key = '', rest = ''] = /^\{([^,]+),\n([\s\S]*)\}\n*$/.exec(entry) ?? [];
      const fields: Record<string, string> = {};
      let at = 0;
      while (at < rest.length) {
        const head = /^\s*(\w+) = /.exec(rest.slice(at));
        if (!head) break;
        at += head[0].length;
        const from = at;
        let depth = 0;
        for (; at < rest.length && (depth > 0 || rest[at] !== ','); at++) {
          if (rest[at] === '{') depth++;
          if (rest[at] === '}') depth--;
        }
        expect(depth).toBe(0);
        fields[head[1]!] = rest.slice(from, at);
        at++;
      }
      return { key, fields };
    });
}
/** What a reader sees of a field. */
const shown = (value: string) =>
  value
    .replace(
      /\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}/g,
      (_, name: string) =>
        ({ backslash: '\uE001', braceleft: '\uE002', braceright: '\uE003', asciitilde: '~', asciicircum: '^' })[name]!,
    )
    .replace(/[{}]/g, '')
    .replace(/\\([$&#%_])/g, '$1')
    .replace(/[\uE001-\uE003]/g, (sign) => ({ '\uE001': '\\', '\uE002': '{', '\uE003': '}' })[sign]!);

describe('BibTeX', () => {
  it('cites each article once, whatever number of statements, and none besides', () => {
    const corpus = corpusOf({}, {});
    const twice = { ...corpus, statements: [...corpus.statements, ...corpus.statements] };
    const keys = entriesOf(writeBibtex(twice, twice.statements.keys())).map(({ key }) => key);
    expect(keys).toEqual([`${corpus.id}-n0`, `${corpus.id}-n1`]);
  });

  it('lets no sign of a title or a name break the entry, and shows it as it is', () => {
    const sign = fc.constantFrom(
      '{',
      '}',
      '\\',
      '%',
      '&',
      '$',
      '#',
      '_',
      '~',
      '^',
      '"',
      '@',
      ',',
      '=',
      'a',
      'É',
      '“',
      '𝒜',
    );
    const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, (title, author) => {
        const [entry] = entriesOf(bibtex({ title, author, outlet: title }));
        expect(shown(entry!.fields['title']!)).toBe(title);
        expect(shown(entry!.fields['journal']!)).toBe(title);
        expect(shown(entry!.fields['author']!)).toBe(author);
      }),
    );
  });

  it('keeps an address whole', () => {
    const [entry] = entriesOf(bibtex({ url: 'https://example.org/a_b?c=%20d&e={f}#g' }));
    expect(entry!.fields['url']).toBe('{https://example.org/a_b?c=%20d&e=%7Bf%7D#g}');
  });

  it('is no more precise than the date is', () => {
    const of = (published: Article['published']) => entriesOf(bibtex({ published }))[0]!.fields;
    expect(of(DATE)).toMatchObject({ year: '{2022}', month: 'may', day: '{28}' });
    expect(of(DATE)).not.toHaveProperty('note');
    expect(of({ ...DATE, precision: 'month' })).not.toHaveProperty('day');
    const week = of({ ...DATE, precision: 'week', basis: 'inferred', evidence: 'it says “this week”' });
    expect(week).not.toHaveProperty('day');
    expect(week['note']).toBe('{Published in the week of 2022-05-28. Date inferred: it says “this week”}');
    expect(of(null)).not.toHaveProperty('year');
  });

  it('takes a person apart whose name is written with the family name first', () => {
    const corpus = corpusOf({ author: 'van den Berg, Jan' });
    const known = { ...corpus, actors: [{ ...corpus.actors[0]!, name: 'van den Berg, Jan', kind: 'person' as const }] };
    expect(entriesOf(writeBibtex(known, all(known)))[0]?.fields['author']).toBe('{van den Berg, Jan}');
  });

  it('tells a person, whose family name is known, from an agency', () => {
    const corpus = corpusOf({ author: 'Mary Ann Smith' }, { author: 'Agency and Partners, Ltd.' });
    const known = { ...corpus, actors: [{ ...corpus.actors[0]!, name: 'Mary Ann Smith', kind: 'person' as const }] };
    const authors = entriesOf(writeBibtex(known, all(known))).map(({ fields }) => fields['author']);
    expect(authors).toEqual(['{Smith, Mary Ann}', '{{Agency and Partners, Ltd.}}']);
    expect(JSON.parse(writeCslJson(known, all(known))).map(({ author }: Item) => author)).toEqual([
      [{ given: 'Mary Ann', family: 'Smith' }],
      [{ literal: 'Agency and Partners, Ltd.' }],
    ]);
  });
});

describe('CSL-JSON', () => {
  it('has what a reference needs, and nothing that is not known', () => {
    const [whole, bare] = csl(
      { title: 'A\n"title"', outlet: 'Paper', url: 'https://example.org/' },
      { published: null },
    );
    expect(whole).toMatchObject({
      type: 'article-newspaper',
      title: 'A "title"',
      'container-title': 'Paper',
      issued: { 'date-parts': [[2022, 5, 28]] },
      URL: 'https://example.org/',
    });
    expect(bare).not.toHaveProperty('issued');
    expect(bare).not.toHaveProperty('URL');
  });

  it('marks a date that is inferred, and says from what', () => {
    const [item] = csl({ published: { ...DATE, precision: 'month', basis: 'inferred', evidence: 'three months in' } });
    expect(item).toMatchObject({
      issued: { 'date-parts': [[2022, 5]], circa: true },
      note: 'Date inferred: three months in',
    });
  });

  it('has only fields that the schema of CSL knows', () => {
    const known = ['id', 'type', 'title', 'container-title', 'author', 'issued', 'URL', 'language', 'note'];
    for (const item of csl({ url: 'https://example.org/' }, { published: null })) {
      expect(Object.keys(item).filter((field) => !known.includes(field))).toEqual([]);
    }
  });
});
