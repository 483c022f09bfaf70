// Who is in the reader's mind where a pronoun stands.
import type { Entity } from './actorTypes';

/** A sentence later, a mention counts half. */
const FADING = 0.5;
const KEPT = 24;
/** Nobody is so much in mind that a new subject could not take his place. */
const MOST = 6;

/** How much a mention counts, by what it is in its sentence. */
export const WEIGHT = { speaker: 12, subject: 8, owner: 4, object: 3 } as const;

interface Mind {
  past: number;
  now: number;
  sentence: number;
}

export class Salience {
  readonly #minds = new Map<Entity, Mind>();
  #sentence = 0;

  /** Another sentence of the narrative has begun. */
  next(): void {
    this.#sentence++;
  }

  touch(entity: Entity, weight: number): void {
    const mind = this.#minds.get(entity);
    if (!mind) {
      if (this.#minds.size >= KEPT) this.#forget();
      this.#minds.set(entity, { past: 0, now: weight, sentence: this.#sentence });
      return;
    }
    if (mind.sentence !== this.#sentence) {
      mind.past = Math.min(MOST, this.#value(mind));
      mind.now = 0;
      mind.sentence = this.#sentence;
    }
    mind.now = Math.max(mind.now, weight);
  }

  /** Who comes to mind first; `fits` weighs each, 0 for not at all. */
  best(fits: (entity: Entity) => number): Entity | null {
    let best: Entity | null = null;
    let most = 0;
    for (const [entity, mind] of this.#minds) {
      const value = this.#value(mind) * fits(entity);
      if (value > 0 && value >= most) [best, most] = [entity, value];
    }
    return best;
  }

  #value({ past, now, sentence }: Mind): number {
    return (past + now) * FADING ** (this.#sentence - sentence);
  }

  #forget(): void {
    let weakest: Entity | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [entity, mind] of this.#minds) {
      const value = this.#value(mind);
      if (value < least) [weakest, least] = [entity, value];
    }
    if (weakest) this.#minds.delete(weakest);
  }
}
