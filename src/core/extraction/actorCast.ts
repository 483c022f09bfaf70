// Everybody of whom a text speaks: one entity for each, under whatever form.
import { entityOf, keysOf } from './actorForms';
import type { Entity, Forms, Name, Role } from './actorTypes';
import { familyKey, genderOfTitle, isHeldAs, isSameName, officeKey } from './actorWords';
import { stateOf } from './gazetteer';

/** So many bearers of a family name or an office are kept in mind; more would make a long list of names slow. */
const KEPT = 8;

export class Cast {
  readonly #forms: Forms;
  readonly #made = new Map<string, Entity>();
  /** By what they can be called: who was named last comes first. */
  readonly #called = new Map<string, readonly Entity[]>();

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  /** Takes note of a name in full, so that its short forms are understood before it too. */
  announce(name: Name): void {
    if (name.entity) name.entity = this.#known(name.entity);
    else if (name.words.length > 1) name.entity = this.#inFull(name);
    if (!name.entity) return;
    this.#teach(name.entity, name);
    if (name.entity.kind !== 'group') this.put(name.entity, false);
  }

  /** Who is meant by a name, or by an office without one; null where nobody holds it. */
  meet(name: Name): Entity | null {
    const isOffice = !name.entity && name.words.length === 0;
    const entity = name.entity ?? (isOffice ? this.#inOffice(name) : this.#inShort(name));
    if (!entity) return null;
    if (!isOffice) this.#teach(entity, name);
    this.put(entity);
    return entity;
  }

  /** Somebody under a name that nobody else has, or without one. */
  make(id: string, given: Partial<Entity>): Entity {
    const entity = this.#made.get(id) ?? entityOf(id, given);
    this.#made.set(id, entity);
    return entity;
  }

  joint(all: readonly Entity[]): Entity {
    const members = all.slice(0, KEPT);
    return this.make(`+${members.map(({ id }) => id).join('+')}`, { plural: true, members });
  }

  /** Who was met last comes first; who has not been met yet is behind those who have. */
  put(entity: Entity, isMet = true): void {
    entity.met ||= isMet;
    entity.keys ??= keysOf(entity);
    for (const key of entity.keys) {
      const all = this.#called.get(key) ?? [];
      if (all[0] === entity) continue;
      const others = all.filter((one) => one !== entity);
      this.#called.set(key, (isMet ? [entity, ...others] : [...others, entity]).slice(0, KEPT));
    }
  }

  #known(actor: Entity): Entity {
    return this.#made.get(actor.id) ?? this.make(actor.id, { ...actor, roles: [...actor.roles] });
  }

  #who(key: string): readonly Entity[] {
    const all = this.#called.get(key) ?? [];
    const known = this.#forms.called.get(key)?.map((actor) => this.#known(actor));
    return known ? [...new Set([...all, ...known])] : all;
  }

  /** The state that a name stands for, as the codebook has it. */
  #state(words: readonly string[]): Entity | null {
    const name = stateOf(words.join(' '));
    if (!name) return null;
    const own = name.toLowerCase().split(' ');
    const phrase = this.#forms.phrases.get(own[0]!)?.find(({ squeezed }) => squeezed === own.join(''));
    return phrase ? this.#known(phrase.actor) : this.make(name, { words: own, kind: 'group' });
  }

  #inFull({ words, kind, gender, printed }: Name): Entity {
    const isSame = (one: Entity) => isSameName(one.words, words) && isGender(one, gender);
    const same = kind === 'group' ? this.#state(words) : this.#who(familyKey(words)).find(isSame);
    return same ?? this.make(printed, { words, kind, gender });
  }

  #inShort({ words, kind, gender, printed, roles }: Name): Entity | null {
    const [word] = words;
    const fitting = this.#who(familyKey(words)).filter((one) => isGender(one, gender));
    const known = fitting.filter((one) => one.known);
    const later = [known, fitting, this.#who(`first ${word}`)].find((some) => some.length > 0);
    // Who is called like a capital, and has been named, is meant again. Of two who come later nobody can say which it is.
    const one =
      fitting.find(({ met }) => met) ??
      (kind === 'person' ? null : this.#state(words)) ??
      (kind === 'group' ? this.#who(`body ${word}`)[0] : later?.length === 1 ? later[0] : null);
    // "the ministry"
    if (!one && printed === word) return null;
    const plural = kind === null && roles.length === 0 && /(?:an|at|ist|er)s$/.test(word!);
    return one ?? this.make(printed, { words, kind, gender, plural });
  }

  /** "the leaders of France and Germany" are each of them. */
  #inOffice({ roles: [role], printed }: Name): Entity | null {
    if (!/(?:s|men)$/.test(printed)) return this.#holder(role!) ?? null;
    const states = [...role!.of].filter(stateOf);
    const held = states.flatMap((state) => this.#holder({ ...role!, of: new Set([state]) }) ?? []);
    return held.length > 1 ? this.joint(held) : null;
  }

  /** Whoever holds the office: who was named last; with bearings also who is named later, or whom the codebook knows. */
  #holder(role: Role): Entity | undefined {
    return this.#who(officeKey(role)).find(
      ({ met, roles }) => (met || role.of.size > 0) && roles.some((held) => isHeldAs(held, role)),
    );
  }

  #teach(entity: Entity, { gender, kind, roles }: Name): void {
    if (entity.kind === 'group') return;
    if (kind === 'person') entity.kind = kind;
    if (kind === 'person' || roles.length > 0) entity.keys = null;
    entity.gender ??= gender;
    for (const role of roles) {
      entity.gender ??= genderOfTitle(role.noun);
      if (entity.roles.length < KEPT && !entity.roles.some((own) => isHeldAs(own, role))) entity.roles.push(role);
    }
  }
}

const isGender = (one: Entity, gender: Entity['gender']) => !one.gender || !gender || one.gender === gender;
