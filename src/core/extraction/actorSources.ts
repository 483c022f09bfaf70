// Who the words of a source are.
import { fitOf, pronounOf } from './actorPronouns';
import type { Entity, Scene } from './actorTypes';
import { genderOfTitle, isCommonNoun, isRole, isSpeechNoun } from './actorWords';
import type { Range } from './types';

/** No phrase that stands for somebody is longer. */
const LONGEST = 60;
const DEEPEST = 3;
export const OWN = /^['’]s?$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;
const RELATIVE = /^(?:who|which|that|whose|whom)$/;
/** Who is called so is mostly the one who was spoken of last. */
const DESCRIPTION = /^(?:republican|democrat|candidate|nominee|billionaire|businessman|politician)$/;

/** The people or bodies that a source names, the main one first; none where it names nobody. */
export function whoSpeaks(source: readonly Range[], scene: Scene): Entity[] {
  const readings = source.map(([first, end]) => read(first, end, scene, 0)).filter((all) => all.length > 0);
  const named = readings.find((all) => all.some((one) => one.words.length > 0 || one.members.length > 0));
  const entities = named ?? readings[0] ?? [];
  return [...new Set(entities.flatMap((one) => (one.members.length > 0 ? one.members : one)))];
}

/** A name here, or with its titles from here on. */
const mentionAt = ({ starts, mentions }: Scene, at: number) => starts.get(at) ?? mentions[at];

function read(from: number, to: number, scene: Scene, depth: number): Entity[] {
  const {
    reading: { tokens },
    mentions,
  } = scene;
  let [first, end] = [from, to];
  while (first < end && !mentions[first] && /PUNCT|CCONJ|ADV|ADP|DET|SYM/.test(tokens[first]!.pos)) {
    if (pronounOf(tokens[first]!.lower) || tokens[first + 1]?.text === '-') break;
    first++;
  }
  while (first < end && /PUNCT|ADV/.test(tokens[end - 1]!.pos)) end--;
  if (depth > DEEPEST) return [];
  // "Another" is all that there is.
  if (first >= end) return from < to && /\p{L}/u.test(tokens[from]!.text) ? [phraseOf(from, to, from, scene)] : [];
  return readJoint(first, end, scene, depth) ?? readOne(first, end, scene, depth);
}

/** "he and President Doe", "Doe, Roe and the ministry"; null where there is one alone. */
function readJoint(first: number, end: number, scene: Scene, depth: number): Entity[] | null {
  const {
    reading: { tokens },
    mentions,
  } = scene;
  let isLinked = false;
  for (let at = first; at < end - 1; at++) {
    const { lower, text, pos } = tokens[at]!;
    if (mentions[at]) continue;
    isLinked ||= pos === 'ADP';
    // What somebody does or is joins nobody: "Doe, who met Roe and the press".
    if (/VERB|AUX|SCONJ/.test(pos) || RELATIVE.test(lower)) return null;
    if (lower !== 'and' && text !== '&') continue;
    // "Doe, a general and former spy," is one.
    const right = mentions[headOf(at + 1, end, scene)]?.entity;
    if (isLinked ? right?.kind !== 'person' || mentions[at - 1]?.entity.kind === 'person' : !mentions[at - 1] && !right)
      continue;
    const others = commaed(first, at, scene);
    if (others.length > 0) return [...others, ...read(at + 1, end, scene, depth + 1)];
  }
  return null;
}

/** The people of a list with commas, without what is said of each. */
function commaed(first: number, end: number, scene: Scene): Entity[] {
  const entities: Entity[] = [];
  for (let at = first; at < end; at++) {
    const mention = scene.mentions[headOf(at, end, scene)];
    if (mention) entities.push(mention.entity);
    while (at < end && scene.reading.tokens[at]!.text !== ',') at++;
  }
  return entities;
}

function readOne(first: number, end: number, scene: Scene, depth: number): Entity[] {
  const {
    reading: { tokens, text },
    mentions,
    best,
  } = scene;
  const head = headOf(first, end, scene);
  const pair = pronounOf(tokens[first]!.lower) === 'two' && best(fitOf('two'));
  if (pair) return [pair];
  if (head < 0) return [phraseOf(first, end, first, scene)];
  const named = mentions[head]?.entity;
  if (named?.kind === 'person') return [named];
  // "His spokesman, Jane Doe,": the name is what the office was said for.
  for (let at = head + 1; at < end - 1; at++) {
    const apposed = tokens[at]!.text === ',' ? mentionAt(scene, at + 1) : undefined;
    if (!apposed || (apposed.entity.kind ?? 'person') !== 'person' || apposed.entity.words.length < 2) continue;
    if (apposed.end >= end || tokens[apposed.end]!.text === ',') return [apposed.entity];
  }
  if (named) return [named];
  const { lower, pos } = tokens[head]!;
  if (RELATIVE.test(lower) && pos === 'PRON') return read(antecedent(head, scene), head, scene, depth + 1);
  const pronoun = pronounOf(lower);
  if (pronoun && pronoun !== 'two') {
    const entity = best(fitOf(pronoun));
    return entity ? [entity] : [];
  }
  const { owners, after } = ownersOf(first, head, scene, depth);
  const [owner] = owners;
  if (owner && isSpeechNoun(lower)) return owners;
  if (owner) {
    const what = text.slice(tokens[after]!.start, tokens[head]!.end).replace(/\s+/g, ' ');
    return [unnamed(`${what} of ${owner.name}`, lower, scene)];
  }
  // "a statement by the ministry"
  if (isSpeechNoun(lower) && head + 2 < end && /^(?:by|from)$/.test(tokens[head + 1]!.lower))
    return read(head + 2, end, scene, depth + 1);
  // "the Texas Republican"
  const last = DESCRIPTION.test(lower) && best((one) => (one.kind === 'person' && one.words.length > 0 ? 1 : 0));
  if (last && tokens[first - 1]?.lower === 'the') return [last];
  const side = lower === 'side' ? mentions[head - 1] : undefined;
  return [side?.entity ?? phraseOf(first, end, head, scene)];
}

/** The last word of the noun phrase that a source begins with, or of the owner of what is not there; -1 without one. */
function headOf(first: number, end: number, scene: Scene): number {
  const { tokens } = scene.reading;
  let head = -1;
  let owner = -1;
  for (let at = first; at < end; at++) {
    const mention = mentionAt(scene, at);
    if (mention) {
      head = Math.min(mention.end, end) - 1;
      at = head;
      continue;
    }
    const { pos, text } = tokens[at]!;
    if (OWN.test(text)) {
      if (head >= 0) [owner, head] = [head, -1];
    } else if (/PUNCT|ADP|CONJ|VERB|AUX|PART/.test(pos) || (pos === 'PRON' && head >= 0)) {
      // "tall, grey men", "co-author"
      const isOn = text === '-' || tokens[at - 1]?.text === '-' || (text === ',' && tokens[head]?.pos === 'ADJ');
      if (head >= 0 && !isOn) break;
    } else if (pos !== 'DET' && pos !== 'ADV' && (pos !== 'ADJ' || head < 0 || tokens[head]!.pos === 'ADJ')) head = at;
  }
  return head < 0 ? owner : head;
}

/** Those before a possessive mark, or whom a possessive pronoun stands for, and where what is theirs begins. */
function ownersOf(first: number, head: number, scene: Scene, depth: number): { owners: Entity[]; after: number } {
  const { tokens } = scene.reading;
  for (let at = head - 1; at > first; at--) {
    if (OWN.test(tokens[at]!.text)) return { owners: read(first, at, scene, depth + 1), after: at + 1 };
  }
  const { lower } = tokens[first]!;
  const owner = POSSESSIVE.test(lower) ? (scene.mentions[first]?.entity ?? scene.best(fitOf(pronounOf(lower)!))) : null;
  return { owners: owner ? [owner] : [], after: first + 1 };
}

/** Where the phrase before "who" begins. */
function antecedent(at: number, { reading: { tokens }, mentions }: Scene): number {
  let first = tokens[at - 1]?.text === ',' ? at - 1 : at;
  while (first > 0 && at - first < 12 && tokens[first - 1]!.sentence === tokens[at]!.sentence) {
    if (/PUNCT|VERB|AUX|CONJ/.test(tokens[first - 1]!.pos) && !mentions[first - 1]) break;
    first--;
  }
  return first;
}

/** Somebody without a name, in the words of the text. */
function phraseOf(first: number, end: number, head: number, scene: Scene): Entity {
  const {
    reading: { tokens, text },
    mentions,
  } = scene;
  let to = head + 1;
  while (to < end && (mentions[to] || !/PUNCT|VERB|AUX|CONJ/.test(tokens[to]!.pos))) {
    if (RELATIVE.test(tokens[to]!.lower) || OWN.test(tokens[to]!.text)) break;
    to++;
  }
  const printed = text.slice(tokens[first]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  // "Officials said" begins a sentence, "American Airlines" a name.
  const isOrdinary = tokens[first]!.pos !== 'PROPN' || isCommonNoun(tokens[first]!.lower);
  const phrase =
    isOrdinary && /^\p{Lu}\p{Ll}+(?! \p{Lu}|\p{L})/u.test(printed)
      ? printed[0]!.toLowerCase() + printed.slice(1)
      : printed;
  return unnamed(phrase, tokens[head]!.lower, scene);
}

function unnamed(phrase: string, noun: string, { make }: Scene): Entity {
  // In whole words, and never between the halves of a character.
  const name = phrase.length > LONGEST ? /^.{1,60}(?=\s)|^.{1,60}/u.exec(phrase)![0] : phrase;
  const isPerson = isRole(noun) || /^(?:(?:wo)?man|official|witness|critic|source|member)$/.test(noun);
  const plural = /[^s']s$|^(?:people|(?:wo)?men|police|many|some|others|both)$/.test(noun);
  return make(name, { kind: isPerson ? 'person' : null, gender: genderOfTitle(noun), plural });
}
