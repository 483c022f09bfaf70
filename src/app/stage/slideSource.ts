import { contactsOf } from '@/app/state/contacts';
import type { Scene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { NO_DAY } from '@/core/table/periods';
import { NO_STANCE } from '@/core/table/table';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Where what a slide shows comes from: "19FortyFive, two articles, 8 statements with a stance; dates inferred". */
export function sourceOf(scene: Scene): string {
  const { corpus, table, rows, choices } = scene;
  const positions = new Set<number>();
  const ofContacts = choices.view === 'network' && choices.net === 'contacts';
  const about: string[] = [];
  let inferred = 0;
  let dated = 0;
  let undated = 0;
  if (ofContacts) {
    const shown = new Set(contactsOf(corpus, choices).edges.flatMap(({ interactions }) => [...interactions]));
    for (const at of shown) {
      const contact = corpus.interactions[at];
      if (!contact) continue;
      dated++;
      if (contact.date.basis === 'inferred') inferred++;
      positions.add(corpus.articles.findIndex(({ id }) => id === contact.article));
    }
    about.push(counted(shown.size, 'contact'));
  } else {
    let stances = 0;
    for (const row of rows) {
      if (table.day[row] === NO_DAY) undated++;
      else dated++;
      if (corpus.statements[row]?.date?.basis === 'inferred') inferred++;
      if (table.stance[row] !== NO_STANCE) stances++;
      positions.add(table.article[row] ?? -1);
    }
    about.push(
      stances === rows.length
        ? counted(stances, 'statement with a stance', 'statements with a stance')
        : `${counted(rows.length, 'statement')}, ${stances.toLocaleString('en-GB')} with a stance`,
    );
  }
  const articles = [...positions].flatMap((at) => corpus.articles[at] ?? []);
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))];
  const named = outlets.length > 2 ? `${outlets.length} outlets` : outlets.join(', ');
  const count = NUMBERS[articles.length] ?? articles.length.toLocaleString('en-GB');
  const dates =
    inferred === 0 ? '' : inferred === dated ? '; dates inferred' : `; ${counted(inferred, 'date')} inferred`;
  const parts = [named, `${count} ${articles.length === 1 ? 'article' : 'articles'}`, ...about];
  const missing = undated === 0 ? '' : dated === 0 ? '; undated' : `; ${undated.toLocaleString('en-GB')} undated`;
  return `${parts.filter(Boolean).join(', ')}${dates}${missing}`;
}
