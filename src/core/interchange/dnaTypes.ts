// Which statement type of a project becomes the statements of a corpus, and what its variables stand for.
import type { Tables } from './dnaTables';

export interface Variable {
  readonly id: number;
  readonly name: string;
  readonly kind: 'short text' | 'long text' | 'boolean' | 'integer';
}

/** A statement type that says who, about what, and how far they agree. */
export interface Coding {
  readonly type: number;
  readonly label: string;
  /** At least one of the two is there. */
  readonly person: Variable | null;
  readonly organization: Variable | null;
  readonly concept: Variable;
  readonly qualifier: Variable & { readonly kind: 'boolean' | 'integer' };
  /** The variables that stand for nothing of these. */
  readonly others: readonly Variable[];
  readonly statements: number;
}

export interface StatementTypes {
  /** The one with the most statements among those that fit; null where none does. */
  readonly coding: Coding | null;
  /** The others that have statements, each with the reason why it is left. */
  readonly left: readonly { readonly label: string; readonly statements: number; readonly why: string }[];
  /** Labels of all types. */
  readonly labels: readonly string[];
}

// How variables are called in projects, best first. Where none of these names occurs, the order of the variables counts.
const CONCEPT = [/^concept/i, /^(issue|claim|topic|theme|frame|argument|belief|policy|konzept|thema|forderung)/i];
const PERSON = [/^person/i, /^(speaker|politician|individual|name)/i];
const ORGANIZATION = [/^organi[sz]ation/i, /^(institution|party|partei|affiliation|group|actor|akteur|country)/i];
const QUALIFIER = [/^agree/i, /^(stance|position|support|qualifier|zustimmung)/i];

const KINDS: readonly string[] = ['short text', 'long text', 'boolean', 'integer'];

export function statementTypes(tables: Tables): StatementTypes {
  const variables = new Map<number, Variable[]>();
  for (const row of tables.all('VARIABLES')) {
    const kind = row.text('DataType');
    const type = row.wholeOrNone('StatementTypeId');
    if (!KINDS.includes(kind)) row.fault('DataType', kind, `one of ${KINDS.join(', ')}`);
    else if (type !== null) {
      const list = variables.get(type) ?? [];
      list.push({ id: row.id, name: row.text('Variable'), kind: kind as Variable['kind'] });
      variables.set(type, list);
    }
  }
  const counts = new Map<number, number>();
  for (const row of tables.all('STATEMENTS')) {
    const type = row.wholeOrNone('StatementTypeId') ?? 0;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  let coding: Coding | null = null;
  const read = tables.all('STATEMENTTYPES').map((row) => {
    const statements = counts.get(row.id) ?? 0;
    const label = row.text('Label');
    const own = variables.get(row.id) ?? [];
    const found = rolesOf(own);
    if (found && (coding === null || statements > coding.statements)) {
      coding = { ...found, type: row.id, label, statements };
    }
    return { id: row.id, label, statements, fits: found !== null };
  });
  const chosen = coding as Coding | null;
  return {
    coding: chosen,
    left: read
      .filter(({ id, statements }) => id !== chosen?.type && statements > 0)
      .map(({ label, statements, fits }) => ({
        label,
        statements,
        why: fits
          ? `a corpus has one scale, and “${chosen?.label}” has more statements`
          : 'it lacks an actor, a concept, or a boolean or integer variable',
      })),
    labels: read.map(({ label }) => label),
  };
}

/** Null where somebody who speaks, something spoken of, or a yes and no or number is missing. */
function rolesOf(variables: readonly Variable[]): Omit<Coding, 'type' | 'label' | 'statements'> | null {
  const left = [...variables];
  const take = (variable: Variable | undefined): Variable | null => {
    if (variable === undefined) return null;
    left.splice(left.indexOf(variable), 1);
    return variable;
  };
  const named = (patterns: readonly RegExp[], kinds: readonly string[]) => {
    const fitting = left.filter(({ kind }) => kinds.includes(kind));
    for (const pattern of patterns) {
      const found = fitting.find(({ name }) => pattern.test(name.trim()));
      if (found) return take(found);
    }
    return null;
  };
  const short = ['short text'];
  const texts = () => left.filter(({ kind }) => kind === 'short text');
  const concept = named(CONCEPT, short);
  const person = named(PERSON, short);
  const organization = named(ORGANIZATION, short);
  const about = concept ?? take(texts().at(-1));
  const speaker = person === null && organization === null ? take(texts()[0]) : organization;
  const qualifier =
    named(QUALIFIER, ['boolean', 'integer']) ??
    take(left.find(({ kind }) => kind === 'boolean')) ??
    take(left.find(({ kind }) => kind === 'integer'));
  if (about === null || (person === null && speaker === null) || qualifier === null) return null;
  return { person, organization: speaker, concept: about, qualifier: qualifier as Coding['qualifier'], others: left };
}
