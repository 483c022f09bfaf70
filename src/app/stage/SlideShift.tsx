import { useMemo } from 'react';
import { type ShiftRow, shiftRows } from '@/app/charts/shiftPlacement';
import { shiftInWords, shiftTitle } from '@/app/charts/shiftWords';
import { useSelection } from '@/app/charts/useSelection';
import { statementAt } from '@/app/evidence/quoteText';
import { periodsOf, type Scene, useScene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { actorName, counted, issueLabel, periodNames, signed, stanceLabel } from '@/app/state/words';
import { SquareShape } from '@/app/ui/marks';
import { useRoving } from '@/app/ui/roving';
import { levelOf } from '@/core/analysis/level';
import { dayNumber, type Period } from '@/core/table/periods';
import { SlideFigure } from './SlideFigure';
import { SlidePassage } from './SlidePassage';
import { useRoom } from './slideRoom';
import { LINE, namesTo } from './slideText';
import { type Frame, frameOf, isAbove, type SquareGroup, squaresOf } from './slopePlan';

/** A name that is cut shorter than this is none, px. */
const LEAST_NAME = 64;
/** Letters of a period's name beside its end. */
const LONGEST_NAME = 14;

/** The comparison that the link names, or the first: whole sides before single speakers, by size of the move. */
function comparisonOf(scene: Scene, focus: Focus | null, rows: readonly ShiftRow[]): ShiftRow | undefined {
  const { actors, issues } = scene.corpus;
  const named = rows.find(
    ({ shift, ofSide }) =>
      focus?.kind.startsWith('side-') === ofSide &&
      focus.ids[0] === actors[shift.actor]?.id &&
      focus.ids[1] === issues[shift.issue]?.id,
  );
  return named ?? rows[0];
}

/** "Putin (2)", "Peskov". */
function speakersOf({ corpus, table }: Scene, rows: readonly number[]): string[] {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(table.speaker[row] ?? -1, (counts.get(table.speaker[row] ?? -1) ?? 0) + 1);
  return [...counts].map(([speaker, count]) => `${actorName(corpus, speaker)}${count > 1 ? ` (${count})` : ''}`);
}

/** " Left out: Putin alone." What the slide compares has one line; the others are named, or counted. */
function othersInWords({ corpus }: Scene, shown: ShiftRow, others: readonly ShiftRow[]): string {
  const [other] = others;
  if (!other) return '';
  if (others.length > 1) return ` ${counted(others.length, 'more comparison')} left out.`;
  const issue = other.shift.issue === shown.shift.issue ? '' : `, on ${issueLabel(corpus, other.shift.issue)}`;
  return ` Left out: ${actorName(corpus, other.shift.actor)}${other.alone ? ' alone' : ''}${issue}.`;
}

/** What moved: one comparison between two periods, a square for each statement, the words of one at the end. */
export function SlideShift() {
  const scene = useScene();
  const { corpus, table, rows, choices } = scene;
  const [holder, room] = useRoom();
  const periods = periodsOf(corpus, choices);
  const compared = useMemo(() => {
    if (!periods) return [];
    const days = periods.map(([from, to]) => [dayNumber(from), dayNumber(to)] as const) as [Period, Period];
    return shiftRows(table, rows, { by: choices.by, periods: days }).rows;
  }, [table, rows, choices.by, periods]);
  const row = comparisonOf(scene, choices.focus, compared);
  if (!row || !periods) {
    return (
      <SlideFigure
        title="What moved between two periods"
        subtitle="Nobody takes a stance on the same issue in both periods, so no shift is claimed."
        holder={holder}
      >
        {null}
      </SlideFigure>
    );
  }
  const names = periodNames(periods);
  const { shift } = row;
  const { moved, counts } = shiftInWords(shift);
  const proposal = corpus.issues[shift.issue]?.proposal.replace(/\.$/, '') ?? '';
  const voices = row.voices > 1 ? `, ${counted(row.voices, 'speaker')}` : '';
  const others = othersInWords(
    scene,
    row,
    compared.filter((other) => other !== row),
  );
  const short = shortNames(names);
  const spelled = short === names ? '' : ` Before: ${names[0]}; after: ${names[1]}.`;
  const subtitle = `${actorName(corpus, shift.actor)}${voices}, on the proposal “${proposal}”: ${counts}. One square a statement.${others}${spelled}`;
  return (
    <SlideFigure title={`${shiftTitle(scene, [row], names)}: ${moved}`} subtitle={subtitle} holder={holder}>
      <Slope row={row} names={short} room={room} />
    </SlideFigure>
  );
}

/** Names of periods that stand beside the ends, or plain words for those that are too long. */
const shortNames = (names: readonly [string, string]): readonly [string, string] =>
  names.every((name) => name.length <= LONGEST_NAME) ? names : ['Before', 'After'];

function Slope({
  row,
  names,
  room,
}: {
  row: ShiftRow;
  names: readonly [string, string];
  room: { width: number; height: number };
}) {
  const scene = useScene();
  const { corpus, table } = scene;
  const { shift, ofSide } = row;
  const steps = stepsOf(table.min, table.max, room.height);
  const frame = frameOf(
    table,
    shift,
    steps.map((step) => stanceLabel(corpus, step)),
    room,
  );
  const groups = {
    before: squaresOf(table, frame, shift.before, 'before'),
    after: squaresOf(table, frame, shift.after, 'after'),
  };
  const { mark } = useRoving([
    ...groups.before.flatMap(({ shown }, at) => shown.map((_, index) => ({ row: at, column: index - shown.length }))),
    ...groups.after.flatMap(({ shown }, at) => shown.map((_, index) => ({ row: at, column: 1 + index }))),
  ]);
  const { isFocus, isQuote, focus, quote } = useSelection();
  const end = (at: '1' | '2'): Focus => ({
    kind: ofSide ? 'side-end' : 'end',
    ids: [corpus.actors[shift.actor]?.id ?? '', corpus.issues[shift.issue]?.id ?? '', at],
  });
  const squares = (group: SquareGroup, at: number, side: 'before' | 'after') => {
    const { stance, rows: all, shown, x, y } = group;
    const level = levelOf(stance, table.min, table.max);
    return shown.map((one, index) => {
      const statement = statementAt(corpus, one);
      const alone = shown.length === all.length;
      const own = end(side === 'before' ? '1' : '2');
      const words = `${speakersOf(scene, [one])[0]}, ${names[side === 'before' ? 0 : 1]}: ${stanceLabel(corpus, stance)}${alone ? '' : `, ${all.length} statements`}`;
      return (
        <button
          key={one}
          type="button"
          {...mark({ row: at, column: side === 'before' ? index - shown.length : 1 + index })}
          className="slide-mark slide-square"
          style={{ left: x + index * (frame.square + 8), top: y }}
          aria-label={words}
          aria-pressed={alone ? isQuote(statement.id) : isFocus(own)}
          data-tip={words}
          onClick={() => (alone ? quote(statement.id) : focus(own))}
        >
          <svg width={frame.square} height={frame.square} aria-hidden="true" focusable="false">
            <g transform="scale(2)">
              <SquareShape
                level={level}
                x={0}
                y={0}
                size={frame.square / 2}
                suggested={statement.review.status === 'suggested'}
              />
            </g>
          </svg>
        </button>
      );
    });
  };
  const ys = { before: frame.y(shift.before.mean), after: frame.y(shift.after.mean) };
  const mean = (at: 'before' | 'after') => `${names[at === 'before' ? 0 : 1]}, mean ${signed(shift[at].mean)}`;
  const below = (at: 'before' | 'after') => {
    const above = isAbove(shift, at) ? ys[at] >= LINE + 8 : ys[at] > room.height - LINE - 8;
    return above ? ys[at] - LINE - 4 : ys[at] + 6;
  };
  return (
    <div className="slide-slope">
      <svg width={frame.width} height={frame.height} aria-hidden="true" focusable="false">
        {steps.map((step) => (
          <line
            key={step}
            className={step === (table.min + table.max) / 2 ? 'slide-rule slide-rule-middle' : 'slide-rule'}
            x1={frame.left}
            x2={frame.width}
            y1={Math.round(frame.y(step)) + 0.5}
            y2={Math.round(frame.y(step)) + 0.5}
          />
        ))}
        <line className="slide-line" x1={frame.before} x2={frame.after} y1={ys.before} y2={ys.after} />
        <circle className="slide-end" cx={frame.before} cy={ys.before} r={9} />
        <circle className="slide-end slide-end-last" cx={frame.after} cy={ys.after} r={11} />
      </svg>
      {steps.map((step) => {
        const side = levelOf(step, table.min, table.max);
        return (
          <p
            key={step}
            className={`slide-step-word ${side.startsWith('n') ? 'slide-against' : side.startsWith('p') ? 'slide-for' : ''}`}
            style={{ top: frame.y(step) - LINE / 2, width: frame.left - 20 }}
          >
            {stanceLabel(corpus, step)}
          </p>
        );
      })}
      <p className="slide-mean" style={{ left: frame.before + 18, top: below('before') }}>
        {mean('before')}
      </p>
      <p className="slide-mean" style={{ right: frame.width - frame.after + 18, top: below('after') }}>
        {mean('after')}
      </p>
      {(['before', 'after'] as const).map((side) =>
        groups[side].map((group, at) => (
          <div key={`${side} ${group.stance}`}>
            {squares(group, at, side)}
            {group.shown.length < group.rows.length && (
              <p
                className="slide-names"
                style={{ left: group.x + frame.square + 8, top: frame.y(group.stance) - LINE / 2 }}
              >
                × {group.rows.length}
              </p>
            )}
            {side === 'after' ? (
              <p className="slide-names" style={{ left: group.end + 12, top: frame.y(group.stance) - LINE / 2 }}>
                {namesTo(speakersOf(scene, group.rows), frame.width - group.end - 12)}
              </p>
            ) : (
              <NamesBefore frame={frame} group={group} names={speakersOf(scene, group.rows)} />
            )}
          </div>
        )),
      )}
      <SlidePassage
        scene={scene}
        row={row}
        left={frame.after + 60}
        room={room}
        taken={groups.after.map(({ stance }) => frame.y(stance))}
        square={frame.square}
      />
    </div>
  );
}

/** Below their squares, or left of them where there is no room below. */
function NamesBefore({ frame, group, names }: { frame: Frame; group: SquareGroup; names: readonly string[] }) {
  const right = frame.namesBelow ? group.end : group.x - 12;
  const width = right - frame.left;
  if (width < LEAST_NAME) return null;
  const top = frame.namesBelow ? group.y + frame.square + 2 : frame.y(group.stance) - LINE / 2;
  return (
    <p className="slide-names" style={{ right: frame.width - right, top }}>
      {namesTo(names, width)}
    </p>
  );
}

/** Steps with a line: all where their words have room, else the ends and the middle. */
function stepsOf(min: number, max: number, height: number): number[] {
  const all = Array.from({ length: max - min + 1 }, (_, at) => max - at);
  return height / all.length >= LINE + 8 ? all : [max, ...((min + max) % 2 === 0 ? [(min + max) / 2] : []), min];
}
