// The statements of the type that was chosen, with their values as the project has them.
import { counted } from '@/core/corpus/counted';
import { LIMIT } from '@/core/corpus/schema';
import type { Row, Tables } from './dnaTables';
import { few, type Labels } from './dnaText';
import type { Coding } from './dnaTypes';

/** One statement; names as they stand in the project, '' for none. */
export interface Line {
  readonly id: number;
  readonly row: Row;
  readonly document: number;
  readonly coder: number | null;
  readonly person: string;
  readonly organization: string;
  readonly concept: string;
  readonly stance: number | null;
  /** The values of all other variables, by name. */
  readonly note: string | null;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly left: readonly string[];
}

export function statementLines(tables: Tables, coding: Coding, labels: Labels): Lines {
  const rows = tables.all('STATEMENTS');
  const known = new Set(rows.map(({ id }) => id));
  let orphans = 0;
  /** The values in a table of data, by variable and statement. */
  const values = <Value>(table: string, column: string, read: (row: Row) => Value) => {
    const found = new Map<number, Map<number, Value>>();
    for (const row of tables.rows(table, ['ID', 'StatementId', 'VariableId', column])) {
      const statement = row.whole('StatementId');
      if (!known.has(statement)) {
        orphans++;
        continue;
      }
      const variable = row.whole('VariableId');
      const ofVariable = found.get(variable) ?? new Map<number, Value>();
      ofVariable.set(statement, read(row));
      found.set(variable, ofVariable);
    }
    return found;
  };
  const entities = new Map(tables.all('ENTITIES').map((row) => [row.id, row.text('Value')]));
  const texts = values('DATASHORTTEXT', 'Entity', (row) => {
    const entity = row.whole('Entity');
    const name = entities.get(entity);
    if (name === undefined) row.fault('Entity', entity, 'the ID of one of the ENTITIES: set the value again');
    return name ?? '';
  });
  const long = values('DATALONGTEXT', 'Value', (row) => row.text('Value'));
  const booleans = values('DATABOOLEAN', 'Value', (row) => row.whole('Value'));
  const integers = values('DATAINTEGER', 'Value', (row) => row.whole('Value'));

  const { qualifier } = coding;
  const stances = (qualifier.kind === 'boolean' ? booleans : integers).get(qualifier.id);
  const nobody: number[] = [];
  const noStance: number[] = [];
  const lines: Line[] = [];
  for (const row of rows) {
    if (row.wholeOrNone('StatementTypeId') !== coding.type) continue;
    const name = (variable: { readonly id: number } | null) => {
      const text = (variable && texts.get(variable.id)?.get(row.id)) ?? '';
      return text.trim() === '' ? '' : text;
    };
    const [person, organization, concept] = [name(coding.person), name(coding.organization), name(coding.concept)];
    if (person === '' && organization === '') {
      nobody.push(row.id);
      continue;
    }
    const stance = stances?.get(row.id) ?? null;
    if (stance === null) noStance.push(row.id);
    else checkStance(stance, qualifier, row);
    const note = coding.others.flatMap((variable) => {
      const kind = { 'short text': texts, 'long text': long, boolean: booleans, integer: integers }[variable.kind];
      const value = String(kind.get(variable.id)?.get(row.id) ?? '').trim();
      return value === '' ? [] : [`${variable.name}: ${value}`];
    });
    lines.push({
      id: row.id,
      row,
      document: row.whole('DocumentId'),
      coder: row.wholeOrNone('Coder'),
      person,
      organization,
      concept,
      // Without an issue there is nothing to be for or against.
      stance: concept === '' ? null : stance,
      note: labels.lines(note.join('\n'), 1000) || null,
    });
  }
  const left: string[] = [];
  if (nobody.length > 0) {
    left.push(
      `${counted(nobody.length, 'statement')} without a person and an organization, left out: ID ${few(nobody)}.`,
    );
  }
  if (noStance.length > 0) {
    left.push(
      `${counted(noStance.length, 'statement')} without ${qualifier.name}, in no network: ID ${few(noStance)}.`,
    );
  }
  const loose = lines.filter(({ concept }) => concept === '').map(({ id }) => id);
  if (loose.length > 0) {
    left.push(`${counted(loose.length, 'statement')} without ${coding.concept.name}, in no network: ID ${few(loose)}.`);
  }
  if (orphans > 0) left.push(`${counted(orphans, 'value')} of statements that are no longer in the project.`);
  return { lines, left };
}

function checkStance(stance: number, { name, kind }: Coding['qualifier'], row: Row): void {
  if (kind === 'boolean' && stance !== 0 && stance !== 1) row.fault(name, stance, '0 or 1');
  if (Math.abs(stance) > LIMIT) {
    row.fault(name, stance, `a whole number from ${-LIMIT} to ${LIMIT}: recode the variable, or take it out`);
  }
}
