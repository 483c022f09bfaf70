import fc from 'fast-check';
import { locateJsonFault, readJson } from '@/core/corpus/jsonFault';
import { parseCorpusText } from '@/core/corpus/parseText';

describe('text that is no JSON', () => {
  it.each([
    ['', 1, 1, 'the end of the file', 'a value'],
    ['{\n  "id": "a",\n  }', 3, 3, '"}"', 'a name in double quotes'],
    ['{ "id": "a" "title": 1 }', 1, 13, '"\\"title\\": 1 }"', 'a comma or }'],
    ['[1, 2', 1, 6, 'the end of the file', 'a comma or ]'],
    ['{ "id" 1 }', 1, 8, '"1 }"', 'a colon'],
    ["{ 'id': 1 }", 1, 3, '"\'id\': 1 }"', 'a name in double quotes or }'],
    ['[1,]', 1, 4, '"]"', 'a value'],
    ['["a\nb"]', 1, 4, '"\\nb\\"]"', 'the rest of a text, with a closing quotation mark'],
    ['["\\x"]', 1, 3, '"\\\\x\\"]"', 'the rest of a text, with a closing quotation mark'],
    ['{"a": NaN}', 1, 7, '"NaN}"', 'a value'],
    ['{} {}', 1, 4, '"{}"', 'the end of the file'],
  ])('%j is told with line, column and what was expected', (text, line, column, found, expected) => {
    expect(locateJsonFault(text)).toEqual({ line, column, found, expected });
  });

  it('is refused by the corpus reader with its place', () => {
    expect(parseCorpusText('{\n"format": oops }')).toEqual({
      ok: false,
      errors: [{ path: 'line 2, column 11', value: '"oops }"', expected: 'a value' }],
      more: 0,
    });
  });

  it('may be a million brackets deep', () => {
    expect(locateJsonFault('['.repeat(1e6)).column).toBe(1_000_001);
  });

  it('breaks off where it was broken, wherever that is', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('%', '\u0001'), (json, place, weed) => {
        const at = place % (json.length + 1);
        const broken = json.slice(0, at) + weed + json.slice(at);
        const read = readJson(broken);
        if (read.ok) return;
        const { line, column } = locateJsonFault(broken);
        expect(line).toBe(1);
        // Inside an escape the fault begins at its backslash, up to five characters before.
        expect(column - 1).toBeLessThanOrEqual(at);
        expect(column - 1).toBeGreaterThanOrEqual(at - 5);
      }),
      { numRuns: 500 },
    );
  });
});

it('a byte order mark at the beginning is no error', () => {
  expect(readJson('\ufeff[1]')).toEqual({ ok: true, value: [1] });
});
