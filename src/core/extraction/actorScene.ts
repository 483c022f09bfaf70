// Reads a text from its beginning to its end, and knows at each source who has been spoken of up to there.
import type { Codebook } from '@/core/corpus/codebook';
import { Cast } from './actorCast';
import { formsOf } from './actorForms';
import { readNames } from './actorNames';
import { fitOf, OWN, whoSpeaks } from './actorSources';
import type { Entity, Forms, Mention, Scene } from './actorTypes';
import { pronounOf } from './actorWords';
import type { Found, Reading } from './types';

/** Who was named where in a text, when its speakers were last looked for. */
const spoken = new WeakMap<Reading, { readonly codebook: Codebook; readonly named: readonly Mention[] }>();

/** Who is named in a text, in order, by the codebook's ids where it knows them. */
export function namedIn(reading: Reading, codebook: Codebook): readonly Mention[] {
  if (spoken.get(reading)?.codebook !== codebook) speakersOf(reading, [], codebook);
  return spoken.get(reading)!.named;
}

/** A sentence later, a mention counts half. */
const FADING = 0.5;
/** So many are kept in mind. */
const KEPT = 32;
/** Nobody is so much in mind that a new subject could not take his place. */
const MOST = 6;
/** How much a mention counts: as a speaker, a subject, an owner ("Doe’s remarks"), anything else. */
const [SPEAKER, SUBJECT, OWNER, OBJECT] = [12, 8, 4, 3];

const NOBODY: Forms = { phrases: new Map(), called: new Map() };

/** Who speaks in each of the attributions. */
export function speakersOf(reading: Reading, found: readonly Found[], codebook: Codebook | undefined): Entity[][] {
  const { tokens, quotations } = reading;
  const forms = codebook ? formsOf(codebook) : NOBODY;
  const cast = new Cast(forms);
  const names = readNames(reading, forms);
  for (const name of names) cast.announce(name);
  const named: Mention[] = [];
  if (codebook) spoken.set(reading, { codebook, named });
  const mentions: (Mention | undefined)[] = new Array(tokens.length);
  /** How much each is in mind, from the sentences before and from this one; who was mentioned last comes last. */
  const minds = new Map<Entity, { past: number; now: number }>();
  const best = (fits: (entity: Entity) => number) => {
    let [first, most]: [Entity | null, number] = [null, 0];
    for (const [entity, { past, now }] of minds) {
      const value = (past + now) * fits(entity);
      if (value > 0 && value >= most) [first, most] = [entity, value];
    }
    return first;
  };
  const scene: Scene = { reading, mentions, best, make: (id, given) => cast.make(id, given) };
  const touch = (entity: Entity, weight: number) => {
    const mind = minds.get(entity) ?? { past: 0, now: 0 };
    if (mind.now === 0) mind.past = Math.min(MOST, mind.past);
    mind.now = Math.max(mind.now, weight);
    minds.delete(entity);
    minds.set(entity, mind);
    if (minds.size > KEPT) minds.delete(minds.keys().next().value!);
  };

  let subject: Entity | null = null;
  const meet = (mention: Mention, isName: boolean) => {
    const { entity, first, end, start } = mention;
    mentions.fill(mention, start, end);
    if (tokens[first]!.quotation >= 0) return;
    const before = /DET|PRON/.test(tokens[start - 1]?.pos ?? '') ? start - 2 : start - 1;
    const link = tokens[before];
    const isObject = link?.sentence === tokens[first]!.sentence && /ADP|VERB|AUX|PART/.test(link.pos);
    const weight = OWN.test(tokens[end]?.text ?? '') ? OWNER : isObject ? OBJECT : SUBJECT;
    touch(entity, weight);
    if (weight === SUBJECT && isName) subject = entity;
    const other = link?.lower === 'and' ? mentions[before - 1]?.entity : undefined;
    if (other && other !== entity) touch(cast.joint([other, entity]), SUBJECT);
  };

  const speakers: Entity[][] = found.map(() => []);
  const sources = found
    .map(({ source }, index) => ({ source, end: source.at(-1)?.[1] ?? 0, index }))
    .filter(({ end }) => end > 0)
    .sort((a, b) => a.end - b.end);
  let sentence = -1;
  let nextName = 0;
  let nextSource = 0;
  const isSpeech = (at: number) => tokens[at]!.quotation >= 0 && quotations[tokens[at]!.quotation]!.kind === 'speech';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.sentence !== sentence && !isSpeech(at)) {
      sentence = token.sentence;
      subject = null;
      for (const mind of minds.values()) {
        mind.past = (mind.past + mind.now) * FADING;
        mind.now = 0;
      }
    }
    const name = names[nextName];
    if (name?.first === at) {
      nextName++;
      const entity = cast.meet(name);
      // Who is named within another's name can be meant next.
      if (entity && mentions[at]) touch(entity, OBJECT);
      else if (entity) {
        const isName = name.words.length > 0 || name.entity !== null;
        const { end, start } = name;
        const mention = { entity, first: isName ? at : start, end, start };
        // "Russian president" is no mention of Russia.
        if (!isName && named.at(-1)?.first === start) named.pop();
        if (isName || name.roles[0]!.of.size > 0) named.push(mention);
        meet(mention, isName);
      }
    } else if ((token.pos === 'PRON' || token.pos === 'DET') && !isSpeech(at)) {
      const pronoun = pronounOf(token.lower);
      if (pronoun === 'm' || pronoun === 'f') {
        const fits = fitOf(pronoun);
        const ofSubject = token.lower === 'him' ? 0 : 2;
        const entity = best((one) => (one === subject && one.kind === 'person' ? ofSubject : 1) * fits(one));
        if (entity) {
          entity.gender ??= pronoun;
          entity.kind ??= 'person';
          meet({ entity, first: at, end: at + 1, start: at }, false);
        }
      }
    }
    for (; sources[nextSource] && sources[nextSource]!.end <= at + 1; nextSource++) {
      const { index, source } = sources[nextSource]!;
      const entities = whoSpeaks(source, scene);
      speakers[index] = entities;
      if (isSpeech(source[0]![0])) continue;
      for (const entity of entities) {
        touch(entity, SPEAKER);
        cast.put(entity);
      }
      if (entities.length > 1) touch(cast.joint(entities), SPEAKER);
    }
  }
  return speakers;
}
