import { type ReactNode, useState } from 'react';
import './FacetList.css';

export interface FacetListOption {
  readonly value: string | number;
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  /** Drawn before the label: a stance square, a voice mark. */
  readonly mark?: ReactNode;
}

/** Values to tick, each with its count. A value that would leave nothing stays in its place, in a quieter colour. */
export function FacetList({
  label,
  options,
  onToggle,
  shown = Number.POSITIVE_INFINITY,
  labelled = true,
}: {
  label: string;
  options: readonly FacetListOption[];
  onToggle: (value: string | number) => void;
  /** Values shown before "more" is asked for. */
  shown?: number;
  /** Whether the label is seen; it is always read out. */
  labelled?: boolean;
}) {
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const many = options.length > Math.min(shown, 12);
  const needle = wanted.trim().toLowerCase();
  const matching = needle ? options.filter((option) => option.label.toLowerCase().includes(needle)) : options;
  const visible = all || needle ? matching : matching.filter((option, at) => at < shown || option.selected);
  const rest = matching.length - visible.length;
  return (
    <fieldset className="facet">
      <legend className={labelled ? 'facet-label' : 'visually-hidden'}>{label}</legend>
      {many && (
        <input
          type="search"
          className="facet-find"
          aria-label={`Find in ${label.toLowerCase()}`}
          placeholder="Find"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {visible.map((option) => (
        <label
          key={option.value}
          className={option.count === 0 && !option.selected ? 'facet-option facet-empty' : 'facet-option'}
        >
          <input type="checkbox" checked={option.selected} onChange={() => onToggle(option.value)} />
          <span className="facet-name">
            {option.mark}
            {option.label}
          </span>{' '}
          <span className="facet-count">{option.count.toLocaleString('en-GB')}</span>
        </label>
      ))}
      {visible.length === 0 && <p className="caption facet-none">None is called that.</p>}
      {rest > 0 && (
        <button type="button" className="action facet-more" onClick={() => setAll(true)}>
          {rest} more
        </button>
      )}
    </fieldset>
  );
}
