// Which issues of a codebook a text touches, and by which words.
import type { Codebook } from '@/core/corpus/codebook';
import { type Mention, mentionsIn } from './named';
import { type Match, Phrases } from './phrases';
import type { Hit } from './stance';
import type { Reading } from './types';

/** Words that may stand between two words of a codebook's phrase. */
const GAP = 3;

export interface IssueHit extends Hit {
  /** Number of the issue in the codebook. */
  readonly issue: number;
}

interface Prepared {
  readonly phrases: Phrases<Pick<IssueHit, 'issue' | 'kind'>>;
  /** Each actor and whatever he is a member of. */
  readonly wholes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the codebook's words find in a text. */
export interface Touched extends Prepared {
  /** By their first token, and by their last. */
  readonly mentions: ReadonlyMap<number, Mention>;
  readonly mentionsEnding: ReadonlyMap<number, Mention>;
  /** In the order of the text. */
  readonly hits: readonly IssueHit[];
}

const prepared = new WeakMap<Codebook, Prepared>();

export function issuesTouched(reading: Reading, codebook: Codebook): Touched {
  let book = prepared.get(codebook);
  if (!book) {
    book = prepare(codebook);
    prepared.set(codebook, book);
  }
  const { tokens } = reading;
  const mentions = mentionsIn(reading, codebook);
  const hits = book.phrases
    .find(tokens, [0, tokens.length], mentions)
    .map(({ range, meaning }: Match<Pick<IssueHit, 'issue' | 'kind'>>) => ({ range, ...meaning }));
  const mentionsEnding = new Map([...mentions.values()].map((mention) => [mention.range[1] - 1, mention]));
  // Of phrases that begin together, the longest first.
  hits.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  return { ...book, mentions, mentionsEnding, hits };
}

function prepare(codebook: Codebook): Prepared {
  const { issues } = codebook;
  const phrases = issues.flatMap(({ terms, supports, rejects }, issue) =>
    Object.entries({ terms, supports, rejects }).flatMap(([kind, list]) =>
      list.map((phrase) => [phrase, { issue, kind: kind as Hit['kind'] }] as const),
    ),
  );
  return { phrases: new Phrases(phrases, GAP), wholes: wholesOf(codebook) };
}

function wholesOf({ actors }: Codebook): Map<string, Set<string>> {
  const parents = new Map(actors.map(({ id, memberOf }) => [id, memberOf]));
  const wholes = new Map<string, Set<string>>();
  for (const { id } of actors) {
    const whole = new Set<string>();
    for (let here: string | null | undefined = id; here != null && !whole.has(here); here = parents.get(here))
      whole.add(here);
    wholes.set(id, whole);
  }
  return wholes;
}

/** Whether both belong to the same whole: a minister and his state, two ministers. */
export function isOneSide(wholes: Prepared['wholes'], one: string, other: string): boolean {
  if (one === other) return true;
  const whole = wholes.get(one);
  for (const part of wholes.get(other) ?? []) if (whole?.has(part)) return true;
  return false;
}
