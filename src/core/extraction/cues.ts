// The attitudes in a text, and the one that a cue tells by itself.
import { type Attitude, attitudes, type Level, NEGATIONS } from './lexicon/attitudes';
import { firstFrom, type Match, Phrases } from './phrases';
import type { Found, Range, Reading, Token } from './types';

/** An adverb may stand within ("called again for"). "Is not time for" and "has refused to" are no "is time for" and no "has to". */
const GAP = 1;
const mayStandWithin = ({ pos, lower }: Token) => pos !== 'VERB' && !NEGATIONS.has(lower);
const NOBODY = new Map();

let lexicon: Phrases<Attitude> | null = null;

/** In the order of the text, of those that overlap the longest: "less eager", not "eager". */
function attitudesIn(tokens: readonly Token[], range: Range): Match<Attitude>[] {
  lexicon ??= new Phrases(attitudes(), GAP, mayStandWithin);
  const kept: Match<Attitude>[] = [];
  const matches = lexicon
    .find(tokens, range, NOBODY)
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  for (const match of matches) {
    const [first, end] = match.range;
    // "Pull back" is no backing.
    if (end - first === 1 && tokens[first]!.pos === 'ADV') continue;
    if (first >= (kept.at(-1)?.range[1] ?? 0)) kept.push(match);
  }
  return kept;
}

/** The attitudes of a sentence, found when they are first asked for. */
export function attitudesBySentence({ tokens, sentences }: Reading): (sentence: number) => readonly Match<Attitude>[] {
  const known: (readonly Match<Attitude>[])[] = [];
  return (sentence) => (known[sentence] ??= attitudesIn(tokens, sentences[sentence]!));
}

/** Those that lie wholly in a stretch. */
export function within(matches: readonly Match<Attitude>[], [from, to]: Range): Match<Attitude>[] {
  return matches.slice(firstFrom(matches, from), firstFrom(matches, to)).filter(({ range }) => range[1] <= to);
}

/** Cues after which it is not the speaker's own attitude that is told, or not told plainly. */
const OPEN = new Set(['deny', 'accuse', 'blame']);

export interface CueAttitude {
  /** Null where nothing of what the cue introduces is clear: it is denied, or held against others. */
  readonly level: Level;
  /** Whether somebody is to do something: then it is his deed that the content tells of. */
  readonly urges: boolean;
  readonly range: Range;
}

/** What a cue says by itself: "urged" supports what it introduces, "refused to" rejects it; null where it only reports. */
export function cueAttitude({ cue, content }: Found, tokens: readonly Token[]): CueAttitude | null {
  for (const [first, end] of cue) {
    if (tokens.slice(first, end).some(({ lemma }) => OPEN.has(lemma)))
      return { level: null, urges: false, range: [first, end] };
    const asked = request(tokens, [first, end], content[0]);
    if (asked) return asked;
    for (const { range, meaning } of attitudesIn(tokens, [first, Math.min(end + 2, tokens.length)])) {
      const { whose, plain, negated } = meaning;
      if (range[0] >= end || (whose !== 'own' && whose !== 'urge')) continue;
      const negation = negationBefore(tokens, range[0]);
      const level = negation ? negated : plain;
      if (level !== null) return { level, urges: level > 0, range: [negation?.[0] ?? range[0], range[1]] };
    }
  }
  return null;
}

/** "Asked him to leave" and "insisted that it leave" ask for something; "asked whether" and "insisted that it was" do not. */
function request(tokens: readonly Token[], [first, end]: Range, content: Range | undefined): CueAttitude | null {
  if (!content) return null;
  for (let at = first; at < end; at++) {
    const { lemma } = tokens[at]!;
    const asks = /^(?:ask|tell|order|press|pressure|warn)$/.test(lemma) && tokens[content[0]]?.lower === 'to';
    const insists =
      /^(?:insist|insistence|suggest|propose|proposal)$/.test(lemma) &&
      isSubjunctive(tokens, content, lemma.startsWith('insist'));
    if (asks || insists) return negationBefore(tokens, at) ? null : { level: 2, urges: true, range: [at, at + 1] };
  }
  return null;
}

/** "Ukraine recognize", "Russia withdraws": the content begins with a noun and a verb in the present. */
function isSubjunctive(tokens: readonly Token[], [from, to]: Range, isFirm: boolean): boolean {
  const begin = tokens.slice(from, Math.min(from + 8, to));
  const at = from + begin.findIndex(({ pos: verb }) => /VERB|AUX/.test(verb));
  if (at <= from) return false;
  const { pos, lower, lemma } = tokens[at]!;
  const isBare = lower === lemma || (isFirm && lower === `${lemma}s`);
  return pos === 'VERB' && isBare && /NOUN|PROPN/.test(tokens[at - 1]!.pos);
}

function negationBefore(tokens: readonly Token[], at: number): Range | null {
  for (let here = at - 1; here >= Math.max(0, at - 3); here--) {
    const { lower, text, sentence } = tokens[here]!;
    if (sentence !== tokens[at]!.sentence || text === ',') return null;
    if (NEGATIONS.has(lower)) return [here, here + 1];
  }
  return null;
}
