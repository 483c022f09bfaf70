import { useEffect, useRef, useState } from 'react';
import { useStage } from '@/app/state/stage';
import { goTo } from './run';
import { StageLayer } from './StageLayer';

/** A slide by its number. */
export function GoTo({ number, of }: { number: number; of: number }) {
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);
  return (
    <StageLayer title="Go to slide" className="stage-goto">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const asked = Number(field.current?.value);
          if (!Number.isInteger(asked) || asked < 1 || asked > of) return setWrong(true);
          useStage.setState({ layer: null });
          goTo(asked);
        }}
      >
        <label>
          Number, 1 to {of}{' '}
          <input ref={field} inputMode="numeric" size={4} defaultValue={number} aria-invalid={wrong} />
        </label>
        <button type="submit" className="action">
          Go <kbd>Enter</kbd>
        </button>
        {wrong && <p role="alert">There are slides 1 to {of}.</p>}
      </form>
    </StageLayer>
  );
}
