import type { Scene } from '@/app/state/derive';
import { countedRows, isTwoMode } from '@/app/state/networkChoice';
import { MEASURE_WORDS, NORM_WORDS } from '@/app/state/networkWords';
import type { CellValue, Column, TableData } from '@/app/ui/DataTable';
import { networkFor } from '@/core/analysis/knownNetworks';
import type { Measure } from '@/core/analysis/networkSpec';
import type { GraphData, GraphEdge } from './graphData';
import { strongEnough } from './threshold';

/** Weights of one measure before any division, by the ids of both ends. */
function weightsOf({ corpus, table, choices }: Scene, rows: Uint32Array, measure: Measure): Map<string, number> {
  const nodes = choices.nodes ?? 'actors';
  const list: readonly { readonly id: string }[] = nodes === 'actors' ? corpus.actors : corpus.issues;
  const { ties } = networkFor(table, rows, { nodes, measure, by: choices.by });
  return new Map(
    Array.from(ties.weight, (weight, at) => [`${list[ties.a[at]!]!.id}~${list[ties.b[at]!]!.id}`, weight]),
  );
}

const TIE_COLUMNS: readonly Column[] = [
  { label: 'pairs', digits: 0 },
  { label: 'agreement', digits: 2 },
  { label: 'conflict', digits: 2 },
  { label: 'agreement minus conflict', digits: 2 },
];

/** The division in the head of a column: ", divided by the average of both". */
const dividedBy = ({ norm }: GraphData) => (norm === 'no' ? '' : `, divided by ${NORM_WORDS[norm].by}`);

/** Decimals of a weight that is divided. */
const SHARE_DIGITS = 4;

/** The lines with what is written on them alone, for narrow screens. */
export function shortTable(graph: GraphData, limit: number, open: (edge: GraphEdge) => void): TableData {
  const edges = strongEnough(graph.edges, limit);
  const name = (index: number) => graph.nodes[index]!.name;
  const contacts = graph.net === 'contacts';
  return {
    columns: [
      { label: contacts ? 'from' : 'one' },
      { label: contacts ? 'to' : 'other' },
      { label: graph.net === 'contacts' ? 'contact' : `${MEASURE_WORDS[graph.net]}${dividedBy(graph)}` },
    ],
    rows: edges.map(({ a, b, label, detail, inferred }) => [
      name(a),
      name(b),
      detail ? `${label} (${detail}${inferred > 0 ? ', inferred' : ''})` : label,
    ]),
    open: (row) => {
      const edge = edges[row];
      if (edge) open(edge);
    },
  };
}

/** Every line of the network as a row, with all its measures, and what opens its evidence. */
export function graphTable(scene: Scene, graph: GraphData, limit: number, open: (edge: GraphEdge) => void): TableData {
  const edges = strongEnough(graph.edges, limit);
  const name = (index: number) => graph.nodes[index]!.name;
  const rows = (cells: (edge: GraphEdge) => readonly CellValue[]) => edges.map(cells);
  const opens = (row: number) => {
    const edge = edges[row];
    if (edge) open(edge);
  };
  if (graph.net === 'contacts') {
    return {
      columns: [
        { label: 'from' },
        { label: 'to' },
        { label: 'contact' },
        { label: 'direction' },
        { label: 'certainty' },
        { label: 'when' },
        { label: 'date' },
        { label: 'contacts', digits: 0 },
      ],
      rows: rows((edge) => [
        name(edge.a),
        name(edge.b),
        edge.label,
        edge.arrows === 'both' ? 'both take part' : 'from the first to the second',
        edge.possible ? 'called possible' : 'reported',
        edge.detail.replace(/^possible, /, ''),
        edge.inferred === 0 ? 'stated' : edge.inferred < edge.weight ? `${edge.inferred} inferred` : 'inferred',
        edge.weight,
      ]),
      open: opens,
    };
  }
  const divided = graph.norm !== 'no';
  const label = `${MEASURE_WORDS[graph.net]}${dividedBy(graph)}`;
  if (isTwoMode(graph.net)) {
    const sides = graph.net === 'two-mode-combine';
    const weight = sides ? { label } : { label, digits: divided ? SHARE_DIGITS : 0 };
    return {
      columns: [{ label: 'actor' }, { label: 'issue' }, weight],
      rows: rows((edge) => [name(edge.a), name(edge.b), sides ? edge.label : edge.weight]),
      open: opens,
    };
  }
  const counted = countedRows(scene);
  const pairs = weightsOf(scene, counted, 'ignore');
  const conflict = weightsOf(scene, counted, 'conflict');
  const end = scene.choices.nodes === 'issues' ? 'issue' : 'actor';
  return {
    columns: [
      { label: end },
      { label: `other ${end}` },
      ...(divided ? [{ label, digits: SHARE_DIGITS }] : []),
      ...TIE_COLUMNS,
    ],
    rows: rows((edge) => {
      const all = pairs.get(edge.id) ?? 0;
      const against = conflict.get(edge.id) ?? 0;
      return [
        name(edge.a),
        name(edge.b),
        ...(divided ? [edge.weight] : []),
        all,
        all - against,
        against,
        all - 2 * against,
      ];
    }),
    open: opens,
  };
}
