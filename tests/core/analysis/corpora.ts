import type { Corpus, Interaction, Mode, Statement } from '@/core/corpus/schema';
import type { StatementTable } from '@/core/table/table';
import { buildTable } from '@/core/table/table';

/** One statement, as briefly as a test can write it. */
export interface Said {
  who: string;
  on?: string;
  stance?: number | null;
  /** Null: undated. */
  day?: string | null;
  mode?: Mode;
  text?: string;
  suggested?: boolean;
  inferred?: boolean;
}

export interface Setting {
  scale?: readonly [number, number];
  /** member: side. */
  sides?: Record<string, string>;
  actors?: readonly string[];
  issues?: readonly string[];
  /** Actors of kind media; all others are persons. */
  media?: readonly string[];
  interactions?: readonly (Partial<Interaction> & Pick<Interaction, 'kind' | 'from' | 'to'>)[];
}

export interface Small {
  corpus: Corpus;
  table: StatementTable;
  rows: Uint32Array;
  actor: (id: string) => number;
  issue: (id: string) => number;
}

/** A corpus with one article, whose actors and issues are those that the statements name, in order of appearance. */
export function small(said: readonly Said[], setting: Setting = {}): Small {
  const [min, max] = setting.scale ?? [-2, 2];
  const sides = setting.sides ?? {};
  const actors = [...new Set([...(setting.actors ?? []), ...said.map(({ who }) => who), ...Object.values(sides)])];
  const issues = [...new Set([...(setting.issues ?? []), ...said.flatMap(({ on }) => on ?? [])])];
  const texts = said.map(({ text }, row) => text ?? `Passage ${row}.`);
  const starts = texts.map((_, row) => texts.slice(0, row).join(' ').length + (row > 0 ? 1 : 0));
  const date = (day: string, inferred = false) => ({
    date: day,
    precision: 'day' as const,
    basis: inferred ? ('inferred' as const) : ('stated' as const),
    evidence: 'the test says so',
  });
  const body = texts.join(' ') || 'Nothing.';
  const statements = said.map((one, row): Statement => {
    const start = starts[row]!;
    return {
      id: `s${row}`,
      article: 'article',
      speaker: one.who,
      via: null,
      issue: one.on ?? null,
      stance: one.stance ?? null,
      mode: one.mode ?? 'indirect',
      spans: { content: [[start, start + texts[row]!.length]], cue: [], source: [] },
      addressees: [],
      date: one.day === null ? null : date(one.day ?? '2022-05-28', one.inferred),
      review: one.suggested ? { status: 'suggested', rule: 'rule' } : { status: 'accepted', by: 'editor' },
      coder: 'editor',
      note: null,
    };
  });
  const corpus: Corpus = {
    format: 'parley-corpus',
    version: 1,
    id: 'small',
    title: 'Small',
    summary: 'For a test.',
    language: 'en',
    basis: 'A test.',
    scale: {
      min,
      max,
      steps: Array.from({ length: max - min + 1 }, (_, at) => ({ value: min + at, label: `step ${min + at}` })),
    },
    articles: [
      {
        id: 'article',
        title: 'Article',
        outlet: 'Outlet',
        author: 'Author',
        url: null,
        published: date('2022-05-28'),
        rights: 'None.',
        text: body,
        body: [[0, body.length]],
      },
    ],
    actors: actors.map((id) => ({
      id,
      name: `Name of ${id}`,
      short: id,
      kind: setting.media?.includes(id) ? 'media' : 'person',
      memberOf: sides[id] ?? null,
      role: null,
      aliases: [],
    })),
    issues: issues.map((id) => ({ id, label: id, proposal: 'p', supporting: 's', rejecting: 'r' })),
    statements,
    interactions: (setting.interactions ?? []).map((one, at) => ({
      id: `i${at}`,
      article: 'article',
      label: one.kind,
      via: null,
      certainty: 'reported',
      date: date('2022-05-28'),
      span: [0, 1],
      note: null,
      ...one,
    })),
    stories: [],
  };
  const table = buildTable(corpus);
  return {
    corpus,
    table,
    rows: allRows(table),
    actor: (id) => actors.indexOf(id),
    issue: (id) => issues.indexOf(id),
  };
}

export function allRows(table: StatementTable): Uint32Array {
  return Uint32Array.from({ length: table.size }, (_, row) => row);
}
