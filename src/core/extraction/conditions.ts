// Conditions: what is asked for before the rest can be, and what has to wait for it.
import { type Attitude, CONDITIONS, type Level, NEGATIONS, RESTRICTIVE, TIMES, WAITING } from './lexicon/attitudes';
import type { Match } from './phrases';
import type { Range, Token } from './types';

interface Found {
  readonly level: Level;
  readonly grounds: readonly Range[];
}

const one = (at: number): Range => [at, at + 1];

/** "At once" and "once again" are no conditions. */
function isPlain(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower !== 'once') return CONDITIONS.has(lower);
  return tokens[at - 1]?.lower !== 'at' && !/^(?:again|more|and)$/.test(tokens[at + 1]?.lower ?? '');
}

/** Where "only" stands before the condition, or a negation before one that leaves no other way; null where neither does. */
function strictness(tokens: readonly Token[], at: number, [from, to]: Range): Range[] | null {
  const isStrict = RESTRICTIVE.has(tokens[at]!.lower);
  for (let here = from; here < to; here++) {
    const { lower } = tokens[here]!;
    if ((lower === 'only' && here < at) || (isStrict && here !== at && NEGATIONS.has(lower)))
      return [one(here), one(at)];
  }
  return null;
}

/**
 * What stands within a condition: made the only way, it is demanded ("talks only if troops leave"); else nothing is said
 * of it. What has to wait for an obligation is resisted ("must leave before talks"). Null outside conditions.
 */
export function inCondition(
  hit: Range,
  tokens: readonly Token[],
  attitudes: readonly Match<Attitude>[],
  clause: Range,
): Found | null {
  for (let at = hit[0] - 1; at >= clause[0]; at--) {
    const { lower, lemma, text } = tokens[at]!;
    if (text === ',') return null;
    if (WAITING.has(lower) || WAITING.has(lemma)) {
      const obligation = attitudes.find(
        ({ range, meaning }) =>
          meaning.whose === 'any' && meaning.plain === 2 && range[0] >= clause[0] && range[1] <= at,
      );
      if (obligation) return { level: -1, grounds: [obligation.range, one(at)] };
      if (lower === 'before') return { level: null, grounds: [] };
    }
    if (!isPlain(tokens, at) && !TIMES.has(lower)) continue;
    // "Without a truce there can be no talks", "until they leave there will be none": the condition is over.
    const between = tokens.slice(at, hit[0]);
    if (between.some(({ pos, lower: word }) => word === 'there' || (lower === 'without' && pos === 'AUX'))) return null;
    const strict = strictness(tokens, at, clause);
    return strict ? { level: 2, grounds: strict } : { level: null, grounds: [] };
  }
  return null;
}

/** What is said of something, under the conditions that stand in the same clause. */
export function conditioned(found: Found, hit: Range, tokens: readonly Token[], clause: Range): Found {
  for (let at = clause[0]; at < clause[1]; at++) {
    if (at >= hit[0] && at < hit[1]) continue;
    const { lower } = tokens[at]!;
    const isCondition = isPlain(tokens, at);
    if (!isCondition && !TIMES.has(lower)) continue;
    const strict = strictness(tokens, at, clause);
    if (strict) return { level: -1, grounds: [...found.grounds, ...strict] };
    if (isCondition && found.level === 2) return { level: 1, grounds: [...found.grounds, one(at)] };
  }
  return found;
}
