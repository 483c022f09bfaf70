import { COLOURS, SIZES, type Size } from '@/app/state/ids';
import { useChoices, useStore } from '@/app/state/store';
import type { GraphData } from './graphData';
import { Select } from './Select';

const SIZE_WORDS: Record<Size, string> = {
  statements: 'statements',
  ties: 'ties',
  weight: 'weighted ties',
  betweenness: 'betweenness',
  eigenvector: 'eigenvector',
  equal: 'equal',
};

/** What size and colour of a node tell. */
export function NodeChoice({ graph }: { graph: GraphData }) {
  const { size, colour } = useChoices();
  const choose = useStore((state) => state.choose);
  const sizes = SIZES.map((name): readonly [Size, string] => [
    name,
    graph.net === 'contacts' && name === 'statements' ? 'contacts' : SIZE_WORDS[name],
  ]);
  return (
    <>
      <Select
        label="Size"
        tip="Ties: the degree, of the ties drawn. Weighted ties, betweenness and eigenvector centrality are of the whole network, whatever the threshold"
        value={size}
        options={sizes}
        choose={(value) => choose({ size: value })}
      />
      <Select
        label="Colour"
        tip="Communities are found by the Louvain method on the positive ties of the whole network"
        value={colour}
        options={COLOURS.map((name) => [name, name] as const)}
        choose={(value) => choose({ colour: value })}
      />
    </>
  );
}
