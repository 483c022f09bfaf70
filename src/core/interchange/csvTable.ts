import papaparse from 'papaparse';
import { fromCell } from './csv';
import { FileFaults } from './fileFaults';

/** What is wrong with a table of text, told with line and column. */
export class LineFaults extends FileFaults {
  add(line: number, column: string, value: unknown, expected: string): void {
    this.list(column === '' ? `line ${line}` : `line ${line}, ${column}`, value, expected);
  }
}

export interface CsvRow {
  /** Where the row begins, counted from 1: cells may hold line breaks. */
  readonly line: number;
  /** The cell as it was written, without the apostrophe that tames a formula; '' where there is none. */
  cell(column: string): string;
}

export interface CsvTable {
  /** As in the head, in small letters. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

const BREAK = /\r\n|\n|\r/g;

/**
 * Reads a table with a head out of text with commas, semicolons or tabs, whichever makes the columns of its head. Empty
 * lines are passed over. Null where the head lacks one of `needed`, or rows do not fit it: the faults then say so.
 */
export function readCsvTable(text: string, needed: readonly string[], faults: LineFaults): CsvTable | null {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const newline = (plain.match(/\r\n|\n|\r/)?.[0] ?? '\n') as '\r\n' | '\n' | '\r';
  const heads = [',', ';', '\t'].map((delimiter) => {
    const [head = []] = papaparse.parse<string[]>(plain, { delimiter, newline, preview: 1 }).data;
    return { delimiter, columns: head.map((cell) => fromCell(cell).trim().toLowerCase()) };
  });
  const missing = (columns: readonly string[]) => needed.filter((column) => !columns.includes(column));
  const [best] = heads.sort((a, b) => missing(a.columns).length - missing(b.columns).length);
  if (best === undefined) return null;
  const { delimiter, columns } = best;
  for (const column of missing(columns)) {
    const named = columns.filter((name) => name !== '').join(', ');
    faults.add(1, '', named, `a head with the columns ${needed.join(', ')}: ${column} is not there`);
  }
  columns.forEach((column, at) => {
    if (column !== '' && columns.indexOf(column) < at) faults.add(1, column, column, 'each column once');
  });
  if (faults.count > 0) return null;
  const { data, errors } = papaparse.parse<string[]>(plain, { delimiter, newline });
  const lines = linesOf(data);
  for (const { code, row } of errors) {
    const line = lines[row ?? 0] ?? 1;
    if (code === 'MissingQuotes') faults.add(line, '', data[row ?? 0]?.at(-1), 'a quotation mark that ends the cell');
    if (code === 'InvalidQuotes') faults.add(line, '', data[row ?? 0]?.at(-1), 'quotation marks in a cell doubled');
  }
  const placeOf = new Map(columns.map((column, at) => [column, at]));
  const rows = data.flatMap((cells, at): CsvRow[] => {
    const line = lines[at] ?? 1;
    if (at === 0 || cells.every((cell) => cell.trim() === '')) return [];
    const beyond = cells.slice(columns.length).find((cell) => cell !== '');
    if (beyond !== undefined) {
      faults.add(line, '', beyond, `${columns.length} cells, as the head has; this line has ${cells.length}`);
    }
    return [{ line, cell: (column) => fromCell(cells[placeOf.get(column) ?? -1] ?? '') }];
  });
  return faults.count > 0 ? null : { columns, rows };
}

/** The line on which each row begins. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const here = line;
    line++;
    for (const cell of cells) if (/[\r\n]/.test(cell)) line += cell.match(BREAK)?.length ?? 0;
    return here;
  });
}
