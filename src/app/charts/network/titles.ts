// What a network shows, in a sentence that holds: superlatives name all who share them, or none.
import type { Filter } from '@/app/state/choices';
import { isSigned, isTwoMode } from '@/app/state/networkChoice';
import { DUP_WORDS, NORM_FULL, NORM_WORDS, weightText } from '@/app/state/networkWords';
import { counted, listed } from '@/app/state/words';
import type { GraphData, GraphEdge, GraphNode } from './graphData';

/** Pairs that a title still names; more share the place and are counted. */
const NAMED = 3;

const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** The edges of the greatest weight, and of them only those that pass. */
function top(edges: readonly GraphEdge[], passes: (edge: GraphEdge) => boolean): GraphEdge[] {
  const eligible = edges.filter(passes);
  const most = eligible.reduce((weight, edge) => Math.max(weight, Math.abs(edge.weight)), 0);
  return eligible.filter((edge) => same(Math.abs(edge.weight), most));
}

/** "Putin and Biden", "Biden with Zelenskyy and Macron with Scholz"; null where too many share the place. */
function pairs(edges: readonly GraphEdge[], nodes: readonly GraphNode[]): string | null {
  const names = edges.map(({ a, b }) => [nodes[a]!.name, nodes[b]!.name] as const);
  if (names.length === 0 || names.length > NAMED) return null;
  return names.length === 1 ? listed(names[0]!) : listed(names.map(([a, b]) => `${a} with ${b}`));
}

const number = (count: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function strongestTies(graph: GraphData, sign: 1 | -1, verb: string): string | null {
  const found = top(graph.edges, ({ weight }) => weight * sign > 0);
  if (found.length === 0) return null;
  const named = pairs(found, graph.nodes) ?? `${number(found.length)} pairs`;
  return `${named} ${verb}`;
}

/** The end of a signed network whose strongest tie is not a tenth of the other's: too weak to stand beside it unsaid. */
function muchWeaker({ edges }: GraphData): { sign: 1 | -1; label: string } | null {
  const [up, down] = [top(edges, ({ weight }) => weight > 0)[0], top(edges, ({ weight }) => weight < 0)[0]];
  if (!up || !down) return null;
  if (-down.weight < up.weight / 10) return { sign: -1, label: down.label };
  return up.weight < -down.weight / 10 ? { sign: 1, label: up.label } : null;
}

/** The words for an actor's or an issue's strongest ties, by reading. */
const VERBS = {
  actors: {
    congruence: 'agree most',
    conflict: 'clash most',
    ignore: 'speak most on the same issues',
    for: 'agree most',
    against: 'clash most',
  },
  issues: {
    congruence: 'are judged most alike',
    conflict: 'are judged most differently',
    ignore: 'are spoken to most by the same speakers',
    for: 'are judged most alike',
    against: 'are judged most differently',
  },
} as const;

function contactTitle({ nodes, statements }: GraphData): string {
  const most = nodes.reduce((count, node) => Math.max(count, node.count), 0);
  const found = nodes.filter(({ count }) => count === most);
  if (found.length > NAMED || nodes.length < 3)
    return `${counted(statements, 'contact')} among ${number(nodes.length)} parties`;
  const verb = found.length === 1 ? 'takes' : 'take';
  const each = found.length === 1 ? '' : ' each';
  return `${listed(found.map(({ name }) => name))} ${verb} part in most contacts, ${most} of ${statements}${each}`;
}

/** What a superlative is relative to. */
const PROPORTIONS: Record<GraphData['norm'], readonly [string, string]> = {
  no: ['', ''],
  average: [', in proportion to what both say', ', in proportion to what is said on both'],
  jaccard: [', in proportion to what both say', ', in proportion to what is said on both'],
  cosine: [', in proportion to what both say', ', in proportion to what is said on both'],
  activity: [', in proportion to all that each says', ''],
  prominence: [', in proportion to all that is said on each issue', ''],
};

function twoModeTitle(graph: GraphData): string {
  const end = (sign: 1 | -1, words: string) => {
    const found = top(graph.edges, ({ weight }) => weight * sign > 0);
    if (found.length === 0) return null;
    const pairsFound = found.map(({ a, b }) => `${graph.nodes[a]!.name} on ${graph.nodes[b]!.name}`);
    const named = found.length > NAMED ? `${number(found.length)} pairs` : listed(pairsFound);
    return `${words} ${named}, ${found[0]!.label}`;
  };
  if (graph.net === 'two-mode-ignore') return capital(end(1, 'most said:') ?? '');
  if (graph.net === 'two-mode-combine') {
    const those = (label: string) => graph.edges.filter((edge) => edge.label === label).length;
    const both = those('both');
    const split = both > 0 ? `, ${number(both)} on both sides` : '';
    return capital(`${number(those('for'))} pairs of actor and issue for, ${number(those('against'))} against${split}`);
  }
  const parts = [end(1, 'furthest for:'), end(-1, 'furthest against:')].filter((part) => part !== null);
  return parts.length > 0 ? capital(parts.join('; ')) : 'Who takes which side on what';
}

/** Counts over the whole network of what passes the filter, whatever the threshold. */
export function graphTitle(graph: GraphData, by: 'actors' | 'issues'): string {
  const { net, norm, nodes, edges } = graph;
  if (nodes.length === 0) return 'Nothing to draw';
  if (net === 'contacts') return contactTitle(graph);
  if (edges.length === 0) return by === 'actors' ? 'Nobody is tied to anybody' : 'No issue is tied to another';
  const proportion = PROPORTIONS[norm][by === 'actors' ? 0 : 1];
  if (isTwoMode(net)) return `${twoModeTitle(graph)}${PROPORTIONS[norm][0]}`;
  const verbs = VERBS[by];
  if (net !== 'subtract') return `${capital(strongestTies(graph, 1, verbs[net]) ?? '')}${proportion}`;
  const weaker = muchWeaker(graph);
  const part = (sign: 1 | -1, verb: string) =>
    strongestTies(graph, sign, weaker?.sign === sign ? `${verb}, at only ${weaker.label}` : verb);
  const [most, least] = [part(1, verbs.for), part(-1, verbs.against)];
  return `${capital([most, least].filter((part) => part !== null).join('; '))}${proportion}`;
}

const READINGS = {
  contacts: 'Contacts',
  congruence: 'Agreement, added up over pairs of statements',
  conflict: 'Conflict, added up over pairs of statements',
  subtract: 'Agreement minus conflict, added up over pairs of statements',
  ignore: 'Pairs of statements on the same issues',
  'two-mode': 'Sum of stances',
  'two-mode-ignore': 'Number of statements',
  'two-mode-combine': 'Sides taken, for, against or both, however often',
} as const;

/** "Agreement, added up over pairs of statements, divided by the average …; repeats count once per article (5 left out)". */
function readingWords({ net, norm, dup, repeats }: GraphData): string {
  const divided = norm === 'no' ? '' : `, divided by ${NORM_FULL[norm]}`;
  const once =
    dup === 'include'
      ? ''
      : `; a repeat counts ${DUP_WORDS[dup]} (${repeats === 0 ? 'there is none' : `${repeats.toLocaleString('en-GB')} left out`})`;
  return `${READINGS[net]}${divided}${once}`;
}

/** "Agreement minus conflict, added up over pairs of statements. 15 of 50 ties (at least ±1.5), 11 actors, 43 statements with a stance, …". */
export function graphSubtitle(
  graph: GraphData,
  { drawn, limit, unit, filter }: { drawn: number; limit: number; unit: 'actor' | 'side' | 'issue'; filter: string },
): string {
  const { net, nodes, leftOut, ties, zeroes, statements, suggested } = graph;
  const whole = nodes.length + leftOut;
  const reading = readingWords(graph);
  if (net === 'contacts') {
    return `${counted(statements, 'contact')} among ${counted(whole, 'party', 'parties')}, ${filter}.`;
  }
  const lines =
    drawn === ties
      ? counted(ties, 'tie')
      : `${drawn.toLocaleString('en-GB')} of ${counted(ties, 'tie')}${limit > 0 ? ` (at least ${limitText(graph, limit)})` : ''}`;
  const issues = nodes.filter(({ shape }) => shape === 'issue').length;
  const who = isTwoMode(net)
    ? `${counted(nodes.length - issues, unit)}, ${counted(issues, 'issue')}`
    : counted(whole, unit);
  const nil = zeroes > 0 ? ` ${counted(zeroes, 'pair')} come${zeroes === 1 ? 's' : ''} to 0: no line.` : '';
  return `${reading}. ${lines}, ${who}, ${counted(statements, 'statement')} with a stance${suggested > 0 ? ` (${suggested.toLocaleString('en-GB')} only suggested)` : ''}, of ${filter}.${nil}`;
}

/** The division and the repeats in short, for a slide: "Divided by the average of both; a repeat counts once a week." */
export function choiceWords({ norm, dup }: GraphData): string {
  const parts = [
    norm !== 'no' && `divided by ${NORM_WORDS[norm].by}`,
    dup !== 'include' && `a repeat counts ${DUP_WORDS[dup]}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : ` ${capital(parts.join('; '))}.`;
}

/** The filter as far as it applies to contacts, and what of it does not: "both articles. The filter on issue …". */
export function contactFilter({ issue, stance, mode, review, q }: Filter, words: string): string {
  const set = [
    issue.length > 0 && 'issue',
    stance.length > 0 && 'stance',
    mode.length > 0 && 'mode',
    review.length > 0 && 'review',
    q !== '' && 'words',
  ].filter((part) => part !== false);
  const applies = words.slice(words.indexOf(', ') + 2);
  return set.length === 0 ? applies : `${applies}. The filter on ${listed(set)} does not apply: contacts have none`;
}

/** "±1.5". */
export function limitText(graph: GraphData, limit: number): string {
  const { net, norm } = graph;
  if (limit === 0) return 'all';
  const text =
    norm !== 'no'
      ? weightText('congruence', limit, norm)
      : Number.isInteger(limit) && net !== 'subtract'
        ? String(limit)
        : limit.toFixed(1);
  return isSigned(net) ? `±${text}` : text;
}
