import type { Found } from '@/core/extraction/types';
import type { Rule } from './context';
import { isQuote } from './quotation';

/** A quotation that nobody introduces goes on with what the last speaker said. */
export const orphan: Rule = {
  name: 'quotation that goes on',
  find({ items, usedQuotations, found: before, reading, unit }) {
    const found: Found[] = [];
    for (const item of items) {
      if (!isQuote(item) || usedQuotations.has(item.quotation)) continue;
      const last = before.findLast(({ source }) => source.length > 0);
      if (!last) continue;
      const distance = unit.paragraph - (reading.tokens[last.content[0]![0]]?.paragraph ?? 0);
      if (distance > 2) continue;
      usedQuotations.add(item.quotation);
      found.push({ rule: 'quotation that goes on', source: last.source, cue: [], content: [item.tokens] });
    }
    return found;
  },
};
