import type { CorpusError } from './faults';

// Where JSON text breaks off. Engines word and place this differently, some not at all, so it is found here.

export interface JsonFault {
  /** Both counted from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** The value of JSON text, which may begin with a byte order mark, or where it stops being JSON. */
export function readJson(json: string): { ok: true; value: unknown } | { ok: false; error: CorpusError } {
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { line, column, found, expected } = locateJsonFault(text);
    return { ok: false, error: { path: `line ${line}, column ${column}`, value: found, expected } };
  }
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const EXPECTED: Record<Exclude<State, 'after'>, string> = {
  value: 'a value',
  'first value': 'a value or ]',
  key: 'a name in double quotes',
  'first key': 'a name in double quotes or }',
  colon: 'a colon',
};

/** The first place where text that JSON.parse refused stops being JSON. Linear in the length; no recursion. */
export function locateJsonFault(text: string): JsonFault {
  /** The closing brackets still to come. */
  const open: string[] = [];
  let state: State = 'value';
  let at = 0;
  while (true) {
    at = endOf(SPACE, text, at) ?? at;
    const next = text[at];
    const isKey: boolean = state === 'key' || state === 'first key';
    if (state === 'after') {
      const closing = open.at(-1);
      if (closing === undefined) return faultAt(text, at, 'the end of the file');
      if (next !== ',' && next !== closing) return faultAt(text, at, `a comma or ${closing}`);
      if (next === closing) open.pop();
      else state = closing === '}' ? 'key' : 'value';
      at++;
    } else if (state === 'colon') {
      if (next !== ':') return faultAt(text, at, EXPECTED.colon);
      state = 'value';
      at++;
    } else if ((state === 'first value' && next === ']') || (state === 'first key' && next === '}')) {
      open.pop();
      state = 'after';
      at++;
    } else if (next === '"') {
      at = endOfString(text, at);
      if (text[at] !== '"') return faultAt(text, at, 'the rest of a text, with a closing quotation mark');
      state = isKey ? 'colon' : 'after';
      at++;
    } else if (isKey) {
      return faultAt(text, at, EXPECTED[state]);
    } else if (next === '{' || next === '[') {
      open.push(next === '{' ? '}' : ']');
      state = next === '{' ? 'first key' : 'first value';
      at++;
    } else {
      const end = endOf(SCALAR, text, at);
      if (end === null) return faultAt(text, at, EXPECTED[state]);
      state = 'after';
      at = end;
    }
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The closing quotation mark of the string that opens here, or the first character that may not stand in it. */
function endOfString(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text[at] !== '"') {
    if (text.charCodeAt(at) < 0x20) return at;
    const next = text[at] === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (next === null) return at;
    at = next;
  }
  return at;
}

function faultAt(text: string, at: number, expected: string): JsonFault {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - (before.lastIndexOf('\n') + 1) + 1;
  return {
    line,
    column,
    found: at < text.length ? JSON.stringify(text.slice(at, at + 20)) : 'the end of the file',
    expected,
  };
}
