/** Keeps the last results of a function, for as long as the arguments are the same objects. */
export function keep<Args extends readonly unknown[], Result>(most: number, compute: (...args: Args) => Result) {
  const kept: { readonly args: Args; readonly result: Result }[] = [];
  return (...args: Args): Result => {
    const at = kept.findIndex((entry) => entry.args.every((arg, index) => arg === args[index]));
    const [entry = { args, result: compute(...args) }] = at === -1 ? [] : kept.splice(at, 1);
    kept.unshift(entry);
    kept.length = Math.min(kept.length, most);
    return entry.result;
  };
}

export const keepLast = <Args extends readonly unknown[], Result>(compute: (...args: Args) => Result) =>
  keep(1, compute);
