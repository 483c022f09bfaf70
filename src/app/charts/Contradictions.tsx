import { useMemo, useState } from 'react';
import { ChartChoice } from '@/app/charts/ChartChoice';
import { ContradictionRow, MOST_PASSAGES } from '@/app/charts/ContradictionRow';
import { contradictionsOf, contradictionsTable, contradictionsTitle } from '@/app/charts/contradictionWords';
import { Figure } from '@/app/charts/Figure';
import { LegendStance } from '@/app/charts/LegendStance';
import { cellFocus } from '@/app/charts/matrixWords';
import { NoStatements } from '@/app/charts/NoStatements';
import { ShiftPeriods } from '@/app/charts/ShiftPeriods';
import { useSelection } from '@/app/charts/useSelection';
import { periodsOf, useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { filterWords } from '@/app/state/words';
import { useRoving } from '@/app/ui/roving';
import type { Contradiction } from '@/core/analysis/contradictions';
import './Contradictions.css';

/** Rows drawn before the rest is asked for. */
const MOST_ROWS = 20;

/** Who is on both sides of one issue, with the sentences of each side, and when they were said. */
export function Contradictions() {
  const scene = useScene();
  const { corpus, choices } = scene;
  const choose = useStore((state) => state.choose);
  const { isFocus, focus } = useSelection();
  const [all, setAll] = useState(false);
  const found = useMemo(() => contradictionsOf(scene), [scene]);
  const drawn = all ? found : found.slice(0, MOST_ROWS);
  const places = useMemo(
    () =>
      drawn.flatMap(({ against, inFavour }, row) => [
        { row, column: 0 },
        ...[...against.slice(0, MOST_PASSAGES)].map((_, at) => ({ row, column: 1 + at })),
        ...[...inFavour.slice(0, MOST_PASSAGES)].map((_, at) => ({ row, column: 1 + MOST_PASSAGES + at })),
      ]),
    [drawn],
  );
  const { mark } = useRoving(places);
  const focusOf = (one: Contradiction) => cellFocus(corpus, one);
  const periods = periodsOf(corpus, choices);
  const { by } = choices;
  return (
    <Figure
      title={contradictionsTitle(scene, found)}
      subtitle={`Statements against and for one and the same issue; neutral ones are on neither side. First those quoted or reported on each side, then by statements on the weaker one. ${filterWords(scene)}.`}
      data={() => contradictionsTable(scene, found, (one) => choose({ focus: focusOf(one), quote: null }))}
      controls={
        <>
          <ChartChoice
            label="Of"
            value={by}
            options={[
              ['person', 'speakers'],
              ['organization', 'sides'],
            ]}
            choose={(unit) => choose({ by: unit, focus: null })}
          />
          {periods && <ShiftPeriods periods={periods} />}
        </>
      }
      legend={found.length > 0 && <LegendStance />}
    >
      {scene.rows.length === 0 ? (
        <NoStatements />
      ) : found.length === 0 ? (
        <div className="empty">
          <p>
            {by === 'person' ? 'Nobody' : 'No side'} is both against and for one issue in the statements that pass this
            filter.
          </p>
        </div>
      ) : (
        <div className="both">
          {drawn.map((one, at) => (
            <ContradictionRow
              key={`${one.actor} ${one.issue}`}
              scene={scene}
              of={one}
              at={at}
              mark={mark}
              selected={isFocus(focusOf(one))}
              open={() => focus(focusOf(one))}
            />
          ))}
          {found.length > drawn.length && (
            <button type="button" className="action both-more" onClick={() => setAll(true)}>
              Show all {found.length.toLocaleString('en-GB')}
            </button>
          )}
        </div>
      )}
    </Figure>
  );
}
