import { type Corpus, FORMAT, type Span, type Statement, VERSION } from '@/core/corpus/schema';

const DAY = { date: '2022-05-28', precision: 'day', basis: 'inferred', evidence: 'the week named in it' } as const;

/** A small corpus around one text: each statement is a passage of it, named by quoting it. */
export function corpusOf(
  text: string,
  statements: readonly (Partial<Omit<Statement, 'spans'>> & { readonly quotes: readonly string[] })[],
  title = 'A title',
): Corpus {
  const spanOf = (quote: string): Span => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`Not in the text: ${quote}`);
    return [start, start + quote.length];
  };
  return {
    format: FORMAT,
    version: VERSION,
    id: 'small',
    title: 'Small',
    summary: 'For a test.',
    language: 'en',
    basis: 'Made up.',
    scale: {
      min: -2,
      max: 2,
      steps: ['rejects', 'resists', 'takes no side', 'supports in part', 'supports'].map((label, at) => ({
        value: at - 2,
        label,
      })),
    },
    articles: [
      {
        id: 'one',
        title,
        outlet: 'The Example',
        author: 'A. Writer',
        url: 'https://example.org/one(1)',
        published: DAY,
        rights: 'It remains its publisher’s.',
        text,
        body: [[0, text.length]],
      },
    ],
    actors: ['ann', 'bob'].map((id) => ({
      id,
      name: id === 'ann' ? 'Ann *Speaker*' : 'Bob Ivanov',
      short: null,
      kind: 'person' as const,
      memberOf: null,
      role: null,
      aliases: [],
    })),
    issues: [{ id: 'canal', label: 'The canal', proposal: 'It is dug.', supporting: 'Dig.', rejecting: 'Do not.' }],
    statements: statements.map(({ quotes, ...rest }, at) => ({
      id: `s${at}`,
      article: 'one',
      speaker: 'ann',
      via: null,
      issue: 'canal',
      stance: 1,
      mode: 'indirect',
      spans: { content: quotes.map(spanOf), cue: [], source: [] },
      addressees: [],
      date: DAY,
      review: { status: 'accepted', by: 'editor' },
      coder: 'editor',
      note: null,
      ...rest,
    })),
    interactions: [],
    stories: [],
  };
}
