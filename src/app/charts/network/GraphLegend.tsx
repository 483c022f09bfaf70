import type { ReactNode } from 'react';
import type { Size } from '@/app/state/ids';
import { type GraphData, type GraphEdge, isSigned } from './graphData';
import { widthOf } from './placement';
import { weightText } from './tieGraphs';
import './GraphLegend.css';

function Key({ width = 36, label, children }: { width?: number; label: string; children: ReactNode }) {
  return (
    <li>
      <svg width={width} height={20} aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </li>
  );
}

const SIZE_WORDS: Record<Size, string> = {
  statements: 'area by statements with a stance',
  ties: 'area by ties',
  equal: 'all equal',
};

/** What a line means, with a plus and with a minus. */
const WORDS = {
  actors: ['agree (+)', 'clash (−)'],
  issues: ['judged alike (+)', 'judged differently (−)'],
  twoMode: ['on balance for (+)', 'on balance against (−)'],
} as const;

/** What every shape, colour and width of the drawing means. */
export function GraphLegend({ graph, edges, size }: { graph: GraphData; edges: readonly GraphEdge[]; size: Size }) {
  const { net, nodes } = graph;
  const strengths = edges.map(({ weight }) => Math.abs(weight));
  const least = strengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = strengths.reduce((a, b) => Math.max(a, b), 0);
  const contacts = net === 'contacts';
  const said = contacts && size === 'statements' ? 'area by contacts' : SIZE_WORDS[size];
  const has = (shape: string) => nodes.some((node) => node.shape === shape);
  const tied = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const hollow = contacts ? nodes.some(({ silent }) => silent) : tied.size < nodes.length;
  const [agree, clash] = WORDS[net === 'two-mode' ? 'twoMode' : has('issue') ? 'issues' : 'actors'];
  const measure = net === 'subtract' ? 'congruence' : net === 'contacts' || net === 'two-mode' ? 'ignore' : net;
  const amount = (weight: number) => weightText(measure, weight);
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
      {!contacts && most > 0 && (
        <Key
          label={
            most === least ? `every tie is ${amount(most)}` : `width is strength, ${amount(least)} to ${amount(most)}`
          }
        >
          <path className="network-line network-scale" strokeWidth={widthOf(least, most)} d="M0 10h14" />
          <path className="network-line network-scale" strokeWidth={widthOf(most, most)} d="M18 10h18" />
        </Key>
      )}
      {has('person') && (
        <Key width={32} label={`person, ${said}`}>
          <circle className="network-shape" cx={6} cy={10} r={5} />
          <circle className="network-shape" cx={23} cy={10} r={size === 'equal' ? 5 : 9} />
        </Key>
      )}
      {has('body') && (
        <Key width={14} label={has('person') ? 'government or body' : `government or body, ${said}`}>
          <rect className="network-shape" x={1} y={4} width={12} height={12} />
        </Key>
      )}
      {has('issue') && (
        <Key width={16} label={net === 'two-mode' ? 'issue' : `issue, ${said}`}>
          <path className="network-shape" d="M8 2l8 8l-8 8l-8 -8z" />
        </Key>
      )}
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
      {net === 'subtract' && (
        <li>
          Here purple means agreement {has('issue') ? 'about both' : 'with each other'}, not support of a proposal.
        </li>
      )}
      {net === 'two-mode' && <li>The number is the sum of the stances; one who is on both sides may come near 0.</li>}
      {(net === 'congruence' || net === 'conflict' || net === 'subtract') && (
        <li>A statement that takes no side counts as half agreement with those for and with those against.</li>
      )}
    </ul>
  );
}
