import { phraseAfter } from '@/core/extraction/nounPhrase';
import { claimQuotations, type Rule, sourceRanges, tokensOf } from './context';

/** "Lee: No talks before spring": a name, a colon, and what the name says. */
export const headline: Rule = {
  name: 'headline',
  find(context) {
    const { items, reading } = context;
    const colon = items.findIndex(({ lower }) => lower === ':');
    if (colon < 1 || colon > 12 || colon + 2 >= items.length) return [];
    const next = items[colon + 1]!;
    const isQuote = next.quotation >= 0;
    const isLast = /^[.!?]$/.test(items.at(-1)!.lower);
    const name = phraseAfter(items, 0, colon);
    // The whole of what stands before the colon is a name: no verb, no lower-case word.
    if (!name || name[0] !== 0 || name[1] !== colon) return [];
    const head = items[colon - 1]!;
    if (head.pos !== 'PROPN' && !/^(?:poll|report|study|survey|source|sources|analysis)$/.test(head.lower)) return [];
    if (!isQuote && isLast) return [];
    // "Iowa: 6 points": a list; a time.
    if (!isQuote && items.length - colon < 5) return [];
    if (reading.tokens[next.tokens[0]]!.text.match(/^\d/)) return [];
    const end = isQuote ? colon + 2 : items.length;
    claimQuotations(context, colon + 1, end);
    for (let group = 0; group < context.groups.length; group++) context.usedGroups.add(group);
    return [
      {
        rule: 'headline',
        source: sourceRanges(items, name),
        cue: [tokensOf(items, [colon, colon + 1])],
        content: [tokensOf(items, [colon + 1, end])],
      },
    ];
  },
};
