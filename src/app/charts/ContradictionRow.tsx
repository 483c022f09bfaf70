import type { RovingMark } from '@/app/charts/ChartMark';
import { dateWords, reportedWords, sidesInWords, timingWords } from '@/app/charts/contradictionWords';
import { useSelection } from '@/app/charts/useSelection';
import { heardWords, isSuggested, levelAt, statementAt, voiceAt } from '@/app/evidence/quoteText';
import type { Scene } from '@/app/state/derive';
import { actorName, counted, issueLabel, stanceLabel } from '@/app/state/words';
import { StatementSquare } from '@/app/ui/marks';
import type { Contradiction } from '@/core/analysis/contradictions';
import { excerpt } from '@/core/analysis/findings/excerpt';
import { NO_STANCE, type StatementTable } from '@/core/table/table';

/** Characters of a passage; the drawer has it whole. */
const MOST = 170;
/** Passages read on one side; the evidence has them all. */
export const MOST_PASSAGES = 3;

/** One actor on one issue: when, how often, who reports it; then the passages against and those for. */
export function ContradictionRow({
  scene,
  of,
  at,
  mark,
  selected,
  open,
}: {
  scene: Scene;
  of: Contradiction;
  at: number;
  mark: RovingMark;
  selected: boolean;
  open: () => void;
}) {
  const { corpus, table } = scene;
  const { when, more } = timingWords(scene, of);
  const silent = of.rows.filter((row) => table.stance[row] === NO_STANCE).length;
  const name = actorName(corpus, of.actor);
  const issue = issueLabel(corpus, of.issue);
  const sides = sidesInWords(of, silent);
  return (
    <section className={selected ? 'both-row both-selected' : 'both-row'} aria-label={`${name} on ${issue}`}>
      <div className="both-who">
        <h3>
          <button type="button" {...mark({ row: at, column: 0 })} aria-pressed={selected} onClick={open}>
            {name} <span className="visually-hidden">on</span> <span className="both-issue">{issue}</span>
          </button>
        </h3>
        <p className="both-when">
          <strong>{when}</strong>
          {more && `, ${more}`}
        </p>
        <p className="caption">{sides}</p>
        <p className="caption">{reportedWords(scene, of)}</p>
      </div>
      <Side scene={scene} name="Against" rows={of.against} of={of} mark={mark} row={at} column={1} />
      <Side scene={scene} name="For" rows={of.inFavour} of={of} mark={mark} row={at} column={1 + MOST_PASSAGES} />
    </section>
  );
}

/** Steps from the middle of the scale. */
const away = ({ stance, min, max }: StatementTable, row: number) => Math.abs(stance[row]! - (min + max) / 2);

/** The passages of one side, each of which opens its statement. */
function Side({
  scene,
  name,
  rows,
  of,
  mark,
  row,
  column,
}: {
  scene: Scene;
  name: string;
  rows: Uint32Array;
  of: Contradiction;
  mark: RovingMark;
  row: number;
  column: number;
}) {
  const { isQuote, quote } = useSelection();
  const { corpus, table } = scene;
  // The strongest first on either side; within a stance quoted, reported, ascribed.
  const shown = [...rows]
    .sort((a, b) => away(table, b) - away(table, a) || table.voice[a]! - table.voice[b]!)
    .slice(0, MOST_PASSAGES);
  return (
    <div className="both-side">
      <h4>{name}</h4>
      {shown.map((one, at) => {
        const statement = statementAt(corpus, one);
        const { text, own, speaker } = excerpt(scene, one, MOST);
        return (
          <div key={one} className="both-passage">
            <StatementSquare level={levelAt(table, one)} suggested={isSuggested(statement)} />
            <div>
              <button
                type="button"
                {...mark({ row, column: column + at })}
                dir="auto"
                className={own ? 'both-words' : 'both-words both-bare'}
                aria-pressed={isQuote(statement.id)}
                onClick={() => quote(statement.id)}
              >
                {own ? `“${text}”` : text}
              </button>
              <p className="caption">
                {speaker !== of.actor && `${actorName(corpus, speaker)}, `}
                {stanceLabel(corpus, statement.stance)}, {dateWords(statement.date)},{' '}
                {heardWords(corpus, statement, voiceAt(table, one))}
              </p>
            </div>
          </div>
        );
      })}
      {rows.length > shown.length && (
        <p className="caption both-rest">and {counted(rows.length - shown.length, 'more statement')}</p>
      )}
    </div>
  );
}
