// Everybody of whom a text speaks: one entity for each, under whatever form.
import { entityOf, keysOf } from './actorForms';
import type { Entity, Forms, Gender, Name, Role } from './actorTypes';
import { familyKey, genderOfTitle, isHeldAs, isSameName, officeKey } from './actorWords';
import { isPlace, stateOf } from './gazetteer';

/** So many bearers of a family name or an office are kept in mind; more would make a long list of names slow. */
const KEPT = 8;

export class Cast {
  readonly #forms: Forms;
  readonly #made = new Map<string, Entity>();
  /** By what they can be called: who was named last comes first. */
  readonly #called = new Map<string, Entity[]>();

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  /** Takes note of a name in full, so that its short forms are understood before it too. */
  announce(name: Name): void {
    if (name.words.length < 2 && !name.actor) return;
    const entity = name.actor ? this.#known(name.actor) : this.#inFull(name);
    this.#teach(entity, name);
    if (entity.kind !== 'group') this.put(entity, false);
  }

  /** Who is meant by a name, or by an office without one; null where nobody holds it. */
  meet(name: Name): Entity | null {
    const { words, actor, roles } = name;
    const entity = actor
      ? this.#known(actor)
      : words.length > 1
        ? this.#inFull(name)
        : words.length > 0
          ? this.#inShort(name)
          : this.#inOffice(roles[0]!, /(?:s|men)$/.test(name.printed));
    if (!entity) return null;
    if (words.length > 0) this.#teach(entity, name);
    this.put(entity);
    return entity;
  }

  /** Whoever holds the office: who was named last, then who is named later; with bearings, whom the codebook knows. */
  holder(role: Role): Entity | null {
    const held = this.#who(officeKey(role));
    // "the Florida senator" is the senator, where nothing else says of where he is.
    const noPlace = { ...role, of: new Set([...role.of].filter((word) => !isPlace(word))) };
    for (const { noun, of } of [role, noPlace]) {
      const one = held.find(
        ({ named, roles }) => (named || of.size > 0) && roles.some((own) => isHeldAs(own, { noun, of })),
      );
      if (one) return one;
    }
    return null;
  }

  /** "the leaders of France and Germany" are each of them. */
  #inOffice(role: Role, isPlural: boolean): Entity | null {
    if (!isPlural) return this.holder(role);
    const states = [...role.of].filter(stateOf);
    const held = states.flatMap((state) => this.holder({ ...role, of: new Set([state]) }) ?? []);
    return held.length > 1 ? this.joint(held) : null;
  }

  /** Somebody under a name that nobody else has, or without one. */
  make(id: string, given: Partial<Entity>): Entity {
    const had = this.#made.get(id);
    if (had) return had;
    const entity = entityOf(id, given);
    this.#made.set(id, entity);
    return entity;
  }

  joint(all: readonly Entity[]): Entity {
    const members = all.slice(0, KEPT);
    return this.make(`+${members.map(({ id }) => id).join('+')}`, { plural: true, members });
  }

  #known(actor: Entity): Entity {
    return this.#made.get(actor.id) ?? this.make(actor.id, { ...actor, roles: [...actor.roles] });
  }

  #inFull({ words, kind, gender, printed }: Name): Entity {
    return (
      this.#state(words) ??
      (kind === 'group'
        ? null
        : this.#family(words).find((one) => isSameName(one.words, words) && isGender(one, gender))) ??
      this.make(printed, { words, kind, gender })
    );
  }

  #inShort({ words, kind, gender, printed, roles }: Name): Entity | null {
    const word = words[0]!;
    const fitting = this.#family(words).filter((one) => isGender(one, gender));
    const met = fitting.find((one) => one.met);
    // Who is called like a capital, and has been named, is meant again.
    const state = met || kind === 'person' ? null : this.#state(words);
    if (state) return state;
    const known = fitting.filter((one) => one.known);
    const later = known.length > 0 ? known : fitting.length > 0 ? fitting : this.#who(`first ${word}`);
    // Two who come later: nobody can say which.
    const one = met ?? (kind === 'group' ? this.#who(`body ${word}`)[0] : later.length === 1 ? later[0] : null);
    // "the ministry"
    if (!one && printed === word) return null;
    const plural = kind === null && roles.length === 0 && /(?:an|at|ist|er)s$/.test(word);
    return one ?? this.make(printed, { words, kind, gender, plural });
  }

  /** The state that a name stands for, as the codebook has it. */
  #state(words: readonly string[]): Entity | null {
    const name = stateOf(words.join(' '));
    if (!name) return null;
    const key = name.toLowerCase();
    const phrase = this.#forms.phrases
      .get(key.split(' ')[0]!)
      ?.find(({ squeezed }) => squeezed === key.replaceAll(' ', ''));
    return phrase ? this.#known(phrase.actor) : this.make(name, { words: key.split(' '), kind: 'group' });
  }

  #family = (words: readonly string[]) => this.#who(`family ${familyKey(words.at(-1)!)}`);

  #who(key: string): readonly Entity[] {
    const met = this.#called.get(key) ?? [];
    const known = this.#forms.called.get(key)?.map((actor) => this.#known(actor)) ?? [];
    return [...met, ...known.filter((one) => !met.includes(one))];
  }

  /** Who has not been met yet is behind those who have. */
  put(entity: Entity, isMet = true): void {
    entity.met ||= isMet;
    for (const key of keysOf(entity)) {
      const others = (this.#called.get(key) ?? []).filter((one) => one !== entity);
      this.#called.set(key, (isMet ? [entity, ...others] : [...others, entity]).slice(0, KEPT));
    }
  }

  #teach(entity: Entity, { gender, kind, roles }: Name): void {
    entity.named = true;
    if (entity.kind === 'place') entity.kind = kind;
    if (entity.kind !== 'group') {
      entity.gender ??= gender;
      if (kind === 'person') entity.kind = kind;
      for (const role of roles) {
        entity.gender ??= genderOfTitle(role.noun);
        if (entity.roles.length < KEPT && !entity.roles.some((own) => isHeldAs(own, role))) entity.roles.push(role);
      }
    }
  }
}

const isGender = (one: Entity, gender: Gender | null) => !one.gender || !gender || one.gender === gender;
