// How a codebook's actors may be called in a text; made once for a codebook.
import type { Codebook } from '@/core/corpus/codebook';
import type { Actor } from '@/core/corpus/schema';
import { splitName } from './actorSplit';
import { bearingsOf, familyKey, fold, isCapital, roleOf } from './actorText';
import type { Role } from './actorTypes';

/** A form that is looked for as it stands. */
export interface Phrase {
  /** Folded, without spaces: tokens may cut words otherwise than spaces do. */
  readonly squeezed: string;
  readonly capital: boolean;
  /** "the Russian leader": in front of a name it may be somebody else's office. */
  readonly office: boolean;
  readonly actor: number;
}

export interface Forms {
  readonly actors: readonly Actor[];
  /** By the first word; the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Persons by the key of the family name. */
  readonly families: ReadonlyMap<string, readonly number[]>;
  /** Persons by their offices' nouns, each with what it is held in. */
  readonly offices: ReadonlyMap<string, readonly { readonly actor: number; readonly of: ReadonlySet<string> }[]>;
}

const NOBODY: Forms = { actors: [], phrases: new Map(), families: new Map(), offices: new Map() };
const cache = new WeakMap<Codebook, Forms>();

export function formsOf(codebook: Codebook | undefined): Forms {
  if (!codebook) return NOBODY;
  let forms = cache.get(codebook);
  if (!forms) {
    forms = read(codebook.actors);
    cache.set(codebook, forms);
  }
  return forms;
}

function read(actors: readonly Actor[]): Forms {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const phrases = new Map<string, Phrase[]>();
  const families = new Map<string, number[]>();
  const offices = new Map<string, { actor: number; of: Set<string> }[]>();
  actors.forEach((actor, number) => {
    const isPerson = actor.kind === 'person';
    const circles = isPerson ? circlesOf(actor, byId) : [];
    const addOffice = (role: Role | null) => {
      if (role) push(offices, role.noun, { actor: number, of: new Set([...role.of, ...circles]) });
    };
    for (const form of [actor.name, actor.short ?? '', ...actor.aliases]) {
      const printed = form.trim().split(/\s+/);
      if (printed.length > 1 && /^(?:the|an?)$/i.test(printed[0]!)) printed.shift();
      const words = printed.map(fold);
      if (words.length === 0 || words[0] === '') continue;
      const name = isPerson ? splitName(words, false) : null;
      if (name && isCapital(printed[name.first]!)) {
        push(families, familyKey(words[name.end - 1]!), number);
        if (name.first > 0) addOffice(roleOf(words.slice(0, name.first)));
        continue;
      }
      const role = isPerson ? roleOf(words) : null;
      addOffice(role);
      // "the president" alone is whoever the text calls so.
      if (role && role.of.size === 0) continue;
      push(phrases, firstWord(words[0]!), {
        squeezed: words.join(''),
        capital: isCapital(printed[0]!),
        office: role !== null,
        actor: number,
      });
    }
    if (isPerson && actor.role) {
      const words = actor.role.split(/\s+/).map(fold);
      const cut = words.findIndex((word) => word === 'of' || word === 'for' || word === 'at');
      addOffice(cut < 0 ? roleOf(words) : roleOf(words.slice(0, cut), words.slice(cut)));
    }
  });
  for (const list of phrases.values()) list.sort((a, b) => b.squeezed.length - a.squeezed.length);
  return { actors, phrases, families, offices };
}

/** Of whom somebody is a member, and they in turn. */
function circlesOf(actor: Actor, byId: ReadonlyMap<string, Actor>): Set<string> {
  const circles = new Set<string>();
  let above = actor.memberOf;
  for (let step = 0; above !== null && step < 8; step++) {
    const circle = byId.get(above);
    if (!circle) break;
    for (const word of bearingsOf(fold(circle.short ?? circle.name).split(/\s+/))) circles.add(word);
    above = circle.memberOf;
  }
  return circles;
}

/** The first word as the tagger cuts it. */
const firstWord = (word: string) => /^[\p{L}\p{N}.']+/u.exec(word)?.[0] ?? word;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
