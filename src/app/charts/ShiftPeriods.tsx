import { type FormEvent, useId, useState } from 'react';
import type { Periods } from '@/app/state/choices';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { periodNames } from '@/app/state/words';
import { Popover } from '@/app/ui/Popover';
import { isDay } from '@/core/corpus/schema';

/** What is wrong with two periods, in words; null where they can be compared. */
export function periodsFault([first, second]: Periods): string | null {
  if (![...first, ...second].every(isDay)) return 'Each period needs a first and a last day.';
  if (first[0] > first[1] || second[0] > second[1]) return 'A period’s first day comes after its last.';
  if (first[1] >= second[0]) return 'The first period must end before the second begins.';
  return null;
}

/** The two periods that are compared, and a form to choose others. */
export function ShiftPeriods({ periods }: { periods: Periods }) {
  const [first, second] = periodNames(periods);
  return (
    <Popover label={`${first} against ${second}`} title="The two periods" align="end">
      {(close) => <PeriodsForm periods={periods} close={close} />}
    </Popover>
  );
}

function PeriodsForm({ periods, close }: { periods: Periods; close: () => void }) {
  const id = useId();
  const { choices } = useScene();
  const choose = useStore((state) => state.choose);
  const [days, setDays] = useState<Periods>(periods);
  const [fault, setFault] = useState<string | null>(null);
  const set = (period: 0 | 1, end: 0 | 1, day: string) =>
    setDays(
      days.map((own, at) =>
        at === period ? own.map((old, index) => (index === end ? day : old)) : own,
      ) as unknown as Periods,
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = periodsFault(days);
    setFault(found);
    if (found) return;
    choose({ periods: days, focus: null });
    close();
  };
  return (
    <form className="shift-periods" onSubmit={submit} noValidate>
      {(['First period', 'Second period'] as const).map((name, at) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {(['from', 'to'] as const).map((word, end) => (
            <label key={word}>
              {word}
              <input
                type="date"
                required
                value={days[at as 0 | 1][end as 0 | 1]}
                aria-describedby={fault ? id : undefined}
                onChange={(event) => set(at as 0 | 1, end as 0 | 1, event.target.value)}
              />
            </label>
          ))}
        </fieldset>
      ))}
      {fault && (
        <p id={id} role="alert" className="shift-fault">
          {fault}
        </p>
      )}
      <p className="shift-submit">
        <button type="submit" className="action">
          Compare
        </button>
        {choices.periods && (
          <button
            type="button"
            className="action"
            onClick={() => {
              choose({ periods: null, focus: null });
              close();
            }}
          >
            Back to the corpus’s own periods
          </button>
        )}
      </p>
    </form>
  );
}
