// Who says it: one actor under all the forms that a text has for him.
import type { Codebook } from '@/core/corpus/codebook';
import { speakersOf } from './actorScene';
import type { Entity } from './actorTypes';
import type { Found, FoundActor, Reading } from './types';

/** So many contents around a cue are looked at. */
const KEPT = 4;

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
  const speakers = speakersOf(reading, found, codebook);
  const outer = outerOf(found);
  // "I" within somebody's words is that somebody; the outer one of two nested ones comes first or later in the text.
  const settled = found.map((_, index) => {
    let at = index;
    for (let step = 0; step < 4 && outer[at]! >= 0 && isFirstPerson(reading, found[at]!); step++) at = outer[at]!;
    return speakers[at]!;
  });
  const actors = new Map<string, FoundActor>();
  const idOf = ({ id, name, known }: Entity) => {
    if (!actors.has(id)) actors.set(id, { id, name, known });
    return id;
  };
  const resolved = settled.map(([main, ...others], index): ResolvedSource => {
    const actor = main ? idOf(main) : null;
    const also = others.map(idOf);
    const reporters = settled[outer[index]!] ?? [];
    // Who is one of those that report speaks for himself.
    const [quoting] = settled[index]!.some((own) => reporters.includes(own)) ? [] : reporters;
    const via = main && quoting ? idOf(quoting) : null;
    return { actor, also, via };
  });
  return { actors: [...actors.values()], resolved };
}

const isFirstPerson = ({ tokens }: Reading, { source: [range] }: Found) =>
  range !== undefined && /^(?:i|me|my|we|us|our)$/.test(tokens[range[0]]!.lower);

/** For each attribution the one in whose content its cue lies; -1 for none. */
function outerOf(found: readonly Found[]): number[] {
  const outer: number[] = Array(found.length).fill(-1);
  const contents = found
    .flatMap(({ content }, index) => content.map(([first, end]) => ({ first, end, index })))
    .sort((a, b) => a.first - b.first || b.end - a.end);
  const cues = found
    .map(({ cue, source }, index) => ({ at: (cue[0] ?? source[0])?.[0] ?? -1, index }))
    .sort((a, b) => a.at - b.at);
  let open: typeof contents = [];
  let next = 0;
  for (const { at, index } of cues) {
    while (next < contents.length && contents[next]!.first <= at) open.unshift(contents[next++]!);
    open = open.filter(({ end }) => end > at).slice(0, KEPT);
    // Its own content may hold its cue ("…, he said, …").
    const around = open.find((content) => content.index !== index && endOf(found[index]!) <= content.end + 1);
    outer[index] = around?.index ?? -1;
  }
  return outer;
}

/** Where its content ends. What goes on beyond another's content is no part of it. */
const endOf = ({ content }: Found) => content.at(-1)?.[1] ?? 0;
