import { counted } from '@/core/corpus/counted';
import { parseCorpus } from '@/core/corpus/parse';
import { FORMAT, type Issue, LIMIT, RESERVED_ISSUE, type Statement, VERSION } from '@/core/corpus/schema';
import { actorsOf } from './dnaActors';
import { attributesOf } from './dnaAttributes';
import { documents } from './dnaDocuments';
import { type Line, statementLines } from './dnaLines';
import { brokenFile, type Database, damage, damaged, type OpenDatabase, Tables } from './dnaTables';
import { few, Labels } from './dnaText';
import { type Coding, statementTypes } from './dnaTypes';
import { idsFor } from './ids';
import { issueLabel } from './issueLabel';
import type { Reading } from './reading';

export interface DnaOptions {
  /** Of the file, without its ending: the corpus is called so. */
  readonly name: string;
  /** Where the qualifier is an integer: its scale, which a project does not keep. */
  readonly scale?: { readonly min: number; readonly max: number };
}

const TOO_LARGE = {
  path: '',
  value: 'too large for the memory that there is',
  expected: 'a smaller project: divide it in Discourse Network Analyzer',
};

/**
 * Reads a project of Discourse Network Analyzer 3, given the bytes of its file and what opens a database: documents with
 * their texts, the statements of one type, persons, organizations and concepts. Nothing is kept of a file in which
 * anything cannot be read; all that is wrong is told with its table, row and column.
 *
 * The stance of a boolean variable is on a scale 0..1. For an integer one it is as wide as its values, and where one of
 * them is negative as wide on both sides of 0, unless `scale` says otherwise.
 */
export function readDna(bytes: Uint8Array, open: OpenDatabase, options: DnaOptions): Reading {
  const broken = brokenFile(bytes);
  if (broken) return { ok: false, errors: [broken], more: 0 };
  let database: Database | null = null;
  try {
    database = open(bytes);
    const wrong = damage(database);
    return wrong ? { ok: false, errors: [wrong], more: 0 } : readTables(new Tables(database), options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, errors: [/memory|allocation|buffer/i.test(why) ? TOO_LARGE : damaged(why)], more: 0 };
  } finally {
    database?.close();
  }
}

function readTables(tables: Tables, options: DnaOptions): Reading {
  const { faults } = tables;
  const refusal = tables.refusal();
  if (refusal) return { ok: false, errors: [refusal], more: 0 };
  const types = statementTypes(tables);
  if (faults.count > 0) return faults.refusal();
  const { coding } = types;
  if (coding === null) {
    const names = types.labels.length === 0 ? 'none' : `they are: ${few(types.labels)}`;
    const value = `a project without a statement type that Parley can read (${names})`;
    const expected = 'a type with a person or organization, a concept, and a boolean or integer variable';
    return { ok: false, errors: [{ path: '', value, expected }], more: 0 };
  }
  const labels = new Labels();
  const { lines, left: leftLines } = statementLines(tables, coding, labels);
  const texts = documents(tables, labels, new Set(lines.map(({ document }) => document)));
  const attributes = attributesOf(tables, coding, lines);
  const actors = actorsOf(lines, coding, attributes, labels);
  const issues = issuesOf(lines, coding, labels);
  const scale = scaleOf(lines, coding, options.scale);
  const coders = new Map(
    tables
      .rows('CODERS', ['ID', 'Name'])
      .map((row) => [row.id, labels.line(row.text('Name'), 60) || `Coder ${row.id}`]),
  );
  const statements = lines
    .map((line): Statement => {
      const article = texts.byId.get(line.document);
      if (!article) line.row.fault('DocumentId', line.document, 'the ID of one of the DOCUMENTS: delete the statement');
      const coder = coders.get(line.coder ?? 0) ?? 'not in the project';
      return {
        id: `s${line.id}`,
        article: article?.id ?? '',
        speaker: actors.speakerOf(line),
        via: null,
        issue: issues.get(line.concept)?.id ?? null,
        stance: line.stance,
        // The project does not say whose words they are: nothing is shown as the speaker's own.
        mode: 'indirect',
        spans: { content: [article ? spanOf(line, article.text) : [0, 1]], cue: [], source: [] },
        addressees: [],
        date: article?.published ?? null,
        review: { status: 'accepted', by: coder },
        coder,
        note: line.note,
      };
    })
    .sort(inReadingOrder(texts.articles.map(({ id }) => id)));
  if (scale === null) {
    const { min, max } = options.scale ?? { min: 0, max: 0 };
    for (const line of lines) {
      if (line.stance === null || (line.stance >= min && line.stance <= max)) continue;
      line.row.fault(coding.qualifier.name, line.stance, `a number on the scale given, from ${min} to ${max}`);
    }
  }
  if (faults.count > 0 || scale === null) return faults.refusal();

  const used = [...new Set(statements.map(({ coder }) => coder))];
  const parsed = parseCorpus({
    format: FORMAT,
    version: VERSION,
    id: idsFor([options.name], 'project').get(options.name),
    title: labels.line(options.name, 200) || 'Project',
    summary: `${counted(texts.articles.length, 'document')} with ${counted(statements.length, 'statement')}, read from a project of Discourse Network Analyzer.`,
    language: 'und',
    basis: labels.line(
      `Coded in Discourse Network Analyzer${used.length > 0 ? ` by ${few(used)}` : ''}. The project does not say how far coders agree.`,
      500,
    ),
    scale,
    articles: texts.articles,
    actors: actors.actors,
    issues: [...issues.values()],
    statements,
    interactions: [],
    stories: [],
  });
  if (!parsed.ok) return parsed;
  const { qualifier } = coding;
  const speakers = [coding.person?.name, coding.organization?.name].filter((name) => name !== undefined).join(', ');
  const notes = statements.filter(({ note }) => note !== null).length;
  const organizations = actors.actors.filter(({ kind }) => kind !== 'person').length;
  return {
    ok: true,
    corpus: parsed.corpus,
    taken: [
      `${counted(texts.articles.length, 'document')} with title, text, author, source, section and date.`,
      `${counted(statements.length, 'statement')} of the type “${coding.label}”, each with its passage and its coder: ${speakers} (who speaks), ${coding.concept.name} (the issue), ${qualifier.name} (the stance).`,
      `${counted(actors.persons, 'person')} and ${counted(organizations, 'organization')}; by organization a person counts for his own.`,
      `${counted(issues.size, 'concept')} as ${issues.size === 1 ? 'an issue' : 'issues'}.`,
      qualifier.kind === 'boolean'
        ? `The scale: ${qualifier.name} is 1 for yes, 0 for no.`
        : `The scale: ${qualifier.name} from ${scale.min} to ${scale.max}, ${options.scale ? 'as you said' : 'after the values that occur, since the project keeps no scale'}.`,
      ...(notes > 0
        ? [
            `Further variables of ${counted(notes, 'statement')}, as a note: ${few(coding.others.map(({ name }) => name))}.`,
          ]
        : []),
      ...attributes.taken,
    ],
    left: [
      ...types.left.map(
        ({ label, statements: number, why }) => `${counted(number, 'statement')} of the type “${label}”: ${why}.`,
      ),
      ...leftLines,
      ...actors.left,
      ...texts.left,
      ...attributes.left,
      ...leftTables(tables),
      ...(labels.changed > 0
        ? [
            `${counted(labels.changed, 'name, title or note', 'names, titles or notes')} had control characters, markup or more letters than a corpus holds, and ${labels.changed === 1 ? 'was' : 'were'} changed.`,
          ]
        : []),
    ],
  };
}

/** The statement's passage. Where an end would cut a character in two, the whole character belongs to it. */
function spanOf({ row }: Line, text: string): [number, number] {
  const [start, stop] = [row.whole('Start'), row.whole('Stop')];
  const inside = `an offset in the text of the document, which has ${counted(text.length, 'character')}: delete the statement and code it again`;
  if (start < 0 || start >= text.length) row.fault('Start', start, inside);
  else if (stop > text.length) row.fault('Stop', stop, inside);
  else if (start >= stop) row.fault('Stop', stop, `a number above Start, which is ${start}`);
  const cuts = (at: number) => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return [cuts(start) ? start - 1 : start, cuts(stop) ? stop + 1 : stop];
}

function inReadingOrder(articles: readonly string[]): (a: Statement, b: Statement) => number {
  const place = new Map(articles.map((id, at) => [id, at]));
  const start = ({ spans }: Statement) => spans.content[0]?.[0] ?? 0;
  return (a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0) || start(a) - start(b);
}

/** The concepts that statements have, by their names in the project. */
function issuesOf(lines: readonly Line[], { qualifier }: Coding, labels: Labels): Map<string, Issue> {
  const names = new Set(lines.map(({ concept }) => concept).filter((concept) => concept !== ''));
  const ids = idsFor(names, 'concept', RESERVED_ISSUE);
  const [yes, no] = qualifier.kind === 'boolean' ? ['yes', 'no'] : ['above the middle', 'below the middle'];
  return new Map(
    Array.from(names, (name) => {
      const proposal = labels.line(name, 300) || 'Concept';
      return [
        name,
        {
          id: ids.get(name) ?? '',
          label: issueLabel(proposal),
          proposal,
          supporting: `${labels.line(qualifier.name, 200)}: ${yes}`,
          rejecting: `${labels.line(qualifier.name, 200)}: ${no}`,
        },
      ];
    }),
  );
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly steps: readonly { readonly value: number; readonly label: string }[];
}

/** Null where a stance lies beyond the scale that was given. */
function scaleOf(lines: readonly Line[], { qualifier }: Coding, given: DnaOptions['scale']): Scale | null {
  if (qualifier.kind === 'boolean') {
    const name = qualifier.name.slice(0, 50);
    return {
      min: 0,
      max: 1,
      steps: [
        { value: 0, label: `${name}: no` },
        { value: 1, label: `${name}: yes` },
      ],
    };
  }
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { stance } of lines) {
    if (stance === null) continue;
    lowest = Math.min(lowest, stance);
    highest = Math.max(highest, stance);
  }
  if (given && (lowest < given.min || highest > given.max)) return null;
  const { min, max } = given ?? endsOf(lowest, highest);
  // Values beyond the limit have been told of as faults.
  const steps = Array.from({ length: Math.min(max - min, 2 * LIMIT) + 1 }, (_, at) => {
    const value = min + at;
    return { value, label: value < 0 ? `−${-value}` : min < 0 && value > 0 ? `+${value}` : String(value) };
  });
  return { min, max, steps };
}

/**
 * A project keeps no scale: it is as wide as the values. With a negative one 0 is the middle, since a scale from -2 to 1
 * is rarely meant; a single value makes a scale with 0.
 */
function endsOf(lowest: number, highest: number): { min: number; max: number } {
  if (lowest > highest) return { min: -1, max: 1 };
  if (lowest < 0) {
    const most = Math.max(-lowest, highest);
    return { min: -most, max: most };
  }
  return { min: lowest < highest ? lowest : 0, max: Math.max(highest, 1) };
}

/** What has no place in a corpus at all. */
function leftTables(tables: Tables): string[] {
  const left: string[] = [];
  const terms = tables.rows('REGEXES', ['Label'], 'Label').map((row) => row.text('Label'));
  if (terms.length > 0) left.push(`${counted(terms.length, 'regular expression')} for marking words: ${few(terms)}.`);
  const coders = tables.rows('CODERS', ['ID']).length;
  if (coders > 0) left.push(`Passwords, rights and settings of ${counted(coders, 'coder')}.`);
  const links = tables.rows('VARIABLELINKS', ['ID']).length;
  if (links > 0) left.push(`${counted(links, 'link')} between variables.`);
  return left;
}
