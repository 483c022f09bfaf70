// Everybody of whom a text speaks: one entity for each, under whatever form.
import type { Forms } from './actorForms';
import { familyKey, fold, isSameName } from './actorText';
import type { Entity, Gender, Name, Role } from './actorTypes';
import { genderOfFirstName, genderOfTitle, isFirstName, isGroupWord, LEADERS } from './actorWords';
import { stateOf } from './gazetteer';

/** So many bearers of a family name or an office are kept in mind; more would make a long list of names slow. */
const KEPT = 8;

export class Cast {
  readonly #forms: Forms;
  readonly #made = new Map<string | number, Entity>();
  /** Who can be meant by "family doe", "first jane", "body ministry", "office president": who was named last comes first. */
  readonly #called = new Map<string, Entity[]>();
  readonly #met = new Set<Entity>();

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  /** The codebook's actor. */
  known(number: number): Entity {
    const had = this.#made.get(number);
    if (had) return had;
    const actor = this.#forms.actors[number]!;
    const isPerson = actor.kind === 'person';
    const entity: Entity = {
      ...blank(actor.id),
      name: actor.name,
      known: true,
      kind: isPerson ? 'person' : 'group',
      words: fold(isPerson ? actor.name : (actor.short ?? actor.name)).split(/\s+/),
    };
    this.#made.set(number, entity).set(entity.id, entity);
    for (const [noun, held] of this.#forms.offices)
      for (const office of held) if (office.actor === number) this.#give(entity, { noun, of: office.of });
    if (isPerson) entity.gender ??= genderOfFirstName(entity.words[0]!);
    this.#enter(entity);
    return entity;
  }

  /** Takes note of a name in full, so that its short forms are understood before it too. */
  announce(name: Name, printed: string): void {
    if (name.actor < 0 && name.words.length > 1) this.#teach(this.#inFull(name, printed), name);
  }

  /** Whose name it is. */
  named(name: Name, printed: string): Entity {
    const isFull = name.words.length > 1;
    const entity =
      name.actor >= 0 ? this.known(name.actor) : isFull ? this.#inFull(name, printed) : this.#inShort(name, printed);
    this.#teach(entity, name);
    this.meet(entity);
    return entity;
  }

  /** Whoever holds the office: who was named last, then who is named later; with bearings, whom the codebook knows. */
  holder({ noun, of }: Role): Entity | null {
    const nouns = noun === 'leader' ? LEADERS : new Set([noun]);
    const holds = (role: Role) => nouns.has(role.noun) && isWithin(of, role.of);
    const held = this.#who('office', noun).find(({ roles }) => roles.some(holds));
    if (held || of.size === 0) return held ?? null;
    for (const one of nouns) {
      const office = this.#forms.offices.get(one)?.find((known) => isWithin(of, known.of));
      if (office) return this.known(office.actor);
    }
    return null;
  }

  /** The group named last in whose name a common noun stands: "the ministry". */
  group(noun: string): Entity | undefined {
    return this.#who('body', noun)[0];
  }

  /** Somebody under a name that nobody else has, or without one. */
  make(
    name: string,
    words: readonly string[],
    kind: Entity['kind'],
    gender: Gender | null = null,
    plural = false,
    members: readonly Entity[] = [],
  ): Entity {
    const had = this.#made.get(name);
    if (had) return had;
    const entity = { ...blank(name), words, kind, gender, plural, members };
    this.#made.set(name, entity);
    this.#enter(entity);
    return entity;
  }

  joint(all: readonly Entity[]): Entity {
    const members = all.slice(0, KEPT);
    return this.make(`+${members.map(({ id }) => id).join('+')}`, [], null, null, true, members);
  }

  meet(entity: Entity): void {
    this.#met.add(entity);
    for (const key of keysOf(entity)) {
      const others = (this.#called.get(key) ?? []).filter((one) => one !== entity);
      this.#called.set(key, [entity, ...others].slice(0, KEPT));
    }
  }

  /** A state by its English name. */
  state(state: string): Entity {
    const phrase = this.#forms.phrases
      .get(fold(state.split(' ')[0]!))
      ?.find((one) => one.squeezed === fold(state).replaceAll(' ', ''));
    return phrase ? this.known(phrase.actor) : this.make(state, fold(state).split(' '), 'group');
  }

  #inFull({ words, kind, gender }: Name, printed: string): Entity {
    const state = stateOf(words.join(' '));
    if (state) return this.state(state);
    const same =
      kind !== 'group' &&
      // "Mr. Doe" before "Jane Doe"
      this.#bearers(words.at(-1)!).find(
        (one) => one.words.length > 1 && isSameName(one.words, words) && isGender(one, gender),
      );
    return same || this.make(printed, words, kind, gender);
  }

  #inShort({ words, kind, gender, roles }: Name, printed: string): Entity {
    const word = words[0]!;
    const bearers = this.#bearers(word);
    const state = kind === 'person' ? undefined : stateOf(word);
    // Who is called like a capital, and has been named, is meant again.
    if (state && !bearers.some((one) => this.#met.has(one))) return this.state(state);
    let one: Entity | undefined;
    if (kind === 'group' && !state) one = this.group(word);
    else {
      const fitting = bearers.filter((bearer) => isGender(bearer, gender));
      const known = fitting.filter((bearer) => bearer.known);
      one = fitting.find((bearer) => this.#met.has(bearer)) ?? (known.length === 1 ? known[0] : undefined);
      // Two who come later: nobody can say which.
      const later = fitting.length > 0 ? fitting : this.#who('first', word);
      if (later.length === 1) one ??= later[0];
    }
    const isPeople = kind === null && roles.length === 0 && /(?:an|at|ist|er)s$/.test(word);
    return one ?? this.make(printed, words, kind, gender, isPeople);
  }

  #who(what: string, word: string): readonly Entity[] {
    return this.#called.get(`${what} ${word}`) ?? [];
  }

  /** Those of a family name; whom the codebook knows too. */
  #bearers(word: string): readonly Entity[] {
    const key = familyKey(word);
    for (const actor of this.#forms.families.get(key) ?? []) this.known(actor);
    return this.#who('family', key);
  }

  /** Who has not been named yet is behind those who have; bodies wait until they are. */
  #enter(entity: Entity): void {
    if (entity.kind === 'group') return;
    for (const key of keysOf(entity)) {
      const list = this.#called.get(key) ?? [];
      if (list.length < KEPT && !list.includes(entity)) this.#called.set(key, [...list, entity]);
    }
  }

  #teach(entity: Entity, { gender, kind, roles }: Name): void {
    if (entity.kind === 'group') return;
    entity.gender ??= gender;
    if (kind === 'person') entity.kind ??= kind;
    for (const role of roles) this.#give(entity, role);
    if (roles.length > 0) this.#enter(entity);
  }

  #give(entity: Entity, role: Role): void {
    const { roles } = entity;
    if (roles.length >= KEPT || roles.some((one) => one.noun === role.noun && isWithin(role.of, one.of))) return;
    roles.push(role);
    entity.gender ??= genderOfTitle(role.noun);
  }
}

function blank(id: string): Entity {
  return { id, name: id, known: false, kind: null, gender: null, plural: false, words: [], roles: [], members: [] };
}

function keysOf({ kind, words, roles }: Entity): string[] {
  const [first = ''] = words;
  const last = words.at(-1);
  if (kind === 'group') return [last ?? '', first].filter(isGroupWord).map((word) => `body ${word}`);
  const keys = roles.map(({ noun }) => `office ${noun}`);
  if (roles.some(({ noun }) => LEADERS.has(noun))) keys.push('office leader');
  if (last) keys.push(`family ${familyKey(last)}`);
  if (words.length > 1 && (kind === 'person' || isFirstName(first))) keys.push(`first ${first}`);
  return keys;
}

const isGender = (one: Entity, gender: Gender | null) => !one.gender || !gender || one.gender === gender;

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}
