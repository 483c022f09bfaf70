// What people write: a coding that names its passages by quoting them. compile.ts turns it into a corpus.
import * as v from 'valibot';
import {
  ActorSchema,
  ArticleSchema,
  DayClaimSchema,
  IdSchema,
  InteractionSchema,
  IssueSchema,
  ScaleSchema,
  StatementSchema,
} from './schema';

const quote = v.pipe(v.string('a quote'), v.minLength(1, 'a quote that is not empty'));
const quotes = v.union([quote, v.array(quote)], 'a quote, or a list of quotes');
const stretch = v.union(
  [quote, v.strictObject({ from: quote, to: quote })],
  'a quote, or { from, to }: quotes of its beginning and its end',
);
const file = v.pipe(v.string('a file name'), v.regex(/^[^/\\]+\.txt$/, 'the name of a .txt file in articles/'));

const { text: _text, body: _body, published: _published, ...articleHead } = ArticleSchema.entries;
const { kind, label, from, to, via, certainty, note } = InteractionSchema.entries;
const { mode, addressees, issue, stance, coder } = StatementSchema.entries;

const ArticleCodingSchema = v.strictObject(
  { ...articleHead, file, published: IdSchema, body: v.array(stretch, 'a list of stretches') },
  'an article with file, published and body',
);

/** One passage: what one or several speakers say there together, with a position for each issue it speaks to. */
const PassageSchema = v.strictObject(
  {
    id: IdSchema,
    article: IdSchema,
    /** A longer stretch in which the quotes are to be found, where they stand more than once in the article. */
    in: v.optional(stretch),
    speakers: v.pipe(v.array(IdSchema, 'a list of actor ids'), v.minLength(1, 'at least one speaker')),
    via,
    mode,
    content: quotes,
    cue: v.optional(quotes, []),
    source: v.optional(quotes, []),
    addressees,
    /** One of `dates`; the article's own where it is left out. */
    date: v.optional(IdSchema),
    positions: v.pipe(
      v.array(v.strictObject({ issue, stance, note }, 'a position with issue, stance and note'), 'a list of positions'),
      v.minLength(1, 'at least one position'),
    ),
    /** For the positions that have none of their own. */
    note,
  },
  'a passage with id, article, speakers, mode, content and positions',
);

const InteractionCodingSchema = v.strictObject(
  {
    id: IdSchema,
    article: IdSchema,
    in: v.optional(stretch),
    span: quote,
    kind,
    label,
    from,
    to,
    via,
    certainty: v.optional(certainty, 'reported'),
    date: v.optional(IdSchema),
    note,
  },
  'an interaction with id, article, span, kind, label, from and to',
);

export const CodingSchema = v.strictObject(
  {
    $schema: v.optional(v.string()),
    id: IdSchema,
    title: v.string(),
    summary: v.string(),
    language: v.string(),
    basis: v.string(),
    /** Who coded and accepted every statement. */
    coder,
    scale: ScaleSchema,
    /** Dates by name, so that each is reasoned once. */
    dates: v.record(IdSchema, DayClaimSchema, 'dates by name'),
    articles: v.array(ArticleCodingSchema, 'a list of articles'),
    actors: v.array(ActorSchema, 'a list of actors'),
    issues: v.array(IssueSchema, 'a list of issues'),
    statements: v.array(PassageSchema, 'a list of passages'),
    interactions: v.array(InteractionCodingSchema, 'a list of interactions'),
  },
  'a coding, that is an object',
);

export type Coding = v.InferOutput<typeof CodingSchema>;
export type Passage = v.InferOutput<typeof PassageSchema>;
export type InteractionCoding = v.InferOutput<typeof InteractionCodingSchema>;
export type Stretch = v.InferOutput<typeof stretch>;
