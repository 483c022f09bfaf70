// Where Parley is shown: on a page of its own, on a stage, or in a frame on somebody else's page. Read from the link
// before there is a corpus, since it decides what is loaded.
import { bad, good, type LinkProblem, oneOf, type Read } from '@/app/state/linkValues';
import { THEMES, type Theme } from '@/app/state/settings';
import { RESERVED_STORY } from '@/core/corpus/schema';

/** What a host may leave out of the frame. */
export const HIDABLE = ['title', 'filters', 'share', 'footer'] as const;
export type Hidable = (typeof HIDABLE)[number];

/** `content`: the frame takes the height of its content, and tells its host; `frame`: the content scrolls in the frame. */
export const FITS = ['content', 'frame'] as const;
export type Fit = (typeof FITS)[number];

/** What stands for the reader's own slides in a link; they themselves stay in the browser (slides.ts). */
export const OWN_STORY = RESERVED_STORY;

export interface Surface {
  readonly present: boolean;
  /** Id of the story that is presented; null: the first that there is. */
  readonly story: string | null;
  /** Number of the slide, from 1. */
  readonly slide: number;
  /** Size of the type on the slides, in percent of the usual. */
  readonly scale: number;
  readonly embed: boolean;
  /** The name by which the host knows the frame. */
  readonly embedId: string | null;
  /** The origin that may talk to the frame about more than its height. */
  readonly hostOrigin: string | null;
  /** null: the reader's own setting. */
  readonly theme: Theme | null;
  readonly fit: Fit;
  readonly hide: readonly Hidable[];
}

export const ON_PAGE: Surface = {
  present: false,
  story: null,
  slide: 1,
  scale: 100,
  embed: false,
  embedId: null,
  hostOrigin: null,
  theme: null,
  fit: 'content',
  hide: [],
};

export const SCALES = { min: 70, max: 150 } as const;

const readFlag = (text: string): Read<boolean> => (text === '1' ? good(true) : text === '0' ? good(false) : bad('1'));

const readWhole = (min: number, max: number) => (text: string) => {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? good(number) : bad<number>(`a whole number from ${min} to ${max}`);
};

const readName = (text: string): Read<string | null> =>
  text.length > 0 && text.length <= 200 ? good(text) : bad('a name of at most 200 characters');

function readOrigin(text: string): Read<string | null> {
  const fine = URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
  return fine ? good(text) : bad('an origin, as https://intranet.example');
}

function readHide(text: string): Read<readonly Hidable[]> {
  const names = text.split(',');
  return names.every((name) => (HIDABLE as readonly string[]).includes(name))
    ? good(HIDABLE.filter((name) => names.includes(name)))
    : bad(`${HIDABLE.join(', ')}, with commas between them`);
}

type Readers = { readonly [Name in keyof Surface]: (text: string) => Read<Surface[Name]> };

const READERS: Readers = {
  present: readFlag,
  story: (text) => (/^[a-z0-9-]{1,80}$/.test(text) ? good(text) : bad('the id of a story in this corpus')),
  slide: readWhole(1, 9999),
  scale: readWhole(SCALES.min, SCALES.max),
  embed: readFlag,
  embedId: readName,
  hostOrigin: readOrigin,
  theme: oneOf(THEMES),
  fit: oneOf(FITS),
  hide: readHide,
};

export const SURFACE_NAMES: readonly string[] = Object.keys(READERS);

/** Reads what concerns the surface out of a link's parameters; bad values are reported and their defaults taken. */
export function parseSurface(given: ReadonlyMap<string, string> | URLSearchParams): {
  readonly surface: Surface;
  readonly problems: readonly LinkProblem[];
} {
  const problems: LinkProblem[] = [];
  const patch = Object.entries(READERS).flatMap(([name, read]) => {
    const text = given.get(name);
    if (text === undefined || text === null) return [];
    const result = read(text);
    if ('value' in result) return [[name, result.value]];
    problems.push({ name, value: text.slice(0, 80), expected: result.expected });
    return [];
  });
  const surface: Surface = { ...ON_PAGE, ...Object.fromEntries(patch) };
  if (!surface.embed || !surface.present) return { surface, problems };
  // The address of a slide holds no view: the frame's own would be gone with the first change.
  problems.push({ name: 'present', value: '1', expected: 'a page of its own, without embed=1' });
  return { surface: { ...surface, present: false }, problems };
}

/** The parameters of a surface, defaults left out. */
export function surfaceParameters(surface: Surface): readonly (readonly [string, string])[] {
  return (Object.keys(ON_PAGE) as (keyof Surface)[]).flatMap((name) => {
    const value = surface[name];
    if (value === ON_PAGE[name] || (name === 'hide' && surface.hide.length === 0)) return [];
    return [[name, value === true ? '1' : String(value)] as const];
  });
}
