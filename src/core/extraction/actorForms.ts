// How a codebook's actors may be called in a text; made once for a codebook.
import type { Codebook } from '@/core/corpus/codebook';
import { splitName } from './actorNames';
import type { Entity, Forms, Phrase } from './actorTypes';
import {
  familyKey,
  fold,
  genderOfFirstName,
  isFirstName,
  isGroupWord,
  isOffice,
  officeKey,
  roleOf,
} from './actorWords';

const cache = new WeakMap<Codebook, Forms>();

export function formsOf(codebook: Codebook): Forms {
  const forms = cache.get(codebook) ?? read(codebook.actors);
  cache.set(codebook, forms);
  return forms;
}

function read(actors: Codebook['actors']): Forms {
  const phrases = new Map<string, Phrase[]>();
  const called = new Map<string, Entity[]>();
  for (const { id, name, short, kind, aliases, role } of actors) {
    const isPerson = kind === 'person';
    const words = wordsIn(isPerson ? name : (short ?? name));
    const gender = isPerson ? genderOfFirstName(words[0]!) : null;
    const actor = entityOf(id, { name, known: true, kind: isPerson ? 'person' : 'group', gender, words });
    for (const form of new Set([name, short ?? name, ...aliases, (isPerson && role) || name])) {
      const all = wordsIn(form);
      const of = all.findIndex((word) => /^(?:of|for|at)$/.test(word));
      const before = all.slice(0, of < 0 ? all.length : of);
      const split = isPerson && /\p{Lu}\S*$/u.test(form) ? splitName(all, false) : null;
      if (isPerson && isOffice(before.at(-1))) actor.roles.push(roleOf(before, all.slice(before.length)));
      else if (split) {
        if (split.first > 0) actor.roles.push(roleOf(all.slice(0, split.first)));
        if (form !== role) push(called, familyKey(all.slice(0, split.end)), actor);
      } else if (form !== role) {
        const isCapital = /^\p{Lu}/u.test(form.replace(ARTICLE, ''));
        push(phrases, /^[\p{L}\p{N}.]*/u.exec(all[0]!)![0], { squeezed: all.join(''), isCapital, actor });
      }
    }
    if (isPerson) for (const key of keysOf(actor)) push(called, key, actor);
  }
  // "German government" before "German"
  for (const list of phrases.values()) list.sort((a, b) => b.squeezed.length - a.squeezed.length);
  return { phrases, called };
}

const ARTICLE = /^(?:the|an?) /i;
const wordsIn = (form: string) => fold(form.trim().replace(ARTICLE, '').toLowerCase()).split(/\s+/);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...new Set([...(map.get(key) ?? []), value])]);
}

/** By what somebody can be called: "family doe", "first jane", "body ministry", "office sen". */
export function keysOf({ kind, words, roles }: Entity): string[] {
  const [first, last] = [words[0], words.at(-1)];
  if (kind === 'group') return [last, first].filter(isGroupWord).map((word) => `body ${word}`);
  const keys = roles.map(officeKey);
  if (last) keys.push(familyKey(words));
  if (words.length > 1 && (kind === 'person' || isFirstName(first))) keys.push(`first ${first}`);
  return keys;
}

export const entityOf = (id: string, given: Partial<Entity>): Entity => ({
  id,
  name: id,
  known: false,
  kind: null,
  gender: null,
  plural: false,
  words: [],
  roles: [],
  members: [],
  keys: null,
  met: false,
  ...given,
});
