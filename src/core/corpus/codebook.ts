// A codebook: by which words the issues of a debate are known, for suggestions that a person then accepts or not.
import * as v from 'valibot';
import { type CorpusError, Faults } from './faults';
import { phraseWords } from './phraseWords';
import { checkItem, checkScale, isRecord, type Known, knownOf } from './references';
import { ActorSchema, countedList, IdSchema, IssueSchema, LanguageSchema, label, object, ScaleSchema } from './schema';

/** Name and version written at the head of every codebook file. */
export const CODEBOOK_FORMAT = 'parley-codebook';
export const CODEBOOK_VERSION = 1;

const MOST_PHRASES = 500;
/** A word, with a star for any ending and bars between alternatives, or an actor as `@id`. */
const WORD = /^(@[a-z0-9-]{1,64}|[^\s*@|]+\*?(\|[^\s*@|]+\*?)*)$/;
/** A shorter stem would fit half the dictionary. */
const STEM = /(^|\|)[^|]{1,2}\*/;

const PhraseSchema = v.pipe(
  label(120),
  v.check((text) => phraseWords(text).every((word) => WORD.test(word)), 'words, some ending in *, or actors as @id'),
  v.check((text) => phraseWords(text).every((word) => !STEM.test(word)), 'at least three letters before a *'),
  v.check(
    (text) => !phraseWords(text).some((word) => /-.*\||\|.*-/.test(word)),
    'no hyphen in a word with alternatives',
  ),
  v.check((text) => phraseWords(text).some((word) => !word.startsWith('@')), 'a word besides the actors'),
);

const phrases = v.pipe(
  v.array(PhraseSchema, 'a list of phrases'),
  v.maxLength(MOST_PHRASES, `at most ${MOST_PHRASES} phrases`),
);

const CodedIssueSchema = object(
  {
    ...IssueSchema.entries,
    /** Name the proposal. Which side is taken, the words around them say: "refuses", "is open to". */
    terms: phrases,
    /** Take a side by themselves: whoever says so supports the proposal, or rejects it. */
    supports: v.nullish(phrases, []),
    rejects: v.nullish(phrases, []),
    /** The issue is touched only where each of these actors, or one of his members, is named or speaks. */
    parties: v.nullish(v.array(IdSchema, 'a list of actor ids'), []),
  },
  'an issue with terms',
);

export const CodebookSchema = object(
  {
    format: v.literal(CODEBOOK_FORMAT, `"${CODEBOOK_FORMAT}"`),
    version: v.literal(CODEBOOK_VERSION, `version ${CODEBOOK_VERSION}`),
    id: IdSchema,
    title: label(200),
    language: LanguageSchema,
    scale: ScaleSchema,
    actors: countedList(ActorSchema, 'actors'),
    issues: countedList(CodedIssueSchema, 'issues'),
  },
  'a codebook, that is an object',
);

export type Codebook = v.InferOutput<typeof CodebookSchema>;

export type CodebookResult =
  | { readonly ok: true; readonly codebook: Codebook }
  | { readonly ok: false; readonly errors: readonly CorpusError[]; readonly more: number };

/**
 * Checks that the value is a codebook whose every reference leads somewhere, and fills in what may be left out. All
 * errors come at once; only a file of another version is refused for that alone. Never throws on JSON values.
 */
export function parseCodebook(input: unknown): CodebookResult {
  const faults = new Faults();
  if (!isRecord(input)) {
    faults.add([], input, 'a codebook, that is an object');
    return refused(faults);
  }
  const { version } = input;
  if (typeof version === 'number' && version !== CODEBOOK_VERSION) {
    faults.add(['version'], version, `version ${CODEBOOK_VERSION}, which is the one that this Parley reads`);
    return refused(faults);
  }
  const result = v.safeParse(CodebookSchema, input, { abortPipeEarly: true });
  faults.addIssues(result.issues);
  checkScale(input['scale'], faults);
  const listOf = (name: string): readonly unknown[] => (Array.isArray(input[name]) ? input[name] : []);
  const [actors, issues] = [listOf('actors'), listOf('issues')];
  const nothing = { articles: [], statements: [], interactions: [], stories: [] };
  const known = knownOf({ ...nothing, actors, issues }, input['scale']);
  actors.forEach((actor, index) => {
    faults.enter('actors', index);
    checkItem('actors', actor, index, known, faults);
  });
  issues.forEach((issue, index) => {
    faults.enter('issues', index);
    checkItem('issues', issue, index, known, faults);
    checkActors(issue, known, faults);
  });
  return result.success && faults.count === 0 ? { ok: true, codebook: result.output } : refused(faults);
}

/** The actors that an issue names, as parties and as `@id`, are there. */
function checkActors(issue: unknown, known: Known, faults: Faults): void {
  if (!isRecord(issue)) return;
  const check = (list: string, idsOf: (item: string) => readonly string[]) => {
    const items: unknown = issue[list];
    if (!Array.isArray(items)) return;
    items.forEach((item: unknown, place) => {
      if (typeof item !== 'string') return;
      const lost = idsOf(item).find((id) => !known.positions.actors.has(id));
      if (lost !== undefined) faults.add([list, place], item, `the id of one of the actors: ${lost} is not there`);
    });
  };
  for (const list of ['terms', 'supports', 'rejects']) {
    check(list, (phrase) =>
      phraseWords(phrase)
        .filter((word) => word.startsWith('@'))
        .map((word) => word.slice(1)),
    );
  }
  check('parties', (id) => [id]);
}

function refused({ errors, count }: Faults): CodebookResult {
  return { ok: false, errors, more: count - errors.length };
}
