// The attitudes in a passage, the one that a cue tells, and what becomes of one that another governs.
import { type Attitude, attitudes, type Level, NEGATIONS } from './lexicon/attitudes';
import { finderOf, type Match } from './phrases';
import type { Found, Range, Token } from './types';

/** An adverb may stand within ("called again for"). "Is not time for" and "has refused to" are no "is time for" and no "has to". */
const GAP = 1;
const mayStandWithin = ({ pos, lower }: Token) => pos !== 'VERB' && !NEGATIONS.has(lower);
const NOBODY = new Map();

const find = finderOf(attitudes(), GAP, mayStandWithin);

/** In the order of the text, of those that overlap the longest: "less eager", not "eager". */
export function attitudesIn(tokens: readonly Token[], range: Range): Match<Attitude>[] {
  let last = 0;
  return find(tokens, range, NOBODY).filter(({ range: [first, end] }) => {
    // "Pull back" is no backing.
    if (first < last || (end - first === 1 && tokens[first]!.pos === 'ADV')) return false;
    last = end;
    return true;
  });
}

/** What one says and on which words it rests. */
export interface Stand {
  readonly level: Level;
  readonly grounds: readonly Range[];
}

/** What is made of something by an attitude that governs it: "refused to rule out" leaves it open, "urged to consider" asks for it. */
export function governed({ level, grounds }: Stand, outer: Stand): Stand {
  const both = [...outer.grounds, ...grounds];
  if (level === null || outer.level === null) return { level: outer.level, grounds: both };
  if (outer.level < 0) return { level: level < 0 ? 1 : outer.level, grounds: both };
  return { level: level === 1 ? outer.level : level, grounds: both };
}

/** Turned round by a negation before it, or between it and what it is about. */
export function standOf(
  { range, meaning }: Match<Attitude>,
  tokens: readonly Token[],
  from: number,
  to: number,
): Stand {
  const before = negationIn(tokens, Math.max(from, range[0] - 4), range[0]);
  const behind = negationIn(tokens, range[1], to);
  const isNegated = before.length !== behind.length;
  return { level: isNegated ? meaning.negated : meaning.plain, grounds: [range, ...before, ...behind] };
}

/** The negation nearest to the end of some words, in the same run of them. */
export function negationIn(tokens: readonly Token[], from: number, to: number): Range[] {
  for (let here = to - 1; here >= from && !isLink(tokens[here]!); here--)
    if (NEGATIONS.has(tokens[here]!.lower) && tokens[here + 1]?.lower !== 'only') return [[here, here + 1]];
  return [];
}

/** "And", or a comma: what stands before it does not govern what follows. */
export const isLink = ({ pos, text }: Token) => pos === 'CCONJ' || text === ',';

/** What a cue says by itself: "urged" supports what it introduces, "refused to" rejects it; null where it only reports. */
export function cueStand({ cue, content: [content] }: Found, tokens: readonly Token[]): Stand | null {
  for (const [first, end] of cue) {
    let stand: Stand | null = null;
    for (const attitude of attitudesIn(tokens, [first, Math.min(end + 2, tokens.length)]).reverse()) {
      if (attitude.range[0] >= end || attitude.meaning.whose !== 'own') continue;
      const outer = standOf(attitude, tokens, 0, attitude.range[1]);
      stand = stand ? governed(stand, outer) : outer;
    }
    if (!stand && content && tokens.slice(first, end).some(({ lemma }) => asks(lemma, tokens, content)))
      stand = { level: 2, grounds: [[first, end]] };
    if (stand) return stand;
  }
  return null;
}

/** "Asked him to leave" and "insisted that it leave" ask for something; "asked whether" and "insisted that it was" do not. */
function asks(cue: string, tokens: readonly Token[], [from, to]: Range): boolean {
  if (/^(?:ask|tell|order|press|warn)/.test(cue)) return tokens[from]!.lower === 'to';
  const verb = tokens.slice(from, Math.min(from + 8, to)).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return /^(?:insist|suggest)/.test(cue) && verb?.pos === 'VERB' && verb.lower === verb.lemma;
}
