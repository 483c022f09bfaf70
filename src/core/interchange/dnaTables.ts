// The tables of a Discourse Network Analyzer project, whatever opens the database: the browser's worker or Node.
import type { CorpusError } from '@/core/corpus/faults';
import { FileFaults } from './fileFaults';

export type Cell = string | number | null | Uint8Array;

/** An SQLite database that is read. `select` throws where the database is damaged. */
export interface Database {
  /** The rows of one SELECT, their cells in the order of its columns. */
  select(sql: string): readonly (readonly Cell[])[];
  close(): void;
}

/** Opens a database out of the bytes of its file; may throw where they are none. */
export type OpenDatabase = (bytes: Uint8Array) => Database;

/** Columns that a project of version 3 has and that nothing can be read without. Each table has an ID besides. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  DOCUMENTS: ['Title', 'Text', 'Author', 'Source', 'Section', 'Notes', 'Type', 'Date'],
  STATEMENTTYPES: ['Label'],
  VARIABLES: ['Variable', 'DataType', 'StatementTypeId'],
  STATEMENTS: ['StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder'],
  ENTITIES: ['VariableId', 'Value', 'Red', 'Green', 'Blue', 'ChildOf'],
  DATABOOLEAN: ['StatementId', 'VariableId', 'Value'],
  DATAINTEGER: ['StatementId', 'VariableId', 'Value'],
  DATASHORTTEXT: ['StatementId', 'VariableId', 'Entity'],
};
const WANTED = 'a project of Discourse Network Analyzer 3 (.dna)';

/** One row; its cells by the names of their columns. What is not of the type asked for is a fault, and counts as empty. */
export class Row {
  constructor(
    private readonly table: string,
    private readonly places: ReadonlyMap<string, number>,
    private readonly cells: readonly Cell[],
    private readonly faults: FileFaults,
  ) {}

  get id(): number {
    return this.whole('ID');
  }

  private cell(column: string): Cell {
    return this.cells[this.places.get(column) ?? -1] ?? null;
  }

  text(column: string): string {
    const cell = this.cell(column);
    if (cell instanceof Uint8Array) this.fault(column, 'binary data', 'a text');
    return cell === null || cell instanceof Uint8Array ? '' : String(cell);
  }

  /** Null where the cell is empty. */
  wholeOrNone(column: string): number | null {
    return this.cell(column) === null ? null : this.whole(column);
  }

  whole(column: string): number {
    const cell = this.cell(column);
    if (typeof cell === 'number' && Number.isSafeInteger(cell)) return cell;
    this.fault(column, cell instanceof Uint8Array ? 'binary data' : cell, 'a whole number');
    return 0;
  }

  fault(column: string, value: unknown, expected: string): void {
    const id = this.cells[this.places.get('ID') ?? -1];
    this.faults.list(`${this.table}, ID ${typeof id === 'number' ? id : '?'}, ${column}`, value, expected);
  }
}

export class Tables {
  readonly faults = new FileFaults();
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly database: Database) {
    const names = database.select("SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => String(name));
    this.names = new Map(names.map((name) => [name.toUpperCase(), name]));
  }

  /** Why this is no project that can be read; null where it is one. */
  refusal(): CorpusError | null {
    const has = (table: string) => this.names.has(table);
    const needed = Object.keys(NEEDED);
    if (!has('STATEMENTS') || !has('DOCUMENTS') || !has('STATEMENTTYPES')) {
      const names = [...this.names.values()];
      const others = names.length > 6 ? `, and ${names.length - 6} more` : '';
      const tables = names.length === 0 ? 'it is empty' : `its tables: ${names.slice(0, 6).join(', ')}${others}`;
      return { path: '', value: `an SQLite database of another program (${tables})`, expected: WANTED };
    }
    // Up to version 2 the names stand beside the statements, or in a table ATTRIBUTES.
    if (!has('ENTITIES')) {
      return {
        path: '',
        value: 'a project of Discourse Network Analyzer 2 or of a trial version of 3',
        expected: `${WANTED}: open it in version 3 and save it there`,
      };
    }
    if (has('ROLEVARIABLELINKS') || has('ROLES')) {
      return {
        path: '',
        value: 'a project of a version of Discourse Network Analyzer that is newer than 3.0, with roles',
        expected: `${WANTED}, as version 3.0 writes it`,
      };
    }
    for (const table of needed) {
      const there = has(table) ? this.columns(table) : [];
      const missing = ['ID', ...(NEEDED[table] ?? [])].filter((column) => !there.includes(column.toUpperCase()));
      if (missing.length === 0) continue;
      return {
        path: '',
        value: has(table)
          ? `a database whose table ${table} has no ${missing.join(', no ')}`
          : `a database without a table ${table}`,
        expected: `${WANTED}; this one is of another version, or was changed`,
      };
    }
    return null;
  }

  private columns(table: string): string[] {
    return this.database
      .select(`SELECT name FROM pragma_table_info('${table}')`)
      .map(([name]) => String(name).toUpperCase());
  }

  /** These columns of all rows; no rows where the project has no such table, or the table no such columns. */
  rows(table: string, columns: readonly string[], order = 'ID'): Row[] {
    if (!this.names.has(table)) return [];
    const there = this.columns(table);
    if (!columns.every((column) => there.includes(column.toUpperCase()))) return [];
    const places = new Map(columns.map((column, at) => [column, at]));
    return this.database
      .select(`SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}" ORDER BY "${order}"`)
      .map((cells) => new Row(table, places, cells, this.faults));
  }

  /** The column ID and these others, which a project cannot do without. */
  all(table: keyof typeof NEEDED & string): Row[] {
    return this.rows(table, ['ID', ...(NEEDED[table] ?? [])]);
  }
}

const HEAD = 'SQLite format 3\0';
/** Where the size of a page, the number of pages and two counters stand, which are equal where that number holds. */
const PAGE_SIZE = 16;
const PAGES = 28;
const CHANGES = 24;
const CHANGES_THEN = 92;

/** Whether a file begins as every SQLite database does. */
export function isSqlite(bytes: Uint8Array): boolean {
  return bytes.length >= HEAD.length && Array.from(HEAD, (sign, at) => bytes[at] === sign.charCodeAt(0)).every(Boolean);
}

/** Why the bytes cannot be a whole database, as far as that shows without opening it; null where nothing is wrong. */
export function brokenFile(bytes: Uint8Array): CorpusError | null {
  if (bytes.length === 0) return { path: '', value: 'empty', expected: WANTED };
  if (!isSqlite(bytes)) {
    return { path: '', value: 'no SQLite database, or an encrypted one', expected: WANTED };
  }
  if (bytes.length < 512) return cutOff(bytes.length, null);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(PAGE_SIZE) === 1 ? 65_536 : view.getUint16(PAGE_SIZE);
  const whole = view.getUint32(CHANGES) === view.getUint32(CHANGES_THEN) ? size * view.getUint32(PAGES) : 0;
  return bytes.length < whole ? cutOff(bytes.length, whole) : null;
}

function cutOff(length: number, whole: number | null): CorpusError {
  const bytes = (count: number) => count.toLocaleString('en-GB');
  const there = whole === null ? `after ${bytes(length)} bytes` : `after ${bytes(length)} of ${bytes(whole)} bytes`;
  return { path: '', value: `cut off ${there}`, expected: 'the whole file: copy or download it once more' };
}

/** What SQLite itself finds wrong with the database; null where it is sound. */
export function damage(database: Database): CorpusError | null {
  // Values that a table's own rules forbid are no damage: they are told row by row, where they matter.
  const found = database
    .select('PRAGMA quick_check(20)')
    .map(([text]) => String(text))
    .find((text) => text !== 'ok' && !/^(CHECK constraint failed|NULL value|NUMERIC value|TEXT value|non-)/.test(text));
  return found === undefined ? null : damaged(found);
}

export function damaged(why: string): CorpusError {
  return {
    path: '',
    value: `a damaged SQLite database (${why.replace(/\s+/g, ' ').trim().slice(0, 120)})`,
    expected: 'a sound one: take a copy that Discourse Network Analyzer can open',
  };
}
