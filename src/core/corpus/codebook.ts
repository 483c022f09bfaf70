import type { Actor, Issue } from './schema';

export interface Codebook {
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly scale: { readonly min: number; readonly max: number };
}
