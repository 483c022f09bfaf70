// Not by their names: Node does not find those in papaparse, which is no ES module.
import papaparse from 'papaparse';

/**
 * A text that a spreadsheet would take for a formula: it begins with one of these signs (the full-width ones count in
 * East Asian versions). Apostrophes before them count as well, so that taking one away always restores the text.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const APOSTROPHE = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** What a cell said before `toCsv` put an apostrophe in front of it. */
export function fromCell(cell: string): string {
  return cell.replace(APOSTROPHE, '');
}

/**
 * Rows as CSV after RFC 4180: commas, CRLF, quotes doubled, a head, a line break at the end, no byte order mark. Numbers
 * are written as they are, in full; a text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(columns: readonly string[], rows: readonly CsvCells[]): string {
  return [...csvPieces(columns, rows)].join('');
}

type CsvCells = readonly (string | number)[];

/** Rows that make one piece. */
const TOGETHER = 1000;

/** The same piece by piece, where one string may not hold it all. */
export function* csvPieces(columns: readonly string[], rows: Iterable<CsvCells>): Iterable<string> {
  let piece: CsvCells[] = [columns];
  for (const row of rows) {
    if (piece.length === TOGETHER) {
      yield textOf(piece);
      piece = [];
    }
    piece.push(row);
  }
  yield textOf(piece);
}

const textOf = (rows: CsvCells[]) => `${papaparse.unparse(rows, { escapeFormulae: FORMULA })}\r\n`;
