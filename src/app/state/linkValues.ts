// How a value of the link is read: into what it means, or into what was expected instead.

export type Read<T> = { readonly value: T } | { readonly expected: string };

export const good = <T>(value: T): Read<T> => ({ value });

export const bad = <T>(expected: string): Read<T> => ({ expected });

export const oneOf =
  <T extends string>(names: readonly T[]) =>
  (text: string): Read<T> =>
    (names as readonly string[]).includes(text) ? good(text as T) : bad(`one of ${names.join(', ')}`);

/** A part of a link that could not be used. */
export interface LinkProblem {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
}
