import './GraphControls.css';

/** A choice among words. */
export function Select<Value extends string>({
  label,
  tip,
  value,
  options,
  choose,
}: {
  label: string;
  /** The exact term, and what it means. */
  tip: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
}) {
  return (
    <label className="network-choice" data-tip={tip}>
      {label}{' '}
      <select
        value={value}
        onChange={({ target }) => {
          const found = options.find(([option]) => option === target.value);
          if (found) choose(found[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
