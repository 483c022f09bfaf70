// Which issues of a codebook a passage touches, and whom of the codebook's actors it names.
import type { Codebook } from '@/core/corpus/codebook';
import { namedIn } from './actorScene';
import { finderOf, type Mention, type Mentions } from './phrases';
import type { Range, Reading, Token } from './types';

/** Words that may stand between two words of a codebook's phrase. */
const GAP = 3;

/** Words of an issue, found in a passage. */
export interface Hit {
  readonly range: Range;
  readonly meaning: {
    /** Number of the issue in the codebook. */
    readonly issue: number;
    /** A term names the proposal; the others take a side by themselves. */
    readonly kind: 'terms' | 'supports' | 'rejects';
  };
}

/** A codebook, made ready to be looked for. */
export interface Book {
  readonly hitsIn: (tokens: readonly Token[], range: Range, mentions: Mentions) => Hit[];
  /** Each actor with whatever he is a member of, himself first. */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
}

const books = new WeakMap<Codebook, Book>();

/** Made once for a codebook. */
export function bookOf(codebook: Codebook): Book {
  const book = books.get(codebook) ?? { hitsIn: finderFor(codebook), wholes: wholesOf(codebook) };
  books.set(codebook, book);
  return book;
}

const finderFor = ({ issues }: Codebook) =>
  finderOf(
    issues.flatMap((coded, issue) =>
      (['terms', 'supports', 'rejects'] as const).flatMap((kind) =>
        coded[kind].map((phrase) => [phrase, { issue, kind }] as const),
      ),
    ),
    GAP,
  );

function wholesOf({ actors }: Codebook): Map<string, string[]> {
  const parents = new Map(actors.map(({ id, memberOf }) => [id, memberOf]));
  return new Map(
    actors.map(({ id }) => {
      const wholes: string[] = [];
      for (let here: string | null | undefined = id; here != null && !wholes.includes(here); here = parents.get(here))
        wholes.push(here);
      return [id, wholes];
    }),
  );
}

/** Where the text names the codebook's actors: by name, by a state's capital, by a people's adjective. */
export function mentionsIn(reading: Reading, codebook: Codebook): Mentions {
  const mentions = new Map<number, Mention>();
  for (const { entity, first, end } of namedIn(reading, codebook))
    if (entity.known) for (let at = first; at < end; at++) mentions.set(at, { range: [first, end], actor: entity.id });
  return mentions;
}
