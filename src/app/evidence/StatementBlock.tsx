import type { RefObject } from 'react';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { linkHere, openArticle } from './actions';
import { CopyButton } from './Copy';
import { plainText } from './citation';
import { Facts } from './Facts';
import { KeyHint } from './KeyHint';
import { useRegionKeys } from './keys';
import { Paragraph } from './Paragraph';
import { excerptsOf } from './passages';
import { articleOf, speakerName, statementAt } from './quoteText';
import { statementMarks } from './textMarks';

/** One statement as evidence: who, the words in their paragraph, what is coded, and what can be done with them. */
export function StatementBlock({
  scene,
  row,
  place,
  current,
  region,
}: {
  scene: Scene;
  row: number;
  /** "1 of 6". */
  place: string;
  /** Whether the drawer's letters mean this statement. */
  current: boolean;
  region: RefObject<HTMLElement | null>;
}) {
  const { corpus, table, choices } = scene;
  // A slide has no place for an article.
  const present = useStore((state) => state.surface.present);
  const statement = statementAt(corpus, row);
  const article = articleOf(corpus, statement);
  const name = speakerName(corpus, statement);
  const open = () => openArticle(statement);
  const key = (letter: string) => (current ? letter : undefined);
  useRegionKeys(region, current ? { o: open } : {});
  return (
    <article
      className={choices.quote === statement.id ? 'evidence-statement evidence-current' : 'evidence-statement'}
      data-row={row}
      aria-label={`${name}, ${place}`}
    >
      <header className="evidence-statement-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span className="caption">{place}</span>
      </header>
      <Paragraph
        text={article.text}
        excerpts={excerptsOf(article, statement.spans.content)}
        marks={statementMarks(corpus, table, row)}
      />
      <Facts scene={scene} row={row} />
      <div className="evidence-actions">
        <CopyButton label="Copy quote" shortcut={key('c')} region={region} text={() => plainText(corpus, statement)} />
        {!present && (
          <button type="button" className="action copy-action" onClick={open} aria-keyshortcuts={key('o')}>
            Open article
            {current && <KeyHint keyName="o" />}
          </button>
        )}
        <CopyButton label="Copy link" shortcut={key('l')} region={region} text={() => linkHere(statement.id)} />
      </div>
    </article>
  );
}
