import { clauseEnd } from '@/core/extraction/clauseEnd';
import { complementEnd } from '@/core/extraction/complementEnd';
import { REPORT_NOUNS } from '@/core/extraction/lexicon/nouns';
import type { Found } from '@/core/extraction/types';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { attribution, type Context, type Rule } from './context';
import { holderOf } from './holder';
import { untold } from './reportedItems';

const VOICE = new Set(
  `express make issue raise offer deliver reiterate give release declare announce signal repeat share have hold renew lodge
  pose send voice`.split(/\s+/),
);
const LINK = /^(?:that|of|for|about|over|on|against|with)$/;

/** Lee expressed doubt that …; Lee voiced support for the plan; Lee issued a warning about … */
export const voicing: Rule = { name: 'voicing', find: (context) => untold(context, voiced) };

function voiced(context: Context, number: number, { lemma, from, to }: VerbGroup): Found | null {
  const { items, groups, unit } = context;
  const link = VOICE.has(lemma) ? linkAt(items, to) : -1;
  if (link < 0) return null;
  const isThat = items[link]!.lower === 'that';
  const begin = isThat ? link : link + 1;
  return attribution(context, number, {
    rule: 'voicing',
    source: holderOf(context, number),
    cue: [from, begin],
    content: [begin, (isThat ? clauseEnd : complementEnd)(unit, groups, number, begin)],
  });
}

/** "strong doubts about": what follows the noun that says what is voiced; -1 where nothing does. */
function linkAt(items: Context['items'], from: number): number {
  for (let at = from; at < from + 6; at++) {
    const item = items[at];
    const next = items[at + 1];
    if (!item || !next || !/^(?:DET|ADJ|NOUN|PRON|NUM|ADV)$/.test(item.pos)) return -1;
    if (item.pos === 'NOUN' && REPORT_NOUNS.has(item.lemma) && LINK.test(next.lower)) return at + 1;
  }
  return -1;
}
