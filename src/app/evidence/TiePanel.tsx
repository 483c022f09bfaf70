import { useState } from 'react';
import type { Scene } from '@/app/state/derive';
import { NEUTRAL_NOTE } from '@/app/state/networkWords';
import type { Contribution, SharedEvidence } from '@/core/analysis/edgeEvidence';
import { linkNow } from './actions';
import { CopyButton } from './Copy';
import { plainText } from './citation';
import { QuoteLine } from './QuoteLine';
import { statementAt } from './quoteText';
import type { TieEvidence } from './tieEvidence';
import type { Equation } from './tieWords';

type Tie = Extract<TieEvidence, { kind: 'tie' }>;

const amount = (value: number) => value.toFixed(2);

/** What one sentence adds against all those of the other end. */
function contributionWords({ agreement, conflict }: Contribution): string {
  if (conflict === 0) return `agreement ${amount(agreement)}`;
  if (agreement === 0) return `conflict ${amount(conflict)}`;
  if (agreement === conflict) return `half, ${amount(agreement)} each`;
  return `agreement ${amount(agreement)}, conflict ${amount(conflict)}`;
}

export function TiePanel({ scene, tie }: { scene: Scene; tie: Tie }) {
  const { edge, measure, nameOf } = tie;
  const byStance = measure !== 'ignore';
  const agreed = edge.shared.filter(({ agreement, conflict }) => agreement > conflict);
  const opposed = edge.shared.filter(({ agreement, conflict }) => agreement < conflict).reverse();
  const level = edge.shared.filter(({ agreement, conflict }) => agreement === conflict);
  const rows = edge.shared.flatMap(({ a, b }) =>
    [...a, ...b].flatMap(({ row }) => [row, ...(tie.repeats.get(row) ?? [])]),
  );
  return (
    <>
      <div className="evidence-part tie-sum">
        <TieEquation equation={tie.equation} />
        {tie.note && <p className="caption">{tie.note}</p>}
        <p className="caption tie-pairs">{tie.formula}</p>
        <table className="tie-table">
          <thead>
            <tr>
              <th scope="col">{tie.sharedLabel}</th>
              <th scope="col">pairs</th>
              {byStance && <th scope="col">agreement</th>}
              {byStance && <th scope="col">conflict</th>}
            </tr>
          </thead>
          <tbody>
            {edge.shared.map(({ via, a, b, agreement, conflict }) => (
              <tr key={via}>
                <th scope="row">{nameOf(via)}</th>
                <td>{`${a.length}\u00a0×\u00a0${b.length}`}</td>
                {byStance && <td>{amount(agreement)}</td>}
                {byStance && <td>{amount(conflict)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <span className={tie.weight < 0 ? 'tie-clash' : tie.weight > 0 ? 'tie-agree' : ''}>{tie.sum}</span>
              </th>
              <td>{edge.pairs}</td>
              {byStance && <td>{amount(edge.agreement)}</td>}
              {byStance && <td>{amount(edge.conflict)}</td>}
            </tr>
          </tfoot>
        </table>
      </div>
      <Part scene={scene} tie={tie} heading="Agreement" shared={agreed} share="agreement" />
      <Part
        scene={scene}
        tie={tie}
        heading="Agreement and disagreement in equal parts"
        shared={level}
        share="agreement"
      />
      <Part scene={scene} tie={tie} heading="Disagreement" shared={opposed} share="conflict" />
      {byStance && (
        <p className="caption evidence-note">
          On the right: what each sentence adds, paired with all those of the other end, before anything is divided.{' '}
          {NEUTRAL_NOTE}
        </p>
      )}
      <div className="evidence-actions">
        <CopyButton
          label="Copy all quotes"
          text={() => rows.map((row) => plainText(scene.corpus, statementAt(scene.corpus, row))).join('\n\n')}
        />
        <CopyButton label="Copy link" text={linkNow} />
      </div>
    </>
  );
}

/** The weight as an equation in words, and with its figures alone. */
export function TieEquation({ equation: { words, figures, note } }: { equation: Equation }) {
  return (
    <>
      <p className="tie-equation">{words}</p>
      {figures && <p className="tie-figures">{figures}</p>}
      {note && <p className="caption">{note}</p>}
    </>
  );
}

/** Sentences shown of one side on one issue before more are asked for. */
const SHOWN = 10;

function Part({
  scene,
  tie,
  heading,
  shared,
  share,
}: {
  scene: Scene;
  tie: Tie;
  heading: string;
  shared: readonly SharedEvidence[];
  share: 'agreement' | 'conflict';
}) {
  if (shared.length === 0) return null;
  return (
    <section className="evidence-part" aria-label={heading}>
      {shared.map((one) => (
        <div key={one.via} className="tie-issue">
          <header className="evidence-statement-head">
            <h3>
              {heading}: {tie.nameOf(one.via)}
            </h3>
            <span className="caption">
              {amount(one[share])} of {amount(one.pairs)}
            </span>
          </header>
          <Side scene={scene} tie={tie} end={0} said={one.a} />
          <Side scene={scene} tie={tie} end={1} said={one.b} />
        </div>
      ))}
    </section>
  );
}

function Side({
  scene,
  tie: { ends, measure, repeats },
  end,
  said,
}: {
  scene: Scene;
  tie: Tie;
  end: 0 | 1;
  said: readonly Contribution[];
}) {
  const [shown, setShown] = useState(SHOWN);
  const byStance = measure !== 'ignore';
  return (
    <>
      <h4 className="tie-end caption">{ends[end]}</h4>
      <ul className="quote-lines">
        {said
          .slice(0, shown)
          .flatMap((one) => [
            <QuoteLine
              key={one.row}
              scene={scene}
              row={one.row}
              aside={byStance ? contributionWords(one) : undefined}
            />,
            ...(repeats.get(one.row) ?? []).map((row) => (
              <QuoteLine key={row} scene={scene} row={row} aside="counted once, with the one above" />
            )),
          ])}
      </ul>
      {said.length > shown && (
        <button type="button" className="action" onClick={() => setShown(shown + 50)}>
          Show {Math.min(50, said.length - shown)} more of {said.length}
        </button>
      )}
    </>
  );
}
