import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isFiltered } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { stanceLabel } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import { lookupOf } from '@/core/corpus/lookup';
import type { Article } from '@/core/corpus/schema';
import { placeOf } from './actions';
import { alignNotes } from './alignNotes';
import { DateWords } from './DateWords';
import { usePanelFocus } from './keys';
import type { TextMark } from './layers';
import { MarkedText, type MarkLinks } from './Paragraph';
import { type ParagraphPassage, paragraphsAt, paragraphsOf } from './passages';
import { isSuggested, issueOf, levelAt, shortNameOf, stanceWords, statementAt } from './quoteText';
import { ReaderBar } from './ReaderBar';
import { rowsOfArticle, statementMarks } from './textMarks';
import './SourceReader.css';

/** Narrower than this the codes stand below their paragraph instead of beside it. */
const FOLD = 460;

/**
 * A whole article with every coded passage marked and its codes in the margin. Selecting a code or a passage opens that
 * statement. Only the body is shown.
 */
export function SourceReader({
  scene,
  position,
  pane,
  titled,
  onClose,
}: {
  scene: Scene;
  /** Position of the article in the corpus. */
  position: number;
  /** What scrolls; null where the page does. */
  pane: RefObject<HTMLElement | null> | null;
  /** Whether the reader says the title itself: not where the page's heading does. */
  titled: boolean;
  onClose?: (() => void) | undefined;
}) {
  const { corpus, table, choices } = scene;
  const openQuote = useStore((state) => state.openQuote);
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const unseen = useRef<HTMLElement>(null);
  const article = corpus.articles[position];
  const rows = useMemo(() => rowsOfArticle(corpus, table, position), [corpus, table, position]);
  const row = choices.quote === null ? undefined : lookupOf(corpus).statement.get(choices.quote);
  const at = row === undefined ? -1 : rows.indexOf(row);
  const selected = at < 0 ? null : choices.quote;

  const open = (next: number | undefined) => {
    if (next !== undefined) openQuote(statementAt(corpus, next).id);
  };
  // Where the page's own title stands above, the reader's is not seen: the focus would be lost on it.
  usePanelFocus(root, titled ? heading : unseen, String(position));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has the same statement elsewhere
  useEffect(() => {
    if (selected === null) return;
    let gone = false;
    const show = () => {
      if (gone || !root.current) return;
      bringIntoView(root.current, selected, pane?.current ?? null);
      // The title took the focus when the view was left whose button led here.
      if (document.activeElement?.matches('h1')) {
        root.current.querySelector<HTMLElement>('[data-arrival]')?.focus({ preventScroll: true });
      }
    };
    // Once the codes have found their places, and again where a font came late.
    const frame = requestAnimationFrame(show);
    void document.fonts?.ready.then(() => requestAnimationFrame(show));
    return () => {
      gone = true;
      cancelAnimationFrame(frame);
    };
  }, [selected, position, pane]);

  if (!article) return null;
  return (
    <section ref={root} className="reader" aria-label={`Article: ${article.title}`}>
      <ReaderBar scene={scene} position={position} rows={rows} at={at} region={root} open={open} onClose={onClose} />
      <h2 ref={heading} tabIndex={-1} className={titled ? 'reader-title' : 'visually-hidden'} dir="auto">
        {article.title}
      </h2>
      <div className="reader-source caption">
        {article.author}, {article.outlet}, <DateWords claim={article.published} />
      </div>
      <Body scene={scene} article={article} rows={rows} selected={selected} />
      <footer className="reader-foot caption">
        <p dir="auto">{article.rights}</p>
        {leavesOut(article) && <p>Menus, captions and whatever else is outside the article’s body are left out.</p>}
        {isFiltered(choices) && rows.length > 0 && (
          <p>Every statement of the article is marked, including those that the filter leaves out.</p>
        )}
        {article.url !== null && (
          <p>
            <a href={article.url} rel="noreferrer" target="_blank">
              The article at {new URL(article.url).hostname}
            </a>
          </p>
        )}
      </footer>
    </section>
  );
}

const leavesOut = ({ text, body }: Article) => {
  let end = 0;
  for (const [from, to] of body) {
    if (text.slice(end, from).trim() !== '') return true;
    end = to;
  }
  return text.slice(end).trim() !== '';
};

/** Puts the first words of the statement a third down the pane. */
function bringIntoView(root: HTMLElement, id: string, pane: HTMLElement | null) {
  const words = root.querySelector(`[data-begins~="${id}"]`);
  if (!words) return;
  const { top, bottom } = words.getClientRects()[0] ?? words.getBoundingClientRect();
  // A pane that does not scroll lies in a page that does.
  const scrolls = pane !== null && getComputedStyle(pane).overflowY !== 'visible';
  const from = scrolls ? pane.getBoundingClientRect().top : 0;
  const height = scrolls ? pane.clientHeight : window.innerHeight;
  if (top > from + 60 && bottom < from + height * 0.7) return;
  const by = top - from - height / 3;
  if (scrolls) pane.scrollTop += by;
  else window.scrollBy(0, by);
}

function Body({
  scene,
  article,
  rows,
  selected,
}: {
  scene: Scene;
  article: Article;
  rows: readonly number[];
  selected: string | null;
}) {
  const { corpus, table } = scene;
  const openQuote = useStore((state) => state.openQuote);
  const body = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(false);
  const parts = useMemo(
    () => partsOf(scene.corpus, scene.table, article, rows),
    [scene.corpus, scene.table, article, rows],
  );
  const links = useMemo<MarkLinks>(() => {
    const find = (id: string) => statementAt(corpus, lookupOf(corpus).statement.get(id) ?? -1);
    return {
      href: placeOf,
      title: (id) => `${shortNameOf(corpus, find(id).speaker)}: ${stanceWords(corpus, find(id))}`,
      open: openQuote,
    };
  }, [corpus, openQuote]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the selected statement changes what is drawn, and so the lines
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const align = () => {
      const narrow = element.clientWidth > 0 && element.clientWidth < FOLD;
      setFolded(narrow);
      if (!narrow) alignNotes(element);
    };
    align();
    const observer = new ResizeObserver(align);
    observer.observe(element);
    void document.fonts?.ready.then(align);
    return () => observer.disconnect();
  }, [parts, folded, selected]);

  return (
    <div ref={body} className={folded ? 'reader-body reader-folded' : 'reader-body'}>
      {parts.map(({ paragraph, marks, codes }) => {
        const Text = paragraph.heading ? 'h3' : 'p';
        return (
          <div key={paragraph.start} className="reader-part">
            <Text className={paragraph.heading ? 'reader-heading' : 'paragraph quote reader-paragraph'} dir="auto">
              <MarkedText text={article.text} passage={paragraph} marks={marks} selected={selected} links={links} />
            </Text>
            {codes.length > 0 && (
              <ul className="reader-codes" aria-label="Codes">
                {codes.map((row) => {
                  const statement = statementAt(corpus, row);
                  const current = statement.id === selected;
                  const name = shortNameOf(corpus, statement.speaker);
                  return (
                    <li key={row} className="reader-code" data-code={statement.id} data-current={current || undefined}>
                      <StatementSquare level={levelAt(table, row)} suggested={isSuggested(statement)} />
                      <button
                        type="button"
                        aria-pressed={current}
                        data-arrival={current || undefined}
                        onClick={() => openQuote(current ? null : statement.id)}
                      >
                        <b>{name}</b>
                        <span className="visually-hidden">: {stanceLabel(corpus, statement.stance)},</span>{' '}
                        {issueOf(corpus, statement) ?? 'no issue'}
                      </button>
                    </li>
                  );
                })}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface Part {
  readonly paragraph: ParagraphPassage;
  readonly marks: readonly TextMark[];
  /** Rows of the statements whose words begin in it. */
  readonly codes: readonly number[];
}

/** The paragraphs, each with the marks that touch it. A title that repeats the article's own and carries no code goes. */
function partsOf(
  corpus: Scene['corpus'],
  table: Scene['table'],
  article: Article,
  rows: readonly number[],
): readonly Part[] {
  const parts = paragraphsOf(article).map((paragraph) => ({
    paragraph,
    marks: [] as TextMark[],
    codes: [] as number[],
  }));
  for (const row of rows) {
    const { content } = statementAt(corpus, row).spans;
    const marks = statementMarks(corpus, table, row).filter(({ kind }) => kind === 'content');
    const touched = paragraphsAt(article, content);
    for (const at of touched) parts[at]?.marks.push(...marks);
    parts[touched[0] ?? -1]?.codes.push(row);
  }
  return parts.filter(
    ({ paragraph, marks }) => marks.length > 0 || article.text.slice(paragraph.start, paragraph.end) !== article.title,
  );
}
