import { type ReactNode, useEffect, useState } from 'react';
import { toggleLayer, useStage } from '@/app/state/stage';
import { goBy, leaveStage, resetSlide, scaleBy } from './run';
import { toggleFullScreen, toggleNotes } from './stageKeys';

/** How long the bar stays after the pointer moved, ms. */
const STAYS = 2500;

/** The buttons below the slide: there while the pointer moves or the focus is in them, and not while the keys are used. */
export function StageBar({ number, of }: { number: number; of: number }) {
  const { bar } = useStage();
  // At first the slide stands alone; a finger has nothing that moves before it touches.
  const [moved, setMoved] = useState(() => window.matchMedia('(hover: none)').matches);
  useEffect(() => {
    let timer = window.setTimeout(() => setMoved(false), STAYS);
    const move = () => {
      setMoved(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setMoved(false), STAYS);
    };
    const key = () => setMoved(false);
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerdown', move);
    document.addEventListener('keydown', key);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerdown', move);
      document.removeEventListener('keydown', key);
    };
  }, []);
  if (!bar) return null;
  return (
    <div className={moved ? 'stage-bar stage-bar-shown' : 'stage-bar'} role="toolbar" aria-label="Presentation">
      <Tool run={() => goBy(-1)} disabled={number === 1}>
        Previous
      </Tool>
      <Tool run={() => goBy(1)} disabled={number === of}>
        Next
      </Tool>
      <Tool run={resetSlide}>Reset</Tool>
      <Tool run={() => toggleLayer('overview')}>Slides</Tool>
      <Tool run={toggleNotes}>Notes</Tool>
      <Tool run={() => scaleBy(-10)} label="A−, smaller type">
        A−
      </Tool>
      <Tool run={() => scaleBy(10)} label="A+, larger type">
        A+
      </Tool>
      <Tool run={toggleFullScreen}>Full screen</Tool>
      <Tool run={() => toggleLayer('keys')}>Keys</Tool>
      <Tool run={leaveStage}>End</Tool>
    </div>
  );
}

function Tool({
  run,
  label,
  disabled = false,
  children,
}: {
  run: () => void;
  label?: string;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" onClick={run} disabled={disabled} aria-label={label}>
      {children}
    </button>
  );
}
