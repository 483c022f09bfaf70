// Apart from derive.ts, which every view loads: only networks and their evidence ask for contacts.
import type { Choices, Filter } from '@/app/state/choices';
import { at, unitsAt } from '@/app/state/derive';
import { keepLast } from '@/app/state/keep';
import { type Contacts, contacts } from '@/core/analysis/contacts';
import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus } from '@/core/corpus/schema';
import { dayNumber } from '@/core/table/periods';
import { tableOf, type Unit } from '@/core/table/table';

const contactsWith = keepLast(
  (corpus: Corpus, by: Unit, actor: Filter['actor'], article: Filter['article'], time: Filter['time']): Contacts => {
    const table = tableOf(corpus);
    const lookup = lookupOf(corpus);
    return contacts(corpus, table, {
      by,
      actors: unitsAt(corpus, by, actor),
      articles: at(lookup.article, article),
      // Contacts may lie before the first statement and after the last.
      days: time && [
        time.from === null ? Number.NEGATIVE_INFINITY : dayNumber(time.from),
        time.to === 'latest' ? Number.POSITIVE_INFINITY : dayNumber(time.to),
      ],
    });
  },
);

/** Who called, met, addressed or aided whom. Of the filter only actors, articles and days apply. */
export const contactsOf = (corpus: Corpus, { by, actor, article, time }: Choices): Contacts =>
  contactsWith(corpus, by, actor, article, time);
