// What the parts that find out who a source is hand to one another.

export type Gender = 'm' | 'f';

/** An office: "Russian president" is a president, of Russia. */
export interface Role {
  readonly noun: string;
  /** Folded words of what stands around it; states by their names: "russia", "former". */
  readonly of: ReadonlySet<string>;
}

/** Somebody of whom the text speaks. */
export interface Entity {
  readonly id: string;
  name: string;
  /** Whether the codebook knows the actor. */
  readonly known: boolean;
  /** Null where neither the name nor its surroundings tell. */
  kind: 'person' | 'group' | null;
  gender: Gender | null;
  readonly plural: boolean;
  /** Folded. */
  readonly words: readonly string[];
  readonly roles: Role[];
  /** Those who are named together; empty for one alone. */
  readonly members: readonly Entity[];
}

/** A name as it stands in the text. */
export interface Name {
  /** Its tokens, without titles. */
  readonly first: number;
  readonly end: number;
  /** Where the titles and offices before it begin. */
  readonly start: number;
  /** Folded. */
  readonly words: readonly string[];
  readonly kind: 'person' | 'group' | null;
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
  /** Position of the codebook's actor, where one of its forms stands here as a whole; else -1. */
  readonly actor: number;
  /** Whether it stands within another: "The office of Jane Doe". */
  readonly isInner: boolean;
}
