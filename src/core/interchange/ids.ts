// Other programs' files have names; a corpus needs ids. The same names always get the same ids.

const LONGEST = 64;
const FITS = /^[a-z0-9-]{1,64}$/;

/** Letters that do not come apart into a Latin letter and a mark: from, to, from, to. */
const LETTERS = (
  'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ħ h ' +
  'а a б b в v г g ґ g д d е e є ye ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ ' +
  'shch ы y э e ю yu я ya α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f ' +
  'χ ch ψ ps ω o'
).split(' ');
const LATIN = new Map(
  LETTERS.flatMap((letter, at) => (at % 2 === 0 ? [[letter, LETTERS[at + 1] ?? ''] as const] : [])),
);

/** The name in the letters of an id: "Häußler & Łuć" becomes "haussler-luc"; '' where none of its letters is known. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ъь]/gu, '');
  const latin = Array.from(plain, (letter) => LATIN.get(letter) ?? letter).join('');
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/**
 * An id of its own for each name, in the order in which the names first come. A name that can be an id is its own; the
 * others are written in an id's letters, with -2, -3 … where that is taken; a name of other letters is called after
 * `kind`. Nothing is called `reserved`.
 */
export function idsFor(names: Iterable<string>, kind: string, reserved?: string): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>(reserved === undefined ? [] : [reserved]);
  for (const name of names) {
    ids.set(name, '');
    if (!FITS.test(name) || name === reserved) continue;
    ids.set(name, name);
    taken.add(name);
  }
  const tried = new Map<string, number>();
  for (const [name, id] of ids) {
    if (id !== '') continue;
    const base = slug(name) || kind;
    let made = base;
    let count = tried.get(base) ?? 1;
    while (taken.has(made)) {
      const end = `-${++count}`;
      made = `${base.slice(0, LONGEST - end.length)}${end}`;
    }
    tried.set(base, count);
    taken.add(made);
    ids.set(name, made);
  }
  return ids;
}
