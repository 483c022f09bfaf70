/** What is painted in one stacking context, from back to front. */
export class Layers {
  readonly ground: string[] = [];
  readonly flow: string[] = [];
  readonly rings: string[] = [];
  readonly #lifted: { level: number; markup: string }[] = [];

  /** Something with a z-index, or positioned (level 0). Among equals, what comes later lies on top. */
  lift(level: number, markup: string) {
    this.#lifted.push({ level, markup });
  }

  /** All of it in the order of painting. */
  stacked(): string[] {
    const lifted = this.#lifted.toSorted((a, b) => a.level - b.level);
    const from = (behind: boolean) => lifted.filter(({ level }) => level < 0 === behind).map(({ markup }) => markup);
    return [...this.ground, ...from(true), ...this.flow, ...this.rings, ...from(false)];
  }
}
