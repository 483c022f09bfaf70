import './ChartChoice.css';

/** A choice between a few words, as the figure's head has it: "By issue / actor". */
export function ChartChoice<Value extends string>({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
}) {
  return (
    <fieldset className="chart-choice" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {options.map(([option, words], at) => (
        <span key={option} className="chart-choice">
          {at > 0 && <span aria-hidden="true">/</span>}
          <button type="button" className="action" aria-pressed={option === value} onClick={() => choose(option)}>
            {words}
          </button>
        </span>
      ))}
    </fieldset>
  );
}
