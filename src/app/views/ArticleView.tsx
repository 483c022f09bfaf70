import { SourceReader } from '@/app/evidence/SourceReader';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { datedTitle } from '@/app/state/words';
import { lookupOf } from '@/core/corpus/lookup';
import './quotes/article.css';

/** A whole article with its codes. */
export default function ArticleView() {
  const scene = useScene();
  const { corpus, choices, table } = scene;
  const choose = useStore((state) => state.choose);
  const { article: articles, statement: statements } = lookupOf(corpus);
  const row = choices.quote === null ? undefined : statements.get(choices.quote);
  const wanted = choices.doc === null ? undefined : articles.get(choices.doc);
  const position = wanted ?? (row === undefined ? 0 : table.article[row]) ?? 0;
  const article = corpus.articles[position];
  if (!article) return <p className="article-none">This corpus has no articles yet.</p>;
  return (
    <div className="article-view">
      <div className="article-tools">
        {corpus.articles.length > 1 && (
          <label className="article-picker">
            Article{' '}
            <select value={article.id} onChange={(event) => choose({ doc: event.target.value, quote: null })}>
              {corpus.articles.map((one) => (
                <option key={one.id} value={one.id}>
                  {datedTitle(one, one.published?.basis === 'inferred' ? ' (inferred)' : '')}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          className="action"
          onClick={() => choose({ view: 'quotes', tab: 'list', doc: null, sort: null })}
        >
          To the quotes
        </button>
      </div>
      <SourceReader scene={scene} position={position} pane={null} titled={false} />
    </div>
  );
}
