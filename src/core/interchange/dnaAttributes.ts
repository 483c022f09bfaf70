// What a project notes of its persons, organizations and concepts besides their names.

import { counted } from '@/core/corpus/counted';
import type { Line } from './dnaLines';
import type { Tables } from './dnaTables';
import { few } from './dnaText';
import type { Coding } from './dnaTypes';

export interface Attributes {
  /** Of the entity with this name: its type, '' for none, and other names. */
  of(variable: number, name: string): { readonly type: string; readonly aliases: readonly string[] };
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

const NONE = { type: '', aliases: [] };

/** Type and Alias of actors have a place in a corpus; what else is noted is counted by name. */
export function attributesOf(tables: Tables, coding: Coding, lines: readonly Line[]): Attributes {
  const used = new Set(
    lines.flatMap(({ person, organization, concept }) => [
      `${coding.person?.id} ${person}`,
      `${coding.organization?.id} ${organization}`,
      `${coding.concept.id} ${concept}`,
    ]),
  );
  const unused: string[] = [];
  const actors = [coding.person?.id, coding.organization?.id];
  const entities = new Map<number, { variable: number; name: string }>();
  let coloured = 0;
  let below = 0;
  for (const row of tables.all('ENTITIES')) {
    const [variable, name] = [row.whole('VariableId'), row.text('Value')];
    entities.set(row.id, { variable, name });
    const stands = [...actors, coding.concept.id].includes(variable);
    if (stands && name.trim() !== '' && !used.has(`${variable} ${name}`)) unused.push(name.trim());
    if (['Red', 'Green', 'Blue'].some((column) => (row.wholeOrNone(column) ?? 0) !== 0)) coloured++;
    if (row.wholeOrNone('ChildOf') !== null) below++;
  }
  const names = new Map(
    tables
      .rows('ATTRIBUTEVARIABLES', ['ID', 'AttributeVariable'])
      .map((row) => [row.id, row.text('AttributeVariable')]),
  );
  const found = new Map<string, { type: string; aliases: string[] }>();
  const other = new Map<string, number>();
  let types = 0;
  let aliases = 0;
  for (const row of tables.rows('ATTRIBUTEVALUES', ['ID', 'EntityId', 'AttributeVariableId', 'AttributeValue'])) {
    const value = row.text('AttributeValue').trim();
    const entity = entities.get(row.whole('EntityId'));
    if (value === '' || !entity) continue;
    const attribute = names.get(row.whole('AttributeVariableId')) ?? 'without a name';
    const key = `${entity.variable} ${entity.name}`;
    const own = found.get(key) ?? { type: '', aliases: [] };
    if (actors.includes(entity.variable) && attribute === 'Type') {
      own.type = value;
      types++;
    } else if (actors.includes(entity.variable) && attribute === 'Alias') {
      own.aliases.push(...value.split(';').map((alias) => alias.trim()));
      aliases++;
    } else {
      other.set(attribute, (other.get(attribute) ?? 0) + 1);
      continue;
    }
    found.set(key, own);
  }
  const taken: string[] = [];
  if (types > 0) taken.push(`The type of ${counted(types, 'actor')}, as role and as kind.`);
  if (aliases > 0) taken.push(`The alias of ${counted(aliases, 'actor')}.`);
  const left: string[] = [];
  if (unused.length > 0) left.push(`${counted(unused.length, 'name')} that no statement has: ${few(unused)}.`);
  if (other.size > 0) {
    const sums = [...other].map(([attribute, values]) => `${attribute} (${counted(values, 'value')})`);
    left.push(`Other attributes of actors and concepts: ${few(sums)}.`);
  }
  if (coloured > 0)
    left.push(`The colours of ${counted(coloured, 'entity', 'entities')}: Parley colours by side, kind or community.`);
  if (below > 0) left.push(`The place of ${counted(below, 'entity', 'entities')} below another.`);
  return { of: (variable, name) => found.get(`${variable} ${name}`) ?? NONE, taken, left };
}
