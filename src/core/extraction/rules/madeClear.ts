import { clauseEnd } from '@/core/extraction/clauseEnd';
import type { Found } from '@/core/extraction/types';
import { withoutStop } from '@/core/extraction/units';
import type { VerbGroup } from '@/core/extraction/verbGroups';
import { attribution, type Context, type Rule, sourceOf } from './context';

/** "Lee has made it clear that …", "Lee’s position was made clear: …" */
export const madeClear: Rule = {
  name: 'made clear',
  find: (context) => [...context.groups.entries()].flatMap(([number, group]) => clear(context, number, group) ?? []),
};

function clear(context: Context, number: number, { lemma, quoted, from, head }: VerbGroup): Found | null {
  const { items, groups, unit, usedGroups } = context;
  if (lemma !== 'make' || quoted || usedGroups.has(number)) return null;
  let at = head + 1;
  while (items[at]?.lower === 'it' || items[at]?.pos === 'ADV') at++;
  const begin = at + 1;
  if (!/^(?:clear|plain|known)$/.test(items[at]?.lower ?? '') || !/^(?:that|[;:])$/.test(items[begin]?.lower ?? ''))
    return null;
  const source = sourceOf(context, number);
  if (source.length === 0) return null;
  return attribution(context, number, {
    rule: 'made clear',
    source,
    cue: [from, begin],
    content: [begin, items[begin]!.lower === 'that' ? clauseEnd(unit, groups, number, begin) : withoutStop(items)],
  });
}
