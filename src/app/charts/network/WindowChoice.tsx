import { useWindowSettings } from '@/app/state/windows';
import { WINDOW_KINDS, WINDOW_UNITS, type WindowKind, type WindowUnit } from '@/core/analysis/windows';
import { Select } from './Select';
import type { CutTime } from './useWindows';

const KIND_WORDS: Record<WindowKind, string> = { cumulative: 'adding up', moving: 'moving' };
const UNIT_WORDS: Record<WindowUnit, string> = { day: 'days', week: 'weeks', month: 'months' };
const MOST_UNITS = 60;

/** How time is cut: windows that add up or that move, by days, weeks or months, and how long they are. */
export function WindowChoice({ cut: { kind, unit, size, units } }: { cut: CutTime }) {
  const cut = useWindowSettings((state) => state.cut);
  return (
    <>
      <Select
        label="Windows"
        tip="Adding up: from the first day on, each longer than the last. Moving: all equally long"
        value={kind}
        options={WINDOW_KINDS.map((name) => [name, KIND_WORDS[name]] as const)}
        choose={(name) => cut({ kind: name })}
      />
      <Select
        label="by"
        tip="What a window ends with and moves by. Weeks begin on Monday"
        value={unit}
        options={WINDOW_UNITS.filter((name) => units.includes(name)).map((name) => [name, UNIT_WORDS[name]] as const)}
        choose={(name) => cut({ unit: name })}
      />
      {kind === 'moving' && (
        <label className="network-choice">
          of{' '}
          <input
            type="number"
            min={1}
            max={MOST_UNITS}
            value={size}
            onChange={({ target }) => {
              const wanted = Math.round(target.valueAsNumber);
              if (wanted >= 1 && wanted <= MOST_UNITS) cut({ size: wanted });
            }}
          />{' '}
          {size === 1 ? unit : UNIT_WORDS[unit]}
        </label>
      )}
    </>
  );
}
