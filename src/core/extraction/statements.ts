// From who says what to suggested statements: the issue by a codebook's words, the stance by the words around them.
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import { attitudesBySentence, cueAttitude, within } from './cues';
import { type IssueHit, isOneSide, issuesTouched, type Touched } from './issues';
import type { Level } from './lexicon/attitudes';
import { firstFrom } from './phrases';
import { stepOf } from './scale';
import { type Position, positionAt } from './stance';
import type { Found, Range, Reading, SuggestedStatement } from './types';

/** Who speaks in an attribution, as it was resolved. */
interface Speakers {
  readonly actor: string | null;
  readonly also: readonly string[];
  readonly via: string | null;
}

/** The addressee of "called on the president to talk" stands between cue and content, no further from it than this. */
const ADDRESSEE_REACH = 30;
/** "That", or quotation marks, may stand between cue and content. */
const MOST_BETWEEN = 2;
/** So many contents that begin before a word are looked at for one within another. */
const NESTED = 8;
/** What is looked at around a hit, in tokens: more than any rule reaches. */
const WINDOW = 40;

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
  const statements: SuggestedStatement[] = [];
  if (codebook.issues.length === 0) return statements;
  const touched = issuesTouched(reading, codebook);
  if (touched.hits.length === 0) return statements;
  const attitudes = attitudesBySentence(reading);
  const passedOn = nestedIn(found, resolved);
  found.forEach((attribution, number) => {
    const { actor, also, via } = resolved[number]!;
    if (actor === null) return;
    for (const speaker of [actor, ...also]) {
      for (const [issue, hits] of hitsByIssue(attribution, speaker, touched, codebook)) {
        const { level, grounds } = positionOn(hits, speaker, { reading, attribution, touched, attitudes });
        if (areWordsOfAnother(hits, grounds, (hit) => passedOn(number, hit), level)) continue;
        statements.push({
          attribution: number,
          speaker,
          via,
          issue: codebook.issues[issue]!.id,
          stance: stepOf(level, codebook.scale),
          grounds: spansOf(grounds, reading),
        });
      }
    }
  });
  return statements;
}

interface Context {
  readonly reading: Reading;
  readonly attribution: Found;
  readonly touched: Touched;
  readonly attitudes: ReturnType<typeof attitudesBySentence>;
}

/** "A says that B demands talks" is B's statement on talks, and A's only where he takes a side in words of his own. */
function areWordsOfAnother(
  hits: readonly PieceHit[],
  grounds: readonly Range[],
  passedOn: (hit: IssueHit) => Range | null,
  level: Level | null,
): boolean {
  const inner = hits.map(({ hit }) => passedOn(hit));
  if (inner.some((range) => range === null)) return false;
  return level === null || grounds.every(([from, to]) => inner.some((range) => range![0] <= from && to <= range![1]));
}

/** The words of somebody else, in an attribution's content, in which a hit lies; null where it lies in none. `found` may be in any order. */
function nestedIn(
  found: readonly Found[],
  resolved: readonly Speakers[],
): (number: number, hit: IssueHit) => Range | null {
  const pieces = found
    .flatMap(({ content }, number) => content.map((range) => ({ range, number })))
    .sort((a, b) => a.range[0] - b.range[0]);
  return (number, { range: [from, to] }) => {
    const { actor } = resolved[number]!;
    const before = firstFrom(pieces, from + 1);
    for (let at = before - 1; at >= 0 && at >= before - NESTED; at--) {
      const { range, number: inner } = pieces[at]!;
      if (range[1] < to || inner === number || !isWithin(range, found[number]!.content)) continue;
      const speaker = resolved[inner]!.actor;
      if (speaker !== null && speaker !== actor) return range;
    }
    return null;
  };
}

const isWithin = ([from, to]: Range, pieces: readonly Range[]) =>
  pieces.some((piece) => piece[0] <= from && to <= piece[1] && to - from < piece[1] - piece[0]);

interface PieceHit {
  readonly hit: IssueHit;
  readonly piece: Range;
  /** Whether the piece begins with the cue. */
  readonly hasCue: boolean;
}

/** The words of each issue in the content, where the issue's parties are named or speak. */
function hitsByIssue(
  { content, cue }: Found,
  speaker: string,
  { hits, mentions, wholes }: Touched,
  codebook: Codebook,
): [issue: number, hits: PieceHit[]][] {
  const byIssue = new Map<number, PieceHit[]>();
  for (const words of content) {
    const piece = withCue(words, cue);
    for (let at = firstFrom(hits, piece[0]); at < hits.length && hits[at]!.range[0] < piece[1]; at++) {
      const hit = hits[at]!;
      // What lies in the cue alone is no content.
      if (hit.range[1] > piece[1] || hit.range[1] <= words[0]) continue;
      const list = byIssue.get(hit.issue);
      const hasCue = hit.range[0] < words[0];
      const found = { hit, piece: hasCue ? piece : words, hasCue };
      if (!list) byIssue.set(hit.issue, [found]);
      else if (list.at(-1)!.hit.range[1] < hit.range[1]) list.push(found);
    }
  }
  if (byIssue.size === 0) return [];
  let named: Set<string> | null = null;
  const isNamed = (party: string) => {
    named ??= namedIn(content, cue, mentions);
    return [speaker, ...named].some((actor) => wholes.get(actor)?.has(party));
  };
  return [...byIssue].filter(([issue]) => codebook.issues[issue]!.parties.every(isNamed)).sort(([a], [b]) => a - b);
}

/** "Does not recognise the border": the words of an issue may begin with the cue. */
function withCue([from, to]: Range, cue: readonly Range[]): Range {
  const before = cue.find(([, end]) => end <= from && from - end <= MOST_BETWEEN);
  return [before?.[0] ?? from, to];
}

function namedIn(content: readonly Range[], cue: readonly Range[], mentions: Touched['mentions']): Set<string> {
  const named = new Set<string>();
  const read = ([from, to]: Range) => {
    for (let at = from; at < to; at++) {
      const mention = mentions.get(at);
      if (mention) named.add(mention.actor);
    }
  };
  content.forEach(read);
  const [first] = content;
  const [cueEnd] = cue.map(([, end]) => end);
  if (first && cueEnd !== undefined && first[0] - cueEnd < ADDRESSEE_REACH) read([cueEnd, first[0]]);
  return named;
}

/** One position out of what stands around each of the hits: none where they contradict each other. */
function positionOn(
  hits: readonly PieceHit[],
  speaker: string,
  { reading, attribution, touched, attitudes }: Context,
): Pick<Position, 'level' | 'grounds'> {
  const { tokens, sentences } = reading;
  const cue = cueAttitude(attribution, tokens);
  const nameWords = new Set(speaker.toLowerCase().split(/\s+/));
  const isOwnSide = (actor: string) => isOneSide(touched.wholes, speaker, actor);
  const positions = hits.map(({ hit, piece, hasCue }) => {
    const { sentence } = tokens[hit.range[0]]!;
    const window: Range = [Math.max(piece[0], hit.range[0] - WINDOW), Math.min(piece[1], hit.range[1] + WINDOW)];
    const voice = { tokens, piece, mentionsEnding: touched.mentionsEnding, isOwnSide, nameWords };
    // A cue that lies in the piece itself is read there.
    const isInside = hasCue || attribution.cue.some(([from, to]) => piece[0] <= from && to <= piece[1]);
    const passage = { voice, attitudes: within(attitudes(sentence), window), cue: isInside ? null : cue };
    const position = positionAt(hit, passage, sentences[sentence]!);
    return { ...position, grounds: [hit.range, ...position.grounds] };
  });
  const meant = positions.some(({ conceded }) => !conceded) ? positions.filter(({ conceded }) => !conceded) : positions;
  const sided = meant.filter(({ level }) => level !== null);
  const groundsOf = (list: typeof positions) => list.flatMap(({ grounds }) => grounds);
  const sides = new Set(sided.map(({ level }) => Math.sign(level!)));
  if (sides.size !== 1) return { level: null, grounds: groundsOf(meant) };
  const isWeak = sided.some(({ level }) => Math.abs(level!) === 1);
  const [side] = sides;
  return { level: ((isWeak ? 1 : 2) * side!) as Level, grounds: groundsOf(sided) };
}

/** Ranges as spans of the text, in order, one for those that overlap or stand side by side. */
function spansOf(ranges: readonly Range[], { tokens }: Reading): Span[] {
  const spans: Span[] = [];
  for (const [first, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const span: Span = [tokens[first]!.start, tokens[end - 1]!.end];
    const last = spans.at(-1);
    if (last && span[0] <= last[1] + 1) last[1] = Math.max(last[1], span[1]);
    else spans.push(span);
  }
  return spans;
}
