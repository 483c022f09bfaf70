import type { Scene } from '@/app/state/derive';
import { countedRows, isTwoMode, oneModeNorm, TWO_MODE, twoModeNorm } from '@/app/state/networkChoice';
import { actorName, counted, issueLabel, listed } from '@/app/state/words';
import { type EdgeEvidence, edgeEvidence } from '@/core/analysis/edgeEvidence';
import type { Measure } from '@/core/analysis/networkSpec';
import { countsInNetwork } from '@/core/analysis/profiles';
import { actorColumn, displayOrder } from '@/core/analysis/rows';
import { tieFormula, twoModeFormula } from '@/core/analysis/tieFormula';
import { lookupOf } from '@/core/corpus/lookup';
import { shortNameOf } from './quoteText';
import { repeatsOf } from './repeats';
import { type Equation, equationOf, pairFormula, repeatNote, sumWords, twoModeEquation } from './tieWords';

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
  readonly equation: Equation;
  /** The sum as an equation: "3.50 − 1.50 = +2.00". */
  readonly sum: string;
  /** What repeats are and that they do not count; '' where there is none. */
  readonly note: string;
  /** By a statement that counts, those that repeat it. */
  readonly repeats: ReadonlyMap<number, readonly number[]>;
  readonly weight: number;
}

interface TwoModeTie {
  readonly kind: 'twoMode';
  readonly title: string;
  readonly subtitle: string;
  /** Those that count. */
  readonly rows: readonly number[];
  /** Those that count, then those that repeat them. */
  readonly groups: readonly { readonly label: string | null; readonly rows: readonly number[] }[];
  readonly formula: string;
  readonly equation: Equation;
  readonly note: string;
  readonly weight: number;
}

export type TieEvidence = Tie | TwoModeTie;

/** The statements that make up a tie of the network shown; null where its ends share nothing or are unknown. */
export function tieEvidence(scene: Scene, a: string, b: string): TieEvidence | null {
  const { corpus, table, choices } = scene;
  const { actor, issue } = lookupOf(corpus);
  if (isTwoMode(choices.net)) return twoMode(scene, a, b);
  // Contacts have no measure: the actors' tie is told under the one that is shown first.
  const measure: Measure = choices.net === 'contacts' ? 'subtract' : choices.net;
  const norm = choices.net === 'contacts' ? 'no' : oneModeNorm(choices);
  const nodes = choices.nodes ?? 'actors';
  const positions = nodes === 'issues' ? issue : actor;
  const [one, other] = [positions.get(a), positions.get(b)];
  if (one === undefined || other === undefined) return null;
  const rows = countedRows(scene);
  const at = { nodes, by: choices.by, a: one, b: other };
  const edge = edgeEvidence(table, rows, at);
  if (edge.shared.length === 0) return null;
  const nodeName = (position: number) =>
    nodes === 'issues' ? issueLabel(corpus, position) : actorName(corpus, position);
  const ends = [nodeName(one), nodeName(other)] as const;
  const both = nodes === 'issues' ? 'actor' : 'issue';
  const share = edge.shared;
  const count = (side: 'a' | 'b') => share.reduce((sum, { [side]: said }) => sum + said.length, 0);
  const formula = tieFormula(table, rows, { ...at, measure, norm });
  const repeats = repeatsOf(
    scene,
    share.flatMap(({ a: ofA, b: ofB }) => [...ofA, ...ofB].map(({ row }) => row)),
  );
  return {
    kind: 'tie',
    title: listed(ends),
    subtitle: `${counted(count('a'), 'statement')} ${nodes === 'issues' ? 'on' : 'by'} ${ends[0]}, ${count('b')} ${nodes === 'issues' ? 'on' : 'by'} ${ends[1]}, ${nodes === 'issues' ? 'by' : 'on'} ${counted(share.length, both)} they share`,
    measure,
    edge,
    ends,
    sharedLabel: nodes === 'issues' ? 'Actor' : 'Issue',
    nameOf: (via) => (nodes === 'issues' ? actorName(corpus, via) : issueLabel(corpus, via)),
    formula: pairFormula(measure, table.max - table.min),
    equation: equationOf(formula, { measure, norm, nodes, ends }),
    sum: sumWords(measure, formula),
    note: repeatNote(choices.dup, repeats),
    repeats,
    weight: formula.weight,
  };
}

/** An actor tied to an issue: the statements with a stance that the line is made of. */
function twoMode(scene: Scene, a: string, b: string): TwoModeTie | null {
  const { corpus, table, choices } = scene;
  const { actor, issue } = lookupOf(corpus);
  if (!isTwoMode(choices.net)) return null;
  const flipped = !(actor.has(a) && issue.has(b));
  const [who, what] = flipped ? [b, a] : [a, b];
  const [speaker, topic] = [actor.get(who), issue.get(what)];
  if (speaker === undefined || topic === undefined) return null;
  const column = actorColumn(table, choices.by);
  const rows = countedRows(scene);
  const said = rows.filter(
    (row) => column[row] === speaker && table.issue[row] === topic && countsInNetwork(table, row),
  );
  if (said.length === 0) return null;
  const ordered = [...displayOrder(table, said)];
  const repeats = repeatsOf(scene, ordered);
  const again = ordered.flatMap((row) => repeats.get(row) ?? []);
  const measure = TWO_MODE[choices.net];
  const norm = twoModeNorm(choices);
  const formula = twoModeFormula(table, rows, { by: choices.by, actor: speaker, issue: topic, measure, norm });
  const boolean = table.min === 0 && table.max === 1;
  const names = [shortNameOf(corpus, who), issueLabel(corpus, topic)] as const;
  return {
    kind: 'twoMode',
    title: listed(names),
    subtitle: `${counted(ordered.length, 'statement')} with a stance`,
    rows: ordered,
    groups: [
      { label: null, rows: ordered },
      ...(again.length > 0 ? [{ label: 'Repeats, counted once with those above', rows: again }] : []),
    ],
    formula: {
      subtract: boolean
        ? 'Each statement for counts 1, each against −1.'
        : 'The sum of the stances of these statements on the scale.',
      ignore: 'Each statement with a stance counts 1, whatever the stance.',
      combine: 'For, against, or both: which sides are taken, however often.',
    }[measure],
    equation: twoModeEquation(formula, {
      measure,
      norm,
      names,
      stances: ordered.map((row) => (boolean ? table.stance[row]! * 2 - 1 : table.stance[row]!)),
    }),
    note: repeatNote(choices.dup, repeats),
    weight: formula.weight,
  };
}
