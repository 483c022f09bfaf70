import { showModal } from '@/app/shell/modal';
import { accountOf } from '@/app/state/accounts';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import type { Corpus } from '@/core/corpus/schema';

/** Shows what is open, where it is from and, of another program's file, what was taken of it. */
export function showAbout(): string | null {
  const { corpus, origin } = useStore.getState();
  if (!corpus) return 'No corpus is open yet.';
  showModal('About this corpus', <About corpus={corpus} file={origin.kind === 'file' ? origin.name : null} />);
  return null;
}

function About({ corpus, file }: { corpus: Corpus; file: string | null }) {
  const account = accountOf(corpus);
  const { articles, statements, actors, issues, scale } = corpus;
  return (
    <>
      <dl>
        <div>
          <dt>Title</dt>
          <dd>{corpus.title}</dd>
        </div>
        {file !== null && (
          <div>
            <dt>File</dt>
            <dd>{file}, from this computer</dd>
          </div>
        )}
        <div>
          <dt>Content</dt>
          <dd>{corpus.summary}</dd>
        </div>
        <div>
          <dt>Basis</dt>
          <dd>{corpus.basis}</dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>
            {counted(articles.length, 'article')}, {counted(statements.length, 'statement')},{' '}
            {counted(actors.length, 'actor')}, {counted(issues.length, 'issue')}
          </dd>
        </div>
        <div>
          <dt>Scale</dt>
          <dd>{scale.steps.map(({ value, label }) => scaleStep(value, label)).join('; ')}</dd>
        </div>
      </dl>
      {account && (
        <>
          <Sentences title="Taken from the file" sentences={account.taken} />
          <Sentences title="Not taken, or different" sentences={account.left} />
        </>
      )}
    </>
  );
}

function scaleStep(value: number, label: string): string {
  const number = String(value).replace('-', '−');
  return label === number || label === `+${number}` ? number : `${number} ${label}`;
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
