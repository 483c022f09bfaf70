// From who says what to suggested statements: the issue by a codebook's words, the stance by the words around them.
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import type { Stand } from './cues';
import { bookOf, type Hit, mentionsIn } from './issues';
import type { Level } from './lexicon/attitudes';
import { type Position, positionAt } from './stance';
import type { Found, Range, Reading, SuggestedStatement } from './types';
import type { Place } from './whose';

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
  const sideOf = (id: string) => wholes.get(id)?.at(-1) ?? id;
  return found.flatMap(({ cue, content }, number) => {
    const { actor, also, via } = resolved[number]!;
    if (actor === null) return [];
    const pieces: Range[] = [];
    const touched: (Hit & Place)[][] = codebook.issues.map(() => []);
    for (const [begin, end] of content) {
      // The cue belongs to what is read, with the addressee behind it: "called on the president to talk".
      const before = cue.find(([, last]) => last <= begin && begin - last < ADDRESSEE_REACH);
      const piece: Range = [before?.[0] ?? begin, end];
      pieces.push(piece);
      for (const hit of hitsIn(tokens, piece, mentions)) {
        const places = touched[hit.meaning.issue]!;
        // What lies in the cue alone is no content.
        if (hit.range[1] > Math.max(begin, places.at(-1)?.range[1] ?? 0)) places.push({ ...hit, piece, begin });
      }
    }
    /** Whether the words there are those of somebody whom the speaker only passes on. */
    const isAnothers = ([at]: Range) => resolved[innermost[at] ?? number]!.actor !== actor;
    return [actor, ...also].flatMap((speaker) => {
      const isOwnSide = (other: string) => sideOf(other) === sideOf(speaker);
      const nameWords = speaker.toLowerCase().split(/\s+/);
      const isNamed = (party: string) => {
        const isOf = (actor = '') => wholes.get(actor)?.includes(party);
        const isIn = ([from, to]: Range) =>
          tokens.slice(from, to).some((_, at) => isOf(mentions.get(from + at)?.actor));
        return isOf(speaker) || pieces.some(isIn);
      };
      return touched.flatMap((places, issue) => {
        const { id, parties } = codebook.issues[issue]!;
        if (places.length === 0 || !parties.every(isNamed)) return [];
        const positions = places
          .map((place) => positionAt({ ...place, tokens, mentions, isOwnSide, nameWords }))
          .filter(({ grounds }) => !grounds.every(isAnothers));
        if (positions.length === 0) return [];
        const { level, grounds } = oneOf(positions);
        const stance = stepOf(level, codebook.scale);
        return { attribution: number, speaker, via, issue: id, stance, grounds: spansOf(grounds, reading) };
      });
    });
  });
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
