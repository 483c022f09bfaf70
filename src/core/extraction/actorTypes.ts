// What the parts that find out who a source is hand to one another.
import type { Reading } from './types';

export type Gender = 'm' | 'f';

/** An office: "Russian president" is a president, of Russia. */
export interface Role {
  readonly noun: string;
  /** Folded words of what stands around it; states by their names: "russia", "former". */
  readonly of: ReadonlySet<string>;
}

/** Null where neither the name nor its surroundings tell. */
export type Kind = 'person' | 'group' | 'place' | null;

/** Somebody of whom the text speaks. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  /** Whether the codebook knows the actor. */
  readonly known: boolean;
  kind: Kind;
  gender: Gender | null;
  readonly plural: boolean;
  /** Folded. */
  readonly words: readonly string[];
  readonly roles: Role[];
  /** Those who are named together; empty for one alone. */
  readonly members: readonly Entity[];
  /** By what he can be called; null where that has changed. */
  keys: readonly string[] | null;
  /** Whether the text has named him by now. */
  met: boolean;
}

/** A form of a codebook's actor that is looked for as it stands. */
export interface Phrase {
  /** Folded, without spaces: tokens may cut words otherwise than spaces do. */
  readonly squeezed: string;
  readonly isCapital: boolean;
  readonly actor: Entity;
}

/** How a codebook's actors may be called in a text. */
export interface Forms {
  /** By the first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Who can be meant by "family doe" or "office sen". */
  readonly called: ReadonlyMap<string, readonly Entity[]>;
}

/** A name as it stands in the text, or an office without one. */
export interface Name {
  /** Its tokens, without titles. */
  readonly first: number;
  readonly end: number;
  /** Where the titles and offices before it begin. */
  readonly start: number;
  readonly printed: string;
  /** Folded; none for an office alone. */
  readonly words: readonly string[];
  kind: Kind;
  readonly gender: Gender | null;
  readonly roles: Role[];
  /** Whose it is, where that does not depend on who was named before: the codebook's actor here. */
  entity: Entity | null;
}

/** Somebody spoken of, by tokens as in a name. */
export interface Mention {
  readonly entity: Entity;
  readonly first: number;
  readonly end: number;
  readonly start: number;
}

/** A text with who is spoken of where. */
export interface Scene {
  readonly reading: Reading;
  /** By each of its tokens, with the offices before a name: "Secretary of State Jane Doe". */
  readonly mentions: readonly (Mention | undefined)[];
  /** Who comes to mind first; `fits` weighs each, 0 for not at all. */
  readonly best: (fits: (entity: Entity) => number) => Entity | null;
  /** Somebody without a name, in the words of the text. */
  readonly make: (name: string, given: Partial<Entity>) => Entity;
}
