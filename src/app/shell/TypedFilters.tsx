import { useState } from 'react';
import type { Filter } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import '@/app/state/searchEngine';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { dayText } from '@/core/table/periods';

/** The parts of the filter that are typed rather than ticked: words and days. */
export default function TypedFilters({ scene }: { scene: Scene }) {
  const { choices, table } = scene;
  return (
    <div className="typed-filters">
      <SearchWords q={choices.q} />
      {table.firstDay <= table.lastDay && <Days scene={scene} />}
    </div>
  );
}

function SearchWords({ q }: { q: string }) {
  const choose = useStore((state) => state.choose);
  return (
    <label className="typed-filter">
      <span className="facet-label">Words in the statement, its speaker or its issue</span>
      <input type="search" value={q} maxLength={200} onChange={(event) => choose({ q: event.target.value })} />
    </label>
  );
}

function Days({ scene: { choices, table, selection } }: { scene: Scene }) {
  const choose = useStore((state) => state.choose);
  const first = dayText(table.firstDay);
  const last = dayText(table.lastDay);
  const undated = selection.counts.day.at(-1) ?? 0;
  const from = choices.time?.from ?? first;
  const to = choices.time && choices.time.to !== 'latest' ? choices.time.to : last;
  // Days that cannot be filtered by stay in the boxes until they are mended, or other days are chosen elsewhere.
  const [unfit, setUnfit] = useState<{ from: string; to: string; time: Filter['time'] } | null>(null);
  const typed = unfit?.time === choices.time ? unfit : { from, to };
  const wrong = typed.from > typed.to;
  const set = (next: { from: string; to: string }) => {
    if (next.from === '' || next.to === '' || next.from > next.to) return setUnfit({ ...next, time: choices.time });
    setUnfit(null);
    const time = { from: next.from === first ? null : next.from, to: next.to === last ? 'latest' : next.to };
    choose({ time: time.from === null && time.to === 'latest' ? null : time });
  };
  return (
    <fieldset className="typed-filter typed-days">
      <legend className="facet-label">Days on which it was said</legend>
      <input
        type="date"
        aria-label="First day"
        value={typed.from}
        aria-invalid={wrong}
        onChange={(event) => set({ ...typed, from: event.target.value })}
      />
      <span>to</span>
      <input
        type="date"
        aria-label="Last day"
        value={typed.to}
        aria-invalid={wrong}
        onChange={(event) => set({ ...typed, to: event.target.value })}
      />
      {wrong && <p className="caption">The first day lies after the last.</p>}
      {undated > 0 && <p className="caption">Any choice of days leaves out {counted(undated, 'undated statement')}.</p>}
      {choices.time && (
        <button type="button" className="action" onClick={() => choose({ time: null })}>
          All days
        </button>
      )}
    </fieldset>
  );
}
