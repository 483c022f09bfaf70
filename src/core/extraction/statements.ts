// From who says what to suggested statements: the issue by a codebook's words, the stance by the words around them.
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import type { Stand } from './cues';
import { bookOf, type Hit, mentionsIn } from './issues';
import type { Level } from './lexicon/attitudes';
import type { Mentions } from './phrases';
import { type Position, positionAt } from './stance';
import type { Found, Range, Reading, SuggestedStatement } from './types';

/** Who speaks in an attribution, as it was resolved. */
interface Speakers {
  readonly actor: string | null;
  readonly also: readonly string[];
  readonly via: string | null;
}

/** An addressee stands between cue and content, which are no further from each other than this. */
const ADDRESSEE_REACH = 30;

/**
 * Suggests a statement for each speaker and issue of each attribution whose content holds words of the issue. Its stance
 * is null where nothing clear stands, or where the content takes both sides. An attribution that touches no issue, or has
 * no speaker, gives none. In the order of the attributions, and of the issues in the codebook.
 */
export function suggestStatements(
  reading: Reading,
  found: readonly Found[],
  resolved: readonly Speakers[],
  codebook: Codebook,
): SuggestedStatement[] {
  const { tokens } = reading;
  const { hitsIn, wholes } = bookOf(codebook);
  const mentions = mentionsIn(reading, codebook);
  const innermost = innermostOf(reading, found, resolved);
  const statements: SuggestedStatement[] = [];
  found.forEach((attribution, number) => {
    const { actor, also, via } = resolved[number]!;
    if (actor === null) return;
    const touched = touchedBy(attribution, (range) => hitsIn(tokens, range, mentions));
    if (touched.length === 0) return;
    const named = namedIn(attribution, mentions);
    /** Whether the words there are those of somebody whom the speaker only passes on. */
    const isAnothers = ([at]: Range) => resolved[innermost[at] ?? number]!.actor !== actor;
    for (const speaker of [actor, ...also]) {
      const sideOf = (id: string) => wholes.get(id)?.at(-1) ?? id;
      const speakers = {
        ...{ tokens, mentions, nameWords: speaker.toLowerCase().split(/\s+/) },
        isOwnSide: (other: string) => sideOf(other) === sideOf(speaker),
      };
      const isNamed = (party: string) => [speaker, ...named].some((id) => wholes.get(id)?.includes(party));
      for (const [issue, hits] of touched) {
        const { id, parties } = codebook.issues[issue]!;
        if (!parties.every(isNamed)) continue;
        const positions = hits
          .map(({ hit, ...where }) => positionAt(hit, { ...speakers, ...where }))
          .filter(({ grounds }) => !grounds.every(isAnothers));
        if (positions.length === 0) continue;
        const { level, grounds } = oneOf(positions);
        const stance = stepOf(level, codebook.scale);
        statements.push({ attribution: number, speaker, via, issue: id, stance, grounds: spansOf(grounds, reading) });
      }
    }
  });
  return statements;
}

/** For each token of a cue or a content the attribution that begins last of those around it. */
function innermostOf({ tokens }: Reading, found: readonly Found[], resolved: readonly Speakers[]): number[] {
  const innermost: number[] = new Array(tokens.length);
  found.forEach(({ cue, content }, number) => {
    if (resolved[number]!.actor !== null)
      for (const [from, to] of [...cue, ...content]) innermost.fill(number, from, to);
  });
  return innermost;
}

interface PieceHit {
  readonly hit: Hit;
  readonly piece: Range;
  readonly begin: number;
}

/** A piece of content with the cue before it and the addressee between: "called on the president to talk". */
function withCue([from, to]: Range, { cue }: Found): Range {
  const before = cue.find(([, end]) => end <= from && from - end < ADDRESSEE_REACH);
  return [before?.[0] ?? from, to];
}

/** The words of each issue in the content. */
function touchedBy(attribution: Found, find: (range: Range) => readonly Hit[]): [issue: number, hits: PieceHit[]][] {
  const byIssue = new Map<number, PieceHit[]>();
  for (const words of attribution.content) {
    const piece = withCue(words, attribution);
    for (const hit of find(piece)) {
      const [, end] = hit.range;
      const hits = byIssue.get(hit.meaning.issue) ?? [];
      // What lies in the cue alone is no content.
      if (end <= words[0] || end <= (hits.at(-1)?.hit.range[1] ?? 0)) continue;
      hits.push({ hit, piece, begin: words[0] });
      byIssue.set(hit.meaning.issue, hits);
    }
  }
  return [...byIssue].sort(([a], [b]) => a - b);
}

function namedIn(attribution: Found, mentions: Mentions): Set<string> {
  const named = new Set<string>();
  for (const words of attribution.content) {
    const [from, to] = withCue(words, attribution);
    for (let at = from; at < to; at++) {
      const mention = mentions.get(at);
      if (mention) named.add(mention.actor);
    }
  }
  return named;
}

/** One position out of what stands around each of the hits: none where they contradict each other. */
function oneOf(positions: readonly Position[]): Stand {
  const unconceded = positions.filter(({ conceded }) => !conceded);
  const meant = unconceded.length > 0 ? unconceded : positions;
  const sided = meant.filter(({ level }) => level !== null);
  if (new Set(sided.map(({ level }) => level! > 0)).size !== 1)
    return { level: null, grounds: meant.flatMap(({ grounds }) => grounds) };
  const { level } = sided.find((position) => Math.abs(position.level!) === 1) ?? sided[0]!;
  return { level, grounds: sided.flatMap(({ grounds }) => grounds) };
}

/**
 * The step of a scale for a level: 2 is its upper end, -2 its lower one, 1 and -1 lie half way from its middle. Between
 * two steps it is the one further from the middle, so that a side taken stays one: on 0 … 1 each level is an end.
 */
function stepOf(level: Level, { min, max }: Codebook['scale']): number | null {
  if (level === null) return null;
  const step = (min + max) / 2 + (level / 4) * (max - min);
  return level > 0 ? Math.ceil(step) : Math.floor(step);
}

/** Ranges as spans of the text, in order, one for those that overlap or stand side by side. */
function spansOf(ranges: readonly Range[], { tokens }: Reading): Span[] {
  const spans: Span[] = [];
  for (const [first, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const span: Span = [tokens[first]!.start, tokens[end - 1]!.end];
    const last = spans.at(-1);
    if (last && span[0] <= last[1] + 1) last[1] = Math.max(last[1], span[1]);
    else spans.push(span);
  }
  return spans;
}
