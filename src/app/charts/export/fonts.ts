// The fonts of the page that a picture needs, to be put into it.

/** A font file of the page and the characters that it holds. */
export interface Face {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly url: string;
}

export interface NeededFace {
  readonly face: Face;
  /** One of the letters set in it; null where there are only signs and spaces. */
  readonly letter: string | null;
}

/** The letters set in each list of families and style. */
export class FontUse {
  readonly #letters = new Map<string, { families: readonly string[]; style: string; points: Set<number> }>();

  add(family: string, style: string, text: string) {
    const key = `${style} ${family}`;
    let entry = this.#letters.get(key);
    if (!entry) {
      entry = { families: familiesOf(family), style, points: new Set() };
      this.#letters.set(key, entry);
    }
    for (const letter of text) entry.points.add(letter.codePointAt(0) ?? 0);
  }

  /** Those of the faces that any letter is set in. */
  needed(faces: readonly Face[]): NeededFace[] {
    const found = new Map<Face, string | null>();
    for (const { families, style, points } of this.#letters.values()) {
      const candidates = families.map((family) => facesFor(faces, family, style));
      for (const point of points) {
        const covering = candidates.map((own) => own.find(({ unicodeRange }) => covers(unicodeRange, point)));
        const face = covering.find((one) => one !== undefined);
        if (!face) continue;
        const letter = String.fromCodePoint(point);
        found.set(face, found.get(face) ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : null));
      }
    }
    return [...found].map(([face, letter]) => ({ face, letter }));
  }
}

/** A family without the style asked for is slanted by the browser. */
function facesFor(faces: readonly Face[], family: string, style: string): readonly Face[] {
  const own = faces.filter((face) => face.family === family);
  const styled = own.filter((face) => face.style === style);
  return styled.length > 0 ? styled : own;
}

/** The names in a computed `font-family`, without quotation marks. */
const familiesOf = (family: string): string[] =>
  family.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));

/** Whether a `unicode-range` has the code point; without a range a face holds everything. */
export function covers(unicodeRange: string, point: number): boolean {
  if (unicodeRange === '') return true;
  return unicodeRange.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    return (
      point >= Number.parseInt(from.replaceAll('?', '0'), 16) && point <= Number.parseInt(to.replaceAll('?', 'f'), 16)
    );
  });
}

/**
 * Fonts about as wide as the page's own, for programs that read neither embedded fonts nor the length that a text is to
 * have: most machines have one of them, and its letters stay in their place.
 */
const AS_WIDE: Readonly<Record<string, readonly string[]>> = {
  'sans-serif': ['Helvetica Neue', 'Helvetica', 'Arial', 'Liberation Sans', 'DejaVu Sans Condensed'],
  serif: ['Times New Roman', 'Liberation Serif', 'DejaVu Serif Condensed'],
};

/**
 * A font list for places where the embedded fonts do not work: a variable font is often installed under its plain name.
 */
export function withFallback(family: string): string {
  const names = familiesOf(family).flatMap((name) =>
    name.endsWith(' Variable') ? [name, plainName(name)] : [...(AS_WIDE[name] ?? []), name],
  );
  return names.map((name) => (/^[a-z-]+$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`)).join(', ');
}

const plainName = (family: string) => family.replace(/ Variable$/, '');

/** Which fonts the picture is meant to be seen in, for whoever opens it where they are missing. */
export function fontWords(faces: readonly NeededFace[]): string {
  const names = [...new Set(faces.map(({ face }) => plainName(face.family)))];
  if (names.length === 0) return '';
  return `Set in ${names.join(' and ')}, which the file holds. A program that cannot read them from it takes them if they are installed, else Helvetica, Arial, Georgia, Times or one like them.`;
}

/** All font files that the page's own style sheets name. */
export function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap(facesOf);
}

function facesOf(sheet: CSSStyleSheet): Face[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    // Of another origin: an extension of the browser, not of the page.
    return [];
  }
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSImportRule) return rule.styleSheet ? facesOf(rule.styleSheet) : [];
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const value = (name: string) => rule.style.getPropertyValue(name).trim();
    const address = /url\((["']?)(.*?)\1\)/.exec(value('src'))?.[2];
    if (!address) return [];
    return [
      {
        family: familiesOf(value('font-family'))[0] ?? '',
        style: value('font-style') || 'normal',
        weight: value('font-weight') || 'normal',
        unicodeRange: value('unicode-range'),
        url: new URL(address, sheet.href ?? document.baseURI).href,
      },
    ];
  });
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // More arguments than this at once overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The faces as rules of a style sheet that hold the font files themselves. */
export async function embeddedFaces(faces: readonly NeededFace[]): Promise<string> {
  const rules = faces.map(async ({ face: { family, style, weight, unicodeRange, url } }) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`the font ${family} could not be read (${answer.status}).`);
    const data = base64(new Uint8Array(await answer.arrayBuffer()));
    const range = unicodeRange && `unicode-range:${unicodeRange};`;
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};${range}src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join('\n');
}
