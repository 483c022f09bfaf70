import type { Scene } from '@/app/state/derive';
import type { Net } from '@/app/state/ids';
import { actorName, counted, issueLabel, listed, signed } from '@/app/state/words';
import { type EdgeEvidence, edgeEvidence } from '@/core/analysis/edgeEvidence';
import { countsInNetwork } from '@/core/analysis/profiles';
import { actorColumn, displayOrder } from '@/core/analysis/rows';
import { lookupOf } from '@/core/corpus/lookup';
import { shortNameOf } from './quoteText';

type Measure = Exclude<Net, 'contacts' | 'two-mode'>;

interface Tie {
  readonly kind: 'tie';
  readonly title: string;
  readonly subtitle: string;
  readonly measure: Measure;
  readonly edge: EdgeEvidence;
  /** Names of both ends. */
  readonly ends: readonly [string, string];
  /** What the ends share: issues between actors, actors between issues. */
  readonly sharedLabel: 'Issue' | 'Actor';
  readonly nameOf: (via: number) => string;
  /** How a pair of statements counts. */
  readonly formula: string;
  /** The sum as an equation: "3.50 − 1.50 = +2.00". */
  readonly sum: string;
  readonly weight: number;
}

interface TwoModeTie {
  readonly kind: 'twoMode';
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly number[];
  readonly formula: string;
  readonly sum: string;
  readonly weight: number;
}

export type TieEvidence = Tie | TwoModeTie;

const amount = (value: number) => value.toFixed(2);

/** In words, with the scale's width in the formula. */
function formulaOf(measure: Measure, width: number): string {
  switch (measure) {
    case 'ignore':
      return 'Each pair of statements on the same issue counts 1, whatever their stances.';
    case 'congruence':
      return `Each pair of statements on an issue counts 1 if the stances are equal, 0 if they are poles apart: 1 − |difference| / ${width}.`;
    case 'conflict':
      return `Each pair of statements on an issue counts 0 if the stances are equal, 1 if they are poles apart: |difference| / ${width}.`;
    case 'subtract':
      return `Each pair of statements on an issue adds 1 − |difference| / ${width} to agreement and |difference| / ${width} to conflict; the tie is agreement minus conflict.`;
  }
}

function sumOf(measure: Measure, { pairs, agreement, conflict }: EdgeEvidence) {
  switch (measure) {
    case 'ignore':
      return { weight: pairs, sum: counted(pairs, 'pair') };
    case 'congruence':
      return { weight: agreement, sum: `Agreement ${amount(agreement)}` };
    case 'conflict':
      return { weight: conflict, sum: `Conflict ${amount(conflict)}` };
    case 'subtract': {
      const weight = agreement - conflict;
      return { weight, sum: `${amount(agreement)} − ${amount(conflict)} = ${signed(weight, 2)}` };
    }
  }
}

/** The statements that make up a tie of the network shown; null where its ends share nothing or are unknown. */
export function tieEvidence(scene: Scene, a: string, b: string): TieEvidence | null {
  const { corpus, table, rows, choices } = scene;
  const { actor, issue } = lookupOf(corpus);
  if (choices.net === 'two-mode') return twoMode(scene, a, b);
  const measure: Measure = choices.net === 'contacts' ? 'subtract' : choices.net;
  const nodes = choices.nodes ?? 'actors';
  const positions = nodes === 'issues' ? issue : actor;
  const [one, other] = [positions.get(a), positions.get(b)];
  if (one === undefined || other === undefined) return null;
  const edge = edgeEvidence(table, rows, { nodes, by: choices.by, a: one, b: other });
  if (edge.shared.length === 0) return null;
  const nodeName = (position: number) =>
    nodes === 'issues' ? issueLabel(corpus, position) : actorName(corpus, position);
  const ends = [nodeName(one), nodeName(other)] as const;
  const both = nodes === 'issues' ? 'actor' : 'issue';
  const share = edge.shared;
  const count = (side: 'a' | 'b') => share.reduce((sum, { [side]: said }) => sum + said.length, 0);
  return {
    kind: 'tie',
    title: listed(ends),
    subtitle: `${counted(count('a'), 'statement')} ${nodes === 'issues' ? 'on' : 'by'} ${ends[0]}, ${count('b')} ${nodes === 'issues' ? 'on' : 'by'} ${ends[1]}, ${nodes === 'issues' ? 'by' : 'on'} ${counted(share.length, both)} they share`,
    measure,
    edge,
    ends,
    sharedLabel: nodes === 'issues' ? 'Actor' : 'Issue',
    nameOf: (via) => (nodes === 'issues' ? actorName(corpus, via) : issueLabel(corpus, via)),
    formula: formulaOf(measure, table.max - table.min),
    ...sumOf(measure, edge),
  };
}

/** An actor tied to an issue: as many statements with a stance as the line is worth, and the sum of those stances. */
function twoMode({ corpus, table, rows, choices }: Scene, a: string, b: string): TwoModeTie | null {
  const { actor, issue } = lookupOf(corpus);
  const flipped = !(actor.has(a) && issue.has(b));
  const [who, what] = flipped ? [b, a] : [a, b];
  const [speaker, topic] = [actor.get(who), issue.get(what)];
  if (speaker === undefined || topic === undefined) return null;
  const column = actorColumn(table, choices.by);
  const said = rows.filter(
    (row) => column[row] === speaker && table.issue[row] === topic && countsInNetwork(table, row),
  );
  if (said.length === 0) return null;
  const ordered = [...displayOrder(table, said)];
  const boolean = table.min === 0 && table.max === 1;
  const value = (row: number) => (boolean ? (table.stance[row] ?? 0) * 2 - 1 : (table.stance[row] ?? 0));
  const weight = ordered.reduce((sum, row) => sum + value(row), 0);
  return {
    kind: 'twoMode',
    title: `${shortNameOf(corpus, who)} and ${issueLabel(corpus, topic)}`,
    subtitle: `${counted(ordered.length, 'statement')} with a stance`,
    rows: ordered,
    formula: boolean
      ? 'Each statement for counts 1, each against −1.'
      : 'The sum of the stances of these statements on the scale.',
    sum: `${ordered
      .map((row) => signed(value(row), 0))
      .slice(0, 12)
      .join(' ')}${ordered.length > 12 ? ' …' : ''} = ${signed(weight, 0)}`,
    weight,
  };
}
