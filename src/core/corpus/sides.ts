import type { Corpus } from './schema';

/**
 * For each actor, in the corpus's order, the position of the top of his memberOf chain: the side that he belongs to,
 * which is he himself where he belongs to no one. A membership that leads nowhere or in a circle, which parsing refuses,
 * ends the chain.
 */
export function sidesOf(corpus: Pick<Corpus, 'actors'>): Uint16Array {
  const { actors } = corpus;
  const position = new Map(actors.map((actor, index) => [actor.id, index]));
  const parentOf = (index: number) => {
    const memberOf = actors[index]?.memberOf;
    return memberOf == null ? undefined : position.get(memberOf);
  };
  const sides = new Uint16Array(actors.length);
  const known = new Uint8Array(actors.length);
  for (let start = 0; start < actors.length; start++) {
    const chain: number[] = [];
    const onChain = new Set<number>();
    let here = start;
    while (known[here] === 0) {
      chain.push(here);
      onChain.add(here);
      const parent = parentOf(here);
      if (parent === undefined || onChain.has(parent)) break;
      here = parent;
    }
    const top = known[here] === 1 ? (sides[here] as number) : here;
    for (const index of chain) {
      sides[index] = top;
      known[index] = 1;
    }
  }
  return sides;
}
