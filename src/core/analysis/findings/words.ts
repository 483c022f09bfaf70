import { counted } from '@/core/corpus/counted';
import { issueName } from '@/core/corpus/issueName';
import type { FindingContext } from './context';
import type { Part } from './finding';

/** A sentence from its pieces: `say\`On ${issue}, …\`` with parts or lists of parts in the gaps. */
export function say(
  texts: TemplateStringsArray,
  ...gaps: readonly (string | number | Part | readonly Part[])[]
): Part[] {
  const parts: Part[] = [];
  const add = (part: Part) => {
    const last = parts.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      parts[parts.length - 1] = { ...part, text: last.text + part.text };
    else if (part.text !== '') parts.push(part);
  };
  for (const [at, text] of texts.entries()) {
    add({ kind: 'text', text });
    const gap = gaps[at];
    if (gap === undefined) continue;
    if (typeof gap === 'string' || typeof gap === 'number') add({ kind: 'text', text: String(gap) });
    else for (const part of [gap].flat() as Part[]) add(part);
  }
  return parts;
}

/** The short name, where the actor has one. */
export function actorPart({ corpus }: FindingContext, actor: number): Part {
  const { short, name } = corpus.actors[actor]!;
  return { kind: 'actor', text: short ?? name, actor };
}

export function issuePart({ corpus }: FindingContext, issue: number): Part {
  const { label } = corpus.issues[issue]!;
  const name = issueName(corpus.issues[issue]!);
  // A label that is a sentence is hard to tell from the sentence around it.
  return { kind: 'issue', text: name === label ? name : `“${name}”`, issue };
}

export function meanPart({ table }: FindingContext, mean: number): Part {
  return { kind: 'mean', text: signed(table.min, mean, 1), mean };
}

export function stancePart({ table }: FindingContext, stance: number): Part {
  return { kind: 'stance', text: `(${signed(table.min, stance, 0)})`, stance };
}

/** With a sign where the scale has a negative end; the minus is U+2212. */
function signed(min: number, value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  if (Number(size) === 0) return size;
  if (value < 0) return `\u2212${size}`;
  return min < 0 ? `+${size}` : size;
}

/** "A", "A and B", "A, B and C", "A, B and 4 others". */
export function listParts(parts: readonly Part[]): Part[] {
  if (parts.length < 2) return [...parts];
  if (parts.length > 3) return say`${parts[0]!}, ${parts[1]!} and ${parts.length - 2} others`;
  if (parts.length === 3) return say`${parts[0]!}, ${parts[1]!} and ${parts[2]!}`;
  return say`${parts[0]!} and ${parts[1]!}`;
}

/** "2 statements", "6 statements (4 with a stance)"; without the noun where it was said already. */
export function withStances({ count, withStance }: { count: number; withStance: number }, noun = true): string {
  const head = noun ? counted(count, 'statement') : `${count}`;
  return count === withStance ? head : `${head} (${withStance} with a stance)`;
}

/** Whether any of the rows has a date that is only inferred. */
export function anyInferred({ corpus }: FindingContext, rows: Iterable<number>): boolean {
  for (const row of rows) if (corpus.statements[row]!.date?.basis === 'inferred') return true;
  return false;
}
