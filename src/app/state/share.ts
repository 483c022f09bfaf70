// The address of what is seen, to be taken along. Every link that leaves the page is made here.
import { type Choices, DEFAULTS } from '@/app/state/choices';
import { formatLink, LINK_LIMIT } from '@/app/state/link';
import { useStore } from '@/app/state/store';
import { ON_PAGE, OWN_STORY, type Surface } from '@/app/state/surface';

/** Where a link cannot carry what is seen: why, and what to do instead. */
export interface NoLink {
  readonly ok: false;
  readonly reason: 'file' | 'slides' | 'address' | 'length';
  /** A sentence for the reader. */
  readonly text: string;
}

type Link = { readonly ok: true; readonly href: string /** What limits it. */; readonly note: string } | NoLink;

interface LinkOptions {
  /** What it shows, if not what is seen now. */
  readonly choices?: Choices;
  /** Opens on the stage, at the slide that is presented. */
  readonly present?: boolean;
  /** Opens as the frame does that this is; its host is left out. */
  readonly embed?: boolean;
}

/** One statement by itself, in the quote explorer. */
export const ofStatement = (id: string): Choices => ({ ...DEFAULTS, view: 'quotes', tab: 'list', quote: id });

/** What the link keeps of where Parley is shown. What one host calls its frame means nothing to another. */
function surfaceOf(now: Surface, { present = false, embed = false }: LinkOptions): Surface {
  const { story, slide, scale, theme, fit, hide } = now;
  return {
    ...ON_PAGE,
    ...(present && { present, story, slide, scale }),
    ...(embed && { embed, theme, fit, hide }),
  };
}

/** The query string that opens this in Parley, whether or not a link can carry it. */
export function queryOf(options: LinkOptions = {}): string {
  const { choices, foreign, surface } = useStore.getState();
  return formatLink(options.choices ?? choices, foreign, surfaceOf(surface, options));
}

const refused = (reason: NoLink['reason'], text: string): NoLink => ({ ok: false, reason, text });

/** The link, or why there is none. */
export function linkOf(options: LinkOptions = {}): Link {
  const { origin, corpus, surface } = useStore.getState();
  if (origin.kind === 'file') {
    return refused('file', `A link cannot carry ${origin.name}: it was opened from this computer.`);
  }
  // Where the corpus has no story, its slides are the reader's own.
  const own = surface.story === null ? corpus?.stories.length === 0 : surface.story === OWN_STORY;
  if (options.present && own) {
    return refused('slides', 'A link cannot carry slides of your own: this browser alone keeps them.');
  }
  const { href: page, protocol } = window.location;
  // What a host writes into its frame has no address: a link would lead to the host.
  if (!/^(https?|file):$/.test(protocol)) {
    return refused('address', 'Parley has no address here that a link could lead to.');
  }
  const query = queryOf(options);
  if (query.length > LINK_LIMIT) {
    const [length, limit] = [query.length, LINK_LIMIT].map((count) => count.toLocaleString('en-GB'));
    return refused(
      'length',
      `The link was not copied: it would have ${length} characters, and ${limit} is the most that works everywhere. Choose fewer values in the filter.`,
    );
  }
  return {
    ok: true,
    href: new URL(query, page).href,
    note: protocol === 'file:' ? 'It opens on this computer alone. To send it, save as one file.' : '',
  };
}

/** Tells the reader why there is no link, and offers what can carry what is seen. */
export function tellWhy({ text }: NoLink): void {
  useStore.getState().notify(text, { offer: 'oneFile' });
}
