import { useScene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { VOICES } from '@/core/corpus/voice';
import { NO_STANCE, REVIEWS } from '@/core/table/table';

const shown = (n: number) => n.toLocaleString('en-GB');

/** How often the code stands in the column. */
function times(column: Iterable<number>, code: number): number {
  let n = 0;
  for (const other of column) if (other === code) n++;
  return n;
}

/** The corpus in numbers, whatever the filter shows, and whose text it is. */
export function Foot() {
  const { corpus, table } = useScene();
  const voices = VOICES.map((voice, at) => `${shown(times(table.voice, at))} ${voice}`);
  const silent = times(table.stance, NO_STANCE);
  const suggested = times(table.review, REVIEWS.indexOf('suggested'));
  const speakers = new Set(table.speaker).size;
  const rights = [...new Set(corpus.articles.map((article) => article.rights))];
  return (
    <footer className="foot caption">
      <p>
        {counted(corpus.articles.length, 'article')}, {counted(speakers, 'speaker')},{' '}
        {counted(corpus.issues.length, 'issue')}, {counted(table.size, 'statement')}
        {table.size > 0 && `: ${voices.join(', ')}. ${shown(silent)} without a stance`}.{' '}
        {table.size > 0 &&
          (suggested === 0 ? 'All are reviewed.' : `${shown(suggested)} are suggested, not yet reviewed.`)}
      </p>
      {rights.length > 0 && rights.length <= 3 && <p>{rights.join(' ')}</p>}
    </footer>
  );
}
