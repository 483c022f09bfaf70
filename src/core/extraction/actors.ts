// Who says it: one actor under all the forms that a text has for him.
import type { Codebook } from '@/core/corpus/codebook';
import { speakersOf } from './actorScene';
import type { Entity } from './actorTypes';
import type { Found, FoundActor, Reading } from './types';

/** Whoever passes on what another says does so in one of so many attributions before it. */
const REACH = 8;

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
 * ("officials", "spokesman of Olaf Scholz"), in 60 characters at most. `found`: by where their
 * contents begin. Linear in the text's length.
 */
export function resolveActors(reading: Reading, found: readonly Found[], codebook?: Codebook): ResolvedActors {
  const speakers = speakersOf(reading, found, codebook);
  const actors = new Map<string, FoundActor>();
  const idOf = ({ id, name, known }: Entity) => {
    if (!actors.has(id)) actors.set(id, { id, name, known });
    return id;
  };
  const resolved = found.map(({ source: [range] }, index): ResolvedSource => {
    const outer = outerOf(found, index);
    const reporters = speakers[outer] ?? [];
    // "I" within somebody's words is that somebody.
    const isFirstPerson = range && /^(?:i|me|my|we|us|our)$/.test(reading.tokens[range[0]]!.lower);
    if (isFirstPerson && outer >= 0) speakers[index] = reporters;
    const own = speakers[index]!;
    const [actor = null, ...also] = own.map(idOf);
    // Who is one of those that report speaks for himself.
    const isReporter = own.length === 0 || own.some((one) => reporters.includes(one));
    return { actor, also, via: isReporter || !reporters[0] ? null : idOf(reporters[0]) };
  });
  return { actors: [...actors.values()], resolved };
}

/** The attribution in whose content another one lies, with its cue; -1 for none. */
function outerOf(found: readonly Found[], index: number): number {
  const { cue, source, content } = found[index]!;
  const at = (cue[0] ?? source[0])?.[0] ?? -1;
  // What goes on beyond another's content is no part of it.
  const last = content.at(-1)?.[1] ?? 0;
  for (let other = index - 1; other >= 0 && other >= index - REACH; other--)
    if (found[other]!.content.some(([first, end]) => first <= at && at < end && last <= end + 1)) return other;
  return -1;
}
