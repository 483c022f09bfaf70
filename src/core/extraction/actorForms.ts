// How a codebook's actors may be called in a text; made once for a codebook.
import type { Codebook } from '@/core/corpus/codebook';
import { splitName } from './actorNames';
import type { Entity, Forms, Phrase, Role } from './actorTypes';
import {
  familyKey,
  fold,
  genderOfFirstName,
  genderOfTitle,
  isFirstName,
  isGroupWord,
  isOffice,
  officeKey,
  roleOf,
} from './actorWords';

const ARTICLE = /^(?:the|an?) /i;

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
    const roles: Role[] = [];
    const keys: string[] = [];
    const looked: { key: string; squeezed: string; isCapital: boolean }[] = [];
    for (const form of [name, short ?? '', ...aliases, isPerson ? (role ?? '') : '']) {
      const all = wordsIn(form);
      const cut = all.findIndex((word) => /^(?:of|for|at)$/.test(word));
      const before = cut < 0 ? all : all.slice(0, cut);
      const family = isPerson && /\p{Lu}\S*$/u.test(form) ? splitName(all, false) : null;
      if (isPerson && isOffice(before.at(-1)!)) roles.push(roleOf(before, all.slice(before.length)));
      else if (form === role || all[0] === '') continue;
      else if (!family) {
        const isCapital = /^\p{Lu}/u.test(form.replace(ARTICLE, ''));
        looked.push({ key: /^[\p{L}\p{N}.]*/u.exec(all[0]!)![0], squeezed: all.join(''), isCapital });
      } else {
        keys.push(`family ${familyKey(all[family.end - 1]!)}`);
        if (family.first > 0) roles.push(roleOf(all.slice(0, family.first)));
      }
    }
    const gender = isPerson ? (genderOfFirstName(words[0]!) ?? genderOfTitle(roles[0]?.noun ?? '')) : null;
    const actor = entityOf(id, { name, known: true, kind: isPerson ? 'person' : 'group', gender, words, roles });
    for (const key of isPerson ? new Set([...keys, ...keysOf(actor)]) : []) push(called, key, actor);
    for (const { key, ...phrase } of looked) push(phrases, key, { ...phrase, actor });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.squeezed.length - a.squeezed.length);
  return { phrases, called };
}

const wordsIn = (form: string) => fold(form.trim().replace(ARTICLE, '')).split(/\s+/);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** By what somebody can be called: "family doe", "first jane", "body ministry", "office pre". */
export function keysOf({ kind, words, roles }: Entity): string[] {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (kind === 'group') return [last, first].filter(isGroupWord).map((word) => `body ${word}`);
  const keys = roles.map(officeKey);
  if (last) keys.push(`family ${familyKey(last)}`);
  if (words.length > 1 && (kind === 'person' || isFirstName(first))) keys.push(`first ${first}`);
  return keys;
}

export const entityOf = (id: string, given: Partial<Entity>): Entity => ({
  ...{ id, name: id, known: false, kind: null, gender: null, plural: false, words: [], roles: [], members: [] },
  ...{ named: false, met: false },
  ...given,
});
