import type { RefObject } from 'react';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { linkNow, openArticleOnly } from './actions';
import { CopyButton } from './Copy';
import type { Contact } from './contactEvidence';
import { DateWords } from './DateWords';
import { Fact } from './Facts';
import { KeyHint } from './KeyHint';
import { useRegionKeys } from './keys';
import { Paragraph } from './Paragraph';
import { excerptsOf } from './passages';
import { QuoteLine } from './QuoteLine';
import { articleOf, namesOf, statementAt } from './quoteText';
import { contactMarks } from './textMarks';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A reported contact: its passage, what is coded of it, and what those who took part said near it. */
export function ContactPanel({
  scene,
  contact: { interaction, nearby, hidden },
  place,
  current,
  region,
}: {
  scene: Scene;
  contact: Contact;
  place: string;
  current: boolean;
  region: RefObject<HTMLElement | null>;
}) {
  const { corpus } = scene;
  // A slide has no place for an article.
  const present = useStore((state) => state.surface.present);
  const article = articleOf(corpus, interaction);
  const { from, to, via, certainty, date, note, span, label } = interaction;
  const open = () => openArticleOnly(interaction.article);
  useRegionKeys(region, current ? { o: open } : {});
  const quote = article.text.slice(span[0], span[1]);
  return (
    <>
      <article className="evidence-statement" aria-label={`${label}, ${place}`}>
        <header className="evidence-statement-head">
          <h3>{capital(label)}</h3>
          <span className="caption">{place}</span>
        </header>
        <Paragraph text={article.text} excerpts={excerptsOf(article, [span])} marks={contactMarks(interaction)} />
        <dl className="facts">
          <Fact name="From">{namesOf(corpus, from)}</Fact>
          <Fact name="To">{namesOf(corpus, to)}</Fact>
          <Fact name="Via">{via === null ? 'no one named' : namesOf(corpus, [via])}</Fact>
          <Fact name="Told as">{certainty === 'reported' ? 'a fact' : 'merely possible'}</Fact>
          <Fact name="Date">
            <DateWords claim={date} />
          </Fact>
          {note !== null && (
            <Fact name="Note">
              <span dir="auto">{note}</span>
            </Fact>
          )}
        </dl>
        <div className="evidence-actions">
          <CopyButton
            label="Copy passage"
            shortcut={current ? 'c' : undefined}
            region={region}
            text={() => `${quote} (${article.author}, “${article.title}”, ${article.outlet})`}
          />
          {!present && (
            <button
              type="button"
              className="action copy-action"
              onClick={open}
              aria-keyshortcuts={current ? 'o' : undefined}
            >
              Open article
              {current && <KeyHint keyName="o" />}
            </button>
          )}
          <CopyButton label="Copy link" shortcut={current ? 'l' : undefined} region={region} text={linkNow} />
        </div>
      </article>
      <section className="evidence-part" aria-label="Said near it">
        <header className="evidence-statement-head">
          <h3>Said near it</h3>
          <span className="caption">{counted(nearby.length, 'statement')}</span>
        </header>
        <p className="caption evidence-note">
          {nearby.length === 0
            ? 'No statement by those who took part stands in this paragraph or one beside it.'
            : 'Statements by those who took part, in this paragraph or one beside it. They need not belong to this contact: read the text.'}
          {hidden > 0 && ` The filter hides ${hidden} more.`}
        </p>
        <ul className="quote-lines">
          {jointly(scene, nearby).map(([row = 0, ...others]) => (
            <QuoteLine key={row} scene={scene} row={row} with={others} withIssue />
          ))}
        </ul>
      </section>
    </>
  );
}

/** What several say in the same words with the same stance on the same issue, told once. */
function jointly({ corpus }: Scene, rows: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const { spans, issue, stance, mode } = statementAt(corpus, row);
    const key = [spans.content.join(' '), issue, stance, mode].join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
