import { type FormEvent, useId, useState } from 'react';
import { ChartChoice } from '@/app/charts/ChartChoice';
import { isTwoMode, normOf, normsFor, TWO_MODE, type TwoModeNet } from '@/app/state/networkChoice';
import { DUP_WORDS, NORM_WORDS } from '@/app/state/networkWords';
import { useChoices, useStore } from '@/app/state/store';
import { DUPLICATES } from '@/core/analysis/networkSpec';
import type { Corpus } from '@/core/corpus/schema';
import type { GraphData } from './graphData';
import { Select } from './Select';
import type { Threshold } from './threshold';
import { limitText } from './titles';
import './GraphControls.css';

/** Who the nodes are, and whether the network is a drawing or a grid. */
export function GraphControls({ graph: { net } }: { graph: Pick<GraphData, 'net'> }) {
  const choices = useChoices();
  const choose = useStore((state) => state.choose);
  const oneMode = net !== 'contacts' && !isTwoMode(net);
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
      <ChartChoice
        label="As"
        value={choices.tab === 'adjacency' || choices.tab === 'measures' ? choices.tab : 'graph'}
        options={[
          ['graph', 'drawing'],
          ['adjacency', 'grid'],
          ['measures', 'measures'],
        ]}
        choose={(tab) => choose({ tab, table: false })}
      />
    </>
  );
}

const TWO_MODE_WORDS: Record<TwoModeNet, string> = {
  'two-mode': 'net stance',
  'two-mode-ignore': 'statements',
  'two-mode-combine': 'sides taken',
};

/** How the weight of a tie is made: what is counted between actor and issue, what it is divided by, and repeats. */
export function MeasureChoice({ corpus: { scale } }: { corpus: Corpus }) {
  const choices = useChoices();
  const choose = useStore((state) => state.choose);
  const { net } = choices;
  if (net === 'contacts') return null;
  const norms = normsFor(net);
  const boolean = scale.min === 0 && scale.max === 1;
  const nets = (Object.keys(TWO_MODE) as TwoModeNet[]).filter((one) => boolean || one !== 'two-mode-combine');
  return (
    <>
      {isTwoMode(net) && (
        <Select
          label="Count"
          tip="Two-mode network: subtract adds up the stances, ignore counts statements whatever their stance, combine tells which sides are taken"
          value={net}
          options={nets.map((one) => [one, TWO_MODE_WORDS[one]] as const)}
          choose={(one) => choose({ net: one, min: null })}
        />
      )}
      {norms.length > 1 && (
        <Select
          label="Divide by"
          tip={`Normalisation: ${norms.join(', ')}, as Discourse Network Analyzer has them`}
          value={normOf(choices)}
          options={norms.map((one) => [one, NORM_WORDS[one].by] as const)}
          choose={(norm) => choose({ norm, min: null })}
        />
      )}
      <Select
        label="Count repeats"
        tip="Duplicates: a repeat has the actor, issue and stance of an earlier statement"
        value={choices.dup}
        options={DUPLICATES.map((one) => [one, DUP_WORDS[one]] as const)}
        choose={(dup) => choose({ dup, min: null })}
      />
    </>
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
