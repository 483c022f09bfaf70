// Who the words of a source are.
import type { Cast } from './actorCast';
import { fitOf, isPersonal, isPossessive } from './actorPronouns';
import { type Salience, WEIGHT } from './actorSalience';
import { bearingsOf, wordsOf } from './actorText';
import type { Entity } from './actorTypes';
import { genderOfTitle, isCommonNoun, isRole, isSpeechNoun, roleOfPlural } from './actorWords';
import { stateOf } from './gazetteer';
import type { Range, Reading, Token } from './types';

/** Somebody spoken of: by a name, an office or a pronoun. */
export interface Mention {
  readonly entity: Entity;
  readonly first: number;
  readonly end: number;
}

export interface Scene {
  readonly reading: Reading;
  readonly cast: Cast;
  readonly salience: Salience;
  /** By where the offices before a name begin: "Secretary of State Jane Doe". */
  readonly starts: ReadonlyMap<number, Mention>;
  /** The mention that each token belongs to. */
  readonly mentions: readonly (Mention | undefined)[];
}

/** No phrase that stands for somebody is longer. */
const LONGEST = 60;
const OWN = /^['’]s?$/;
const DESCRIPTION =
  /^(?:republican|democrat|candidate|nominee|hopeful|contender|billionaire|business(?:wo)?man|politician)$/;

/** The people or bodies that a source names, the main one first; none where it names nobody. */
export function whoSpeaks(source: readonly Range[], scene: Scene): Entity[] {
  const readings = source.map(([first, end]) => read(first, end, scene, 0)).filter((entities) => entities.length > 0);
  const entities =
    readings.find((some) => some.some((one) => one.words.length > 0 || one.members.length > 0)) ?? readings[0];
  return [...new Set((entities ?? []).flatMap((one) => (one.members.length > 0 ? one.members : [one])))];
}

function read(from: number, to: number, scene: Scene, depth: number): Entity[] {
  const { tokens } = scene.reading;
  let [first, end] = [from, to];
  while (first < end && !scene.mentions[first] && /PUNCT|CCONJ|ADV|ADP|DET|SYM/.test(tokens[first]!.pos)) {
    if (/^(?:his|her|their|its|my|our|both)$/.test(tokens[first]!.lower) || tokens[first + 1]?.text === '-') break;
    first++;
  }
  while (first < end && /PUNCT|ADV/.test(tokens[end - 1]!.pos)) end--;
  if (depth > 3) return [];
  // "Another" is all that there is.
  if (first >= end) return from < to && /\p{L}/u.test(tokens[from]!.text) ? [phraseOf(from, to, -1, scene)] : [];
  return readJoint(first, end, scene, depth) ?? readOne(first, end, scene, depth);
}

/** "he and President Doe", "Doe, Roe and the ministry"; null where there is one alone. */
function readJoint(first: number, end: number, scene: Scene, depth: number): Entity[] | null {
  const { tokens } = scene.reading;
  for (let at = first + 1; at < end - 1; at++) {
    // What somebody does or is joins nobody: "Doe, who met Roe and the press".
    if (!scene.mentions[at] && /VERB|AUX|SCONJ/.test(tokens[at]!.pos)) return null;
    if (/^(?:who|which|that|whose)$/.test(tokens[at]!.lower)) return null;
    if (tokens[at]!.lower !== 'and' && tokens[at]!.text !== '&') continue;
    const mention = scene.mentions[at];
    if (mention && mention.end > at + 1) continue;
    const right = scene.mentions[headOf(at + 1, end, scene)]?.entity;
    const left = scene.mentions[headOf(first, at, scene)]?.entity;
    let link = first;
    while (link < at && tokens[link]!.pos !== 'ADP') {
      link = (scene.starts.get(link) ?? scene.mentions[link])?.end ?? link + 1;
    }
    // "Doe, a general and former spy," is one.
    if (!right && !scene.mentions[at - 1]) continue;
    const isApart = link >= at || (right?.kind === 'person' && scene.mentions[at - 1]?.entity.kind !== 'person');
    if (!left || !isApart || (!right && link < at)) continue;
    const all = [...commaed(first, at, scene), ...read(at + 1, end, scene, depth + 1)];
    return all.length > 0 ? all : null;
  }
  return null;
}

/** The people of a list with commas, without what is said of each. */
function commaed(first: number, end: number, scene: Scene): Entity[] {
  const { tokens } = scene.reading;
  const entities: Entity[] = [];
  for (let at = first; at < end; at++) {
    const head = headOf(at, end, scene);
    const mention = scene.mentions[head];
    if (mention && mention.end === head + 1 && !entities.includes(mention.entity)) entities.push(mention.entity);
    while (at < end && tokens[at]!.text !== ',') at++;
  }
  return entities;
}

function readOne(first: number, end: number, scene: Scene, depth: number): Entity[] {
  const { reading, mentions, starts, salience, cast } = scene;
  const { tokens } = reading;
  const head = headOf(first, end, scene);
  if (/^(?:both|two|pair|duo)$/.test(tokens[first]!.lower)) {
    const pair = salience.best((one) => (one.members.length === 2 ? 1 : 0));
    if (pair) return [pair];
  }
  if (head < 0) return [phraseOf(first, end, -1, scene)];
  const mention = mentions[head];
  const named = mention && mention.end === head + 1 ? mention.entity : null;
  if (named?.kind === 'person') return [named];
  // "His spokesman, Jane Doe,": the name is what the office was said for.
  for (let at = head + 1; at < end - 1; at++) {
    const apposed = tokens[at]!.text === ',' ? (starts.get(at + 1) ?? mentions[at + 1]) : undefined;
    if (!apposed || apposed.entity.kind === 'group' || apposed.entity.words.length < 2) continue;
    if (apposed.end === end || tokens[apposed.end]?.text === ',') return [apposed.entity];
  }
  if (named) return [named];
  const { lower, pos } = tokens[head]!;
  if (pos === 'PRON' && /^(?:who|which|that|whose|whom)$/.test(lower)) return antecedent(head, scene, depth);
  if (pos === 'PRON' || isPersonal(lower)) {
    const fits = fitOf(lower);
    const entity = fits && salience.best(fits);
    if (entity || isPersonal(lower)) return entity ? [entity] : [];
  }
  const owned = ownerOf(first, head, scene, depth);
  if (owned && (head === first || isSpeechNoun(lower))) return owned.owners;
  if (owned?.owners[0]) {
    const what = reading.text.slice(tokens[owned.end]!.start, tokens[head]!.end).replace(/\s+/g, ' ');
    return [unnamed(`${what} of ${owned.owners[0].name}`, lower, cast)];
  }
  if (isSpeechNoun(lower) && head + 2 < end && /^(?:by|from)$/.test(tokens[head + 1]!.lower))
    return read(head + 2, end, scene, depth + 1);
  const leaders = leadersOf(first, head, end, scene);
  if (leaders.length > 0) return leaders;
  // "the Texas Republican", "the businessman" is who was spoken of last.
  if (DESCRIPTION.test(lower) && tokens[first - 1]?.lower === 'the') {
    const member = salience.best((one) => (one.kind === 'person' && one.words.length > 0 ? 1 : 0));
    if (member) return [member];
  }
  const group = tokens[first - 1]?.lower === 'the' && head === first ? cast.group(lower) : null;
  if (group) return [group];
  const state = lower === 'side' && head > first ? stateOf(tokens[head - 1]!.lower) : undefined;
  if (state) return [cast.state(state)];
  return [phraseOf(first, end, head, scene)];
}

/** The last word of the noun phrase that a source begins with; -1 without one. */
function headOf(first: number, end: number, { reading: { tokens }, mentions, starts }: Scene): number {
  let head = -1;
  let owner = -1;
  for (let at = first; at < end; at++) {
    const mention = starts.get(at) ?? mentions[at];
    if (mention && mention.end > at && mention.end <= end) {
      at = mention.end - 1;
      head = at;
      continue;
    }
    const { pos, lower } = tokens[at]!;
    if (OWN.test(lower) && head >= 0) [owner, head] = [head, -1];
    if (OWN.test(lower) || pos === 'DET' || pos === 'ADV') continue;
    if (head >= 0 && /^(?:himself|herself|themselves|itself|\p{L}+day)$/u.test(lower)) continue;
    if (/PUNCT|ADP|SCONJ|VERB|AUX|PART/.test(pos) || (pos === 'PRON' && head >= 0)) {
      const isHyphened = tokens[at]!.text === '-' || tokens[at - 1]?.text === '-';
      if (head < 0 || isHyphened || (tokens[at]!.text === ',' && tokens[head]!.pos === 'ADJ')) continue;
      break;
    }
    if (pos === 'CCONJ') {
      if (head >= 0 && tokens[head]!.pos !== 'ADJ') break;
      continue;
    }
    if (pos !== 'ADJ' || head < 0 || tokens[head]!.pos === 'ADJ') head = at;
  }
  return head < 0 ? owner : head;
}

interface Owners {
  readonly owners: Entity[];
  /** Where what is owned begins. */
  readonly end: number;
}

/** Those before a possessive mark, or whom a possessive pronoun stands for; null without one. */
function ownerOf(first: number, head: number, scene: Scene, depth: number): Owners | null {
  const { tokens } = scene.reading;
  for (let at = head; at > first; at--) {
    if (OWN.test(tokens[at]!.text) && at < head) return { owners: read(first, at, scene, depth + 1), end: at + 1 };
  }
  if (!isPossessive(tokens[first]!.lower)) return null;
  const owner = scene.mentions[first]?.entity ?? scene.salience.best(fitOf(tokens[first]!.lower)!);
  return owner ? { owners: [owner], end: first + 1 } : null;
}

/** Whom "who" means: the phrase directly before it. */
function antecedent(at: number, scene: Scene, depth: number): Entity[] {
  const { tokens } = scene.reading;
  let end = at;
  if (tokens[end - 1]?.text === ',') end--;
  const mention = scene.mentions[end - 1];
  let first = end;
  while (first > 0 && end - first < 12 && tokens[first - 1]!.sentence === tokens[at]!.sentence) {
    if (/PUNCT|VERB|AUX|CONJ/.test(tokens[first - 1]!.pos) && !scene.mentions[first - 1]) break;
    first--;
  }
  if (mention && (mention.entity.kind === 'person' || first >= end)) return [mention.entity];
  return read(first, end, scene, depth + 1);
}

/** "the leaders of France and Germany", "the French and German presidents": each by his office. */
function leadersOf(first: number, head: number, end: number, { reading: { tokens }, cast }: Scene): Entity[] {
  const noun = roleOfPlural(tokens[head]!.lower);
  if (noun === null) return [];
  const bearings = bearingsOf([
    ...wordsOf(tokens, first, head),
    ...wordsOf(tokens, head + 1, Math.min(end, head + 12)),
  ]);
  const held = [...bearings].filter(stateOf).map((state) => cast.holder({ noun, of: new Set([state]) }));
  return held.every((one) => one !== null) ? held : [];
}

/** Somebody without a name, in the words of the text. */
function phraseOf(first: number, end: number, head: number, { reading, cast, mentions }: Scene): Entity {
  const { tokens, text } = reading;
  let to = Math.max(head + 1, first + 1);
  while (to < end && (mentions[to] || !/PUNCT|VERB|AUX|CONJ/.test(tokens[to]!.pos))) {
    if (/^(?:who|which|that|['’]s?)$/.test(tokens[to]!.lower)) break;
    to++;
  }
  const printed = text.slice(tokens[first]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  const isOrdinary =
    (tokens[first]!.pos !== 'PROPN' || isCommonNoun(tokens[first]!.lower)) &&
    /^\p{Lu}\p{Ll}+(?!\p{Ll}|\s\p{Lu})/u.test(printed);
  const phrase = isOrdinary ? printed.charAt(0).toLowerCase() + printed.slice(1) : printed;
  return unnamed(phrase, head >= 0 ? tokens[head]!.lower : '', cast);
}

const unnamed = (phrase: string, noun: string, cast: Cast) =>
  cast.make(cut(phrase), [], kindOf(noun), genderOfTitle(noun), isPlural(noun));

/** In whole words, and never between the halves of a character. */
const cut = (phrase: string) =>
  phrase.length > LONGEST
    ? (/^.{1,60}(?=\s)/u.exec(phrase)?.[0] ?? [...phrase].slice(0, LONGEST / 2).join(''))
    : phrase;

const kindOf = (lower: string) =>
  isRole(lower) || /^(?:man|woman|boy|girl|person|official|witness|victim|critic|source|member)$/.test(lower)
    ? 'person'
    : null;
const isPlural = (lower: string) =>
  /[^s']s$/.test(lower) || /^(?:people|men|women|police|many|some|others|both)$/.test(lower);

/** How much a mention counts: as a subject, an owner ("Doe’s remarks") or anything else. */
export function weightOf(tokens: readonly Token[], first: number, end: number): number {
  if (OWN.test(tokens[end]?.text ?? '')) return WEIGHT.owner;
  let before = first - 1;
  if (tokens[before]?.pos === 'DET' || isPossessive(tokens[before]?.lower)) before--;
  const link = tokens[before];
  if (!link || link.sentence !== tokens[first]!.sentence) return WEIGHT.subject;
  return /ADP|VERB|AUX|PART/.test(link.pos) ? WEIGHT.object : WEIGHT.subject;
}
