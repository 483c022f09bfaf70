// Where the matrix's rows, columns and tiles stand: order and sizes, no drawing.
import type { Scene } from '@/app/state/derive';
import { type HandOrder, readHandOrder } from '@/app/state/sorting';
import { actorName, issueLabel } from '@/app/state/words';
import type { Matrix, Total } from '@/core/analysis/matrix';
import { groupBySide, orderByCount, orderByName } from '@/core/analysis/order';

/** A side's actors; `side` is null where rows are not grouped. */
export interface RowGroup {
  readonly side: number | null;
  readonly members: readonly Total[];
  /** Statements of all members. */
  readonly count: number;
}

const count = (members: readonly Total[]) => members.reduce((sum, member) => sum + member.count, 0);

/** Those named come first, in the order of the names; the others follow as they were. */
function byHand(items: readonly Total[], ids: readonly string[], idOf: (position: number) => string): Total[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const rank = (item: Total) => place.get(idOf(item.position)) ?? ids.length;
  return [...items].sort((a, b) => rank(a) - rank(b));
}

const handOrder = (sort: string | null) => (sort?.startsWith('hand') ? readHandOrder(sort) : null);

/**
 * The rows in the chosen order; by sides unless another is chosen. The side with most statements comes first. An order
 * that was worked out (`given`) goes before all others.
 */
export function rowGroups(
  { corpus, choices, table }: Scene,
  { actors }: Matrix,
  given: HandOrder | null = null,
): readonly RowGroup[] {
  const hand = given ?? handOrder(choices.sort);
  const names = corpus.actors.map((_, at) => actorName(corpus, at));
  const flat = (members: Total[]): RowGroup[] => [{ side: null, members, count: count(members) }];
  const counted = orderByCount(actors);
  if (choices.sort === 'count') return flat(counted);
  if (choices.sort === 'name') return flat(orderByName(actors, names, corpus.language));
  if (hand) return flat(byHand(counted, hand.actors, (at) => corpus.actors[at]?.id ?? ''));
  if (choices.by === 'organization') return flat(counted);
  return groupBySide(table, counted)
    .map(({ side, members }) => ({ side, members, count: count(members) }))
    .sort((a, b) => b.count - a.count);
}

/** The columns in the chosen order; by number of statements unless another is chosen. */
export function columns(
  { corpus, choices }: Scene,
  { issues }: Matrix,
  given: HandOrder | null = null,
): readonly Total[] {
  const hand = given ?? handOrder(choices.sort);
  const counted = orderByCount(issues);
  if (choices.sort === 'name') {
    return orderByName(
      issues,
      corpus.issues.map((_, at) => issueLabel(corpus, at)),
      corpus.language,
    );
  }
  return hand ? byHand(counted, hand.issues, (at) => corpus.issues[at]?.id ?? '') : counted;
}

export interface TileSize {
  /** From one tile's left edge to the next one's. */
  readonly step: number;
  readonly width: number;
  readonly height: number;
  /** Room for the names of the rows. */
  readonly names: number;
  /** Whether the heads of the columns are too narrow to be set straight. */
  readonly slanted: boolean;
  /** Whether marks of single statements fit beside the sign. */
  readonly marks: boolean;
  /** Whether there is room for the counts of both periods. */
  readonly periods: boolean;
}

const PERIODS = 64;
/** Wider steps would tear a row apart. */
const WIDEST = 118;

/** The largest tiles that fit the width; never under 22 px, then the matrix scrolls. */
export function tileSize(width: number, columnCount: number): TileSize {
  const phone = width < 520;
  const names = phone ? 96 : 112;
  const periods = width >= 760;
  const room = (width - names - (periods ? PERIODS : 0)) / Math.max(columnCount, 1);
  if (phone || room < 44) return { step: 26, width: 22, height: 22, names, slanted: true, marks: false, periods };
  const step = Math.min(WIDEST, Math.floor(room));
  return { step, width: step - 8, height: 24, names, slanted: step < 56, marks: true, periods };
}

/** Height of slanted heads, in px: their longest label at 12 px, turned by 48 degrees, and the gap below. */
export const slantedHeight = (labels: readonly string[]): number =>
  Math.ceil(Math.max(0, ...labels.map((label) => label.length)) * 6.3 * Math.sin((48 * Math.PI) / 180)) + 26;

/** About the width of a letter at 12 px. */
const LETTER = 6.4;

/** Words wider than the column may break once, near their middle, before the consonant that begins a syllable. */
export const breakable = (label: string, width: number): string =>
  label.replace(/\p{L}+/gu, (word) => {
    if (word.length * LETTER <= width || word.length < 8) return word;
    const middle = word.length / 2;
    let best = 0;
    // Two consonants that begin a syllable together (tr, bl) stay together.
    for (const { index } of word.matchAll(/(?<![bcdfgkpt](?=[rl]))(?=(?:[bcdfgkpt][rl]|[^aeiouy])[aeiouy])/gi)) {
      if (index > 2 && index < word.length - 2 && Math.abs(index - middle) < Math.abs(best - middle)) best = index;
    }
    return best === 0 ? word : `${word.slice(0, best)}\u00ad${word.slice(best)}`;
  });
