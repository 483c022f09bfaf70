import type { Found, Range, Reading } from '@/core/extraction/types';
import type { Unit } from '@/core/extraction/units';

/** Rules whose source goes on speaking where a quotation follows that nobody introduces. */
const SPEAKING = new Set([
  'quotation before its cue',
  'quotation after its cue',
  'parenthetical',
  'according to',
  'as reported',
  'indirect',
  'headline',
  'participle',
]);

/**
 * A quotation that no rule has used goes on with what was said before: in the sentence that follows ("…,” Lee said.
 * “…”"), in a paragraph that is nothing else, or in one that takes up an open quotation. It becomes part of that
 * attribution; any other is left alone, since it mostly is no statement.
 */
export function continueQuotations(
  { quotations, paragraphs }: Reading,
  units: readonly Unit[],
  found: readonly Found[],
  used: ReadonlySet<number>,
): Found[] {
  const refined = [...found];
  /** For each unit, the number of the attribution that goes on from it; found and units are both in the text's order. */
  const speaking = new Map<number, number>();
  const starts = units.map(({ items }) => items[0]!.tokens[0]);
  let unit = 0;
  for (const [number, { rule, cue }] of found.entries()) {
    const token = cue[0]![0];
    while (unit + 1 < units.length && starts[unit + 1]! <= token) unit++;
    if (SPEAKING.has(rule) && !speaking.has(unit)) speaking.set(unit, number);
  }
  /** The attribution that a quotation of the paragraph before was left open by. */
  let open = -1;
  for (const [at, { items, paragraph }] of units.entries()) {
    for (const item of items) {
      const quotation = quotations[item.quotation];
      if (!quotation) continue;
      if (!used.has(item.quotation)) {
        const owner = quotation.continues && open >= 0 ? open : ownerOf(at, item.tokens, paragraph);
        const one = refined[owner];
        // What a name with a colon says is taken whole: its quotations are in it.
        if (one && item.tokens[0] >= one.content.at(-1)![1]) {
          refined[owner] = { ...one, content: [...one.content, item.tokens] };
          speaking.set(at, owner);
        }
        open = quotation.open ? owner : -1;
      } else open = quotation.open ? (speaking.get(at) ?? -1) : -1;
    }
  }
  return refined;

  function ownerOf(at: number, [first, end]: Range, paragraph: number): number {
    const before = units[at - 1];
    const owner = speaking.get(at - 1);
    if (!before || owner === undefined) return -1;
    if (before.paragraph === paragraph) return owner;
    const [from, to] = paragraphs[paragraph]!;
    return first === from && end >= to - 1 ? owner : -1;
  }
}
