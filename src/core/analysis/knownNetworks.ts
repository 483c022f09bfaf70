// The networks that were worked out last: whoever asks for one of them again has it at once, and what a worker found is
// there for those who cannot wait.
import { type Network, type NetworkColumns, networkOf, type OneModeOptions, oneMode } from './network';
import { type NetworkTable, networkColumns } from './profiles';

/** A one-mode network to be worked out. The same table and rows are the same objects. */
export interface NetworkQuestion {
  readonly table: NetworkTable;
  readonly rows: Uint32Array;
  readonly options: OneModeOptions;
}

/** One of two million ties takes 24 MB. */
const MOST = 12;

const known: { readonly question: NetworkQuestion; readonly network: Network }[] = [];

function same(one: NetworkQuestion, other: NetworkQuestion): boolean {
  return one.table === other.table && one.rows === other.rows && optionsKey(one) === optionsKey(other);
}

/** The options as one word. */
export function optionsKey({ options: { nodes, measure, norm = 'no', by, atLeast = 0 } }: NetworkQuestion): string {
  return `${nodes} ${measure} ${norm} ${by} ${atLeast}`;
}

export function knownNetwork(question: NetworkQuestion): Network | null {
  const at = known.findIndex((entry) => same(entry.question, question));
  const [entry] = at === -1 ? [] : known.splice(at, 1);
  if (!entry) return null;
  known.unshift(entry);
  return entry.network;
}

export function rememberNetwork(question: NetworkQuestion, columns: NetworkColumns): Network {
  const network = networkOf(columns);
  known.unshift({ question, network });
  known.length = Math.min(known.length, MOST);
  return network;
}

/** The network, worked out now if it is not known. */
export function networkFor(table: NetworkTable, rows: Uint32Array, options: OneModeOptions): Network {
  const question = { table, rows, options };
  return knownNetwork(question) ?? rememberNetwork(question, oneMode(table, rows, options));
}

/**
 * How many products it takes at most, of which a processor does some 500 in a microsecond: a bound from the statements
 * on each thing, found in one pass over the rows.
 */
export function productsFor({ table, rows, options: { nodes, measure, norm, by } }: NetworkQuestion): number {
  const { via, node } = networkColumns(table, nodes, by);
  const many = nodes === 'actors' ? table.actorCount : table.issueCount;
  const on = new Uint32Array(nodes === 'actors' ? table.issueCount : table.actorCount);
  const there = new Uint8Array(many);
  let speaking = 0;
  for (const row of rows) {
    // No thing at all is behind the end, where nothing is counted.
    on[via[row]!]!++;
    speaking += 1 - (there[node[row]!] ?? 1);
    there[node[row]!] = 1;
  }
  const pairs = on.reduce((sum, count) => sum + Math.min(count, speaking) ** 2 / 2, 0);
  const steps = table.max - table.min + 1;
  return pairs * ((measure === 'ignore' ? 1 : steps) + (norm === 'jaccard' ? 2 * steps : 0));
}
