// What the list of those on both sides says in words: without a verdict, with the counts beside each claim.
import type { Scene } from '@/app/state/derive';
import { periodsOf } from '@/app/state/derive';
import {
  actorName,
  claimedDay,
  counted,
  issueLabel,
  listed,
  longDay,
  periodNames,
  stanceLabel,
} from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import { type Contradiction, contradictions } from '@/core/analysis/contradictions';
import { excerpt } from '@/core/analysis/findings/excerpt';
import { matrix } from '@/core/analysis/matrix';
import type { DayClaim } from '@/core/corpus/schema';
import { VOICES } from '@/core/corpus/voice';
import { dayNumber, dayText, NO_DAY, type Period } from '@/core/table/periods';

/** Days named where both sides are of one day; of more their number is told. */
const MOST_DAYS = 2;

const asDays = ([from, to]: readonly [string, string]): Period => [dayNumber(from), dayNumber(to)];

/** Those on both sides of an issue, told apart by the two periods of the shift. */
export function contradictionsOf({ corpus, choices, table, rows }: Scene): readonly Contradiction[] {
  const periods = periodsOf(corpus, choices)?.map(asDays) ?? [];
  return contradictions(table, matrix(table, rows, { by: choices.by }), periods);
}

const within = (day: number, [from, to]: Period) => day >= from && day <= to;

/** When both sides are taken: what is short enough for a head, and what there is to add. */
export function timingWords(scene: Scene, one: Contradiction): { when: string; more: string } {
  const { corpus, choices, table } = scene;
  const days = (rows: Uint32Array) => new Set(Array.from(rows, (row) => table.day[row] ?? NO_DAY));
  const periods = periodsOf(corpus, choices);
  switch (one.timing) {
    case 'sameDay': {
      const against = days(one.against);
      const both = [...days(one.inFavour)].filter((day) => day !== NO_DAY && against.has(day)).sort((a, b) => a - b);
      const named =
        both.length > MOST_DAYS ? counted(both.length, 'day') : listed(both.map((day) => longDay(dayText(day))));
      return { when: both.length > 1 ? 'on the same days' : 'on the same day', more: named };
    }
    case 'samePeriod': {
      const names = periods ? periodNames(periods) : [];
      const held = (periods ?? []).map(asDays).flatMap((period, at) => {
        const takes = (rows: Uint32Array) => rows.some((row) => within(table.day[row] ?? NO_DAY, period));
        return takes(one.against) && takes(one.inFavour) ? [names[at] ?? ''] : [];
      });
      return { when: 'within one period', more: listed(held) };
    }
    case 'overTime': {
      const inPeriods = one.days.every((day) => periods?.some((period) => within(day, asDays(period))));
      return { when: inPeriods ? 'between periods: a shift' : 'at different times: a shift', more: '' };
    }
    case 'undated':
      return { when: 'undated', more: 'whether it is a shift cannot be told' };
  }
}

/** "3 against, 1 neutral, 2 for; 1 takes no stance". */
export function sidesInWords(one: Contradiction, silent: number): string {
  const neutral = one.rows.length - one.against.length - one.inFavour.length - silent;
  const parts = [`${one.against.length} against`];
  if (neutral > 0) parts.push(`${neutral} neutral`);
  parts.push(`${one.inFavour.length} for`);
  return `${parts.join(', ')}${silent > 0 ? `; ${silent} more ${silent === 1 ? 'takes' : 'take'} no stance` : ''}`;
}

const ASCRIBED = VOICES.indexOf('ascribed');

/** Who reports it, and whether one person does both: the reader is to judge, not the list. */
export function reportedWords({ table }: Scene, one: Contradiction): string {
  const told = (rows: Uint32Array) => rows.every((row) => table.voice[row] === ASCRIBED);
  const [against, inFavour] = [told(one.against), told(one.inFavour)];
  const heard =
    against && inFavour
      ? 'Both only as others tell it'
      : against || inFavour
        ? `${against ? 'Against' : 'For'}: only as others tell it`
        : 'Each side quoted or reported';
  return one.oneSpeaker ? heard : `${heard}; by different speakers`;
}

/** "28 May 2022, inferred". */
export const dateWords = (claim: DayClaim | null): string =>
  `${claimedDay(claim)}${claim?.basis === 'inferred' ? ', inferred' : ''}`;

const TIMES = [
  ['sameDay', 'on one day'],
  ['samePeriod', 'within one period'],
  ['overTime', 'at different times'],
  ['undated', 'undated'],
] as const;

/** Names that a title holds; of more it tells the number. */
const MOST_NAMED = 2;

export function contradictionsTitle({ corpus, choices }: Scene, found: readonly Contradiction[]): string {
  const who = choices.by === 'person' ? 'actor' : 'side';
  if (found.length === 0) return `No ${who} is on both sides of an issue`;
  const times = TIMES.flatMap(([timing, words]) => {
    const n = found.filter((one) => one.timing === timing).length;
    return n === 0 ? [] : [{ n, words }];
  });
  if (found.length > MOST_NAMED) {
    const parts = times.map(({ n, words }) => (n === found.length ? `all ${words}` : `${n} ${words}`));
    const subject = who === 'actor' ? 'an actor is' : 'a side is';
    return `${found.length.toLocaleString('en-GB')} times ${subject} on both sides of an issue: ${listed(parts)}`;
  }
  const names = found.map((one) => `${actorName(corpus, one.actor)} on ${issueLabel(corpus, one.issue)}`);
  const alike = times.length === 1 ? `, ${found.length > 1 ? 'each ' : ''}${times[0]?.words}` : '';
  return `Heard on both sides: ${listed(names)}${alike}`;
}

/** A row for each statement on either side. */
export function contradictionsTable(
  scene: Scene,
  found: readonly Contradiction[],
  open: (one: Contradiction) => void,
): TableData {
  const { corpus, table } = scene;
  const lines = found.flatMap((one) =>
    (['against', 'inFavour'] as const).flatMap((side) => [...one[side]].map((row) => ({ one, side, row }))),
  );
  return {
    columns: ['Actor', 'Issue', 'When', 'Side', 'Stance', 'Date', 'Heard', 'Speaker', 'Words', 'Article'].map(
      (label) => ({
        label,
      }),
    ),
    rows: lines.map(({ one, side, row }) => {
      const statement = corpus.statements[row];
      const { text, speaker } = excerpt(scene, row, Number.POSITIVE_INFINITY);
      return [
        actorName(corpus, one.actor),
        issueLabel(corpus, one.issue),
        timingWords(scene, one).when,
        side === 'against' ? 'against' : 'for',
        stanceLabel(corpus, statement?.stance ?? null),
        dateWords(statement?.date ?? null),
        VOICES[table.voice[row] ?? 0] ?? '',
        actorName(corpus, speaker),
        text,
        corpus.articles[table.article[row] ?? -1]?.title ?? '',
      ];
    }),
    open: (at) => {
      const line = lines[at];
      if (line) open(line.one);
    },
  };
}

/** One line a pair of actor and issue: for a slide, where sentences have no room. */
export function contradictionPairs(
  scene: Scene,
  found: readonly Contradiction[],
  open: (one: Contradiction) => void,
): TableData {
  return {
    columns: [
      { label: 'Actor' },
      { label: 'Issue' },
      { label: 'When' },
      { label: 'Against', digits: 0 },
      { label: 'For', digits: 0 },
    ],
    rows: found.map((one) => [
      actorName(scene.corpus, one.actor),
      issueLabel(scene.corpus, one.issue),
      timingWords(scene, one).when,
      one.against.length,
      one.inFavour.length,
    ]),
    open: (at) => {
      const one = found[at];
      if (one) open(one);
    },
  };
}
