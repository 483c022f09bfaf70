import fc from 'fast-check';
import { parse } from 'papaparse';
import { csvPieces, toCsv } from '@/core/interchange/csv';

/** The last line break ends the last row; papaparse takes it for the beginning of another. */
const read = (csv: string) => parse<string[]>(csv.replace(/\r\n$/, '')).data;
/** What a careful reader does with a cell: takes away the apostrophe that stands before a formula's sign. */
const unescaped = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

describe('CSV', () => {
  it('brings texts with commas, quotes and line breaks back as they were', () => {
    const rows = [['“No,” he said', 'a "b"\nc', ' spaced ']];
    expect(read(toCsv(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows]);
  });

  it.each(['=HYPERLINK("http://x","y")', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2', '\n=1', '＝1', "'=1"])(
    'lets no spreadsheet run %j, in a cell or in the head',
    (text) => {
      const [head, row] = read(toCsv([text], [[text]]));
      expect(head).toEqual([`'${text}`]);
      expect(row).toEqual([`'${text}`]);
    },
  );

  it('leaves numbers numbers, below zero too, with every digit', () => {
    expect(toCsv(['a', 'b', 'c'], [[-1, 0, 1 / 3]])).toBe('a,b,c\r\n-1,0,0.3333333333333333\r\n');
  });

  it('comes in pieces that a string can hold, which together are the whole', () => {
    const rows = Array.from({ length: 2500 }, (_, at) => [at, `=${at}`, 'a "b"']);
    const pieces = [...csvPieces(['n', 'f', 't'], rows)];
    expect(pieces).toHaveLength(3);
    expect(read(pieces.join(''))).toEqual([['n', 'f', 't'], ...rows.map(([n, f, t]) => [`${n}`, `'${f}`, t])]);
  });

  it('every table can be read back', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom("'", '=', "''=", '\r\n', '"', '﻿'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const back = read(toCsv(['first', 'second'], rows)).slice(1);
        expect(back.map((row) => row.map(unescaped))).toEqual(rows);
      }),
    );
  });
});
