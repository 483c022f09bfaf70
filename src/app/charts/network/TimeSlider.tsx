import { useEffect, useId, useRef, useState } from 'react';
import type { Choices, TimeRange } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import type { TimeWindow } from '@/core/analysis/windows';
import { dayText } from '@/core/table/periods';
import { type CutTime, useWindows } from './useWindows';
import { WindowChoice } from './WindowChoice';
import './TimeSlider.css';

/** Between two windows while time runs, ms: long enough to see what has changed. */
const PACE = 1400;

const timeOf = ({ kind }: CutTime, { period: [from, to] }: TimeWindow): TimeRange => ({
  from: kind === 'cumulative' ? null : dayText(from),
  to: dayText(to),
});

/**
 * Sets the days of the filter that all views share. Steps that follow each other, with nothing else between them, are
 * one step to take back.
 */
function useRun() {
  const last = useRef<Choices | null>(null);
  /** Those who listen are told before `choose` returns. */
  const stepping = useRef(false);
  const setTime = (time: TimeRange | null) => {
    const { choices, choose } = useStore.getState();
    const { pause, resume } = useStore.temporal.getState();
    const goesOn = last.current === choices;
    if (goesOn) pause();
    stepping.current = true;
    choose({ time });
    stepping.current = false;
    if (goesOn) resume();
    last.current = useStore.getState().choices;
  };
  return { setTime, isOwn: (choices: Choices) => stepping.current || last.current === choices };
}

/** A slider over windows of time, which plays. It moves the filter's days: every view and the link follow. */
export function TimeSlider({ scene }: { scene: Scene }) {
  const cut = useWindows(scene);
  const { list } = cut;
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const { setTime, isOwn } = useRun();
  const { time } = scene.choices;
  const at = list.findIndex((window) => {
    const own = timeOf(cut, window);
    return time !== null && own.from === time.from && own.to === time.to;
  });
  const go = (index: number) => {
    const window = list[index];
    if (window) setTime(timeOf(cut, window));
  };

  useEffect(() => {
    // A large network is not overrun: the next step waits for this one to be drawn.
    if (!playing || useStore.getState().choices !== scene.choices) return;
    if (at >= list.length - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => go(at + 1), PACE);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    if (!playing) return;
    return useStore.subscribe(({ choices, surface }, before) => {
      if ((choices !== before.choices && !isOwn(choices)) || surface !== before.surface) setPlaying(false);
    });
  });

  if (list.length < 2) {
    return (
      <p className="caption time-slider" data-export="no">
        {list.length === 0 ? 'No statement has a date' : `All statements fall in one ${cut.unit}`}: there is no time to
        run through.
      </p>
    );
  }
  const window = list[at];
  const range = time && `${time.from ?? 'the first day'} to ${time.to === 'latest' ? 'the latest' : time.to}`;
  const label = window?.label ?? (range === null ? 'all the time' : range);
  return (
    <fieldset className="time-slider" data-export="no" aria-label="Time">
      <button
        type="button"
        className="time-play"
        onClick={() => {
          // Playing begins before the first step, or that step would stop it.
          if (!playing) go(at < 0 || at === list.length - 1 ? 0 : at + 1);
          setPlaying(!playing);
        }}
      >
        <svg width={12} height={12} aria-hidden="true" focusable="false">
          <path d={playing ? 'M1 0h4v12h-4zM7 0h4v12h-4z' : 'M1 0l11 6l-11 6z'} />
        </svg>
        {playing ? 'Pause' : 'Play'}
      </button>
      <label htmlFor={id} className="visually-hidden">
        Window of time
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={list.length - 1}
        step={1}
        value={at < 0 ? list.length - 1 : at}
        aria-valuetext={label}
        onChange={(event) => {
          setPlaying(false);
          go(Number(event.target.value));
        }}
      />
      <output htmlFor={id} className="time-now">
        {label}, {counted(scene.rows.length, 'statement')}
      </output>
      {time !== null && (
        <button
          type="button"
          className="action"
          onClick={() => {
            setPlaying(false);
            setTime(null);
          }}
        >
          All the time
        </button>
      )}
      <span className="time-cut">
        <WindowChoice cut={cut} />
      </span>
      {list.length < cut.many && (
        <span className="caption">
          {list.length} of {cut.many} windows have statements of their own.
        </span>
      )}
    </fieldset>
  );
}
