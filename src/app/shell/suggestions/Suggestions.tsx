import { useEffect, useMemo, useRef, useState } from 'react';
import { download, fileName } from '@/app/charts/export/download';
import { layersOf } from '@/app/evidence/layers';
import { MarkedText, type MarkLinks } from '@/app/evidence/Paragraph';
import { counted } from '@/app/state/words';
import { copyText } from '@/app/ui/clipboard';
import { extractionLine } from '@/core/extraction/extractionLine';
import type { Found } from './FindStatements';
import { Suggestion } from './Suggestion';
import { partsOf } from './suggestionMarks';
import { byAttribution, namesOf, speakersOf } from './suggestionWords';

/** So many at once: a book has thousands. */
const STEP = 200;

const itemId = (id: string) => `suggestion-${id}`;

const KEY = [
  ['content', 'what is said'],
  ['source', 'who says it'],
  ['cue', 'cue'],
] as const;

/** A text with its suggestions marked in it, and beside it their list. Selecting one in either shows it in the other. */
export function Suggestions({ found, back }: { found: Found; back: () => void }) {
  const { own, extraction, codebook } = found;
  const { text } = own;
  const { attributions, actors, statements } = extraction;
  const [shown, setShown] = useState(STEP);
  const [selected, setSelected] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const names = useMemo(() => namesOf(actors), [actors]);
  const parts = useMemo(() => partsOf(text, extraction, codebook, shown), [text, extraction, codebook, shown]);
  const positions = useMemo(() => byAttribution(statements), [statements]);
  const more = attributions.length - shown;

  useEffect(() => head.current?.focus(), []);

  const links = useMemo<MarkLinks>(
    () => ({
      href: (id) => `#${itemId(id)}`,
      title: (id) => {
        const attribution = attributions[Number(id)];
        return attribution ? speakersOf(text, attribution, names) : '';
      },
      open: (id) => {
        setSelected(id);
        document.getElementById(itemId(id))?.scrollIntoView({ block: 'nearest' });
      },
    }),
    [text, attributions, names],
  );

  const select = (id: string) => {
    setSelected(id);
    pane.current?.querySelector(`[data-begins~="${id}"]`)?.scrollIntoView({ block: 'center' });
  };

  return (
    <>
      <h3 ref={head} tabIndex={-1} className="find-count">
        {counted(attributions.length, 'suggestion')}
        {codebook !== null &&
          found.without === '' &&
          `, ${positions.size === 0 ? 'none' : positions.size.toLocaleString('en-GB')} with an issue`}
      </h3>
      <p>
        Found by rules and checked by nobody: read each in its place. Nothing is added to the corpus. How often each
        rule is right was measured on 840 articles of political news from the United States, 2015–16.{' '}
        {found.without === ''
          ? `Issues and stances are those of the codebook “${codebook?.title}”.`
          : `${found.without}, so no issue and no stance is suggested.`}
      </p>
      <Actions found={found} back={back} />
      <p className="find-key caption">
        <span className="visually-hidden">Marks in the text: </span>
        {KEY.map(([kind, words]) => (
          <span
            key={kind}
            className="marked marked-key"
            style={layersOf([{ span: [0, 1], kind, level: 'none', suggested: true, id: '' }])}
          >
            {words}
          </span>
        ))}
      </p>
      <div className="find-columns">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section ref={pane} className="find-text" aria-label="The text" tabIndex={0}>
          {parts.map(({ paragraph, marks }) => (
            <p
              key={paragraph.start}
              className={paragraph.heading ? 'paragraph find-heading' : 'paragraph quote'}
              dir="auto"
            >
              <MarkedText text={text} passage={paragraph} marks={marks} selected={selected} links={links} />
            </p>
          ))}
          {more > 0 && <p className="caption">The text goes on after the last suggestion that is shown.</p>}
        </section>
        <section className="find-list" aria-label="Suggestions">
          <ol>
            {attributions.slice(0, shown).map((attribution, at) => (
              <Suggestion
                // biome-ignore lint/suspicious/noArrayIndexKey: an attribution is known by its number
                key={at}
                id={itemId(String(at))}
                text={text}
                attribution={attribution}
                statements={positions.get(at) ?? []}
                codebook={codebook}
                names={names}
                current={selected === String(at)}
                select={() => select(String(at))}
              />
            ))}
          </ol>
          {more > 0 && (
            <button type="button" className="action" onClick={() => setShown(shown + STEP)}>
              Show {Math.min(STEP, more)} more of {more.toLocaleString('en-GB')}
            </button>
          )}
        </section>
      </div>
    </>
  );
}

function Actions({ found: { own, extraction }, back }: { found: Found; back: () => void }) {
  const [said, setSaid] = useState('');
  const line = () =>
    own.file === null
      ? extractionLine('id', '"text"', extraction)
      : extractionLine('file', JSON.stringify(own.file), extraction);
  const copy = async () =>
    setSaid((await copyText(line())) ? 'Copied.' : 'The browser did not let Parley copy: save them instead.');
  const save = () => {
    const name = fileName(`suggestions ${own.file?.replace(/\.\w+$/, '') ?? ''}`, 'json');
    setSaid(download(name, new Blob([line()], { type: 'application/json' })) ?? `Saved as ${name}.`);
  };
  return (
    <div className="modal-row">
      <button type="button" className="action" onClick={save}>
        Save as JSON
      </button>
      <button type="button" className="action" onClick={() => void copy()}>
        Copy as JSON
      </button>
      <button type="button" className="action" onClick={back}>
        Back to the text
      </button>
      <span role="status" className="caption">
        {said}
      </span>
    </div>
  );
}
