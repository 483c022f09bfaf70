import { Fragment } from 'react';
import { MatrixChart } from '@/app/charts/MatrixChart';
import { useScene } from '@/app/state/derive';
import { findingsOf } from '@/app/state/found';
import { useStore } from '@/app/state/store';
import { actorName } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Finding, Group, Part } from '@/core/analysis/findings/finding';
import { levelOf } from '@/core/analysis/level';
import { NO_STANCE, REVIEWS, type StatementTable } from '@/core/table/table';
import './OverviewView.css';

/** Squares drawn in a strip; of more, each group says its number. */
const MOST_SQUARES = 24;

/** What a newcomer sees first: findings in sentences, and the matrix that they come from. */
export default function OverviewView() {
  const scene = useScene();
  const { table, choices } = scene;
  const found = findingsOf(scene);
  // Beside the drawer there is room for one column: what was selected stays where it was.
  const fromMatrix = choices.focus?.kind !== 'finding';
  return (
    <div className={fromMatrix ? 'overview overview-matrix-first' : 'overview'}>
      <section className="findings" aria-label="Findings">
        {found.length === 0 ? (
          <p className="finding-none">
            {table.size === 0
              ? 'There are no statements, so nothing can be found yet.'
              : 'Too few statements pass this filter to support a finding.'}
          </p>
        ) : (
          found.map((finding) => <FindingItem key={finding.id} finding={finding} />)
        )}
      </section>
      <MatrixChart />
    </div>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { corpus, table, choices } = useScene();
  const focusOn = useStore((state) => state.focusOn);
  const suggested = finding.rows.filter((row) => isSuggested(table, row)).length;
  const open = choices.focus?.kind === 'finding' && choices.focus.ids[0] === finding.id;
  return (
    <article className={open ? 'finding finding-open' : 'finding'}>
      <p className="caption">{finding.heading}</p>
      <h2 className="finding-sentence">
        {finding.sentence.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their place
          <Fragment key={at}>
            <SentencePart part={part} suggested={suggested === finding.rows.length} />
          </Fragment>
        ))}
      </h2>
      <p className="finding-evidence">
        <Strip finding={finding} />
        <button
          type="button"
          className="action"
          aria-pressed={open}
          onClick={() => focusOn(open ? null : { kind: 'finding', ids: [finding.id] })}
        >
          {finding.caption}
        </button>
        {suggested > 0 && <span className="caption">{suggested.toLocaleString('en-GB')} only suggested</span>}
        {finding.inferred && <span className="caption">dates inferred</span>}
      </p>
      {finding.quote && (
        <p className={finding.quote.own ? 'finding-quote' : 'finding-quote finding-quote-bare'}>
          {finding.quote.own ? `“${finding.quote.text}”` : finding.quote.text}{' '}
          <span className="caption">{actorName(corpus, finding.quote.speaker)}</span>
        </p>
      )}
    </article>
  );
}

function SentencePart({ part, suggested }: { part: Part; suggested: boolean }) {
  const { table } = useScene();
  switch (part.kind) {
    case 'mean':
      return (
        <span className="finding-mean">
          <StatementSquare size={18} level={levelOf(part.mean, table.min, table.max)} suggested={suggested} />{' '}
          {part.text}
        </span>
      );
    case 'stance':
      return (
        <>
          <StatementSquare size={18} level={levelOf(part.stance, table.min, table.max)} suggested={suggested} />
          <span className="visually-hidden">{part.text}</span>
        </>
      );
    case 'quote':
      return part.own ? `“${part.text}”` : part.text;
    default:
      return part.text;
  }
}

/** The statements behind a sentence, a square each; between groups an arrow in time or a bar between sides. */
function Strip({ finding: { groups, relation } }: { finding: Finding }) {
  const many = groups.reduce((sum, group) => sum + group.rows.length, 0) > MOST_SQUARES;
  return (
    <span className="strip" aria-hidden="true">
      {groups.map((group, at) => (
        <Fragment key={group.label}>
          {at > 0 && (
            <span className={relation === 'then' ? 'strip-then' : 'strip-versus'}>
              {relation === 'then' ? '→' : ''}
            </span>
          )}
          {group.rows.length === 0 && <span className="strip-none">none</span>}
          {many ? <Segments group={group} /> : <Squares group={group} />}
        </Fragment>
      ))}
    </span>
  );
}

const isSuggested = (table: StatementTable, row: number) => table.review[row] === REVIEWS.indexOf('suggested');

function Squares({ group }: { group: Group }) {
  const { table } = useScene();
  return group.rows.map((row) => {
    const stance = table.stance[row] ?? NO_STANCE;
    return (
      <StatementSquare
        key={row}
        level={stance === NO_STANCE ? 'none' : levelOf(stance, table.min, table.max)}
        suggested={isSuggested(table, row)}
      />
    );
  });
}

/** One square for each stance that occurs, with its number; those that are only suggested apart. */
function Segments({ group }: { group: Group }) {
  const { table } = useScene();
  const counts = new Map<number, [reviewed: number, suggested: number]>();
  for (const row of group.rows) {
    const stance = table.stance[row] ?? NO_STANCE;
    const of = counts.get(stance) ?? [0, 0];
    of[isSuggested(table, row) ? 1 : 0]++;
    counts.set(stance, of);
  }
  const stances = [...counts].sort(([a], [b]) => (a === NO_STANCE ? 1 : b === NO_STANCE ? -1 : a - b));
  return stances.map(([stance, of]) => (
    <Fragment key={stance}>
      {of.map((count, at) =>
        count === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place says whether it is reviewed or suggested
          <span key={at} className="strip-segment">
            <StatementSquare
              level={stance === NO_STANCE ? 'none' : levelOf(stance, table.min, table.max)}
              suggested={at === 1}
            />
            {count}
          </span>
        ),
      )}
    </Fragment>
  ));
}
