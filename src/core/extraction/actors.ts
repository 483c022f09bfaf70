// Who says it: one actor under all the forms that a text has for him.
import type { Codebook } from '@/core/corpus/codebook';
import { Cast } from './actorCast';
import { formsOf } from './actorForms';
import { namesOf } from './actorNames';
import { mentionsOf } from './actorScene';
import type { Entity } from './actorTypes';
import type { Found, FoundActor, Range, Reading } from './types';

export interface ResolvedSource {
  /** Id of one of the actors; null where the text names nobody, or with a pronoun that nobody fits. */
  readonly actor: string | null;
  /** The others of a joint source. */
  readonly also: readonly string[];
  /** Who passes it on. */
  readonly via: string | null;
}

export interface ResolvedActors {
  /** Those who speak or pass on, in the order of the first attribution with each. */
  readonly actors: FoundActor[];
  /** One for each of `found`. */
  readonly resolved: ResolvedSource[];
}

/**
 * Finds out who the source of each attribution is. Short forms, offices and pronouns lead to the fullest name in the
 * text or to the codebook's actor; capitals to their state; people without a name are called as the text calls them
 * ("officials", "spokesman of Olaf Scholz"), in 60 characters at most. Linear in the text's length.
 */
export function resolveActors(reading: Reading, found: readonly Found[], codebook?: Codebook): ResolvedActors {
  const forms = formsOf(codebook);
  const cast = new Cast(forms);
  const { speakers, mentions } = mentionsOf(reading, namesOf(reading, forms), found, cast);
  const outer = outerOf(found);
  // "I" within somebody's words is that somebody; the outer one of two nested ones comes first or later in the text.
  const settled = speakers.map((own, index) => {
    let at = index;
    for (let step = 0; step < 4 && isFirstPerson(reading, found[at]!.source); step++) {
      const next = outer[at]!;
      if (next < 0) break;
      at = next;
    }
    return at === index ? own : speakers[at]!;
  });
  const actors = new Map<string, FoundActor>();
  const idOf = ({ id, name, known }: Entity) => {
    if (!actors.has(id)) actors.set(id, { id, name, known });
    return id;
  };
  const resolved = found.map((one, index): ResolvedSource => {
    const [main, ...others] = settled[index]!;
    const actor = main ? idOf(main) : null;
    const also = others.map(idOf);
    const reporters = settled[outer[index]!] ?? [];
    const quoting = quotedBy(reading, one, (at) => mentions[at]?.entity) ?? reporters[0];
    // Who is one of those that report speaks for himself.
    const isOwn = settled[index]!.some((own) => own === quoting || reporters.includes(own));
    const via = main && quoting && !isOwn ? idOf(quoting) : null;
    return { actor, also, via };
  });
  return { actors: [...actors.values()], resolved };
}

const FIRST_PERSON = /^(?:i|me|my|we|us|our)$/;

function isFirstPerson({ tokens }: Reading, [range]: readonly Range[]): boolean {
  return range !== undefined && FIRST_PERSON.test(tokens[range[0]]?.lower ?? '');
}

/** For each attribution the one in whose content its cue lies; -1 for none. */
function outerOf(found: readonly Found[]): Int32Array {
  const outer = new Int32Array(found.length).fill(-1);
  const contents = found
    .flatMap(({ content }, index) => content.map(([first, end]) => ({ first, end, index })))
    .sort((a, b) => a.first - b.first || b.end - a.end);
  const cues = found
    .map(({ cue, source }, index) => ({ at: (cue[0] ?? source[0])?.[0] ?? -1, index }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const open: typeof contents = [];
  let next = 0;
  for (const { at, index } of cues) {
    for (; next < contents.length && contents[next]!.first <= at; next++) {
      const content = contents[next]!;
      while (open.length > 0 && open.at(-1)!.end <= content.first) open.pop();
      open.push(content);
    }
    while (open.length > 0 && open.at(-1)!.end <= at) open.pop();
    // Its own content may hold its cue ("…, he said, …").
    for (let depth = open.length - 1; depth >= Math.max(0, open.length - 4); depth--) {
      const content = open[depth]!;
      if (content.index === index || content.end <= at || endOf(found[index]!) > content.end + 1) continue;
      outer[index] = content.index;
      break;
    }
  }
  return outer;
}

/** Where its content ends. What goes on beyond another's content is no part of it. */
const endOf = ({ content }: Found) => content.at(-1)?.[1] ?? 0;

/** Who quotes, in "was quoted by the agency as saying". */
function quotedBy({ tokens }: Reading, { cue }: Found, who: (at: number) => Entity | undefined): Entity | undefined {
  for (const [first, end] of cue) {
    if (
      !/^(?:quoted|cited)$/.test(tokens[end - 1]?.lower ?? '') &&
      !/^(?:quoted|cited)$/.test(tokens[first]?.lower ?? '')
    )
      continue;
    for (let at = first; at < first + 4; at++) {
      if (tokens[at]?.lower !== 'by') continue;
      return who(at + 1) ?? who(at + 2);
    }
  }
  return undefined;
}
