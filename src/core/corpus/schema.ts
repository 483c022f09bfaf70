// The corpus format: one source for the types, the validation and the published JSON Schema.
import * as v from 'valibot';

/** Name and version written at the head of every corpus file. */
export const FORMAT = 'parley-corpus';
export const VERSION = 1;

export const MODES = ['direct', 'mixed', 'indirect', 'narrated'] as const;
export const ACTOR_KINDS = ['person', 'government', 'state', 'alliance', 'organization', 'media'] as const;
export const INTERACTION_KINDS = [
  'call',
  'meeting',
  'press-conference',
  'address',
  'appeal',
  'demand',
  'response',
  'aid',
  'other',
] as const;

/** The most actors, issues or articles that a 16-bit column can tell apart, with one code left for "none". */
export const MOST = 65_534;
/** No scale goes beyond this on either side: a stance fits a byte, with room for codes. */
export const LIMIT = 100;
/** Stands in links and facets for "no issue", so no issue may be called so. */
export const RESERVED_ISSUE = 'none';
/** Stands in links for the slides that a reader has added, so no story may be called so. */
export const RESERVED_STORY = 'own';

/**
 * Control characters (but for tab and line feed) never belong into a text that people read; nor do those that turn round
 * whatever follows: in a sentence made of names and numbers, "12" would read "21".
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u202d\u202e]/;
const MARKUP = /<[a-z!/?]/i;

export const label = (max: number) =>
  v.pipe(
    v.string('a text'),
    v.minLength(1, 'a text that is not empty'),
    v.check((text) => text.trim().length > 0, 'a text that is not empty'),
    v.maxLength(max, `at most ${max} characters`),
    v.check((text) => !MARKUP.test(text), 'plain text without markup'),
    v.check((text) => !CONTROL.test(text), 'plain text without control characters'),
  );

/** Says what is wrong with an object's fields as a whole: one is missing, or one is not known. */
const fields = (what: string, names: string[]) => (issue: v.StrictObjectIssue) => {
  if (issue.expected === 'never') {
    const unknown = Object.keys(issue.path?.[0].input as object).filter((name) => !names.includes(name));
    const others = unknown.length > 1 ? ` (${unknown.length} others stand here)` : '';
    return `only the fields ${names.join(', ')}${others}`;
  }
  return issue.path === undefined ? what : 'a value: the field is missing';
};
export const object = <Entries extends v.ObjectEntries>(entries: Entries, what: string) =>
  v.strictObject(entries, fields(what, Object.keys(entries)));

export const IdSchema = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9-]{1,64}$/, 'an id of 1 to 64 characters out of a-z, 0-9 and -'),
);

/** A half-open pair of UTF-16 offsets into the article's `text`. */
const SpanSchema = v.pipe(
  v.strictTuple(
    [
      v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'an offset of 0 or more')),
      v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'an offset of 0 or more')),
    ],
    'a pair [start, end]',
  ),
  v.check(([start, end]) => start < end, 'a span whose start lies before its end'),
);
const spans = v.array(SpanSchema, 'a list of spans');

/** Whether the string is a day that exists in the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

export const DayClaimSchema = object(
  {
    date: v.pipe(
      v.string('a date'),
      v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'),
      v.check(isDay, 'a date that exists, as YYYY-MM-DD'),
    ),
    precision: v.picklist(['day', 'week', 'month'], 'day, week or month'),
    basis: v.picklist(['stated', 'inferred'], 'stated or inferred'),
    evidence: label(500),
  },
  'a date with precision, basis and evidence',
);

const step = v.pipe(v.number('a whole number'), v.integer('a whole number'));
const limit = v.pipe(
  step,
  v.minValue(-LIMIT, `a number of ${-LIMIT} or more`),
  v.maxValue(LIMIT, `a number of ${LIMIT} or less`),
);

export const ScaleSchema = object(
  {
    min: limit,
    max: limit,
    steps: v.pipe(
      v.array(object({ value: step, label: label(60) }, 'a step with value and label'), 'a list of steps'),
      v.minLength(2, 'at least two steps'),
    ),
  },
  'a scale with min, max and steps',
);

const url = v.pipe(
  v.string('a web address'),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'a web address with http or https'),
);

export const ArticleSchema = object(
  {
    id: IdSchema,
    title: label(500),
    outlet: label(200),
    author: label(200),
    url: v.nullish(url, null),
    /** Null where the day is not known: nothing stands in for it. */
    published: v.nullish(DayClaimSchema, null),
    rights: label(500),
    text: v.pipe(
      v.string('the verbatim text'),
      v.minLength(1, 'a text that is not empty'),
      v.maxLength(2_000_000, 'at most 2,000,000 characters'),
    ),
    body: v.pipe(spans, v.minLength(1, 'at least one span')),
  },
  'an article',
);

export const ActorSchema = object(
  {
    id: IdSchema,
    name: label(200),
    /** The name used where room is scarce; the full name where it is absent. */
    short: v.nullish(label(60), null),
    kind: v.picklist(ACTOR_KINDS, `one of ${ACTOR_KINDS.join(', ')}`),
    memberOf: v.nullish(IdSchema, null),
    role: v.nullish(label(200), null),
    aliases: v.nullish(v.array(label(200), 'a list of names'), []),
  },
  'an actor',
);

export const IssueSchema = object(
  {
    id: IdSchema,
    label: label(80),
    proposal: label(300),
    supporting: label(500),
    rejecting: label(500),
  },
  'an issue',
);

const ReviewSchema = v.variant(
  'status',
  [
    object({ status: v.literal('accepted'), by: label(60) }, 'a review'),
    object({ status: v.literal('suggested'), rule: label(60) }, 'a review'),
  ],
  'a review, { status: accepted, by } or { status: suggested, rule }',
);

export const StatementSchema = object(
  {
    id: IdSchema,
    article: IdSchema,
    speaker: IdSchema,
    via: v.nullish(IdSchema, null),
    issue: v.nullish(IdSchema, null),
    stance: v.nullish(step, null),
    mode: v.picklist(MODES, `one of ${MODES.join(', ')}`),
    spans: object(
      { content: v.pipe(spans, v.minLength(1, 'at least one span')), cue: spans, source: spans },
      'spans of content, cue and source',
    ),
    addressees: v.nullish(v.array(IdSchema, 'a list of actor ids'), []),
    /** Null where it is not known when this was said. */
    date: v.nullish(DayClaimSchema, null),
    review: ReviewSchema,
    coder: label(60),
    note: v.nullish(label(1000), null),
  },
  'a statement',
);

export const InteractionSchema = object(
  {
    id: IdSchema,
    article: IdSchema,
    kind: v.picklist(INTERACTION_KINDS, `one of ${INTERACTION_KINDS.join(', ')}`),
    /** Two or three words for the line in a drawing: "call, 80 minutes". */
    label: label(60),
    from: v.pipe(v.array(IdSchema, 'a list of actor ids'), v.minLength(1, 'at least one actor')),
    to: v.pipe(v.array(IdSchema, 'a list of actor ids'), v.minLength(1, 'at least one actor')),
    via: v.nullish(IdSchema, null),
    /** Whether the text reports it as a fact or calls it merely possible. */
    certainty: v.picklist(['reported', 'possible'], 'reported or possible'),
    date: DayClaimSchema,
    span: SpanSchema,
    note: v.nullish(label(1000), null),
  },
  'an interaction',
);

export const StorySchema = object(
  {
    id: IdSchema,
    title: label(200),
    slides: v.array(
      object(
        {
          title: label(200),
          /** The view's state as the query string of a link, without the leading question mark. */
          view: v.pipe(v.string('a query string'), v.maxLength(2000, 'at most 2000 characters')),
          note: v.nullish(label(2000), null),
        },
        'a slide',
      ),
      'a list of slides',
    ),
  },
  'a story',
);

export const LanguageSchema = v.pipe(
  v.string('a language tag'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en'),
);

const list = <Item extends v.GenericSchema>(item: Item, what: string) => v.array(item, `a list of ${what}`);
export const countedList = <Item extends v.GenericSchema>(item: Item, what: string) =>
  v.pipe(list(item, what), v.maxLength(MOST, `at most ${MOST} ${what}`));

export const CorpusSchema = object(
  {
    format: v.literal(FORMAT, `"${FORMAT}"`),
    version: v.literal(VERSION, `version ${VERSION}`),
    id: IdSchema,
    title: label(200),
    summary: label(2000),
    language: LanguageSchema,
    /** How the coding was made and what it has not been tested for; shown where findings are shown. */
    basis: label(500),
    scale: ScaleSchema,
    articles: countedList(ArticleSchema, 'articles'),
    actors: countedList(ActorSchema, 'actors'),
    issues: countedList(IssueSchema, 'issues'),
    statements: list(StatementSchema, 'statements'),
    interactions: list(InteractionSchema, 'interactions'),
    stories: list(StorySchema, 'stories'),
  },
  'a corpus, that is an object',
);

export type Corpus = v.InferOutput<typeof CorpusSchema>;
export type Article = v.InferOutput<typeof ArticleSchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type Issue = v.InferOutput<typeof IssueSchema>;
export type Statement = v.InferOutput<typeof StatementSchema>;
export type Interaction = v.InferOutput<typeof InteractionSchema>;
export type DayClaim = v.InferOutput<typeof DayClaimSchema>;
export type Span = v.InferOutput<typeof SpanSchema>;
export type Mode = (typeof MODES)[number];
export type InteractionKind = (typeof INTERACTION_KINDS)[number];
