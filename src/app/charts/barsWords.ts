// What the bars say in words: their title, the names of their marks, their table.
import type { Scene } from '@/app/state/derive';
import { actorName, counted, issueLabel, listed, stanceLabel } from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import type { Bar } from '@/core/analysis/bars';
import { orderByCount } from '@/core/analysis/order';
import { VOICES } from '@/core/corpus/voice';
import { NO_STANCE } from '@/core/table/table';

export type BarsOf = 'issues' | 'actors';

/** Issues or actors that a title names; of more it tells the number. */
const MOST_NAMED = 3;
/** Fewer issues, or fewer statements on one, carry no finding. */
const LEAST = 3;

/** A finding where one is safe: on which issues more is said against than for, or the other way round. */
export function barsTitle({ corpus }: Scene, of: BarsOf, bars: readonly Bar[]): string {
  if (of === 'actors') return 'Statements for and against, actor by actor';
  const plain = 'Statements for and against, issue by issue';
  const telling = bars.filter(({ against, inFavour }) => against + inFavour > 0);
  const [more, fewer] = [
    telling.filter((bar) => bar.against > bar.inFavour),
    telling.filter((bar) => bar.inFavour > bar.against),
  ];
  const named = (found: readonly Bar[]) =>
    listed(orderByCount(found).map(({ position }) => issueLabel(corpus, position)));
  const told = (found: readonly Bar[], words: string) => {
    if (telling.length < LEAST || found.some(({ withStance }) => withStance < LEAST)) return null;
    if (found.length === 1) return `${words} on one issue only: ${named(found)}`;
    return found.length > 1 && found.length <= MOST_NAMED && found.length * 2 < telling.length
      ? `${words} on ${found.length} of ${bars.length} issues: ${named(found)}`
      : null;
  };
  return told(more, 'More is said against than for') ?? told(fewer, 'More is said for than against') ?? plain;
}

export const barName = ({ corpus }: Pick<Scene, 'corpus'>, of: BarsOf, position: number): string =>
  of === 'issues' ? issueLabel(corpus, position) : actorName(corpus, position);

/** "Peace talks: 7 against, 5 for, 7 without a stance". */
export function barInWords(name: string, bar: Bar): string {
  const parts = [
    `${bar.against} against`,
    ...(bar.neutral > 0 ? [`${bar.neutral} neutral`] : []),
    `${bar.inFavour} for`,
    ...(bar.withoutStance > 0 ? [`${bar.withoutStance} without a stance`] : []),
  ];
  return `${name}: ${parts.join(', ')}`;
}

const stepLabel = ({ corpus }: Scene, stance: number) => stanceLabel(corpus, stance === NO_STANCE ? null : stance);

/** One statement: who on what, the stance, how it is heard. */
export function statementInWords(scene: Scene, row: number): string {
  const { corpus, table } = scene;
  const issue = table.issue[row] ?? -1;
  const who = actorName(corpus, table.speaker[row] ?? -1);
  const stance = stepLabel(scene, table.stance[row] ?? NO_STANCE);
  const suggested = table.review[row] === 0 ? '' : ', only suggested';
  const on = issue < corpus.issues.length ? ` on ${issueLabel(corpus, issue)}` : '';
  return `${who}${on}: ${stance}, ${VOICES[table.voice[row] ?? 0]}${suggested}`;
}

/** All statements of a stance in a bar: "Peace talks: resists, 6 statements". */
export function segmentInWords(scene: Scene, name: string, stance: number, rows: ArrayLike<number>): string {
  let suggested = 0;
  for (let at = 0; at < rows.length; at++) suggested += scene.table.review[rows[at] ?? 0] === 0 ? 0 : 1;
  const told = suggested > 0 ? `, ${suggested} only suggested` : '';
  return `${name}: ${stepLabel(scene, stance)}, ${counted(rows.length, 'statement')}${told}`;
}

/** The name of a mark, over lines, for its tip. */
export function tipOf(words: string): string {
  const [head = '', ...rest] = words.split(': ');
  return [head, rest.join(': '), 'Enter or a click opens the words.'].join('\n');
}

/** A row for each bar; a column for each step. */
export function barsTable(scene: Scene, of: BarsOf, bars: readonly Bar[], open: (position: number) => void): TableData {
  const { corpus, table } = scene;
  const ordered = orderByCount(bars);
  const steps = [...corpus.scale.steps].sort((a, b) => a.value - b.value);
  return {
    columns: [
      { label: of === 'issues' ? 'Issue' : 'Actor' },
      { label: 'Against', digits: 0 },
      { label: 'For', digits: 0 },
      ...steps.map(({ value, label }) => ({ label: `${label} (${value})`.replace('(-', '(−'), digits: 0 })),
      { label: 'No stance', digits: 0 },
      { label: 'Statements', digits: 0 },
    ],
    rows: ordered.map((bar) => [
      barName(scene, of, bar.position),
      bar.against,
      bar.inFavour,
      ...steps.map(({ value }) => bar.steps[value - table.min] ?? 0),
      bar.withoutStance,
      bar.count,
    ]),
    open: (at) => {
      const bar = ordered[at];
      if (bar) open(bar.position);
    },
  };
}
