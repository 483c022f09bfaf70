import { useState } from 'react';
import { LIMIT } from '@/core/corpus/schema';

const signed = (value: number) => String(value).replace('-', '−');

/** Asks for the ends of a scale on which all stances lie. */
export function ScaleForm({
  file,
  lowest,
  highest,
  answer,
}: {
  file: string;
  lowest: number;
  highest: number;
  answer: (ends: { min: number; max: number }) => void;
}) {
  const most = Math.max(-lowest, highest);
  const [min, setMin] = useState(lowest < 0 ? -most : lowest < highest ? lowest : 0);
  const [max, setMax] = useState(most);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer({ min, max });
      }}
    >
      <p>
        {file} holds stances from {signed(lowest)} to {signed(highest)} and does not say how far the scale goes.
        Agreement and conflict are measured against its whole width; its middle is neutral.
      </p>
      <div className="modal-row">
        <label>
          From{' '}
          <input
            type="number"
            required
            step={1}
            min={-LIMIT}
            max={Math.min(lowest, max - 1)}
            value={Number.isNaN(min) ? '' : min}
            onChange={(event) => setMin(event.target.valueAsNumber)}
          />
        </label>
        <label>
          to{' '}
          <input
            type="number"
            required
            step={1}
            min={Math.max(highest, min + 1)}
            max={LIMIT}
            value={Number.isNaN(max) ? '' : max}
            onChange={(event) => setMax(event.target.valueAsNumber)}
          />
        </label>
        <button type="submit" className="action">
          Open
        </button>
      </div>
    </form>
  );
}
