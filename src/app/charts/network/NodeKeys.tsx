import type { GraphData } from './graphData';
import { COLOURED, type NodeLooks, sizeText } from './nodeLooks';
import { radiusOf } from './placement';

/** Groups named in a legend; the others are counted. */
const NAMED = 12;

/** Examples of size: the least and the most of what is drawn, with their values. */
export function SizeKeys({ graph, looks }: { graph: GraphData; looks: NodeLooks }) {
  const { size } = looks;
  const values = looks.values?.filter((value) => value !== null) ?? [];
  if (values.length === 0) return null;
  const radius = radiusOf(graph.nodes.length, looks);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), most);
  const unit = size === 'statements' && graph.net !== 'contacts' ? ' statements' : '';
  return (
    <>
      {[...new Set([least, most])].map((value, at, { length }) => {
        const r = radius(value);
        return (
          <li key={value}>
            <svg width={2 * r + 2} height={Math.max(20, 2 * r + 2)} aria-hidden="true" focusable="false">
              <circle className="network-shape" cx={r + 1} cy={Math.max(10, r + 1)} r={r} />
            </svg>
            {sizeText(size, value)}
            {at === length - 1 && unit}
          </li>
        );
      })}
    </>
  );
}

/** The groups by their members; each points out its own in the drawing. */
export function GroupKeys({
  looks: { colour, groups, tooLarge },
  marked,
  mark,
}: {
  looks: NodeLooks;
  marked: number | null;
  mark: (group: number | null) => void;
}) {
  if (colour === 'plain') return null;
  if (tooLarge) return <li>No communities: the network has too many ties. A filter makes them possible.</li>;
  if (groups.length === 0) return <li>{NONE[colour]}</li>;
  const plain = groups.length - COLOURED;
  return (
    <>
      {groups.slice(0, NAMED).map(({ letter, name, members }, index) => (
        <li key={members[0]}>
          <button
            type="button"
            className="network-group"
            aria-pressed={marked === index}
            onClick={() => mark(marked === index ? null : index)}
          >
            <svg width={14} height={20} aria-hidden="true" focusable="false">
              <circle className={`network-shape network-g${index < COLOURED ? index + 1 : 0}`} cx={7} cy={10} r={6} />
            </svg>
            <b>{letter}</b> {name}
            {colour !== 'community' && ` (${members.length})`}
          </button>
        </li>
      ))}
      {groups.length > NAMED && <li>{groups.length - NAMED} more, told by their letters</li>}
      {plain > 0 && groups.length <= NAMED && <li>beyond {COLOURED} the letter alone tells them</li>}
      {colour === 'community' && (
        <li>Communities: more tied to each other than chance would have it, by positive ties (Louvain).</li>
      )}
    </>
  );
}

const NONE = {
  side: 'Nobody here has a side.',
  kind: 'Nothing here has a kind.',
  community: 'No communities: no tie is positive.',
} as const;
