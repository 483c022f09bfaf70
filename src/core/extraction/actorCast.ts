// Everybody of whom a text speaks: one entity for each, under whatever form.
import type { Forms } from './actorForms';
import { rolesOf } from './actorForms';
import { familyKey, fold, isSameName } from './actorText';
import type { Entity, Gender, Name, Role } from './actorTypes';
import { genderOfFirstName, genderOfTitle, isFirstName, isGroupWord, isLeader } from './actorWords';
import { stateOf } from './gazetteer';

/** So many bearers of a family name or an office are kept in mind; more would make a long list of names slow. */
const KEPT = 8;

export class Cast {
  readonly #forms: Forms;
  readonly #known = new Map<number, Entity>();
  readonly #byId = new Map<string, Entity>();
  /** Each list begins with who was named last. */
  readonly #families = new Map<string, Entity[]>();
  readonly #firstNames = new Map<string, Entity[]>();
  readonly #groups = new Map<string, Entity[]>();
  readonly #offices = new Map<string, Entity[]>();
  readonly #met = new Set<Entity>();
  /** Family names for which the codebook has been asked. */
  readonly #asked = new Set<string>();

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  /** The codebook's actor. */
  known(number: number): Entity {
    const had = this.#known.get(number);
    if (had) return had;
    const actor = this.#forms.actors[number]!;
    const isPerson = actor.kind === 'person';
    const words = fold(isPerson ? actor.name : (actor.short ?? actor.name)).split(/\s+/);
    const roles = isPerson ? rolesOf(actor, this.#forms) : [];
    const entity: Entity = {
      id: actor.id,
      name: actor.name,
      known: true,
      kind: isPerson ? 'person' : 'group',
      gender: isPerson ? (genderOfRoles(roles) ?? genderOfFirstName(words[0]!)) : null,
      plural: false,
      words,
      roles: [],
      members: [],
    };
    this.#known.set(number, entity);
    this.#byId.set(entity.id, entity);
    this.#enter(entity, roles);
    return entity;
  }

  /** Takes note of a name in full, so that its short forms are understood before it too. */
  announce(name: Name, printed: string): void {
    if (name.actor < 0 && name.words.length > 1) this.#teach(this.#inFull(name, printed), name);
  }

  /** Whose name it is. */
  named(name: Name, printed: string): Entity {
    const entity =
      name.actor >= 0
        ? this.known(name.actor)
        : name.words.length > 1
          ? this.#inFull(name, printed)
          : this.#inShort(name, printed);
    this.#teach(entity, name);
    this.meet(entity);
    return entity;
  }

  /** Whoever holds the office: who was named last, then who is named later; with bearings, whom the codebook knows. */
  holder(role: Role): Entity | null {
    const noun = role.noun;
    const holds = (entity: Entity, isExact: boolean) =>
      entity.roles.some(
        (held) =>
          (held.noun === noun || (noun === 'leader' && isLeader(held.noun))) &&
          isWithin(role.of, held.of) &&
          !(isExact && QUALIFIED.some((word) => held.of.has(word) && !role.of.has(word))),
      );
    const holders = this.#offices.get(noun) ?? [];
    const held = holders.find((one) => holds(one, true)) ?? holders.find((one) => holds(one, false));
    if (held || role.of.size === 0) return held ?? null;
    const nouns = noun === 'leader' ? ['president', 'prime-minister', 'chancellor', 'leader'] : [noun];
    for (const one of nouns) {
      const office = this.#forms.offices.get(one)?.find((known) => isWithin(role.of, known.role.of));
      if (office) return this.known(office.actor);
    }
    return null;
  }

  /** The group named last in whose name a common noun stands: "the ministry". */
  group(noun: string): Entity | null {
    return this.#groups.get(noun)?.[0] ?? null;
  }

  /** Somebody who has no name. */
  unnamed(phrase: string, kind: Entity['kind'], gender: Gender | null, plural: boolean): Entity {
    return this.#make(phrase, [], kind, gender, plural);
  }

  joint(members: readonly Entity[]): Entity {
    const all = members.slice(0, KEPT);
    const id = `+${all.map((one) => one.id).join('+')}`;
    return this.#made(id, () => ({ ...blank(id), plural: true, members: all }));
  }

  meet(entity: Entity): void {
    this.#met.add(entity);
    if (entity.kind !== 'group') {
      const last = entity.words.at(-1);
      if (last) toFront(this.#families, familyKey(last), entity);
      if (hasFirstName(entity)) toFront(this.#firstNames, entity.words[0]!, entity);
    } else
      for (const word of [entity.words.at(-1), entity.words[0]])
        if (word && isGroupWord(word)) toFront(this.#groups, word, entity);
    for (const noun of nounsOf(entity.roles)) toFront(this.#offices, noun, entity);
  }

  #inFull(name: Name, printed: string): Entity {
    const state = stateOf(name.words.join(' '));
    if (state) return this.state(state);
    if (name.kind === 'group') {
      // "the Daily News" of the Gotham Daily News
      const longer = this.#groups.get(name.words.at(-1)!)?.find((one) => endsIn(one.words, name.words));
      return longer ?? this.#make(printed, name.words, 'group', null, false);
    }
    const bearers = this.#bearers(name.words.at(-1)!);
    const same = bearers.find(
      (one) => one.words.length > 1 && isSameName(one.words, name.words) && isGender(one, name),
    );
    // "Mr. Doe" before "Jane Doe"
    return same ?? this.#make(printed, name.words, name.kind, name.gender, false);
  }

  #inShort(name: Name, printed: string): Entity {
    const word = name.words[0]!;
    const state = name.kind === 'person' ? undefined : stateOf(word);
    // Who is called like a capital, and has been named, is meant again.
    if (state && !this.#bearers(word).some((one) => this.#met.has(one))) return this.state(state);
    if (name.kind !== 'group' || state) {
      const fitting = this.#bearers(word).filter((one) => isGender(one, name));
      const held = new Set(name.roles.map(({ noun }) => noun));
      const met =
        fitting.find((one) => one.roles.some(({ noun }) => held.has(noun)) && (one.known || this.#met.has(one))) ??
        fitting.find((one) => this.#met.has(one));
      if (met) return met;
      const known = fitting.filter((one) => one.known);
      if (known.length === 1) return known[0]!;
      // Two who come later: nobody can say which.
      if (fitting.length === 1) return fitting[0]!;
      const first = this.#firstNames.get(word);
      if (fitting.length === 0 && first?.length === 1) return first[0]!;
    } else {
      const group = this.group(word);
      if (group) return group;
    }
    const isPeople = /s$/.test(word) && name.kind !== 'person' && !/^\p{Lu}+$/u.test(printed);
    return this.#make(
      printed,
      name.words,
      name.kind,
      name.gender,
      isPeople && name.roles.length === 0 && /(?:ans|ats|ists|ese|ers)$/.test(word),
    );
  }

  /** Those of a family name; whom the codebook knows too. */
  #bearers(word: string): readonly Entity[] {
    const key = familyKey(word);
    const known = this.#forms.families.get(key);
    if (known && !this.#asked.has(key)) {
      this.#asked.add(key);
      for (const { actor } of known.slice(0, KEPT)) add(this.#families, key, this.known(actor));
    }
    return this.#families.get(key) ?? [];
  }

  /** A state by its English name. */
  state(state: string): Entity {
    const phrase = this.#forms.phrases
      .get(fold(state.split(' ')[0]!))
      ?.find((one) => one.squeezed === fold(state).replaceAll(' ', ''));
    return phrase ? this.known(phrase.actor) : this.#make(state, fold(state).split(' '), 'group', null, false);
  }

  #make(name: string, words: readonly string[], kind: Entity['kind'], gender: Gender | null, plural: boolean): Entity {
    return this.#made(name, () => {
      const entity = { ...blank(name), name, kind, gender, plural, words };
      this.#enter(entity, []);
      return entity;
    });
  }

  #made(id: string, make: () => Entity): Entity {
    const had = this.#byId.get(id);
    if (had) return had;
    const entity = make();
    this.#byId.set(id, entity);
    return entity;
  }

  #enter(entity: Entity, roles: readonly Role[]): void {
    if (entity.kind !== 'group' && entity.words.length > 0) {
      add(this.#families, familyKey(entity.words.at(-1)!), entity);
      if (hasFirstName(entity)) add(this.#firstNames, entity.words[0]!, entity);
    }
    for (const role of roles) this.#give(entity, role);
  }

  #teach(entity: Entity, name: Name): void {
    if (entity.kind === 'group') return;
    entity.gender ??= name.gender;
    entity.kind ??= name.kind === 'group' ? null : name.kind;
    for (const role of name.roles) this.#give(entity, role);
  }

  #give(entity: Entity, role: Role): void {
    if (entity.roles.length >= KEPT) return;
    if (entity.roles.some((one) => one.noun === role.noun && isWithin(role.of, one.of))) return;
    entity.roles.push(role);
    entity.gender ??= genderOfTitle(role.noun);
    for (const noun of nounsOf([role])) add(this.#offices, noun, entity);
  }
}

/** "the president" is rather the president than a former or a deputy one. */
const QUALIFIED = ['former', 'deputy', 'vice', 'ex', 'late', 'assistant'];

function blank(id: string): Entity {
  return { id, name: id, known: false, kind: null, gender: null, plural: false, words: [], roles: [], members: [] };
}

const nounsOf = (roles: readonly Role[]) =>
  new Set(roles.flatMap(({ noun }) => (isLeader(noun) ? [noun, 'leader'] : [noun])));

const genderOfRoles = (roles: readonly Role[]) => {
  for (const { noun } of roles) {
    const gender = genderOfTitle(noun);
    if (gender) return gender;
  }
  return null;
};

const hasFirstName = ({ kind, words }: Entity) => words.length > 1 && (kind === 'person' || isFirstName(words[0]!));
const isGender = (one: Entity, name: Name) => !one.gender || !name.gender || one.gender === name.gender;

const endsIn = (words: readonly string[], part: readonly string[]) =>
  part.every((word, index) => words[words.length - part.length + index] === word);

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}

function add(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entity]);
  else if (list.length < KEPT && !list.includes(entity)) list.push(entity);
}

function toFront(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (!list) {
    lists.set(key, [entity]);
    return;
  }
  if (list[0] === entity) return;
  const at = list.indexOf(entity);
  if (at >= 0) list.splice(at, 1);
  list.unshift(entity);
  if (list.length > KEPT) list.pop();
}
