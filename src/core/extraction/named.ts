// Where a text names the actors of a codebook: by name, by a state's capital, by a people's adjective.
import type { Codebook } from '@/core/corpus/codebook';
import { familyKey, fold } from './actorText';
import { stateOf } from './gazetteer';
import type { Range, Token } from './types';

/** An actor of the codebook, named in the text. */
export interface Mention {
  readonly range: Range;
  readonly actor: string;
}

interface Name {
  readonly words: readonly string[];
  readonly actor: string;
}

/** Names by their first word, the longest first. */
export type Names = ReadonlyMap<string, readonly Name[]>;

/** "United Arab Emirates": no state's name in the gazetteer has more words. */
const MOST_WORDS = 3;

/** Name, short name and aliases of each actor, and a person's last name where nobody shares it. */
export function namesOf({ actors }: Codebook): Names {
  const names = new Map<string, Name[]>();
  const owners = new Map<string, Set<string>>();
  const put = (name: string, actor: string) => {
    const words = partsOf(name);
    const [first] = words;
    if (first === undefined) return;
    const key = words.join(' ');
    const owned = owners.get(key) ?? new Set();
    owners.set(key, owned.add(actor));
    names.set(first, [...(names.get(first) ?? []), { words, actor }]);
  };
  for (const { id, name, short, aliases, kind } of actors) {
    for (const known of [name, short ?? '', ...aliases]) put(known, id);
    if (kind === 'person') put(partsOf(name).at(-1) ?? '', id);
  }
  for (const [first, list] of names) {
    const own = list.filter(({ words }) => owners.get(words.join(' '))?.size === 1);
    names.set(
      first,
      own.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return names;
}

/** A name in the words that the tagger makes of it, folded, without its article. */
function partsOf(name: string): readonly string[] {
  const folded = fold(name).replace(/^(?:the|an?) /, '');
  return (folded.match(/\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}]+|'s\b/gu) ?? []).map(familyKey);
}

const foldWord = ({ lower }: Token) => familyKey(fold(lower));

/** Who of the codebook is named where, by the first token of the mention. A name within a longer one does not count. */
export function mentionsIn(tokens: readonly Token[], names: Names): Map<number, Mention> {
  const mentions = new Map<number, Mention>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!/^[\p{L}\p{N}]/u.test(token.text)) continue;
    const mention = byName(tokens, at, names) ?? byState(tokens, at, names);
    if (!mention) continue;
    mentions.set(at, mention);
    at = mention.range[1] - 1;
  }
  return mentions;
}

function byName(tokens: readonly Token[], at: number, names: Names): Mention | null {
  const folded = foldWord(tokens[at]!);
  for (const { words, actor } of names.get(folded) ?? []) {
    let end = at + 1;
    const fits = words.every((word, place) => {
      if (place === 0) return true;
      // Hyphens within names are tokens of their own.
      while (tokens[end]?.text === '-') end++;
      return tokens[end] !== undefined && foldWord(tokens[end++]!) === word;
    });
    // "Nato" and "paris" are names only where they are written as such: "us" is no state.
    if (fits && (words.length > 1 || /^\P{Ll}/u.test(tokens[at]!.text))) return { range: [at, end], actor };
  }
  return null;
}

function byState(tokens: readonly Token[], at: number, names: Names): Mention | null {
  if (!/^\p{Lu}/u.test(tokens[at]!.text)) return null;
  let name = '';
  let found: Mention | null = null;
  for (let end = at; end < Math.min(at + MOST_WORDS, tokens.length); end++) {
    name += (end === at ? '' : ' ') + tokens[end]!.lower;
    const state = stateOf(name);
    const first = state === undefined ? undefined : partsOf(state);
    const actor = names.get(first?.[0] ?? '')?.find(({ words }) => words.join(' ') === first?.join(' '))?.actor;
    if (actor !== undefined) found = { range: [at, end + 1], actor };
  }
  return found;
}
