import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus, Interaction, InteractionKind } from '@/core/corpus/schema';
import { dayNumber } from '@/core/table/periods';
import type { StatementTable, Unit } from '@/core/table/table';

/** Kinds in which both ends take the same part: the direction says nothing. */
const MUTUAL: ReadonlySet<InteractionKind> = new Set(['call', 'meeting', 'press-conference']);

/** The parts of a Query that interactions know; an empty list or null asks for everything. */
export interface ContactOptions {
  readonly by: Unit;
  /** One end at least is among them. */
  readonly actors: readonly number[];
  readonly articles: readonly number[];
  readonly days: readonly [number, number] | null;
}

/** All interactions of one kind and one certainty between two parties. */
export interface ContactEdge {
  /** Positions of actors, or of sides. Where the kind is mutual the order is that of the corpus and says nothing. */
  readonly from: number;
  readonly to: number;
  readonly mutual: boolean;
  readonly kind: InteractionKind;
  readonly certainty: Interaction['certainty'];
  /** Positions in corpus.interactions, ascending, at least one. */
  readonly interactions: readonly number[];
}

export interface ContactNode {
  readonly position: number;
  /** Interactions that it takes part in. */
  readonly count: number;
  /** No statement in the whole corpus is its own: addressed, never heard. */
  readonly silent: boolean;
}

export interface Contacts {
  /** By position. */
  readonly nodes: readonly ContactNode[];
  /** By from, to, kind, certainty. */
  readonly edges: readonly ContactEdge[];
  /** Interactions that stay within one party (by side: Paris calling Paris) and so draw no line. */
  readonly within: readonly number[];
}

/**
 * Who called, met, addressed or aided whom, from the corpus's interactions. Filters on issue, stance, mode and review
 * do not apply: interactions have none of these.
 */
export function contacts(corpus: Corpus, table: StatementTable, options: ContactOptions): Contacts {
  const edges = new Map<string, ContactEdge & { interactions: number[] }>();
  const takesPart = new Map<number, Set<number>>();
  const within = new Set<number>();
  const drawn = new Set<number>();
  const lookup = lookupOf(corpus);
  const party = (id: string) => {
    const actor = lookup.actor.get(id)!;
    return options.by === 'person' ? actor : table.sideOf[actor]!;
  };
  const admitted = (position: number) => options.actors.length === 0 || options.actors.includes(position);

  for (const [at, interaction] of corpus.interactions.entries()) {
    if (!matches(interaction, lookup.article.get(interaction.article)!, options)) continue;
    const { kind, certainty } = interaction;
    const mutual = MUTUAL.has(kind);
    for (const source of new Set(interaction.from.map(party))) {
      for (const target of new Set(interaction.to.map(party))) {
        if (!admitted(source) && !admitted(target)) continue;
        if (source === target) {
          within.add(at);
          continue;
        }
        drawn.add(at);
        for (const end of [source, target]) takesPart.set(end, (takesPart.get(end) ?? new Set()).add(at));
        const [from, to] = mutual && target < source ? [target, source] : [source, target];
        const key = [from, to, kind, certainty].join(' ');
        const edge = edges.get(key) ?? { from, to, mutual, kind, certainty, interactions: [] };
        edges.set(key, edge);
        if (edge.interactions.at(-1) !== at) edge.interactions.push(at);
      }
    }
  }

  const heard = new Set(options.by === 'person' ? table.speaker : table.side);
  return {
    nodes: [...takesPart]
      .map(([position, taken]) => ({ position, count: taken.size, silent: !heard.has(position) }))
      .sort((a, b) => a.position - b.position),
    edges: [...edges.values()].sort(
      (a, b) => a.from - b.from || a.to - b.to || compare(a.kind, b.kind) || compare(a.certainty, b.certainty),
    ),
    within: [...within].filter((at) => !drawn.has(at)),
  };
}

function matches(interaction: Interaction, article: number, { articles, days }: ContactOptions): boolean {
  if (articles.length > 0 && !articles.includes(article)) return false;
  if (!days) return true;
  const day = dayNumber(interaction.date.date);
  return day >= days[0] && day <= days[1];
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
