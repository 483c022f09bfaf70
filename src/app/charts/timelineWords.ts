// What the timeline says in words.
import { statementInWords } from '@/app/charts/barsWords';
import type { TimeBin, TimeScale } from '@/app/charts/timelineScale';
import { quoteText } from '@/app/evidence/quoteText';
import type { Scene } from '@/app/state/derive';
import {
  actorName,
  claimedDay,
  counted,
  issueLabel,
  listed,
  longDay,
  MODE_LABEL,
  stanceLabel,
} from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import type { DayClaim } from '@/core/corpus/schema';
import { dayText, NO_DAY } from '@/core/table/periods';
import { NO_STANCE } from '@/core/table/table';

/** A date that always says whether it is inferred. */
const dateInWords = (claim: DayClaim | null): string =>
  `${claimedDay(claim)}${claim?.basis === 'inferred' ? ', inferred' : ''}`;

/** "Putin on Peace talks: supports in part, reported, 28 May 2022, inferred". */
export function squareInWords(scene: Scene, row: number): string {
  return `${statementInWords(scene, row)}, ${dateInWords(scene.corpus.statements[row]?.date ?? null)}`;
}

/** "57 statements on 4 days, 27 May to 2 December 2022"; without any day, that none has a date. */
export function timelineTitle(days: readonly number[], count: number): string {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined)
    return `${counted(count, 'statement')}, ${count === 1 ? 'without a date' : 'none with a date'}`;
  const [first, last] = [dayText(from), dayText(to)];
  if (days.length <= 1) return `${counted(count, 'statement')} on one day, ${longDay(first)}`;
  return `${counted(count, 'statement')} on ${days.length} days, ${longDay(first)} to ${longDay(last)}`;
}

/** What is left out of the axis, for the line below the title. */
export function breakWords({ breaks }: TimeScale): string {
  if (breaks.length === 0) return '';
  const silences = listed(breaks.map(({ days }) => counted(days, 'day')));
  return ` The axis leaves out ${silences} without a statement; a day is equally wide on both sides.`;
}

/** The days of a bin and what is said on them. */
export function binInWords({ corpus, table }: Scene, bin: TimeBin, rows: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const stance = table.stance[row] ?? NO_STANCE;
    counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  const steps = [...counts].sort(([a], [b]) => (a === NO_STANCE ? 1 : b === NO_STANCE ? -1 : a - b));
  const told = steps.map(([stance, n]) => `${stanceLabel(corpus, stance === NO_STANCE ? null : stance)} ${n}`);
  const days =
    bin.from === bin.to ? longDay(dayText(bin.from)) : `${longDay(dayText(bin.from))} to ${longDay(dayText(bin.to))}`;
  const inferred = rows.filter((row) => corpus.statements[row]?.date?.basis === 'inferred').length;
  const basis = inferred > 0 ? `; ${inferred} with an inferred date` : '';
  const suggested = rows.filter((row) => table.review[row] !== 0).length;
  const review = suggested > 0 ? `; ${suggested} only suggested` : '';
  return `${days}: ${counted(rows.length, 'statement')}: ${told.join(', ')}${basis}${review}`;
}

/** A row for each statement, by date; those without one last. */
export function timelineTable(scene: Scene, open: (id: string) => void): TableData {
  const { corpus, table, rows } = scene;
  const dated = (row: number) => table.day[row] !== NO_DAY;
  const ordered = [...rows].sort(
    (a, b) => Number(dated(b)) - Number(dated(a)) || (table.day[a] ?? 0) - (table.day[b] ?? 0),
  );
  return {
    columns: ['Date', 'Basis', 'Precision', 'Speaker', 'Issue', 'Stance', 'Mode', 'Words'].map((label) => ({ label })),
    rows: ordered.map((row) => {
      const statement = corpus.statements[row];
      if (!statement) return [];
      return [
        statement.date ? longDay(statement.date.date) : 'undated',
        statement.date?.basis ?? '',
        statement.date?.precision ?? '',
        actorName(corpus, table.speaker[row] ?? -1),
        issueLabel(corpus, table.issue[row] ?? -1),
        stanceLabel(corpus, statement.stance),
        MODE_LABEL[statement.mode],
        quoteText(corpus, statement),
      ];
    }),
    open: (at) => {
      const id = corpus.statements[ordered[at] ?? -1]?.id;
      if (id !== undefined) open(id);
    },
  };
}
