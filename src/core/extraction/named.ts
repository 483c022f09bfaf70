// Where a text names the actors of a codebook: by name, by a state's capital, by a people's adjective.
import type { Codebook } from '@/core/corpus/codebook';
import { Cast } from './actorCast';
import { formsOf } from './actorForms';
import { namesOf } from './actorNames';
import type { Range, Reading } from './types';

/** An actor of the codebook, named in the text. */
export interface Mention {
  readonly range: Range;
  readonly actor: string;
}

/** Who of the codebook is named where, by the first token of the mention. */
export function mentionsIn(reading: Reading, codebook: Codebook): Map<number, Mention> {
  const forms = formsOf(codebook);
  const cast = new Cast(forms);
  const mentions = new Map<number, Mention>();
  for (const name of namesOf(reading, forms)) {
    const { first, end } = name;
    const { id, known } = cast.named(
      name,
      reading.text.slice(reading.tokens[first]!.start, reading.tokens[end - 1]!.end),
    );
    if (known && !name.isInner) mentions.set(first, { range: [first, end], actor: id });
  }
  return mentions;
}
