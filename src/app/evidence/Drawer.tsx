import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Scene, useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import { lookupOf } from '@/core/corpus/lookup';
import { ContactPanel } from './ContactPanel';
import { type Evidence, evidenceOf, levelsOf, type NoEvidence, type RowGroup } from './evidence';
import { Key } from './Key';
import { KeyHint } from './KeyHint';
import { usePanelFocus, useRegionKeys } from './keys';
import { isSuggested, statementAt } from './quoteText';
import { StatementBlock } from './StatementBlock';
import { TieEquation, TiePanel } from './TiePanel';
import './Drawer.css';

/** Statements drawn at first, and added each time more are asked for. */
const PAGE = 50;
/** Squares in the strip: more would say nothing that the counts do not. */
const MOST_SQUARES = 66;

/** Left free above a statement that is scrolled to. */
const MARGIN = 40;

/** The statements behind the selected mark, each in its paragraph. */
export default function Drawer() {
  const scene = useScene();
  const { focus, quote } = scene.choices;
  const focusOn = useStore((state) => state.focusOn);
  const openQuote = useStore((state) => state.openQuote);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const evidence = useMemo(() => evidenceOf(scene), [scene]);
  const opened = focus ? `${focus.kind}:${focus.ids.join('~')}` : (quote ?? '');
  const close = () => focusOn(null);
  useRegionKeys(panel, { Escape: close });
  usePanelFocus(panel, heading, opened);
  useEffect(() => {
    if (opened && panel.current && useStore.getState().choices.quote === null) panel.current.scrollTop = 0;
  }, [opened]);
  // One statement out of a tie or a contact: the way back to it.
  const back = useMemo(() => {
    if (scene.choices.focus === null || scene.choices.quote === null) return null;
    const whole = evidenceOf({ ...scene, choices: { ...scene.choices, quote: null } });
    return whole && whole.kind !== 'none' && whole.title !== evidence?.title ? whole : null;
  }, [scene, evidence]);
  if (!evidence) return null;
  return (
    <aside ref={panel} className="drawer" aria-labelledby="evidence-title">
      <div className="drawer-head">
        <span className="caption">Evidence</span>
        <button type="button" className="drawer-close caption" onClick={close} aria-keyshortcuts="Escape">
          Close <KeyHint keyName="Esc" />
        </button>
      </div>
      {back && (
        <button type="button" className="action drawer-back" onClick={() => openQuote(null)}>
          Back to {back.title}
        </button>
      )}
      <h2 ref={heading} id="evidence-title" tabIndex={-1} dir="auto">
        {evidence.title}
      </h2>
      <Body key={opened} scene={scene} evidence={evidence} panel={panel} />
    </aside>
  );
}

function Body({ scene, evidence, panel }: { scene: Scene; evidence: Evidence; panel: RefObject<HTMLElement | null> }) {
  switch (evidence.kind) {
    case 'none':
      return <Nothing evidence={evidence} />;
    case 'tie':
      return (
        <>
          <p className="caption">{evidence.subtitle}</p>
          <TiePanel scene={scene} tie={evidence} />
        </>
      );
    case 'twoMode':
      return (
        <>
          <p className="caption">{evidence.subtitle}</p>
          <div className="tie-sum">
            <TieEquation equation={evidence.equation} />
            <p className="caption">
              {evidence.formula} {evidence.note}
            </p>
          </div>
          <Statements
            scene={scene}
            groups={evidence.groups}
            rows={evidence.groups.flatMap(({ rows }) => rows)}
            panel={panel}
          />
        </>
      );
    case 'contacts':
      return (
        <>
          <p className="caption">{evidence.subtitle}</p>
          <Key of="contact" />
          {evidence.contacts.map((contact, at) => (
            <ContactPanel
              key={contact.interaction.id}
              scene={scene}
              contact={contact}
              place={`${at + 1} of ${evidence.contacts.length}`}
              current={at === 0}
              region={panel}
            />
          ))}
        </>
      );
    case 'statements':
      return (
        <>
          <p className="caption">{evidence.subtitle}</p>
          <Statements scene={scene} groups={evidence.groups} rows={evidence.rows} panel={panel} />
        </>
      );
  }
}

function Statements({
  scene,
  groups,
  rows,
  panel,
}: {
  scene: Scene;
  groups: readonly RowGroup[];
  rows: readonly number[];
  panel: RefObject<HTMLElement | null>;
}) {
  const { quote } = scene.choices;
  const chosen = quote === null ? -1 : rows.indexOf(lookupOf(scene.corpus).statement.get(quote) ?? -1);
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * PAGE, chosen + 1);
  const current = rows[Math.max(chosen, 0)];

  useEffect(() => {
    if (chosen < 0) return;
    const block = panel.current?.querySelector(`[data-row="${rows[chosen]}"]`);
    // Not scrollIntoView, which would move the page as well.
    if (block && panel.current) {
      const seen = block.getBoundingClientRect().top - panel.current.getBoundingClientRect().top;
      // On a slide the panel is enlarged; it scrolls by its own measure.
      panel.current.scrollTop += seen / (panel.current.currentCSSZoom ?? 1) - MARGIN;
    }
  }, [chosen, panel, rows]);

  let before = 0;
  return (
    <>
      <Strip scene={scene} groups={groups} />
      <Key of="statement" level={levelsOf(scene, rows.slice(0, 1))[0] ?? 'none'} />
      {groups.map((group) => {
        const start = before;
        before += group.rows.length;
        const visible = group.rows.slice(0, Math.max(0, shown - start));
        return (
          <section key={group.label ?? ''} className="evidence-group" aria-label={group.label ?? 'Statements'}>
            {group.label !== null && (
              <h3 className="evidence-group-label">
                {group.label} <span className="caption">{counted(group.rows.length, 'statement')}</span>
              </h3>
            )}
            {visible.map((row, at) => (
              <StatementBlock
                key={row}
                scene={scene}
                row={row}
                place={`${start + at + 1} of ${rows.length}`}
                current={row === current}
                region={panel}
              />
            ))}
          </section>
        );
      })}
      {rows.length > shown && (
        <button type="button" className="action drawer-more" onClick={() => setPages(Math.ceil(shown / PAGE) + 1)}>
          Show {Math.min(PAGE, rows.length - shown)} more of {rows.length.toLocaleString('en-GB')}
        </button>
      )}
    </>
  );
}

/** One square a statement, the groups apart. What it shows the line above says in words. */
function Strip({ scene, groups }: { scene: Scene; groups: readonly RowGroup[] }) {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST_SQUARES) return null;
  return (
    <div className="evidence-strip" aria-hidden="true">
      {groups.map(({ label, rows }) => (
        <span key={label ?? ''} className="evidence-strip-group">
          {levelsOf(scene, rows).map((level, at) => (
            <StatementSquare
              key={rows[at]}
              level={level}
              suggested={isSuggested(statementAt(scene.corpus, rows[at] as number))}
            />
          ))}
        </span>
      ))}
    </div>
  );
}

function Nothing({ evidence }: { evidence: NoEvidence }) {
  const clearFilter = useStore((state) => state.clearFilter);
  const focusOn = useStore((state) => state.focusOn);
  return (
    <div className="evidence-nothing">
      <p>{evidence.reason}</p>
      <p className="evidence-actions">
        {evidence.filtered && (
          <button type="button" className="action" onClick={clearFilter}>
            Clear the filter
          </button>
        )}
        <button type="button" className="action" onClick={() => focusOn(null)}>
          Close
        </button>
      </p>
    </div>
  );
}
