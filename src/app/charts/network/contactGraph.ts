import { contactsOf } from '@/app/state/contacts';
import type { Scene } from '@/app/state/derive';
import { actorName, claimedDay, counted, listed, whoIs } from '@/app/state/words';
import type { ContactEdge } from '@/core/analysis/contacts';
import type { Corpus, InteractionKind } from '@/core/corpus/schema';
import { type GraphData, type GraphEdge, type GraphNode, MOST_NODES } from './graphData';
import { strongest } from './strongest';

const KIND_WORDS: Record<InteractionKind, readonly [string, string]> = {
  call: ['call', 'calls'],
  meeting: ['meeting', 'meetings'],
  'press-conference': ['press conference', 'press conferences'],
  address: ['address', 'addresses'],
  appeal: ['appeal', 'appeals'],
  demand: ['demand', 'demands'],
  response: ['response', 'responses'],
  aid: ['aid', 'aid'],
  other: ['contact', 'contacts'],
};

/** Who called, met, addressed or aided whom. Of the filter only actors, articles and dates apply. */
export function contactGraph(scene: Scene): GraphData {
  const { corpus, choices } = scene;
  const network = contactsOf(corpus, choices);
  const at = new Map(network.nodes.map(({ position }, index) => [position, index]));
  const bare = network.nodes.map(({ position, count, silent }): GraphNode => {
    const { id, kind } = corpus.actors[position]!;
    return {
      id,
      name: actorName(corpus, position),
      full: whoIs(corpus, position),
      shape: kind === 'person' ? 'person' : 'body',
      count,
      counted: counted(count, 'contact'),
      spoken: counted(count, 'contact'),
      silent,
      focus: { kind: 'actor', ids: [id] },
    };
  });
  const monthOf = monthIn(corpus);
  const edges = network.edges.map((edge) =>
    contactLine(corpus, monthOf, bare, at.get(edge.from)!, at.get(edge.to)!, edge),
  );
  // A silent party has no statements to open: its name opens its contact, where it has one line only.
  const nodes = bare.map((node, index) => {
    const own = node.silent ? edges.filter(({ a, b }) => a === index || b === index) : [];
    return own.length === 1 ? { ...node, focus: own[0]!.focus } : node;
  });
  const shown = new Set(network.edges.flatMap(({ interactions }) => interactions));
  return {
    net: 'contacts',
    norm: 'no',
    dup: 'include',
    ...strongest(nodes, edges, MOST_NODES),
    zeroes: 0,
    statements: shown.size,
    suggested: 0,
    repeats: 0,
  };
}

function contactLine(
  corpus: Corpus,
  monthOf: (date: string) => string,
  nodes: readonly GraphNode[],
  a: number,
  b: number,
  { kind, mutual, certainty, interactions }: ContactEdge,
): GraphEdge {
  const own = interactions.map((position) => corpus.interactions[position]!);
  const [first] = own;
  const [one, other] = [nodes[a]!, nodes[b]!];
  const possible = certainty === 'possible';
  const what = own.length === 1 ? first!.label : `${own.length} ${KIND_WORDS[kind][1]}`;
  const when = [...new Set(own.map(({ date }) => monthOf(date.date)))];
  const inferred = own.some(({ date }) => date.basis === 'inferred') ? ', date inferred' : '';
  const days =
    when.length > 3 ? `${when.length} months` : listed([...new Set(own.map(({ date }) => claimedDay(date)))]);
  return {
    id: `${one.id}~${other.id}~${kind}~${certainty}`,
    a,
    b,
    weight: own.length,
    label: what,
    detail: `${possible ? 'possible, ' : ''}${when.length > 2 ? `${when[0]} to ${when.at(-1)}` : when.join(', ')}`,
    spoken: `${one.name} ${mutual ? 'and' : 'to'} ${other.name}: ${what}${possible ? ', called possible' : ''}, ${days}${inferred}`,
    arrows: mutual ? 'both' : 'end',
    possible,
    inferred: own.filter(({ date }) => date.basis === 'inferred').length,
    focus: { kind: 'contact', ids: own.map(({ id }) => id) },
    contacts: own.map(({ id }) => id),
  };
}

/** "May", or "May 2022" where the contacts are of several years. */
function monthIn({ interactions }: Corpus): (date: string) => string {
  const years = new Set(interactions.map(({ date }) => date.date.slice(0, 4)));
  return (date) => {
    const month = claimedDay({ date, precision: 'month', basis: 'stated', evidence: '' });
    return years.size > 1 ? month : month.replace(/ \d+$/, '');
  };
}
