import { useScene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { VOICES } from '@/core/corpus/voice';
import { NO_STANCE } from '@/core/table/table';

/** The corpus in numbers, whatever the filter shows, and whose text it is. */
export function Foot() {
  const { corpus, table } = useScene();
  const voices = VOICES.map((voice, at) => `${table.voice.reduce((n, code) => n + (code === at ? 1 : 0), 0)} ${voice}`);
  const silent = table.stance.reduce((n, stance) => n + (stance === NO_STANCE ? 1 : 0), 0);
  const suggested = table.review.reduce((n, code) => n + code, 0);
  const speakers = new Set(table.speaker).size;
  const rights = [...new Set(corpus.articles.map((article) => article.rights))];
  return (
    <footer className="foot caption">
      <p>
        {counted(corpus.articles.length, 'article')}, {counted(speakers, 'speaker')},{' '}
        {counted(corpus.issues.length, 'issue')}, {counted(table.size, 'statement')}
        {table.size > 0 && `: ${voices.join(', ')}. ${silent} without a stance`}.{' '}
        {table.size > 0 &&
          (suggested === 0
            ? 'All are reviewed.'
            : `${suggested.toLocaleString('en-GB')} are suggested, not yet reviewed.`)}
      </p>
      {rights.length > 0 && rights.length <= 3 && <p>{rights.join(' ')}</p>}
    </footer>
  );
}
