import type { Corpus } from '@/core/corpus/schema';
import { fold, formsOf, WORD } from './words';

/** The words of all statements as numbers: positions in the vocabulary. */
export interface TextIndex {
  /** Distinct folded words, sorted, so that all words with the same beginning are neighbours. */
  readonly vocabulary: readonly string[];
  /** How each of them is spelled where it first occurs, in lower case. */
  readonly spellings: readonly string[];
  /** Statement `row` has the words from `contents[starts[row]]` to before `contents[starts[row + 1]]`. */
  readonly starts: Uint32Array;
  readonly contents: Uint32Array;
  /** Entry n: how often the first n words of the vocabulary occur in all contents together. */
  readonly occurrences: Uint32Array;
  /** For each actor the words of his name, short name and aliases. */
  readonly actors: readonly Uint32Array[];
  /** For each issue the words of its label. */
  readonly issues: readonly Uint32Array[];
}

/** Numbers words in the order in which they first occur. */
class Vocabulary {
  readonly folded: string[] = [];
  readonly spellings: string[] = [];
  readonly numbers = new Map<string, number>();
  /** Numbers of a word as it stands in a text: few distinct ones are many occurrences. */
  private readonly seen = new Map<string, readonly number[]>();

  add(text: string, to: number[]): void {
    for (const word of text.match(WORD) ?? []) {
      let numbers = this.seen.get(word);
      if (numbers === undefined) {
        numbers = formsOf(word).flatMap((form) => this.number(form));
        this.seen.set(word, numbers);
      }
      for (const number of numbers) to.push(number);
    }
  }

  private number(form: string): number[] {
    const folded = fold(form);
    if (folded === '') return [];
    let number = this.numbers.get(folded);
    if (number === undefined) {
      number = this.folded.length;
      this.numbers.set(folded, number);
      this.folded.push(folded);
      this.spellings.push(form.toLowerCase());
    }
    return [number];
  }
}

/** Reads the contents, names and labels of a whole corpus into words. */
export function buildTextIndex(corpus: Corpus): TextIndex {
  const vocabulary = new Vocabulary();
  const texts = new Map(corpus.articles.map((article) => [article.id, article.text]));
  const contents: number[] = [];
  const starts = new Uint32Array(corpus.statements.length + 1);
  corpus.statements.forEach((statement, row) => {
    const text = texts.get(statement.article) ?? '';
    for (const [start, end] of statement.spans.content) vocabulary.add(text.slice(start, end), contents);
    starts[row + 1] = contents.length;
  });
  const numbered = (names: readonly string[]) => {
    const numbers: number[] = [];
    for (const name of names) vocabulary.add(name, numbers);
    return numbers;
  };
  const actors = corpus.actors.map(({ name, short, aliases }) => numbered([name, short ?? '', ...aliases]));
  const issues = corpus.issues.map(({ label }) => numbered([label]));

  const sorted = vocabulary.folded.toSorted();
  const order = Uint32Array.from(sorted, (word) => vocabulary.numbers.get(word)!);
  const position = new Uint32Array(order.length);
  order.forEach((number, at) => {
    position[number] = at;
  });
  const positions = (numbers: readonly number[]) => {
    const found = new Uint32Array(numbers.length);
    for (let at = 0; at < found.length; at++) found[at] = position[numbers[at]!]!;
    return found;
  };
  const all = positions(contents);
  const occurrences = new Uint32Array(order.length + 1);
  for (const at of all) occurrences[at + 1]!++;
  for (let at = 0; at < order.length; at++) occurrences[at + 1]! += occurrences[at]!;
  return {
    vocabulary: sorted,
    spellings: Array.from(order, (number) => vocabulary.spellings[number]!),
    starts,
    contents: all,
    occurrences,
    actors: actors.map(positions),
    issues: issues.map(positions),
  };
}

/** The stretch of the vocabulary whose words begin with `beginning`, half-open; empty where none does. */
export function stretchOf(vocabulary: readonly string[], beginning: string): readonly [from: number, to: number] {
  // No letter or digit sorts after U+FFFF, so it closes the stretch.
  return [firstFrom(vocabulary, beginning), firstFrom(vocabulary, `${beginning}\uffff`)];
}

function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
