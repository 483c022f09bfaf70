import { type FormEvent, useId, useState } from 'react';
import { ChartChoice } from '@/app/charts/ChartChoice';
import type { Size } from '@/app/state/ids';
import { useChoices, useStore } from '@/app/state/store';
import type { GraphData } from './graphData';
import type { Threshold } from './threshold';
import { limitText } from './titles';
import './GraphControls.css';

const SIZE_LABELS: Record<Size, string> = { statements: 'statements', ties: 'ties', equal: 'equal' };

/** Who the nodes are, and whether the network is a drawing or a grid. */
export function GraphControls({ graph }: { graph: GraphData }) {
  const choices = useChoices();
  const choose = useStore((state) => state.choose);
  const { net } = graph;
  const oneMode = net !== 'contacts' && net !== 'two-mode';
  const actors = !oneMode || choices.nodes !== 'issues';
  return (
    <>
      {actors && (
        <ChartChoice
          label="By"
          value={choices.by}
          options={[
            ['person', 'speaker'],
            ['organization', 'side'],
          ]}
          choose={(by) => choose({ by, focus: null, min: null })}
        />
      )}
      {oneMode && (
        <ChartChoice
          label="Of"
          value={choices.nodes ?? 'actors'}
          options={[
            ['actors', 'actors'],
            ['issues', 'issues'],
          ]}
          choose={(nodes) => choose({ nodes: nodes === 'actors' ? null : nodes, focus: null, min: null })}
        />
      )}
      <button
        type="button"
        className="action"
        onClick={() => choose({ tab: choices.tab === 'adjacency' ? 'graph' : 'adjacency', table: false })}
      >
        {choices.tab === 'adjacency' ? 'Drawing' : 'Adjacency'}
      </button>
    </>
  );
}

/** What the size of a node tells. */
export function NodeSize({ graph }: { graph: GraphData }) {
  const { size } = useChoices();
  const choose = useStore((state) => state.choose);
  return (
    <label className="network-size">
      Size{' '}
      <select value={size} onChange={(event) => choose({ size: event.target.value as Size })}>
        {Object.entries(SIZE_LABELS).map(([value, text]) => (
          <option key={value} value={value}>
            {graph.net === 'contacts' && value === 'statements' ? 'contacts' : text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How strong a tie must be to be shown. */
export function ThresholdSlider({
  graph,
  threshold,
  limit,
}: {
  graph: GraphData;
  threshold: Threshold;
  limit: number;
}) {
  const choose = useStore((state) => state.choose);
  const id = useId();
  const text = limit === 0 ? 'All ties' : `at least ${limitText(graph, limit)}`;
  return (
    <div className="network-threshold">
      <label htmlFor={id}>{limit === 0 ? 'All ties' : 'Ties of at least'}</label>
      <output htmlFor={id}>{limit === 0 ? '' : limitText(graph, limit)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={threshold.max}
        step={threshold.step}
        value={Math.min(limit, threshold.max)}
        aria-valuetext={text}
        onChange={(event) => {
          const min = Number(event.target.value);
          choose({ min: min === threshold.initial ? null : min });
        }}
      />
    </div>
  );
}

/** Finds a node by its name and puts the focus on it. */
export function FindNode({ graph }: { graph: GraphData }) {
  const id = useId();
  const [failed, setFailed] = useState<string | null>(null);
  const names = graph.nodes.map(({ name }) => name);
  const find = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const matches = [
      (node: (typeof graph.nodes)[number]) => node.name.toLowerCase() === wanted,
      (node: (typeof graph.nodes)[number]) => node.name.toLowerCase().startsWith(wanted),
      (node: (typeof graph.nodes)[number]) => `${node.name} ${node.full}`.toLowerCase().includes(wanted),
    ];
    const at = wanted ? (matches.map((fits) => graph.nodes.findIndex(fits)).find((index) => index >= 0) ?? -1) : -1;
    setFailed(wanted && at < 0 ? text.trim() : null);
    if (at >= 0) document.getElementById(`network-n${at}`)?.focus();
  };
  return (
    <form
      className="network-find"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        find(String(new FormData(event.currentTarget).get('name') ?? ''));
      }}
    >
      <label htmlFor={id}>Find</label>{' '}
      <input
        id={id}
        name="name"
        type="search"
        list={`${id}-names`}
        autoComplete="off"
        onChange={(event) => {
          setFailed(null);
          // A name taken from the list arrives at once, not letter by letter.
          const kind = (event.nativeEvent as InputEvent).inputType;
          if ((kind === 'insertReplacementText' || kind === undefined) && names.includes(event.target.value)) {
            find(event.target.value);
          }
        }}
      />
      <datalist id={`${id}-names`}>
        {graph.nodes.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <output>{failed !== null && `No name here has “${failed}”.`}</output>
    </form>
  );
}
