const NUMBER_AFTER_COLON = /\s*:\s*(-?\d[\d.eE+-]*)/y;

/**
 * A number of a JSON object as it is written there, for ids that JavaScript would round: those of 18 digits, say. `json`
 * is valid, and has the key with a number at its top; of several the last counts, as it does for JSON.parse.
 */
export function digitsOf(json: string, key: string): string {
  let depth = 0;
  let digits = '';
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '"') {
      const end = closingMark(json, at);
      if (depth === 1 && JSON.parse(json.slice(at, end + 1)) === key) {
        NUMBER_AFTER_COLON.lastIndex = end + 1;
        digits = NUMBER_AFTER_COLON.exec(json)?.[1] ?? digits;
      }
      at = end;
    }
  }
  return digits;
}

function closingMark(json: string, opening: number): number {
  let at = opening + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
