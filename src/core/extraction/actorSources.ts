// Who the words of a source are.
import type { Entity, Scene } from './actorTypes';
import { genderOfTitle, isCommonNoun, isPerson, isSpeechNoun, pronounOf } from './actorWords';
import type { Range } from './types';

export const OWN = /^['’]s?$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;
const RELATIVE = /^(?:who|which|that|whose|whom)$/;
const DEEPEST = 3;

/** How well somebody fits a pronoun. */
export const fitOf =
  (pronoun: string) =>
  ({ kind, gender, plural, words }: Entity) => {
    if (pronoun === 'they') return plural ? 1 : kind === 'group' ? 0.4 : 0;
    if (plural || pronoun === 'nobody') return 0;
    if (pronoun === 'it') return kind === 'person' ? 0 : kind ? 1 : words.length > 0 ? 0.4 : 0.9;
    if (kind === 'group' || kind === 'place' || (gender ?? pronoun) !== pronoun) return 0;
    return gender ? 1 : kind ? 0.9 : words.length > 0 ? 0.4 : 0;
  };

/** The people or bodies that a source names, the main one first; none where it names nobody. */
export function whoSpeaks(source: readonly Range[], scene: Scene): Entity[] {
  const readings = source.map(([first, end]) => read(first, end, scene, 0)).filter((all) => all.length > 0);
  const named = readings.find((all) => all.some(({ words, members }) => words.length + members.length > 0));
  return [...new Set((named ?? readings[0] ?? []).flatMap((one) => (one.members.length > 0 ? one.members : one)))];
}

function read(from: number, to: number, scene: Scene, depth: number): Entity[] {
  const { tokens } = scene.reading;
  let [first, end] = [from, to];
  for (; first < end && !scene.mentions[first] && /PUNCT|CCONJ|ADV|ADP|DET|SYM/.test(tokens[first]!.pos); first++)
    if (pronounOf(tokens[first]!.lower) || /^(?:-|who)$/.test(tokens[first + 1]?.lower ?? '')) break;
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
  const others: Entity[] = [];
  let isLinked = false;
  for (let at = first; at < end - 1; at++) {
    const { lower, text, pos } = tokens[at]!;
    const mention = mentions[at];
    if (mention) {
      const next = tokens[mention.end]?.lower ?? '';
      if (!isLinked && /^(?:[,(&]|and|of|in|from)$/.test(next)) others.push(mention.entity);
      at = mention.end - 1;
      continue;
    }
    // What somebody does or is joins nobody: "Doe, who met Roe and the press".
    if (/VERB|AUX|SCONJ/.test(pos) || RELATIVE.test(lower)) return null;
    // "Doe of Texas, Roe and …"
    isLinked = text !== ',' && (isLinked || pos === 'ADP');
    if ((lower !== 'and' && text !== '&') || others.length === 0) continue;
    const right = mentions[headOf(at + 1, end, scene)]?.entity;
    const left = mentions[at - 1]?.entity;
    // "Doe, a general and former spy," is one.
    if (isLinked ? right?.kind === 'person' && left?.kind !== 'person' : (left ?? right))
      return [...others, ...read(at + 1, end, scene, depth + 1)];
  }
  return null;
}

function readOne(first: number, end: number, scene: Scene, depth: number): Entity[] {
  const {
    reading: { tokens, text },
    mentions,
    best,
  } = scene;
  const head = headOf(first, end, scene);
  const { lower } = tokens[Math.max(head, first)]!;
  const named = mentions[head]?.entity;
  // "His spokesman, Jane Doe, who …": the name is what the office was said for.
  const apposed = named?.kind === 'person' ? null : apposedTo(Math.max(head, first) + 1, end, scene);
  if (apposed) return [apposed];
  if (named) return [named];
  // "who", of whoever stands before it
  if (head === first && RELATIVE.test(lower)) return [(mentions[head - 1] ?? mentions[head - 2])?.entity ?? []].flat();
  const pronoun = pronounOf(lower);
  if (pronoun) return [best(fitOf(pronoun)) ?? []].flat();
  if (head < 0) return [phraseOf(first, end, first, scene)];
  const [owners, after] = ownersOf(first, head, scene, depth);
  if (owners[0] && isSpeechNoun(lower)) return owners;
  if (owners[0]) {
    const what = text.slice(tokens[after]!.start, tokens[head]!.end).replace(/\s+/g, ' ');
    return [unnamed(`${what} of ${owners[0].name}`, lower, scene)];
  }
  // "a statement by the ministry"
  if (isSpeechNoun(lower) && /^(?:by|from)$/.test(tokens[head + 1]?.lower ?? '') && head + 2 < end)
    return read(head + 2, end, scene, depth + 1);
  // "the Ukrainian side", "the Russian position"
  const side = /^(?:side|position)$/.test(lower) ? mentions[head - 1]?.entity : null;
  return [side ?? phraseOf(first, end, head, scene)];
}

/** The person in full behind a comma, before anything is told of whom the source begins with. */
function apposedTo(from: number, end: number, { reading: { tokens }, mentions }: Scene): Entity | null {
  for (let at = from; at < end && !/VERB|AUX/.test(tokens[at]!.pos) && !RELATIVE.test(tokens[at]!.lower); at++) {
    const entity = tokens[at - 1]!.text === ',' ? mentions[at]?.entity : null;
    if (entity && (entity.kind ?? 'person') === 'person' && entity.words.length > 1) return entity;
  }
  return null;
}

/** The last word of the noun phrase that a source begins with, or of the owner of what is not there; -1 without one. */
function headOf(first: number, end: number, scene: Scene): number {
  const { tokens } = scene.reading;
  let head = -1;
  let owner = -1;
  for (let at = first; at < end; at++) {
    const mention = scene.mentions[at];
    const { pos, text, lower } = tokens[at]!;
    if (mention && !POSSESSIVE.test(lower)) at = head = Math.min(mention.end, end) - 1;
    else if (at > first && RELATIVE.test(text)) break;
    else if (OWN.test(text)) {
      if (head >= 0) [owner, head] = [head, -1];
    } else if (/PUNCT|ADP|CONJ|VERB|AUX|PART/.test(pos) || (pos === 'PRON' && head >= 0)) {
      // "tall, grey men", "co-author"
      const isOn = text === '-' || tokens[at - 1]?.text === '-' || (text === ',' && tokens[head]?.pos === 'ADJ');
      if (head >= 0 && !isOn) break;
    } else if (!/DET|ADV/.test(pos) && (pos !== 'ADJ' || head < 0 || /ADJ|PRON/.test(tokens[head]!.pos))) head = at;
  }
  return head < 0 ? owner : head;
}

/** Those before a possessive mark, or whom a possessive pronoun stands for, and where what is theirs begins. */
function ownersOf(first: number, head: number, scene: Scene, depth: number): [Entity[], number] {
  const { tokens } = scene.reading;
  for (let at = head - 1; at > first; at--)
    if (OWN.test(tokens[at]!.text)) return [read(first, at, scene, depth + 1), at + 1];
  const { lower } = tokens[first]!;
  const owner = POSSESSIVE.test(lower) && (scene.mentions[first]?.entity ?? scene.best(fitOf(pronounOf(lower)!)));
  return [owner ? [owner] : [], first + 1];
}

/** Somebody without a name, in the words of the text. */
function phraseOf(first: number, end: number, head: number, scene: Scene): Entity {
  const {
    reading: { tokens, text },
    mentions,
  } = scene;
  let to = head + 1;
  while (
    to < end &&
    (mentions[to] ?? !/PUNCT|VERB|AUX|CONJ/.test(tokens[to]!.pos)) &&
    !RELATIVE.test(tokens[to]!.lower) &&
    !OWN.test(tokens[to]!.text)
  )
    to++;
  const printed = text.slice(tokens[first]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  // "Officials said" begins a sentence, "American Airlines" a name.
  const isOrdinary = tokens[first]!.pos !== 'PROPN' || isCommonNoun(tokens[first]!.lower);
  const phrase = isOrdinary
    ? printed.replace(/^\p{Lu}(?=\p{Ll}+(?! \p{Lu}|\p{L}))/u, (letter) => letter.toLowerCase())
    : printed;
  return unnamed(phrase, tokens[head]!.lower, scene);
}

function unnamed(phrase: string, noun: string, { make }: Scene): Entity {
  // In 60 characters at most, in whole words if it has any, and never between the halves of a character.
  const name = phrase.length > 60 ? /^.{1,60}(?=\s)|^.{1,60}/u.exec(phrase)![0] : phrase;
  const kind = isPerson(noun) ? 'person' : null;
  const plural = /[^s']s$|^(?:people|(?:wo)?men|police|many|some|others|both)$/.test(noun);
  return make(name, { kind, gender: genderOfTitle(noun), plural });
}
