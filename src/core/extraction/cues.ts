// The attitudes in a passage, the one that a cue tells, and what becomes of one that another governs.
import { type Attitude, attitudes, type Level, NEGATIONS } from './lexicon/attitudes';
import { finderOf, type Match } from './phrases';
import type { Range, Token } from './types';

/** An adverb may stand within ("called again for"). "Is not time for" and "has refused to" are no "is time for" and no "has to". */
const GAP = 1;
const mayStandWithin = ({ pos, lower }: Token) => pos !== 'VERB' && !NEGATIONS.has(lower);
const NOBODY = new Map();

const find = finderOf(attitudes(), GAP, mayStandWithin);

/** In the order of the text, of those that overlap the longest: "less eager", not "eager". */
export function attitudesIn(tokens: readonly Token[], range: Range): Match<Attitude>[] {
  let last = 0;
  return find(tokens, range, NOBODY).filter(({ range: [first, end], meaning: { whose } }) => {
    if (first < last || (whose === 'asks' && !asks(tokens, end))) return false;
    last = end;
    return true;
  });
}

/** What one says and on which words it rests. */
export interface Stand {
  readonly level: Level;
  readonly grounds: readonly Range[];
}

/** What is made of something by what governs it: "refused to rule out" leaves it open, "urged to consider" asks for it. */
export function governed({ level, grounds }: Stand, outer: Stand): Stand {
  const isTurned = level !== null && level < 0 && outer.level !== null;
  const made = isTurned ? (outer.level < 0 ? 1 : level) : outer.level;
  return { level: made, grounds: [...outer.grounds, ...grounds] };
}

/** An attitude, turned round by a negation before it. */
export function standOf({ range, meaning }: Match<Attitude>, tokens: readonly Token[], from: number): Stand {
  const negations = negationIn(tokens, Math.max(from, range[0] - 4), range[0]);
  return { level: negations.length > 0 ? meaning.negated : meaning.plain, grounds: [range, ...negations] };
}

/** The negation nearest to the end of some words, in the same run of them. */
export function negationIn(tokens: readonly Token[], from: number, to: number): Range[] {
  for (let here = to - 1; here >= from; here--) {
    if (NEGATIONS.has(tokens[here]!.lower) && tokens[here + 1]?.lower !== 'only') return [[here, here + 1]];
    // "Nor" is a negation before it is a link.
    if (isLink(tokens[here]!)) break;
  }
  return [];
}

/** "And", or a comma: what stands before it does not govern what follows. */
export const isLink = ({ pos, text }: Token) => pos === 'CCONJ' || /^[,.:;]$/.test(text);

/**
 * "Asked him to leave" and "insisted that it leave" ask for something; "asked whether", "insisted that it was" and "it was
 * wrong, she told him, to leave" do not.
 */
function asks(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from, from + 12);
  const verb = words.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const before = words[verb - 1];
  const isBare = words[verb]?.pos === 'VERB' && words[verb]!.lower === words[verb]!.lemma;
  return (before?.lower === 'to' && words[verb - 2]?.text !== ',') || (isBare && /NOUN|PROPN/.test(before?.pos ?? ''));
}
