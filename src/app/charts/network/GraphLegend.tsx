import { isSigned, isTwoMode } from '@/app/state/networkChoice';
import { NEUTRAL_NOTE, weightText } from '@/app/state/networkWords';
import type { GraphData, GraphEdge } from './graphData';
import { Key } from './LegendKey';
import { GroupKeys, SizeKeys } from './NodeKeys';
import { type NodeLooks, sizeWords } from './nodeLooks';
import { widthOf } from './placement';
import './GraphLegend.css';

/** What a line means, with a plus and with a minus. */
const WORDS = {
  actors: ['agree (+)', 'clash (−)'],
  issues: ['judged alike (+)', 'judged differently (−)'],
  twoMode: ['on balance for (+)', 'on balance against (−)'],
} as const;

/** What every shape, colour and width of the drawing means. */
export function GraphLegend({
  graph,
  edges,
  looks,
  marked,
  mark,
}: {
  graph: GraphData;
  edges: readonly GraphEdge[];
  looks: NodeLooks;
  /** The group that is pointed out. */
  marked: number | null;
  mark: (group: number | null) => void;
}) {
  const { net, norm, nodes } = graph;
  const strengths = edges.map(({ weight }) => Math.abs(weight));
  const least = strengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = strengths.reduce((a, b) => Math.max(a, b), 0);
  const contacts = net === 'contacts';
  const said = sizeWords(graph, looks);
  const has = (shape: string) => nodes.some((node) => node.shape === shape);
  const tied = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const hollow = contacts ? nodes.some(({ silent }) => silent) : tied.size < nodes.length;
  const [agree, clash] = WORDS[isTwoMode(net) ? 'twoMode' : has('issue') ? 'issues' : 'actors'];
  // The range of widths has no sign.
  const measure = net === 'subtract' ? 'congruence' : net === 'contacts' || isTwoMode(net) ? 'ignore' : net;
  const amount = (weight: number) => weightText(measure, weight, norm);
  const sides = net === 'two-mode-combine';
  return (
    <ul className="network-legend caption">
      {isSigned(net) && (
        <>
          <Key label={agree}>
            <path className="network-line network-for" strokeWidth={3.5} d="M0 10h36" />
          </Key>
          <Key label={clash}>
            <path className="network-line network-against" strokeWidth={3.5} strokeDasharray="8 5" d="M0 10h36" />
          </Key>
        </>
      )}
      {contacts && (
        <>
          <Key label="reported, towards the arrow">
            <path className="network-line network-neutral" strokeWidth={1.6} d="M0 10h28" />
            <path className="network-head network-neutral" d="M36 10l-9 -4v8z" />
          </Key>
          {edges.some(({ arrows }) => arrows === 'both') && (
            <Key label="both take part">
              <path className="network-line network-neutral" strokeWidth={1.6} d="M8 10h20" />
              <path className="network-head network-neutral" d="M36 10l-9 -4v8zM0 10l9 -4v8z" />
            </Key>
          )}
          {edges.some(({ possible }) => possible) && (
            <Key label="called possible">
              <path className="network-line network-neutral" strokeWidth={1.6} strokeDasharray="2 4" d="M0 10h28" />
              <path className="network-head network-neutral" d="M36 10l-9 -4v8z" />
            </Key>
          )}
        </>
      )}
      {sides && (
        <>
          <Key label="for">
            <path className="network-line network-for" strokeWidth={2.5} d="M0 10h36" />
          </Key>
          <Key label="against">
            <path className="network-line network-against" strokeWidth={2.5} strokeDasharray="8 5" d="M0 10h36" />
          </Key>
          <Key label="on both sides">
            <path className="network-line network-neutral" strokeWidth={2.5} d="M0 10h36" />
          </Key>
        </>
      )}
      {!contacts && !sides && most > 0 && (
        <Key
          label={
            most === least ? `every tie is ${amount(most)}` : `width is strength, ${amount(least)} to ${amount(most)}`
          }
        >
          <path className="network-line network-scale" strokeWidth={widthOf(least, most, norm !== 'no')} d="M0 10h14" />
          <path className="network-line network-scale" strokeWidth={widthOf(most, most, norm !== 'no')} d="M18 10h18" />
        </Key>
      )}
      {has('person') && (
        <Key width={14} label={`person, ${said}`}>
          <circle className="network-shape" cx={7} cy={10} r={6} />
        </Key>
      )}
      {has('body') && (
        <Key width={14} label={has('person') ? 'government or body' : `government or body, ${said}`}>
          <rect className="network-shape" x={1} y={4} width={12} height={12} />
        </Key>
      )}
      {has('issue') && (
        <Key width={16} label={isTwoMode(net) ? 'issue' : `issue, ${said}`}>
          <path className="network-shape" d="M8 2l8 8l-8 8l-8 -8z" />
        </Key>
      )}
      <SizeKeys graph={graph} looks={looks} />
      {hollow && (
        <Key
          width={14}
          label={
            contacts
              ? 'addressed or named, makes no statement'
              : edges.length < graph.edges.length
                ? 'no tie this strong'
                : 'no tie'
          }
        >
          <g className="network-hollow">
            <rect className="network-shape" x={2} y={5} width={10} height={10} />
          </g>
        </Key>
      )}
      {edges.some(({ suggested }) => suggested) && (
        <Key label="would not be there without suggestions, not yet reviewed">
          <path className="network-line network-scale" strokeWidth={4} d="M0 10h36" />
          <path className="network-core" strokeWidth={2} d="M0 10h36" />
        </Key>
      )}
      {nodes.some(({ suggested }) => suggested) && (
        <Key width={14} label="only suggested">
          <g className="network-suggested">
            <circle className="network-shape" cx={7} cy={10} r={5} />
          </g>
        </Key>
      )}
      <GroupKeys looks={looks} marked={marked} mark={mark} />
      {net === 'subtract' && (
        <li>
          Here purple means agreement {has('issue') ? 'about both' : 'with each other'}, not support of a proposal.
        </li>
      )}
      {net === 'two-mode' && <li>The number is the sum of the stances; one who is on both sides may come near 0.</li>}
      {(net === 'congruence' || net === 'conflict' || net === 'subtract') && <li>{NEUTRAL_NOTE}</li>}
    </ul>
  );
}
