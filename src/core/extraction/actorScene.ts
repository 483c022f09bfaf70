// Reads a text from its beginning to its end, and knows at each source who has been spoken of up to there.
import type { Cast } from './actorCast';
import { isBearing, namesAfter } from './actorNames';
import { fitOf, genderOf, isPossessive } from './actorPronouns';
import { Salience, WEIGHT } from './actorSalience';
import { type Mention, type Scene, weightOf, whoSpeaks } from './actorSources';
import { isCapital, roleOf, wordsOf } from './actorText';
import type { Entity, Name } from './actorTypes';
import { isRole } from './actorWords';
import { isPlace } from './gazetteer';
import type { Found, Reading } from './types';

/** Who speaks in each of the attributions. */
export function speakersOf(reading: Reading, names: readonly Name[], found: readonly Found[], cast: Cast): Entity[][] {
  const { tokens, text, quotations } = reading;
  const printed = ({ first, end }: Name) => text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
  for (const name of names) cast.announce(name, printed(name));

  const mentions: (Mention | undefined)[] = new Array(tokens.length);
  const salience = new Salience();
  const starts = new Map<number, Mention>();
  const scene: Scene = { reading, cast, salience, mentions, starts };
  const speakers: Entity[][] = found.map(() => []);
  const sources = found
    .map(({ source }, index) => ({ end: Math.max(0, ...source.map((range) => range[1])), index }))
    .filter(({ end }) => end > 0)
    .sort((a, b) => a.end - b.end || a.index - b.index);

  const isSpeech = (at: number) => quotations[tokens[at]!.quotation]?.kind === 'speech';
  let sentence = -1;
  let subject: Entity | null = null;
  let chain: Chain = { entities: [], end: -1 };
  const meet = (entity: Entity, start: number, first: number, end: number, isPronoun = false) => {
    const mention = { entity, first, end };
    for (let at = first; at < end; at++) mentions[at] = mention;
    if (start < first) starts.set(start, mention);
    if (tokens[first]!.quotation >= 0) return;
    const weight = weightOf(tokens, start, end);
    salience.touch(entity, weight);
    if (weight === WEIGHT.subject && !isPronoun) subject = entity;
    chain = chained(reading, chain, entity, start, end);
    if (chain.entities.length > 1 && tokens[before(reading, start)]?.lower === 'and')
      salience.touch(cast.joint(chain.entities), WEIGHT.subject);
  };

  let nextName = 0;
  let nextSource = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.sentence !== sentence && !isSpeech(at)) {
      sentence = token.sentence;
      subject = null;
      salience.next();
    }
    while (nextName < names.length && names[nextName]!.first < at) nextName++;
    const name = names[nextName];
    if (name?.first === at && name.isInner) salience.touch(cast.named(name, printed(name)), WEIGHT.object);
    else if (name?.first === at) meet(cast.named(name, printed(name)), name.start, at, name.end);
    else if (mentions[at] === undefined) {
      if (isRole(token.lower) && !(name && name.start <= at)) {
        const office = officeAt(scene, at);
        if (office) meet(office.entity, office.first, at, at + 1);
      } else if (token.pos === 'PRON' || token.pos === 'DET') {
        const entity = isSpeech(at) ? null : pronounAt(scene, at, subject);
        if (entity) meet(entity, at, at, at + 1, true);
      }
    }
    while (nextSource < sources.length && sources[nextSource]!.end <= at + 1) {
      const { index } = sources[nextSource++]!;
      const source = found[index]!.source;
      const entities = whoSpeaks(source, scene);
      speakers[index] = entities;
      if (isSpeech(source[0]![0])) continue;
      for (const entity of entities) {
        salience.touch(entity, WEIGHT.speaker);
        cast.meet(entity);
      }
      if (entities.length > 1) salience.touch(cast.joint(entities), WEIGHT.speaker);
    }
  }
  return speakers;
}

/** The token before a noun phrase, without its article. */
function before({ tokens }: Reading, start: number): number {
  return tokens[start - 1]?.pos === 'DET' ? start - 2 : start - 1;
}

interface Chain {
  readonly entities: readonly Entity[];
  readonly end: number;
}

/** "Doe, Roe and the ministry" is a chain of three. */
function chained(reading: Reading, chain: Chain, entity: Entity, start: number, end: number): Chain {
  const link = before(reading, start);
  const { tokens } = reading;
  const word = tokens[link]?.lower;
  const isLinked =
    (word === 'and' && (chain.end === link || (chain.end === link - 1 && tokens[link - 1]?.text === ','))) ||
    (word === ',' && chain.end === link);
  return { entities: isLinked && chain.entities.length < 8 ? [...chain.entities, entity] : [entity], end };
}

/** Whom a pronoun of one person means. "They" and "it" are asked for at sources alone: elsewhere they are often nobody. */
function pronounAt({ reading, salience }: Scene, at: number, subject: Entity | null): Entity | null {
  const { lower } = reading.tokens[at]!;
  const gender = genderOf(lower);
  if (!gender) return null;
  const fits = fitOf(lower)!;
  // "Doe urged him" is not about himself; "Doe said that he …" mostly is.
  const ofSubject = lower === 'him' ? 0 : 2;
  const entity = salience.best((one) => (one === subject && one.kind === 'person' ? ofSubject : 1) * fits(one));
  if (entity) {
    entity.gender ??= gender;
    entity.kind ??= 'person';
  }
  return entity;
}

/** Whom an office means that stands without a name: "the Russian president", "the ministry’s spokeswoman". */
function officeAt(
  { reading: { tokens }, cast, mentions }: Scene,
  at: number,
): { entity: Entity; first: number } | null {
  let first = at;
  while (first > 0 && at - first < 6 && isBearing(tokens, first - 1, tokens[at]!)) first--;
  const article = tokens[first - 1]?.lower ?? '';
  const owner = isPossessive(article) ? mentions[first - 1]?.entity : undefined;
  const isInside = tokens[at - 1]?.sentence === tokens[at]!.sentence;
  const isNamed = tokens.slice(first, isInside ? at + 1 : at).some((token) => isCapital(token.text));
  if (
    !(owner || isNamed || /^th(?:e|is|at)$/.test(article)) ||
    /^(?:an?|some|no|any|every|each|another|one)$/.test(article)
  )
    return null;
  const after = owner ? [owner.words.at(-1) ?? owner.id] : [];
  if (/^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '')) after.push(...namesAfter(tokens, at + 2));
  const role = roleOf(wordsOf(tokens, first, at + 1), after);
  if (!role) return null;
  // "the Florida senator" is the senator, where nothing else says of where he is.
  const noPlace = new Set([...role.of].filter((word) => !isPlace(word)));
  const entity = cast.holder(role) ?? cast.holder({ ...role, of: noPlace });
  return entity && { entity, first };
}
