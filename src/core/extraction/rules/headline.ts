import type { Reading } from '@/core/extraction/types';
import type { Item } from '@/core/extraction/units';
import { type Context, claimQuotations, type Rule, tokensOf } from './context';

/** No name before a colon has more words. */
const LONGEST = 7;
/** What speaks although it is nobody's name. */
const IMPERSONAL = /^(?:poll|report|study|survey|sources?|analysis)$/;
/** What stands before a colon and is nobody. */
const NOBODY =
  /^(?:updated?|corrections?|notes?|related|read|watch|listen|photos?|images?|credits?|more|also|q|a|video|breaking|exclusive|editors?|tags?|categories|topics?|follow|subscribe|email|phone|tel|fax|twitter|facebook|by|story|contact|name|age|job|latest|notice|leaked|bombshell|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "Lee: No talks before spring", "LEE: Well, I think …": a name, a colon, and what the name says up to the paragraph's end. */
export const headline: Rule = {
  name: 'headline',
  find(context) {
    const { items, reading, unit } = context;
    const colon = items.findIndex(({ lower }) => lower === ':');
    const next = items[colon + 1];
    if (colon < 1 || !next) return [];
    const from = nameBefore(items, colon, reading);
    if (from < 0) return [];
    const [first, end] = reading.paragraphs[unit.paragraph]!;
    // A name in the middle of a paragraph.
    if (items[0]!.tokens[0] !== first && next.quotation < 0) return [];
    const last = next.quotation >= 0 ? next.tokens[1] : end;
    // "Weather: Wind, Rain and Snow", "Ohio: 6 points": without a verb nobody says it.
    if (next.quotation < 0 && (last - next.tokens[0] < 4 || !context.groups.some(({ head }) => head > colon)))
      return [];
    claimQuotations(context, colon + 1, items.length);
    for (let group = 0; group < context.groups.length; group++) context.usedGroups.add(group);
    return [
      {
        rule: 'headline',
        source: [tokensOf(items, [from, colon])],
        cue: [tokensOf(items, [colon, colon + 1])],
        content: [[next.tokens[0], last]],
      },
    ];
  },
};

/** Where the name before the colon begins: at the unit's beginning or behind a dash; -1 where none stands there. */
function nameBefore(items: Context['items'], colon: number, reading: Reading): number {
  let from = colon;
  while (from > 0 && colon - from < LONGEST && isNamePart(items[from - 1]!, reading)) from--;
  if (NOBODY.test(items[colon - 1]!.lower)) return -1;
  if (from > 0 && !/^(?:[-–—|]|--)$/.test(items[from - 1]!.lower)) return -1;
  const head = items[colon - 1]!;
  const word = reading.tokens[head.tokens[0]]!.text;
  return head.pos === 'PROPN' || IMPERSONAL.test(head.lower) || /^\p{Lu}{3,}$/u.test(word) ? from : -1;
}

const isNamePart = ({ tokens, lower }: Item, reading: Reading) =>
  /^[\p{Lu}’']/u.test(reading.tokens[tokens[0]]!.text) ||
  IMPERSONAL.test(lower) ||
  /^(?:of|the|and|&|de|von)$/.test(lower);
