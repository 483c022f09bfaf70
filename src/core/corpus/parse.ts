import * as v from 'valibot';
import { type CorpusError, Faults } from './faults';
import { checkItem, checkScale, isRecord, knownOf, type Lists } from './references';
import {
  ActorSchema,
  ArticleSchema,
  type Corpus,
  CorpusSchema,
  InteractionSchema,
  IssueSchema,
  MOST,
  StatementSchema,
  StorySchema,
  VERSION,
} from './schema';

export type ParseResult =
  | { readonly ok: true; readonly corpus: Corpus }
  | {
      readonly ok: false;
      readonly errors: readonly CorpusError[];
      /** How many errors there are beyond those listed. */
      readonly more: number;
    };

const LISTS = ['articles', 'actors', 'issues', 'statements', 'interactions', 'stories'] as const;
const COUNTED: readonly string[] = ['articles', 'actors', 'issues'];
const OPTIONS = { abortPipeEarly: true } as const;

/** The corpus without what its lists hold: those are read item by item, so that the errors of a huge file stay few. */
const HeadSchema = v.strictObject(
  {
    ...CorpusSchema.entries,
    articles: anyList('articles'),
    actors: anyList('actors'),
    issues: anyList('issues'),
    statements: anyList('statements'),
    interactions: anyList('interactions'),
    stories: anyList('stories'),
  },
  CorpusSchema.message,
);

function anyList(what: string) {
  return v.custom<unknown[]>(Array.isArray, `a list of ${what}`);
}

/**
 * Checks that the value is a corpus whose every reference leads somewhere, and fills in what may be left out. All errors
 * come at once, in the order of the file, of the schema and of references alike; only a file of another version is
 * refused for that alone. Never throws on JSON values; the time is linear in the size of the input.
 */
export function parseCorpus(input: unknown): ParseResult {
  const faults = new Faults();
  if (!isRecord(input)) {
    faults.add([], input, 'a corpus, that is an object');
    return refused(faults);
  }
  const { version } = input;
  if (typeof version === 'number' && version !== VERSION) {
    faults.add(
      ['version'],
      version,
      `version ${VERSION}: this file has version ${version}, this Parley reads version ${VERSION}`,
    );
    return refused(faults);
  }
  const head = v.safeParse(HeadSchema, input, OPTIONS);
  faults.addIssues(head.issues);
  checkScale(input['scale'], faults);

  const lists = Object.fromEntries(
    LISTS.map((name) => [name, Array.isArray(input[name]) ? input[name] : []]),
  ) as unknown as Lists;
  const known = knownOf(lists, input['scale']);
  const read = <Item>(name: keyof Lists, schema: v.GenericSchema<unknown, Item>): Item[] => {
    const items: Item[] = [];
    faults.enter();
    if (COUNTED.includes(name) && lists[name].length > MOST) faults.add([name], lists[name], `at most ${MOST} ${name}`);
    lists[name].forEach((raw, index) => {
      faults.enter(name, index);
      const result = v.safeParse(schema, raw, OPTIONS);
      if (result.success) items.push(result.output);
      else faults.addIssues(result.issues);
      checkItem(name, raw, index, known, faults);
    });
    return items;
  };
  const items = {
    articles: read('articles', ArticleSchema),
    actors: read('actors', ActorSchema),
    issues: read('issues', IssueSchema),
    statements: read('statements', StatementSchema),
    interactions: read('interactions', InteractionSchema),
    stories: read('stories', StorySchema),
  };
  if (!head.success || faults.count > 0) return refused(faults);
  return { ok: true, corpus: { ...head.output, ...items } };
}

function refused({ errors, count }: Faults): ParseResult {
  return { ok: false, errors, more: count - errors.length };
}
