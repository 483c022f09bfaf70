import { type FormEvent, useId, useMemo, useState } from 'react';
import { PeriodsStrip } from '@/app/charts/PeriodsStrip';
import { heardIn, periodsFault, splitAfter, splitOf, spokenDays, suggestedPeriods } from '@/app/charts/periodChoices';
import type { Periods } from '@/app/state/choices';
import { type Scene, useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted, longDay } from '@/app/state/words';
import { dayText, NO_DAY } from '@/core/table/periods';
import './PeriodsForm.css';

const PERIODS = ['First period', 'Second period'] as const;

/** The days of each article's statements, where it has dated ones. */
function articleDays({ corpus, table, rows }: Scene) {
  const spans = new Map<number, { from: number; to: number; count: number }>();
  for (const row of rows) {
    const day = table.day[row] ?? NO_DAY;
    if (day === NO_DAY) continue;
    const own = spans.get(table.article[row] ?? -1);
    if (!own) spans.set(table.article[row] ?? -1, { from: day, to: day, count: 1 });
    else {
      own.from = Math.min(own.from, day);
      own.to = Math.max(own.to, day);
      own.count++;
    }
  }
  return [...spans]
    .sort(([, a], [, b]) => a.from - b.from)
    .map(([at, { from, to, count }]) => ({
      key: `${dayText(from)}..${dayText(to)}`,
      label: `${corpus.articles[at]?.title ?? ''} (${count.toLocaleString('en-GB')})`,
      id: corpus.articles[at]?.id ?? '',
    }));
}

const isSame = (a: Periods, b: Periods) => a.flat().join() === b.flat().join();

/** Picks two periods: by a suggestion, at a gap, by an article or by dates; each with the statements that it has. */
export default function PeriodsForm({ periods, close }: { periods: Periods; close: () => void }) {
  const id = useId();
  const scene = useScene();
  const { choices, table, rows } = scene;
  const choose = useStore((state) => state.choose);
  const [draft, setDraft] = useState<Periods>(periods);
  const [fault, setFault] = useState<string | null>(null);
  const days = useMemo(() => spokenDays(table, rows), [table, rows]);
  const articles = useMemo(() => articleDays(scene), [scene]);
  const suggestions = useMemo(() => suggestedPeriods(days), [days]);
  const heard = draft.map((period) => heardIn(days, period));

  const pick = (next: Periods) => {
    setDraft(next);
    setFault(null);
  };
  const setPeriod = (at: 0 | 1, period: readonly [string, string]) =>
    pick(at === 0 ? [period, draft[1]] : [draft[0], period]);
  const use = (next: Periods | null) => {
    choose({ periods: next, focus: null });
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = periodsFault(draft, days);
    setFault(found);
    if (!found) use(draft);
  };
  const split = splitOf(days, draft);
  const statementsIn = (at: 0 | 1) =>
    heard[at]?.statements
      ? `${counted(heard[at].statements, 'statement')} on ${counted(heard[at].days, 'day')}`
      : 'no statements';
  return (
    <form className="periods" onSubmit={submit} noValidate>
      <PeriodsStrip days={days} periods={draft} />
      {suggestions.length > 0 && (
        <fieldset className="periods-ways" aria-label="Suggested periods">
          {suggestions.map(({ name, periods: own }) => {
            const [a, b] = own.map((period) => heardIn(days, period).statements);
            return (
              <button
                key={name}
                type="button"
                className="action"
                aria-pressed={isSame(own, draft)}
                onClick={() => pick(own)}
              >
                {name}{' '}
                <small>
                  {a?.toLocaleString('en-GB')}, then {b?.toLocaleString('en-GB')}
                </small>
              </button>
            );
          })}
        </fieldset>
      )}
      {days.length > 2 && (
        <label className="periods-split">
          Split after {longDay(dayText(days[split]?.day ?? 0))}
          <input
            type="range"
            min={0}
            max={days.length - 2}
            value={split}
            aria-valuetext={`${longDay(dayText(days[split]?.day ?? 0))}: ${statementsIn(0)}, then ${statementsIn(1)}`}
            onChange={(event) => pick(splitAfter(days, Number(event.target.value)))}
          />
        </label>
      )}
      {PERIODS.map((name, index) => {
        const at = index as 0 | 1;
        const [from, to] = draft[at];
        return (
          <fieldset key={name} className="periods-one">
            <legend>{name}</legend>
            <label>
              from
              <input
                type="date"
                required
                value={from}
                aria-describedby={fault ? id : undefined}
                onChange={(event) => setPeriod(at, [event.target.value, to])}
              />
            </label>
            <label>
              to
              <input
                type="date"
                required
                value={to}
                aria-describedby={fault ? id : undefined}
                onChange={(event) => setPeriod(at, [from, event.target.value])}
              />
            </label>
            <label className="periods-article">
              or the days of an article
              <select
                value={articles.find(({ key }) => key === `${from}..${to}`)?.id ?? ''}
                onChange={(event) => {
                  const [first = '', last = ''] =
                    articles.find((one) => one.id === event.target.value)?.key.split('..') ?? [];
                  if (first) setPeriod(at, [first, last]);
                }}
              >
                <option value="">none</option>
                {articles.map(({ id: article, label }) => (
                  <option key={article} value={article}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <p role="status" className={heard[at]?.statements ? 'periods-heard' : 'periods-heard periods-empty'}>
              {statementsIn(at)}
            </p>
          </fieldset>
        );
      })}
      {fault && (
        <p id={id} role="alert" className="periods-fault">
          {fault}
        </p>
      )}
      <p className="periods-submit">
        <button type="submit" className="action">
          Compare
        </button>
        {choices.periods && (
          <button type="button" className="action" onClick={() => use(null)}>
            Back to the corpus’s own periods
          </button>
        )}
      </p>
    </form>
  );
}
