// Who reports a statement: the speaker's own words, a paraphrase, or somebody who speaks for him.
import type { Corpus, Mode, Statement } from './schema';
import { sidesOf } from './sides';

/** Who reports a statement. Order of display and of the codes. */
export const VOICES = ['quoted', 'reported', 'ascribed'] as const;
export type Voice = (typeof VOICES)[number];

const OWN: Record<Mode, Voice> = { direct: 'quoted', mixed: 'quoted', indirect: 'reported', narrated: 'ascribed' };

/**
 * For each statement, in the corpus's order, its position in VOICES. Quoted: in the speaker's own words (mode direct or
 * mixed); reported: in a paraphrase (indirect); ascribed: narrated by the author, or told by somebody of another side
 * (`via`), unless one who holds the same passage with the speaker is of that side. So the office of one of two speakers
 * may announce what both said, while an opponent's account of him stays an opponent's.
 */
export function voicesOf(corpus: Pick<Corpus, 'actors' | 'statements'>): Uint8Array {
  const { statements } = corpus;
  const side = sideById(corpus);
  const foreign = (statement: Statement) =>
    statement.via !== null && side.get(statement.via) !== side.get(statement.speaker);
  const holders = new Map<string, Set<number | undefined>>();
  for (const statement of statements) if (foreign(statement)) holders.set(passageOf(statement), new Set());
  if (holders.size > 0) {
    for (const statement of statements) holders.get(passageOf(statement))?.add(side.get(statement.speaker));
  }
  return Uint8Array.from(statements, (statement) => {
    const told = foreign(statement) && !holders.get(passageOf(statement))?.has(side.get(statement.via as string));
    return VOICES.indexOf(told ? 'ascribed' : OWN[statement.mode]);
  });
}

/** The same for two statements that stand on the same words of the same article. */
function passageOf(statement: Statement): string {
  return `${statement.article} ${statement.spans.content.join(' ')}`;
}

function sideById(corpus: Pick<Corpus, 'actors'>): Map<string, number> {
  const sides = sidesOf(corpus);
  return new Map(corpus.actors.map((actor, index) => [actor.id, sides[index] as number]));
}
